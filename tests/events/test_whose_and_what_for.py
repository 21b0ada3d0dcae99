"""Whose an act is, for whom, about what and how long after: constructions beyond who does what."""

from __future__ import annotations

import pytest

from recension.chronology import times_in
from recension.events import events_in
from recension.language.model import installed
from tests.events.telling_texts import actors, annotated, targets, the, thing

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


def test_in_whose_favour_it_is_done() -> None:
    one = the("Norland withdrew its offer in favour of Sudmark.", "withdraw")
    assert targets(one) == ["Sudmark"]
    assert thing(one) == "its offer"


def test_whose_talks_they_go_on_with_are_their_own() -> None:
    one = the("Norland and Sudmark will continue their talks on the border.", "negotiate")
    assert actors(one) == ["Norland", "Sudmark"]


def test_how_long_after_an_act_something_was_is_no_time_of_the_act() -> None:
    where = annotated("The offer came weeks after Norland seized the port.")
    (seize,) = (one for one in events_in(where, (), times_in(where, None)) if one.predicate == "seize")
    assert seize.time is None
    assert seize.evidence[0].quote == "Norland seized the port"


def test_whose_plan_it_is_in_the_words_of_the_subject() -> None:
    one = the("The two sides restated their plan to reopen the border.", "reopen")
    assert actors(one) == ["The two sides"]
    assert one.holders == ()


def test_a_participle_without_its_object_is_no_part_of_a_phrase() -> None:
    text = "The sentence of soldier Jon Karst, accused of robbing a guard after a fight in May, was extended."
    assert thing(the(text, "extend")) == "The sentence of soldier Jon Karst"


def test_a_bracket_belongs_to_the_words_it_closes_in() -> None:
    one = the("“[The] two sides restated their plan to reopen the border,” Holt said.", "reopen")
    assert actors(one) == ["[The] two sides"]


def test_what_a_bid_is_for_belongs_to_it() -> None:
    text = "Norland backs the bid of Sudmark to hold the games (in Veld), by dropping its own."
    assert thing(the(text, "back")) == "the bid of Sudmark to hold the games (in Veld)"


def test_a_deal_on_an_act_has_its_whole_clause() -> None:
    text = "After the talks, a deal was reached on taking small steps towards trust."
    assert [one.quote for one in the(text, "take").evidence] == [text[:-1]]
