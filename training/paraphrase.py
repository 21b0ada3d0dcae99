"""Fit what each sign of a retelling is worth, and write it where the package reads it.

Run from the root of the project: `python -m training.paraphrase --data DIR`. Clauses that tell again: planted
ones of the family "accords", and for each clause of the answers of Clough & Stevenson that rephrase their
source the clause that is nearest. Clauses that do not: the nearest ones of answers that were written without
the source, and of pairs of ECB+ (train) that tell of one story and share no passage. Both sides count alike.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.planted_paraphrases import planted_paraphrases
from evaluation.clough_stevenson import answers
from evaluation.same_story import reports
from evaluation.telling import tellers_of, units_apart
from recension.language.annotators import annotator_named
from recension.language.vectors import sentence_encoder
from recension.lineage.alignments.matching import align
from recension.lineage.retelling.candidates import candidates
from recension.lineage.retelling.likeness import Likeness
from recension.lineage.retelling.matching_words import matched
from recension.lineage.retelling.signs import NAMES, Signs, signs_of
from recension.lineage.retelling.units import units_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from recension.language.annotators import Annotator
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Unit
    from recension.record import DocumentId

_TARGET: Final = Path("src/recension/lineage/data/paraphrase_weights.txt")
_FAMILY: Final = "accords"
_SEED: Final = 1
_PAIRS: Final = 60
_PENALTY: Final = 0.001
_STEPS: Final = 60
_LENGTHENED: Final = 1e-6

_HEADER: Final = """# What each sign of a retelling is worth in log-odds at 1, see retelling/signs.py.
# Fitted by `python -m training.paraphrase` (logistic regression, penalty {penalty}) on {positive}
# clauses that tell again and {negative} that do not. Measured by `python -m evaluation paraphrase`.
# Do not edit by hand.
"""


def nearest(copies: Sequence[Unit], sources: Sequence[Unit], likeness: Likeness) -> Iterator[Signs]:
    """For each clause that has any like it, the signs of the likest: by meaning and words told both ways."""
    best: dict[int, Signs] = {}
    for copy, source, cosine in candidates(copies, sources, likeness):
        same = matched(sources[source], copies[copy], likeness)
        signs = signs_of(sources[source], copies[copy], same, cosine)
        if copy not in best or _rank(signs) > _rank(best[copy]):
            best[copy] = signs
    yield from (best[copy] for copy in sorted(best))


def _rank(signs: Signs) -> float:
    return signs.likeness + signs.told + signs.covered


def planted(annotator: Annotator, likeness: Likeness, family: str, seed: int) -> Iterator[Signs]:
    """The signs of planted retellings, each sentence beside its own source."""
    for pair in planted_paraphrases(family, _PAIRS, seed):
        tellers = tellers_of((pair.source, pair.copy), annotator)
        source, copy = tellers[pair.source.id], tellers[pair.copy.id]
        for retold in pair.retold:
            yield from nearest(_inside(copy, retold.copy), _inside(source, retold.source), likeness)


def _inside(teller: Teller, sentence: str) -> list[Unit]:
    start = teller.annotated.text.find(sentence)
    return [
        unit
        for unit in units_of(teller)
        if start <= teller.witness.starts[unit.words.start]
        and teller.witness.ends[unit.words.end - 1] <= start + len(sentence)
    ]


def _pairs(
    pairs: Sequence[tuple[DocumentId, DocumentId]],
    tellers: dict[DocumentId, Teller],
    likeness: Likeness,
    *,
    shared: bool,
) -> Iterator[Signs]:
    """The nearest clauses of pairs (source, copy), what is shared word for word left out."""
    alignments = align([teller.witness.document for teller in tellers.values()])
    linked = {frozenset((one.left, one.right)) for one in alignments}
    for source, copy in pairs:
        if shared or frozenset((source, copy)) not in linked:
            yield from nearest(
                units_apart(tellers[copy], tellers[source], alignments), units_of(tellers[source]), likeness
            )


def fitted(positive: NDArray[np.float64], negative: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights of the signs and, last, the intercept, by Newton's method; both sides weigh the same."""
    rows = np.vstack([positive, negative])
    rows = np.hstack([rows, np.ones((len(rows), 1))])
    truth = np.repeat([1.0, 0.0], [len(positive), len(negative)])
    each = np.repeat([0.5 / len(positive), 0.5 / len(negative)], [len(positive), len(negative)])
    weights = np.zeros(rows.shape[1])
    ridge = np.full(rows.shape[1], _PENALTY)
    ridge[-1] = _LENGTHENED
    for _ in range(_STEPS):
        guess = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (each * (guess - truth)) + ridge * weights
        curve = (rows * (each * guess * (1 - guess))[:, None]).T @ rows + np.diag(ridge)
        weights -= np.linalg.solve(curve, slope)
    return weights


def examples(
    data: Path, annotator: Annotator, likeness: Likeness, tasks: Sequence[str]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The signs of clauses that tell again and of those that do not, with the answers of some tasks."""
    given = [answer for answer in answers(data) if answer.task in tasks]
    tellers = tellers_of([document for one in given for document in (one.source, one.answer)], annotator)
    sides: dict[str, list[Signs]] = {
        kind: list(
            _pairs(
                [(one.source.id, one.answer.id) for one in given if one.kind == kind],
                tellers,
                likeness,
                shared=True,
            )
        )
        for kind in ("heavy", "non")
    }
    told = reports(data / "ecbplus" / "train.jsonl")
    pairs = [ends for one, other in told.same for ends in ((one.id, other.id), (other.id, one.id))]
    apart = list(_pairs(pairs, tellers_of(told.documents, annotator), likeness, shared=False))
    positive = [*planted(annotator, likeness, _FAMILY, _SEED), *sides["heavy"]]
    negative = [*sides["non"], *apart]
    return (
        np.array([one.values for one in positive], dtype=np.float64),
        np.array([one.values for one in negative], dtype=np.float64),
    )


def main() -> None:
    """Fit and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.paraphrase")
    parser.add_argument("--data", type=Path, required=True)
    annotator, likeness = annotator_named("english"), Likeness(sentence_encoder())
    positive, negative = examples(parser.parse_args().data, annotator, likeness, ("a", "b", "c"))
    weights = fitted(positive, negative)
    lines = [_HEADER.format(penalty=_PENALTY, positive=len(positive), negative=len(negative))]
    lines += [f"{name} {weight:.3f}\n" for name, weight in zip((*NAMES, "intercept"), weights, strict=True)]
    _TARGET.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
