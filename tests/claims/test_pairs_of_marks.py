"""Words cut out of a sentence keep no mark without its other half."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recension.claims.pairs_of_marks import paired


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the boats would sail in ‘two or three days", "the boats would sail in ‘two or three days’"),
        ("the guild’s boats sailed", "the guild’s boats sailed"),
        ("it ‘kept its word’ to the guild’s men", "it ‘kept its word’ to the guild’s men"),
        ("called it “a good step", "called it “a good step”"),
        ('we will sail," and so they did', "we will sail, and so they did"),
        ('called it "a good step', 'called it "a good step"'),
        ('called it "good" and "late"', 'called it "good" and "late"'),
        ("they paid nine crowns (about four marks", "they paid nine crowns (about four marks)"),
        ("these men] will sail,", "these men will sail"),
        ("said `` we sail", "said `` we sail''"),
        ("the `` night rules `` that hold", "the `` night rules `` that hold"),
    ],
)
def test_what_is_opened_is_closed_and_the_other_way_round(words: str, expected: str) -> None:
    assert paired(words) == expected


@example("‘’)a")
@given(st.text(alphabet="ab ,’‘“”«»()[]", max_size=40))
def test_every_mark_has_its_other_half_and_no_word_is_lost(words: str) -> None:
    found = paired(words)
    assert [each for each in found if each.isalpha()] == [each for each in words if each.isalpha()]
    for opening, closing in ("“”", "«»", "()", "[]"):
        assert found.count(opening) == found.count(closing)
    assert paired(found).rstrip(" ,") == found.rstrip(" ,")
