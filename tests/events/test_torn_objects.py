"""Objects that a parse hangs elsewhere, particles behind their object, and acts that took two days."""

from __future__ import annotations

import pytest

from recension.chronology import times_in
from recension.events import events_in
from recension.language.model import installed
from tests.chronology.read import annotated
from tests.events.telling_texts import targets, the, thing

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


def test_an_object_across_other_words_is_no_other_name_for_who_gets_it() -> None:
    text = "Lorvia will hand over to the Lake Commission, within ten days of today, the maps of the shoals."
    told = the(text, "hand over")
    assert thing(told) == "the maps of the shoals"
    assert targets(told) == ["the Lake Commission"]


def test_another_name_right_behind_a_name_stays_one() -> None:
    told = the("Lorvia will apologise to the Lake Commission, the oldest of its kind.", "apologise")
    assert thing(told) is None


def test_an_adverb_behind_its_object_belongs_to_the_verb() -> None:
    told = the("Lorvia is also to pull its heavy guns back 15 kilometres from the line.", "pull back")
    assert thing(told) == "its heavy guns"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Lorvia released all 180 sailors, in two stages, on 20 and 27 May.", "2026-05-20", "2026-05-27"),
        ("Lorvia released the sailors on 20 May and on 27 May.", "2026-05-20", "2026-05-27"),
        ("Lorvia released the sailors on 20 May, after talks that began on 3 May.", "2026-05-20", None),
    ],
)
def test_an_act_of_two_days_lasts_from_the_one_to_the_other(text: str, start: str, end: str | None) -> None:
    given = annotated(text, "2026-06-03")
    told = next(one for one in events_in(given, (), times_in(given, None)) if one.predicate == "release")
    assert told.time is not None
    assert (told.time.start, told.time.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lorvia will hand over the maps within ten days of the signing of this pact.", False),
        ("Lorvia handed over the maps within ten days of the signing of the pact.", True),
    ],
)
def test_what_a_promise_counts_from_is_not_told(text: str, *, told: bool) -> None:
    given = annotated(text, "2026-06-03")
    found = [one.predicate for one in events_in(given, (), times_in(given, None))]
    assert ("sign" in found) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The council called on all groups that have not signed the pact.", False),
        ("Firms that have not signed the pact must leave the town.", False),
        ("The council called on the Lake Column, which has not signed the pact.", True),
        ("The two towns that have not signed the pact are Orm and Velk.", True),
    ],
)
def test_a_clause_that_only_picks_out_denies_nothing(text: str, *, told: bool) -> None:
    given = annotated(text, "2026-06-03")
    assert ("sign" in [one.predicate for one in events_in(given, (), ())]) is told
