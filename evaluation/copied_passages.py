"""Copied passages: how many planted copies are found at each level, and how much reported is right."""

from __future__ import annotations

import time
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.planted_copies import LEVELS, planted_corpus
from evaluation.measurement import Measurement
from recension.lineage.alignments.matching import align
from recension.lineage.passages.descent import confidence_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.planted_copies import Plant, PlantedCorpus
    from recension.lineage.alignments.alignment import Alignment
    from recension.lineage.alignments.words import Words
    from recension.record import DocumentId

_DOCUMENTS: Final = 10_000
_BINS: Final = ((0.0, 0.2), (0.2, 0.5), (0.5, 0.8), (0.8, 0.95), (0.95, 1.01))


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How well alignments find what was planted.

    Attributes:
        recall: share of planted pairs of which a passage was found, by level.
        covered: share of planted words of the copies that lie in a right passage, by level.
        precision: share of reported passages that overlap a planted place on both sides.
        passages: how many passages were reported.
        sure: of every reported passage its confidence, and whether it is right.
    """

    recall: dict[str, float]
    covered: dict[str, float]
    precision: float
    passages: int
    sure: tuple[tuple[float, bool], ...]


def score(corpus: PlantedCorpus, alignments: Sequence[Alignment]) -> Score:
    """Compare alignments with what was planted."""
    from recension.lineage.alignments.words import words_of  # noqa: PLC0415 - numpy is loaded when work begins

    by_pair: dict[tuple[DocumentId, DocumentId], Plant] = {}
    for plant in corpus.plants:
        by_pair[min(plant.source, plant.copy), max(plant.source, plant.copy)] = plant
    taken = {one.document: one for one in words_of(corpus.documents)}
    words = {document: (one.starts.tolist(), one.ends.tolist()) for document, one in taken.items()}
    found: dict[int, set[int]] = defaultdict(set)
    right = set[int]()
    for number, alignment in enumerate(alignments):
        plant = by_pair.get((alignment.left, alignment.right))
        if plant is None:
            continue
        source, copy = alignment.left_words, alignment.right_words
        if plant.source != alignment.left:
            source, copy = copy, source
        planted_source = _word_places(words[plant.source], [place.source for place in plant.places])
        planted_copy = _word_places(words[plant.copy], [place.copy for place in plant.places])
        inside = planted_copy.intersection(range(*copy))
        if inside and planted_source.intersection(range(*source)):
            right.add(number)
            found[id(plant)].update(inside)
    recall: dict[str, float] = {}
    covered: dict[str, float] = {}
    for level in LEVELS:
        plants = [plant for plant in corpus.plants if plant.level == level]
        recall[level] = sum(id(plant) in found for plant in plants) / len(plants)
        sizes = [
            len(_word_places(words[plant.copy], [place.copy for place in plant.places])) for plant in plants
        ]
        covered[level] = sum(len(found[id(plant)]) for plant in plants) / sum(sizes)
    return Score(
        recall=recall,
        covered=covered,
        precision=len(right) / max(len(alignments), 1),
        passages=len(alignments),
        sure=tuple(
            (confidence, number in right) for number, confidence in enumerate(_confidences(alignments, taken))
        ),
    )


def _confidences(alignments: Sequence[Alignment], words: dict[DocumentId, Words]) -> list[float]:
    """How sure it is, of each alignment, that its words were taken over."""
    weights = [
        np.concatenate([words[one.left].weights[b.left : b.left + b.length] for b in one.blocks])
        for one in alignments
    ]
    whole: dict[tuple[DocumentId, DocumentId], float] = defaultdict(float)
    for one, weighed in zip(alignments, weights, strict=True):
        whole[one.left, one.right] += float(weighed.sum())
    return [
        confidence_of(weighed, max(0.0, whole[one.left, one.right] - float(weighed.sum())))
        for one, weighed in zip(alignments, weights, strict=True)
    ]


def _word_places(words: tuple[list[int], list[int]], spans: Sequence[tuple[int, int]]) -> set[int]:
    """Indices of the words that lie in spans of code points."""
    starts, ends = words
    places: set[int] = set()
    for start, end in spans:
        places.update(range(bisect_left(starts, start), bisect_right(ends, end)))
    return places


def measure(data: Path) -> Measurement:
    """Plant copies in a generated corpus of 10,000 documents and look for them. Needs no data."""
    del data
    corpus = planted_corpus(documents=_DOCUMENTS)
    began = time.process_time()
    alignments = align(corpus.documents)
    seconds = time.process_time() - began
    result = score(corpus, alignments)
    figures = {f"recall {level}": result.recall[level] for level in LEVELS}
    figures |= {f"covered {level}": result.covered[level] for level in LEVELS}
    figures["precision"] = result.precision
    rows = [(level, f"{result.recall[level]:.3f}", f"{result.covered[level]:.3f}") for level in LEVELS]
    rows.append(("precision", f"{result.precision:.3f}", f"{result.passages} passages"))
    rows.append(("documents a CPU second", f"{_DOCUMENTS / seconds:.0f}", f"{seconds:.1f} s"))
    for low, high in _BINS:
        inside = [(sure, right) for sure, right in result.sure if low <= sure < high]
        if inside:
            true = sum(right for _, right in inside) / len(inside)
            rows.append(
                (f"confidence {low:.2f}-{min(high, 1.0):.2f}", f"{true:.3f}", f"{len(inside)} passages")
            )
    return Measurement(columns=("level", "recall", "covered"), rows=tuple(rows), figures=figures, inputs=())
