"""Which lemma a past or a gerund has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.language.verb_forms import lemma_of_form

VERBS = frozenset({"stop", "stoop", "flee", "agree", "pass", "visit", "bare", "bar", "bind"})


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("sunk", "VBN", "sink"),
        ("relit", "VBD", "relight"),
        ("withheld", "VBN", "withhold"),
        ("overran", "VBP", "overrun"),
        ("fled", "VBD", "flee"),
        ("freed", "VBN", "free"),
        ("agreed", "VBD", "agree"),
        ("stopped", "VBD", "stop"),
        ("passed", "VBN", "pass"),
        ("ratified", "VBN", "ratify"),
        ("tied", "VBD", "tie"),
        ("dying", "VBG", "die"),
        ("seized", "VBD", "seize"),
        ("razed", "VBN", "raze"),
        ("persisted", "VBD", "persist"),
        ("mined", "VBD", "mine"),
        ("looted", "VBN", "loot"),
        ("visited", "VBD", "visit"),
        ("annexed", "VBN", "annex"),
    ],
)
def test_a_form_has_the_lemma_that_grammar_gives_it(word: str, tag: str, lemma: str) -> None:
    assert lemma_of_form(word, tag, "?", VERBS) == lemma


def test_of_two_lemmas_that_grammar_allows_the_proposed_one_is_kept() -> None:
    assert lemma_of_form("bared", "VBD", "bare", VERBS) == "bare"
    assert lemma_of_form("barred", "VBD", "bar", VERBS) == "bar"


@pytest.mark.parametrize(("word", "tag"), [("bound", "VB"), ("red", "VBN"), ("ing", "VBG"), ("went", "NN")])
def test_other_forms_are_left_to_the_model(word: str, tag: str) -> None:
    assert lemma_of_form(word, tag, "?", VERBS) is None


@given(st.text(max_size=12), st.sampled_from(["VBD", "VBN", "VBG", "VBP"]), st.text(max_size=8))
def test_no_word_breaks_it(word: str, tag: str, proposed: str) -> None:
    assert lemma_of_form(word, tag, proposed, VERBS) != ""
