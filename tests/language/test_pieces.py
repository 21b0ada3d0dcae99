from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.language.pieces import MOST_PIECES, Pieces

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "un",
    "##known",
    "known",
    "##s",
    "cafe",
    "-",
    ".",
    "'",
    "s",
    "世",
    "##n",
]


def split(word: str) -> list[str]:
    return [VOCABULARY[number] for number in Pieces(VOCABULARY).split(word)]


def test_the_longest_piece_is_taken_first() -> None:
    assert split("unknowns") == ["un", "##known", "##s"]


def test_case_and_accents_do_not_count() -> None:
    assert split("Café") == ["cafe"]


def test_punctuation_and_ideographs_stand_alone() -> None:
    assert split("known-s.") == ["known", "-", "s", "."]
    assert split("世世") == ["世", "世"]


def test_a_part_that_does_not_fit_is_unknown_as_a_whole() -> None:
    assert split("unq") == ["[UNK]"]
    assert split("\ud800") == ["[UNK]"]
    assert split("") == ["[UNK]"]


@given(st.text(st.characters(codec=None), max_size=200))
def test_never_empty_never_long_and_always_the_same(word: str) -> None:
    pieces = Pieces(VOCABULARY)
    first = pieces.split(word)
    assert 1 <= len(first) <= MOST_PIECES
    assert pieces.split(word) == first


def test_a_word_of_a_million_characters() -> None:
    assert len(Pieces(VOCABULARY).split("-" * 1_000_000)) == MOST_PIECES
