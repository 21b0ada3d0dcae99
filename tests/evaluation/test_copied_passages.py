from __future__ import annotations

from dataclasses import replace

from benchmarks.planted_copies import LEVELS, planted_corpus
from evaluation.copied_passages import score
from recension.lineage.alignments.matching import align
from recension.record import Span


def test_planted_copies_are_found_and_counted() -> None:
    corpus = planted_corpus(documents=300, plants=12, seed=3)
    alignments = align(corpus.documents)
    result = score(corpus, alignments)
    assert all(result.recall[level] == 1.0 for level in "ABC")
    assert result.recall["D"] >= 0.9
    assert result.recall["E"] >= 0.6
    assert result.precision >= 0.9
    assert all(0 <= result.covered[level] <= result.recall[level] for level in LEVELS)
    assert result.passages == len(alignments)


def test_what_lies_beside_a_planted_place_is_wrong() -> None:
    corpus = planted_corpus(documents=100, plants=5, seed=4)
    found = align(corpus.documents)
    moved = [replace(one, left_words=Span(100_000, 100_010)) for one in found]
    assert score(corpus, moved).precision == 0
    nothing = score(corpus, [])
    assert nothing.precision == 0
    assert set(nothing.recall.values()) == {0.0}
