from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.record import Document, Method, Precision, PublishedDate, RivalValue, Story, StoryId, cite
from recension.stories import infer_dates
from tests.factories import document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random


def story(*members: Document) -> Story:
    return Story(
        id=StoryId("st-1"), title=None, documents=tuple(one.id for one in members), first=None, last=None
    )


def settle(one: Document, *others: Document) -> PublishedDate | None:
    members = (one, *others)
    return infer_dates(members, [story(*members)])[0].published


def dateline(words: str) -> Document:
    return document(f"SANDRUP, {words} (Ammer Agency) -- The sluices were opened before noon.")


def either_way(words: str, *readings: str) -> Document:
    """A document as metadata leaves it when two numbers may be day and month either way."""
    bare = document(
        f"{words}\nThe sluices were opened before noon.", body=[(len(words) + 1, len(words) + 38)]
    )
    evidence = cite(bare, 0, len(words))
    return replace(
        bare,
        published=PublishedDate(
            value=readings[0][:4],
            precision=Precision.YEAR,
            method=Method.DATE_LINE,
            evidence=evidence,
            rivals=tuple(
                RivalValue(value=reading, method=Method.DATE_LINE, evidence=evidence) for reading in readings
            ),
        ),
    )


def dated(day: str, text: str = "An account of the sluices.") -> Document:
    return document(f"{text} {day}", published=day, publisher="Courier")


def test_a_year_is_taken_from_the_dated_accounts() -> None:
    published = settle(dateline("Sept. 8"), dated("2031-09-05"), dated("2031-09-11"))
    assert published is not None
    assert (published.value, published.precision) == ("2031-09-08", Precision.DAY)
    assert published.method is Method.DATELINE
    assert published.evidence is not None
    assert "8" in published.evidence.quote
    assert published.rivals == ()
    assert "give no year" in published.reasons[0]
    assert "3 days from the account of the same story in Courier (2031-09-" in published.reasons[0]


def test_the_turn_of_the_year_is_minded() -> None:
    published = settle(dateline("Dec. 30"), dated("2032-01-02"))
    assert published is not None
    assert published.value == "2031-12-30"


def test_a_year_far_from_every_dated_account_stays_unknown() -> None:
    assert settle(dateline("March 8"), dated("2031-09-05")) is None


def test_a_year_that_fits_twice_stays_unknown() -> None:
    assert settle(dateline("Sept. 8"), dated("2030-09-05"), dated("2031-09-05")) is None


def test_without_a_dated_account_nothing_is_settled() -> None:
    assert settle(dateline("Sept. 8"), document("No date here.")) is None
    assert settle(dateline("Sept. 8")) is None


def test_a_day_that_its_year_does_not_have_is_not_made_up() -> None:
    published = settle(dateline("Feb. 29"), dated("2032-03-02"))
    assert published is not None
    assert published.value == "2032-02-29"
    assert settle(dateline("Feb. 29"), dated("2031-03-02")) is None


def test_the_order_of_day_and_month_is_taken_from_the_dated_accounts() -> None:
    published = settle(either_way("07-03-2031", "2031-03-07", "2031-07-03"), dated("2031-03-06"))
    assert published is not None
    assert (published.value, published.method) == ("2031-03-07", Method.DATE_LINE)
    assert published.evidence is not None
    assert published.evidence.quote == "07-03-2031"
    assert [rival.value for rival in published.rivals] == ["2031-07-03"]
    assert published.rivals[0].reasons == ("119 days from the nearest dated account of the story",)
    assert "1 day from the account" in published.reasons[0]


def test_minutes_are_kept() -> None:
    published = settle(either_way("07-03-2031", "2031-03-07T17:42", "2031-07-03T17:42"), dated("2031-03-07"))
    assert published is not None
    assert (published.value, published.precision) == ("2031-03-07T17:42", Precision.MINUTE)
    assert "2031-03-07 is the day of the account" in published.reasons[0]


def test_two_orders_that_both_fit_stay_open() -> None:
    one = either_way("04-03-2031", "2031-03-04", "2031-04-03")
    assert settle(one, dated("2031-03-06")) == one.published
    assert settle(one) == one.published


def test_other_dates_of_the_document_stay_rivals() -> None:
    one = either_way("07-03-2031", "2031-03-07", "2031-07-03")
    assert one.published is not None
    later = RivalValue(value="2031-03-09", method=Method.DATE_LINE, evidence=cite(one, 12, 14))
    one = replace(one, published=replace(one.published, rivals=(*one.published.rivals, later)))
    published = settle(one, dated("2031-03-06"))
    assert published is not None
    assert [rival.value for rival in published.rivals] == ["2031-07-03", "2031-03-09"]


def test_a_year_alone_without_readings_stays_as_it_is() -> None:
    bare = document("A chronicle of 2031.")
    year = PublishedDate(
        value="2031", precision=Precision.YEAR, method=Method.DATE_LINE, evidence=cite(bare, 15, 19)
    )
    assert settle(replace(bare, published=year), dated("2031-03-06")) == year


# The 11th of September 2031 is a Thursday.
def test_a_month_is_inferred_where_a_weekday_pins_it_down() -> None:
    undated = document("The sluices were opened on Thursday, said the council.")
    published = settle(undated, dated("2031-09-12", "On Thursday the sluices were opened."))
    assert published is not None
    assert (published.value, published.precision) == ("2031-09", Precision.MONTH)
    assert published.method is Method.INFERRED
    assert published.evidence is None
    assert "2031-09-11" in published.reasons[0]


@pytest.mark.parametrize(
    "others",
    [
        [],
        [dated("2031-09-12", "On Friday the sluices were opened.")],
        [dated("2031-09-12", "Nobody knows on which day.")],
        [dated("2031-09-12", "It was Thursday."), dated("2031-09-19", "On Thursday again.")],
        [dated("2031-09-12", "It was Thursday."), dated("2031-10-01", "Much later.")],
        [dated("2031-10-02", "It was Thursday.")],
    ],
    ids=["alone", "another weekday", "no weekday", "two Thursdays", "two months", "near the turn"],
)
def test_otherwise_what_has_no_date_has_none(others: Sequence[Document]) -> None:
    assert settle(document("The sluices were opened on Thursday."), *others) is None


def test_a_date_without_a_weekday_in_the_text_stays_unknown() -> None:
    assert settle(document("The sluices are open."), dated("2031-09-12", "It was Thursday.")) is None


def test_stories_do_not_lend_each_other_dates() -> None:
    one, other = dateline("Sept. 8"), dated("2031-09-05")
    assert infer_dates([one, other], [story(one), story(other)]) == (one, other)


def test_what_is_in_no_story_stays_as_it_is() -> None:
    one = dateline("Sept. 8")
    assert infer_dates([one], []) == (one,)
    assert infer_dates([], [story(one)]) == ()


DAYS = st.dates(date(1950, 1, 1), date(2150, 1, 1))


@given(DAYS, st.integers(-42, 42))
@settings(max_examples=60, deadline=None)
def test_any_day_near_a_dated_account_gets_its_year_back(day: date, apart: int) -> None:
    published = settle(dateline(f"{day:%B} {day.day}"), dated((day + timedelta(days=apart)).isoformat()))
    assert published is not None
    assert published.value == day.isoformat()


@given(st.lists(DAYS, min_size=1, max_size=5), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_order_changes_nothing_and_stated_dates_stay(days: list[date], shuffle: Random) -> None:
    members = [dated(day.isoformat(), f"Account {at}.") for at, day in enumerate(days)]
    members += [dateline("Sept. 8"), dateline("May 1"), document("It was on Monday.")]
    told = [story(*members)]
    settled = {one.id: one for one in infer_dates(members, told)}
    shuffled = list(members)
    shuffle.shuffle(shuffled)
    assert {one.id: one for one in infer_dates(shuffled, [story(*shuffled)])} == settled
    assert all(settled[one.id] == one for one in members if one.published is not None)
    for one in settled.values():
        if one.published is not None and one.published.evidence is not None:
            one.published.evidence.check(one)


@given(st.text())
@settings(max_examples=60, deadline=None)
def test_any_text_is_survived(text: str) -> None:
    one = document(text, language=None)
    infer_dates([one, dated("2031-09-05")], [story(one, dated("2031-09-05"))])


def test_dates_at_the_ends_of_the_calendar() -> None:
    assert settle(dateline("Sept. 8"), dated("0001-01-01")) is None
    assert settle(dateline("Dec. 30"), dated("9999-12-31")) is not None


def test_a_date_that_is_none_counts_as_unknown() -> None:
    whole = dated("2031-09-05")
    assert whole.published is not None
    broken = replace(whole, published=replace(whole.published, value="2031-02-31"))
    assert settle(dateline("Sept. 8"), broken) is None
