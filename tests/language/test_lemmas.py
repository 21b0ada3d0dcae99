from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.language.lemmas import apply, script_between
from recension.language.lexicon import Lexicon

WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_a_script_gives_back_the_lemma_it_was_made_from(word: str, lemma: str) -> None:
    assert apply(script_between(word, lemma), word) == lemma


@given(WORDS, WORDS, WORDS)
def test_a_script_never_empties_a_word(word: str, other: str, lemma: str) -> None:
    assert apply(script_between(other, lemma), word)


@pytest.mark.parametrize(
    ("word", "tag", "script", "lemma"),
    [
        ("Announced", "VBD", "l:2:", "announce"),
        ("stopped", "VBD", "l:2:", "stop"),
        ("added", "VBN", "l:2:", "add"),
        ("parleyed", "VBD", "l:2:", "parley"),
        ("Went", "VBD", "l:0:", "go"),
        ("Norland", "NNP", "k:0:", "Norland"),
        ("n’t", "RB", "k:0:", "not"),
    ],
)
def test_known_words_and_checked_guesses(word: str, tag: str, script: str, lemma: str) -> None:
    lines = ["went\tVBD\tgo", "announces\tVBZ\tannounce", "stops\tVBZ\tstop", "add\tVB\tadd", "n't\tRB\tnot"]
    assert Lexicon(lines).lemma(word, tag, script) == lemma
