from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recension.lineage.alignments import diagonals
from recension.lineage.alignments.corpus import Corpus, corpus_of
from recension.lineage.alignments.diagonals import dense, on_diagonals
from recension.lineage.alignments.postings import Seeds, postings, seeds
from recension.lineage.alignments.words import words_of
from tests.factories import document

if TYPE_CHECKING:
    import pytest


def row(*texts: str) -> Corpus:
    return corpus_of(words_of([document(text) for text in texts]))


def pairs(found: Seeds) -> list[tuple[int, int]]:
    return sorted(zip(found.left.tolist(), found.right.tolist(), strict=True))


def filler(name: str, count: int) -> str:
    return " ".join(f"{name}{index}" for index in range(count))


def test_lone_seeds_go_and_company_stays() -> None:
    passage = "snow fell over every harbour before dawn"
    corpus = row(
        f"{passage} {filler('a', 60)} red barges {filler('b', 60)}",
        f"red barges {filler('c', 40)} {passage} {filler('d', 9)}",
    )
    sought = seeds(corpus, postings(corpus, (0, 1)))
    assert len(sought.left) == 7
    kept = dense(corpus, sought)
    assert len(kept.left) == 6
    assert set(pairs(kept)) < set(pairs(sought))


def test_no_seeds_give_none() -> None:
    corpus = row("one", "two")
    none = Seeds(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))
    assert len(dense(corpus, none).left) == len(on_diagonals(corpus, none).left) == 0


def test_large_keys_are_sorted_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"{filler(str(index), 5)} {filler('w', 20)} {index}" for index in range(6)]
    corpus = row(*texts)
    sought = seeds(corpus, postings(corpus, (0, 1)))
    together = pairs(dense(corpus, sought))
    monkeypatch.setattr(diagonals, "_KEY_BITS", 13)
    assert pairs(dense(corpus, sought)) == together


def test_single_words_on_the_diagonal_are_found_too() -> None:
    corpus = row(
        "snow fell over every harbour before dawn broke", "snow fell under every quay before noon broke"
    )
    begun = on_diagonals(corpus, seeds(corpus, postings(corpus, (0, 1))))
    assert {int(corpus.tokens[place]) for place in begun.left} >= {
        int(corpus.tokens[0]),
        int(corpus.tokens[7]),
    }
    assert (corpus.tokens[begun.left] == corpus.tokens[begun.right]).all()
