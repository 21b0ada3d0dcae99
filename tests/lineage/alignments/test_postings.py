from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.lineage.alignments.corpus import Corpus, corpus_of
from recension.lineage.alignments.postings import beginnings, postings, seeds, within
from recension.lineage.alignments.words import words_of
from tests.factories import document

TEXTS = st.lists(st.lists(st.sampled_from("abcd"), max_size=14), min_size=1, max_size=5)


def corpus(texts: list[list[str]]) -> Corpus:
    return corpus_of(words_of([document(" ".join(words)) for words in texts]))


def expected(row: Corpus, length: int) -> set[tuple[int, int]]:
    grams = {
        place: tuple(row.tokens[place : place + length].tolist())
        for place in range(len(row.tokens) - length + 1)
        if row.owners[place] == row.owners[place + length - 1]
    }
    return {
        (left, right)
        for left, one in grams.items()
        for right, other in grams.items()
        if left < right and one == other and row.owners[left] != row.owners[right]
    }


@given(TEXTS, st.integers(min_value=2, max_value=4))
@settings(max_examples=150)
def test_seeds_are_all_equal_n_grams_of_two_documents(texts: list[list[str]], length: int) -> None:
    row = corpus(texts)
    found = postings(row, tuple(range(length)))
    every = Counter(tuple(row.tokens[place : place + length].tolist()) for place in found.places.tolist())
    assert sorted(every.values()) == sorted(found.sizes.tolist())
    sought = seeds(row, found)
    pairs = set(zip(sought.left.tolist(), sought.right.tolist(), strict=True))
    assert len(pairs) == len(sought.left)
    missing = expected(row, length) - pairs
    assert pairs <= expected(row, length)
    if missing:  # only what one document says more than eight times
        per_document = Counter(
            (row.owners[place], tuple(row.tokens[place : place + length])) for place in range(len(row.tokens))
        )
        assert max(per_document.values()) > 8


@given(TEXTS)
@settings(max_examples=100)
def test_maximal_seeds_begin_every_run(texts: list[list[str]]) -> None:
    row = corpus(texts)
    found = postings(row, (0, 1, 2))
    whole, first = seeds(row, found), seeds(row, found, maximal=True)
    pairs = set(zip(whole.left.tolist(), whole.right.tolist(), strict=True))
    begun = set(zip(first.left.tolist(), first.right.tolist(), strict=True))
    assert begun <= pairs
    for left, right in pairs:
        back = 0
        while (left - back, right - back) not in begun:
            back += 1
            assert (left - back, right - back) in pairs


def test_a_bound_drops_what_has_more_places() -> None:
    row = corpus([["a", "b", "c"], ["a", "b", "d"], ["e", "a", "b"], ["c", "d", "x"], ["y", "c", "d"]])
    found = postings(row, (0, 1))
    assert sorted(found.sizes.tolist()) == [2, 3]
    assert within(found, 2).sizes.tolist() == [2]


def test_partners_bound_the_pairs_of_a_place() -> None:
    row = corpus([["a", "b", str(index)] for index in range(10)])
    sought = seeds(row, postings(row, (0, 1)), partners=3)
    assert np.bincount(sought.left).max() == 3


def test_only_the_beginning_of_what_all_share_is_left() -> None:
    shared = list("abcdefgh")
    row = corpus([[*shared, str(index)] for index in range(4)])
    found = beginnings(row, postings(row, (0, 1, 2)))
    assert found.places.tolist() == row.starts[:-1].tolist()


def test_light_n_grams_seed_nothing() -> None:
    row = corpus([["of", "the", "harbour"], ["of", "the", "envoy"]])
    assert len(postings(row, (0, 1)).places) == 2
    assert len(postings(row, (0, 1), least=0.5).places) == 0


def test_n_grams_never_cross_documents() -> None:
    row = corpus([["harbour"], ["harbour"], ["harbour", "harbour"]])
    assert len(postings(row, (0, 2)).places) == 0
