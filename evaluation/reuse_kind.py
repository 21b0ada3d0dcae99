"""Kind of reuse: short answers written without their source, rephrased, lightly changed or copied.

Clough & Stevenson, Language Resources and Evaluation 45 (2011), tasks a to c. The scale asks three questions,
each of one figure that passages and retellings give (logistic regression, one figure each):

1. is the answer taken from the source at all: the share of its words in passages, and of the rest what its
   clauses tell again;
2. if so, is it copied: of its words that are the source's, the share in long unbroken runs;
3. if not, is it lightly changed or rephrased: the share of all its words that are still the source's.

Each task is judged by what the other two teach, and each participant by what the others teach. Two answers of
the class "cut" have nothing in common with their source; they count as wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from evaluation.clough_stevenson import CLASSES, answers, files_of
from evaluation.measurement import DataAbsentError, Measurement
from evaluation.telling import tellers_of
from recension.lineage.alignments.matching import align
from recension.lineage.retelling.candidates import candidates
from recension.lineage.retelling.likeness import Likeness
from recension.lineage.retelling.matching_words import matched
from recension.lineage.retelling.signs import signs_of
from recension.lineage.retelling.units import units_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from recension.lineage.alignments.alignment import Alignment
    from recension.lineage.retelling.teller import Teller

# Words in a row that nobody writes twice by chance, and that an edit cuts.
_LONG: Final = 10
# The structure was fixed by its meaning; of penalties of .003 to .03 this one gives 55 of 57 by either fold.
_PENALTY: Final = 0.02
_STEPS: Final = 30
_LENGTHENED: Final = 1e-6
_EVEN: Final = 0.5
_BINS: Final = ((0.25, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01))
_NON, _HEAVY, _LIGHT, _CUT = range(len(CLASSES))


class _Figures(NamedTuple):
    """The figures of the scale, each 0 to 1, in the order of its questions."""

    taken: float
    unbroken: float
    kept: float


def measure(data: Path) -> Measurement:
    """Measure accuracy, reused or not and over four classes, and calibration.

    Raises:
        DataAbsentError: the set is not there, or no model is installed.
    """
    from recension.errors import ModelError  # noqa: PLC0415 - heavy, and only if data is there
    from recension.language.annotators import annotator_named  # noqa: PLC0415
    from recension.language.vectors import sentence_encoder  # noqa: PLC0415

    given = answers(data)
    try:
        annotator, likeness = annotator_named("english"), Likeness(sentence_encoder())
    except ModelError as error:
        raise DataAbsentError(str(error)) from error
    tellers = tellers_of([document for one in given for document in (one.source, one.answer)], annotator)
    alignments = align([teller.witness.document for teller in tellers.values()])
    figures = np.array(
        [_figures(tellers[one.source.id], tellers[one.answer.id], alignments, likeness) for one in given],
        dtype=np.float64,
    )
    true = np.array([CLASSES.index(one.kind) for one in given])
    chances = {
        "tasks": _cross_validated(figures, true, [one.task for one in given]),
        "participants": _cross_validated(figures, true, [one.participant for one in given]),
    }
    guess = chances["tasks"].argmax(axis=1)
    rows = [
        (
            kind,
            str(int((true == number).sum())),
            *(str(int(((true == number) & (guess == other)).sum())) for other in range(len(CLASSES))),
        )
        for number, kind in enumerate(CLASSES)
    ]
    found: dict[str, float] = {}
    for name, folds in (("", "tasks"), (", by participants", "participants")):
        found[f"reused_or_not{name}"] = float(
            (((1 - chances[folds][:, _NON]) > _EVEN) == (true > _NON)).mean()
        )
        found[f"four_classes{name}"] = float((chances[folds].argmax(axis=1) == true).mean())
    rows += [(name, str(len(given)), f"{share:.3f}", "", "", "") for name, share in found.items()]
    rows += _reliability(chances["tasks"], true)
    return Measurement(
        columns=("class", "answers", *(f"as {kind}" for kind in CLASSES)),
        rows=tuple(rows),
        figures=found,
        inputs=files_of(data),
    )


def _reliability(chances: NDArray[np.float64], true: NDArray[np.int64]) -> list[tuple[str, ...]]:
    """For each range of confidence how many answers there are, what share is right, and what was claimed."""
    sure, right = chances.max(axis=1), chances.argmax(axis=1) == true
    rows: list[tuple[str, ...]] = []
    for low, high in _BINS:
        inside = (sure >= low) & (sure < high)
        if inside.any():
            shares = (f"{right[inside].mean():.3f}", f"{sure[inside].mean():.3f}")
            rows.append(
                (f"confidence {low:.2f}-{min(high, 1.0):.2f}", str(int(inside.sum())), *shares, "", "")
            )
    return rows


def _figures(source: Teller, answer: Teller, alignments: Sequence[Alignment], likeness: Likeness) -> _Figures:
    length = max(1, len(answer.witness))
    copied = np.zeros(length, dtype=np.bool_)
    runs = np.zeros(length, dtype=np.int64)
    for one in alignments:
        if {one.left, one.right} != {source.id, answer.id}:
            continue
        is_left = one.left == answer.id
        words = one.left_words if is_left else one.right_words
        copied[words.start : words.end] = True
        for block in one.blocks:
            first = block.left if is_left else block.right
            place = slice(first, first + block.length)
            runs[place] = np.maximum(runs[place], block.length)
    equal = int((runs > 0).sum())
    share = float(copied.mean())
    return _Figures(
        taken=share + (1 - share) * _told(source, answer, likeness),
        unbroken=int((runs >= _LONG).sum()) / max(1, equal),
        kept=equal / length,
    )


def _told(source: Teller, answer: Teller, likeness: Likeness) -> float:
    """What the clauses of an answer tell again of the source, each beside the clause nearest to it."""
    copies, sources = units_of(answer), units_of(source)
    best = dict.fromkeys(range(len(copies)), (0.0, 0.0))
    for copy, number, cosine in candidates(copies, sources, likeness):
        same = matched(sources[number], copies[copy], likeness)
        signs = signs_of(sources[number], copies[copy], same, cosine)
        best[copy] = max(best[copy], (signs.likeness + signs.told + signs.covered, signs.told))
    return sum(told for _, told in best.values()) / max(1, len(best))


def _cross_validated(
    figures: NDArray[np.float64], true: NDArray[np.int64], folds: Sequence[str]
) -> NDArray[np.float64]:
    """For each answer the chance of each class, as the answers of other folds teach it."""
    chances = np.zeros((len(true), len(CLASSES)))
    for fold in sorted(set(folds)):
        held = np.array([one == fold for one in folds])
        reused = true > _NON
        taken = _chance(figures[:, 0], reused, ~held, held)
        copied = _chance(figures[:, 1], true == _CUT, ~held & reused, held)
        light = _chance(figures[:, 2], true == _LIGHT, ~held & reused & (true != _CUT), held)
        chances[held, _NON] = 1 - taken
        chances[held, _CUT] = taken * copied
        chances[held, _LIGHT] = taken * (1 - copied) * light
        chances[held, _HEAVY] = taken * (1 - copied) * (1 - light)
    return chances


def _chance(
    figure: NDArray[np.float64],
    truth: NDArray[np.bool_],
    known: NDArray[np.bool_],
    asked: NDArray[np.bool_],
) -> NDArray[np.float64]:
    """How likely one question is answered with yes, by Newton's method on what is known."""
    spread = (figure - figure[known].mean()) / (figure[known].std() + 1e-9)
    rows = np.stack([spread, np.ones(len(figure))], axis=1)
    weights = np.zeros(2)
    ridge = np.array([_PENALTY, _LENGTHENED])
    for _ in range(_STEPS):
        guess = 1 / (1 + np.exp(-rows[known] @ weights))
        slope = rows[known].T @ (guess - truth[known]) / known.sum() + ridge * weights
        curve = (rows[known] * (guess * (1 - guess))[:, None]).T @ rows[known] / known.sum() + np.diag(ridge)
        weights -= np.linalg.solve(curve, slope)
    return 1 / (1 + np.exp(-rows[asked] @ weights))
