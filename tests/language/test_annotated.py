from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.language.annotated import Annotated
from tests.factories import document
from tests.language.parses import parse

TEXT = "Norland frees prisoners ."
READ = Annotated(
    document=document(TEXT),
    annotation=parse(
        "Norland Norland PROPN NNP 2 nsubj",
        "frees free VERB VBZ 0 root",
        "prisoners prisoner NOUN NNS 2 obj",
        ". . PUNCT . 2 punct",
    ),
)


def test_words_lemmas_and_trees_are_those_of_the_annotation() -> None:
    assert READ.text == TEXT
    assert [READ.word(number) for number in range(4)] == TEXT.split()
    assert READ.lemma(1) == "free"
    assert READ.trees.children(1) == [0, 2, 3]


def test_evidence_runs_from_the_first_word_to_the_last() -> None:
    assert READ.cite(0, 2).quote == "Norland frees"
    with pytest.raises(IndexError):
        READ.cite(3, 9)


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_words_at_a_place_are_those_that_overlap_it(one: int, other: int) -> None:
    start, end = sorted((one, other))
    starts, ends = READ.annotation.starts.tolist(), READ.annotation.ends.tolist()
    expected = [n for n in range(4) if starts[n] < end and ends[n] > start]
    assert list(READ.words_at(start, end)) == expected
