"""Kind of reuse: short answers written without their source, rephrased, lightly changed or copied.

Clough & Stevenson, Language Resources and Evaluation 45 (2011), tasks a to c. Each task is judged by what the
other two teach (logistic regression on four figures of the answer: how much of it is told again, how much is
copied, in how small pieces, and how many of its triples of words the source has). Two answers of the class
"cut" have nothing in common with their source; they count as wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from evaluation.clough_stevenson import CLASSES, TASKS, answers, files_of
from evaluation.measurement import DataAbsentError, Measurement
from evaluation.telling import tellers_of
from recension.lineage.matching import align
from recension.lineage.retelling.candidates import candidates
from recension.lineage.retelling.likeness import Likeness
from recension.lineage.retelling.matching_words import matched
from recension.lineage.retelling.signs import signs_of
from recension.lineage.retelling.units import units_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from evaluation.clough_stevenson import Answer
    from recension.lineage.alignment import Alignment
    from recension.lineage.retelling.teller import Teller

_PENALTY: Final = 0.003
_STEPS: Final = 400
_RATE: Final = 0.5
_EVEN: Final = 0.5
_BINS: Final = ((0.25, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01))


class _Figures(NamedTuple):
    told: float
    copied: float
    pieces: float
    triples: float


def measure(data: Path) -> Measurement:
    """Measure accuracy, reused or not and over four classes, each task by the other two, and calibration.

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
    chances = _cross_validated(figures, given)
    true = np.array([CLASSES.index(one.kind) for one in given])
    guess = chances.argmax(axis=1)
    reused = float((((1 - chances[:, 0]) > _EVEN) == (true > 0)).mean())
    four = float((guess == true).mean())
    rows = [
        (
            kind,
            str(int((true == number).sum())),
            *(str(int(((true == number) & (guess == other)).sum())) for other in range(len(CLASSES))),
        )
        for number, kind in enumerate(CLASSES)
    ]
    rows.append(("reused or not", str(len(given)), f"{reused:.3f}", "", "", ""))
    rows.append(("four classes", str(len(given)), f"{four:.3f}", "", "", ""))
    sure = chances.max(axis=1)
    for low, high in _BINS:
        inside = (sure >= low) & (sure < high)
        if inside.any():
            right = (guess == true)[inside].mean()
            rows.append(
                (
                    f"confidence {low:.2f}-{min(high, 1.0):.2f}",
                    str(int(inside.sum())),
                    f"{right:.3f}",
                    f"{sure[inside].mean():.3f}",
                    "",
                    "",
                )
            )
    return Measurement(
        columns=("class", "answers", *(f"as {kind}" for kind in CLASSES)),
        rows=tuple(rows),
        figures={"reused_or_not": reused, "four_classes": four},
        inputs=files_of(data),
    )


def _figures(source: Teller, answer: Teller, alignments: Sequence[Alignment], likeness: Likeness) -> _Figures:
    length = max(1, len(answer.witness))
    copied = np.zeros(length, dtype=np.bool_)
    equal = pieces = 0
    for one in alignments:
        if {one.left, one.right} != {source.id, answer.id}:
            continue
        words = one.left_words if one.left == answer.id else one.right_words
        copied[words.start : words.end] = True
        equal += sum(block.length for block in one.blocks)
        pieces += len(one.blocks)
    copies, sources = units_of(answer), units_of(source)
    best = dict.fromkeys(range(len(copies)), (0.0, 0.0))
    for copy, number, cosine in candidates(copies, sources, likeness):
        same = matched(sources[number], copies[copy], likeness)
        signs = signs_of(sources[number], copies[copy], same, cosine)
        best[copy] = max(best[copy], (signs.likeness + signs.told + signs.covered, signs.told))
    triples = [
        set(zip(*(teller.witness.ids[at:] for at in range(3)), strict=False)) for teller in (source, answer)
    ]
    return _Figures(
        told=sum(told for _, told in best.values()) / max(1, len(best)),
        copied=float(copied.mean()),
        pieces=pieces / max(1, equal),
        triples=len(triples[0] & triples[1]) / max(1, len(triples[1])),
    )


def _cross_validated(figures: NDArray[np.float64], given: Sequence[Answer]) -> NDArray[np.float64]:
    """For each answer the chance of each class, as the answers to the other tasks teach it."""
    chances = np.zeros((len(given), len(CLASSES)))
    for task in TASKS:
        held = np.array([one.task == task for one in given])
        mean, spread = figures[~held].mean(axis=0), figures[~held].std(axis=0) + 1e-9
        rows = np.hstack([(figures - mean) / spread, np.ones((len(given), 1))])
        truth = np.eye(len(CLASSES))[
            [CLASSES.index(one.kind) for one, out in zip(given, held, strict=True) if not out]
        ]
        weights = np.zeros((rows.shape[1], len(CLASSES)))
        for _ in range(_STEPS):
            weights -= _RATE * (
                rows[~held].T @ (_softmax(rows[~held] @ weights) - truth) / len(truth) + _PENALTY * weights
            )
        chances[held] = _softmax(rows[held] @ weights)
    return chances


def _softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
