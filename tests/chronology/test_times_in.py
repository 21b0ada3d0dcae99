"""What expressions mean, in sentences written on Friday, 8 December 2023."""

from __future__ import annotations

import pytest

from recension.chronology import times_in
from recension.language.annotated import Annotated
from recension.language.model import installed
from recension.record import TimeMethod
from tests.chronology.read import annotated, annotator, found, of_month, times, values
from tests.factories import document

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pact was signed on 7 December 2023.", {"7 December 2023": "2023-12-07 day"}),
        ("The pact was signed on December 7th, 2023.", {"December 7th, 2023": "2023-12-07 day"}),
        ("The pact was signed on 2023-12-07.", {"2023-12-07": "2023-12-07 day"}),
        ("The pact was signed on the 7th of December.", {"the 7th of December": "2023-12-07 day"}),
        ("The pact was signed on Thursday, Dec. 7.", {"Thursday, Dec. 7": "2023-12-07 day"}),
        ("It fell in December 2020.", {"December 2020": "2020-12-01/2020-12-31 month"}),
        ("It fell in the 1990s.", {"the 1990s": "1990-01-01/1999-12-31 year"}),
        ("They fought in 1992–1994.", {"1992–1994": "1992-01-01/1994-12-31 year"}),
        (
            "It shrank in the third quarter of 2019.",
            {"the third quarter of 2019": "2019-07-01/2019-09-30 quarter"},
        ),
        ("It grew in spring 2021.", {"spring 2021": "2021-03-01/2021-05-31 quarter"}),
        ("The gate opened at 6:30 p.m. on Thursday.", {"6:30 p.m. on Thursday": "2023-12-07T18:30 minute"}),
    ],
)
def test_dates_in_every_written_form(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected
    assert not [
        time for time in times(text).values() if time.method is TimeMethod.INFERRED and not time.reasons
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy left on Thursday.", {"Thursday": "2023-12-07 day"}),
        ("The envoy left on Friday.", {"Friday": "2023-12-08 day"}),
        ("The envoy will leave on Thursday.", {"Thursday": "2023-12-14 day"}),
        ("The envoy is to leave on Friday.", {"Friday": "2023-12-08 day"}),
        ("The envoy plans to leave on Saturday.", {"Saturday": "2023-12-09 day"}),
        ("Talks scheduled for Monday were called off.", {"Monday": "2023-12-11 day"}),
        ("The envoy left in May.", {"May": "2023-05-01/2023-05-31 month"}),
        ("The envoy will leave in May.", {"May": "2024-05-01/2024-05-31 month"}),
        ("The envoy may leave in May.", {"May": "2024-05-01/2024-05-31 month"}),
        ("The envoy was sworn in on 3 January.", {"3 January": "2023-01-03 day"}),
        ("The envoy will be sworn in on 3 January.", {"3 January": "2024-01-03 day"}),
    ],
)
def test_a_bare_weekday_or_month_looks_back_unless_its_verb_looks_ahead(
    text: str, expected: dict[str, str]
) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("last Friday", "2023-12-01 day"),
        ("last week", "2023-11-27/2023-12-03 week"),
        ("last month", "2023-11-01/2023-11-30 month"),
        ("last year", "2022-01-01/2022-12-31 year"),
        ("earlier this year", "2023-01-01/2023-12-08 year"),
        ("late last year", "2022-09-01/2022-12-31 vague"),
        ("three days ago", "2023-12-05 day"),
        ("two weeks ago", "2023-11-20/2023-11-26 week"),
        ("a decade ago", "2013-01-01/2013-12-31 year"),
        ("less than two weeks ago", "2023-11-24/2023-12-08 vague"),
        ("more than a year ago", "/2022-12-08 vague"),
        ("months ago", "/2023-12-08 vague"),
        ("overnight", "2023-12-07/2023-12-08 day"),
        ("yesterday", "2023-12-07 day"),
    ],
)
def test_what_points_back(words: str, expected: str) -> None:
    assert values(f"The army left the valley {words}.") == {words: expected}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tomorrow", "2023-12-09 day"),
        ("next Tuesday", "2023-12-12 day"),
        ("next week", "2023-12-11/2023-12-17 week"),
        ("in two weeks", "2023-12-18/2023-12-24 week"),
        ("within 30 days", "2023-12-08/2024-01-07 day"),
        ("by the end of the month", "/2023-12-31 vague"),
        ("before 1 February 2024", "/2024-01-31 vague"),
        ("between March and May", "2024-03-01/2024-05-31 month"),
        ("from Monday to Wednesday", "2023-12-11/2023-12-13 day"),
        ("soon", "2023-12-08/ vague"),
    ],
)
def test_what_points_ahead(words: str, expected: str) -> None:
    assert values(f"The army will leave the valley {words}.") == {words: expected}


def test_what_counts_from_the_date_mentioned_last() -> None:
    text = (
        "On 5 May 2021 the town fell. Many had fled in March. The following day the bridge was blown up, "
        "and two weeks later the army came back. That year nobody sowed."
    )
    assert values(text) == {
        "5 May 2021": "2021-05-05 day",
        "March": "2023-03-01/2023-03-31 month",
        "The following day": "2021-05-06 day",
        "two weeks later": "2021-05-17/2021-05-23 week",
        "That year": "2021-01-01/2021-12-31 year",
    }
    assert times(text)["The following day"].anchor == "2021-05-05"


def test_a_promise_counts_from_its_day() -> None:
    assert values("She promised on 1 December to leave in five days.")["in five days"] == "2023-12-06 day"


def test_spoken_words_count_from_the_day_of_speaking() -> None:
    text = "“We go today,” the captain said on Wednesday."
    assert values(text)["today"] == "2023-12-06 day"
    unsure = times("“We go today,” the captain said.")["today"]
    assert (unsure.start, unsure.end, unsure.method) == ("2023-12-07", "2023-12-08", TimeMethod.INFERRED)
    assert unsure.reasons


@pytest.mark.parametrize(
    "text",
    [
        "He was held for 20 years and sentenced to 12 years in prison.",
        "The 45-minute talks are held daily, and every Friday they pray.",
        "May the ship return, said Ann May, and they march on.",
        "The Sunday Herald praised Resolution 1987 and Flight 2019.",
        "The guide, 34, led 2014 people over the pass for $1990.",
        "It was the second strike in two weeks.",
        "Three times a week, twice a year, 2000 a day.",
    ],
)
def test_durations_frequencies_names_and_numbers_are_no_times(text: str) -> None:
    assert not values(text)


def test_a_year_in_the_name_of_a_thing_says_so() -> None:
    time = times("Both fought in the 2020 war.")["2020"]
    assert any("war" in reason for reason in time.reasons)


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("The seal bears 31 February 1999.", "31 February 1999", "no day 31"),
        ("The file is of 2023-13-05.", "2023-13-05", "no month 13"),
        ("It is dated 7 December 99999.", "7 December 99999", "outside the calendar"),
        ("It was sealed on Monday, 5 December 2023.", "Monday, 5 December 2023", "was a Tuesday"),
        ("He left three months after the vote.", "three months after", "without a date"),
        ("A day later it rained.", "A day later", "mentioned before"),
    ],
)
def test_what_stays_unknown_keeps_its_words_and_says_why(text: str, words: str, reason: str) -> None:
    time = times(text)[words]
    assert (time.start, time.end, time.text) == (None, None, words)
    assert any(reason in one for one in time.reasons)


def test_the_order_of_day_and_month_is_the_documents_own() -> None:
    assert values("Filed on 03/04/2023.") == {"03/04/2023": "2023-01-01/2023-12-31 year"}
    assert values("Filed on 03/04/2023, heard on 25/04/2023.")["03/04/2023"] == "2023-04-03 day"
    assert values("Filed on 03/04/2023, heard on 04/25/2023.")["03/04/2023"] == "2023-03-04 day"


def test_without_a_day_of_its_own_a_document_counts_from_its_story() -> None:
    text = "The two sides agreed today."
    assert values(text, published=None) == {"today": "unknown"}
    time = times(text, published=None, story="2023-12-07")["today"]
    assert (time.start, time.anchor, time.method) == ("2023-12-07", "2023-12-07", TimeMethod.INFERRED)
    assert time.reasons


def test_a_story_gives_no_weekday_that_may_be_another_one() -> None:
    text = "The commission said on Friday that the two sides agreed on Wednesday."
    assert values(text, published=None, story="2023-12-07") == {
        "Friday": "unknown",
        "Wednesday": "2023-12-06 day",
    }


def test_an_account_is_no_older_than_what_it_tells() -> None:
    text = "The commission confirmed on 8 December what it had said on Thursday."
    assert values(text, published=None, story="2023-12-07") == {
        "8 December": "2023-12-08 day",
        "Thursday": "2023-12-07 day",
    }


def test_a_month_is_enough_for_what_it_settles() -> None:
    source = of_month(document("He fled this year and was seen on Monday."), "2023-12")
    read = Annotated(document=source, annotation=annotator().annotate(source.text))
    time = {one.evidence.quote: one.time for one in times_in(read, None)}
    assert time["this year"].start == "2023-01-01"
    assert time["Monday"].start is None


def test_datelines_that_contradict_each_other_leave_no_day_to_count_from() -> None:
    agreeing = "TARNHOLM, Dec. 7 (Coast Agency) -- A ship sank on Thursday."
    assert values(agreeing)["Thursday"] == "2023-12-07 day"
    contradicting = "TARNHOLM, 2 May 2023 (Coast Agency) -- A ship sank on Thursday."
    time = times(contradicting)["Thursday"]
    assert time.start is None
    assert any("dateline" in reason for reason in time.reasons)


def test_word_numbers_and_evidence_agree() -> None:
    read = annotated("On Thursday the bridge fell; it will be rebuilt by 2027.")
    for one in times_in(read, None):
        assert read.cite(one.first, one.end) == one.evidence
    assert [one.evidence.quote for one in found(read.text)] == ["Thursday", "by 2027"]
