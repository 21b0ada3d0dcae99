"""Which act a time is of, and what a thing between them makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recension.chronology import times_in
from recension.events import Told, events_in
from recension.language.annotated import Annotated
from recension.language.model import installed
from tests.events.telling_texts import model
from tests.factories import document

if TYPE_CHECKING:
    from recension.record import Time

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

DAY = "2031-03-07"


def told(text: str, predicate: str, *, published: str | None = None) -> Told:
    given = document(text, published=published) if published else document(text)
    annotated = Annotated(document=given, annotation=model().annotate(text, given.body))
    found = events_in(annotated, (), times_in(annotated, DAY))
    return next(one for one in found if one.predicate == predicate)


def span(time: Time | None) -> tuple[str | None, str | None, str] | None:
    return None if time is None else (time.start, time.end, time.precision.value)


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        (
            "Since the Fell War in 2020, disputes between the two valleys have been settled by Belmar.",
            "settle",
            ("2020-01-01", None, "vague"),
        ),
        (
            "Norland has rebuilt forty schools since the flood of 2028.",
            "rebuild",
            ("2028-01-01", None, "vague"),
        ),
        ("After the strike in May, the works closed two furnaces.", "close", ("2030-05-01", None, "vague")),
        (
            "Before the vote on 3 March, the guild published its books.",
            "publish",
            (None, "2031-03-03", "vague"),
        ),
        ("The harbour was closed until the storm in April.", "close", (None, "2030-04-30", "vague")),
        (
            "The guild published its books during the fair of 2029.",
            "publish",
            ("2029-01-01", "2029-12-31", "year"),
        ),
        ("The guild published its books on 3 March.", "publish", ("2031-03-03", None, "day")),
    ],
)
def test_what_a_thing_with_a_time_bounds(
    text: str, predicate: str, expected: tuple[str | None, str | None, str]
) -> None:
    assert span(told(text, predicate).time) == expected


def test_since_lasts_until_the_account_was_published() -> None:
    text = "Norland has rebuilt forty schools since the flood of 2028."
    time = told(text, "rebuild", published="2031-03-05").time
    assert span(time) == ("2028-01-01", "2031-03-05", "year")
    assert time is not None
    assert time.text == "since the flood of 2028"


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Norland and Sudmark will discuss new fares, effective in the near future.", "discuss"),
        ("The council rejected a plan for a bridge due next year.", "reject"),
        ("The two mayors announced fares valid from Monday.", "announce"),
    ],
)
def test_when_a_thing_holds_is_no_time_of_an_act_on_it(text: str, predicate: str) -> None:
    assert told(text, predicate).time is None


def test_the_words_of_a_bound_are_evidence() -> None:
    text = "The harbour was closed until the storm in April."
    one = told(text, "close")
    assert one.time is not None
    assert one.time.text in " ".join(place.quote for place in one.evidence)


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        (
            "Relations soured in May 2029, when a patrol shelled the village and killed five people.",
            "kill",
            ("2029-05-01", "2029-05-31", "month"),
        ),
        (
            "On 3 May 2029, when the gates opened, a crowd stormed the hall.",
            "open",
            ("2029-05-03", None, "day"),
        ),
        ("The port has been shut since May 2029, when a fire destroyed the cranes.", "destroy", None),
        ("Norland seized the port in May 2029, and a fire destroyed the cranes.", "destroy", None),
    ],
)
def test_a_clause_with_when_has_the_time_right_before_it(
    text: str, predicate: str, expected: tuple[str | None, str | None, str] | None
) -> None:
    assert span(told(text, predicate).time) == expected


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Sudmark withdrew its objection to Norland's bid on 5 January.", "its objection to Norland's bid"),
        ("Sudmark withdrew its report of 5 January.", "its report of 5 January"),
    ],
)
def test_an_object_ends_before_the_time_of_its_act(text: str, thing: str) -> None:
    one = told(text, "withdraw")
    assert one.object is not None
    assert one.object.evidence.quote == thing
