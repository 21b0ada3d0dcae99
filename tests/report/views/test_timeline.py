from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recension.record import Polarity
from recension.report.catalogue import catalogue
from recension.report.notes import Notes
from recension.report.views.timeline import StoryTimeline, entries_by_story, story_timeline
from tests.report.exchange.documents import DENIAL, REPRINT, WIRE
from tests.report.exchange.record import exchange_record

if TYPE_CHECKING:
    from recension.record import Record

RECORD = exchange_record()
KNOWN = catalogue(RECORD)
CLAIMS = frozenset(claim.id for claim in RECORD.claims)


def told(record: Record = RECORD) -> StoryTimeline:
    (story,) = record.stories
    known = catalogue(record)
    entries = entries_by_story(known)[story.id]
    return story_timeline(known, Notes(), story, "title", entries, record.statements, CLAIMS)


def test_tellings_of_one_claim_at_one_time_are_one_row() -> None:
    row = next(row for row in told().rows if row.what == "12 surveyors crossed the Arch Bridge")
    assert {cited.card.siglum for cited in row.cited} == {KNOWN.sigla[d.id] for d in (WIRE, REPRINT, DENIAL)}
    assert row.when == "9 June 2032"


def test_accounts_that_give_other_times_are_rows_of_their_own() -> None:
    rows = [row for row in told().rows if row.what == "All five customs officers are home"]
    assert [row.when for row in rows] == ["about 9 to 30 June 2032", "10 June 2032"]


def test_rows_go_forward_and_what_has_no_time_comes_last() -> None:
    whens = [row.when for row in told().rows]
    assert whens[0] == "2029"
    assert whens[-1] == "“at night”"
    assert told().rows[-1].reasons == ("the words name no night",)


def test_what_is_not_told_as_done_is_said_to_be_so() -> None:
    modality = {row.what: row.modality for row in told().rows}
    assert modality["Talks on the ferries are expected in July"] == "planned"
    assert modality["12 surveyors crossed the Arch Bridge"] == "told as done"


def test_what_was_not_done_is_no_deed_of_its_day() -> None:
    events = tuple(replace(one, polarity=Polarity.NEGATIVE) for one in RECORD.events)
    modality = {row.what: row.modality for row in told(replace(RECORD, events=events)).rows}
    assert modality["12 surveyors crossed the Arch Bridge"] == "told as not done"


def test_statements_and_accounts_stand_in_the_second_lane() -> None:
    story = told()
    assert [row.speaker for row in story.said] == [
        "The two states",
        "Osmara's premier Aldo Verin",
        "Ketta Lund",
    ]
    assert [(row.when, len(row.cards)) for row in story.published] == [
        ("4 June 2032", 2),
        ("5 June 2032", 1),
        ("9 June 2032", 2),
        ("10 June 2032", 1),
        ("date unknown", 1),
    ]


def test_the_order_of_entries_makes_no_difference() -> None:
    turned = replace(RECORD, timeline=RECORD.timeline[::-1])
    (story,) = RECORD.stories
    entries = entries_by_story(catalogue(turned))[story.id]
    again = story_timeline(KNOWN, Notes(), story, "title", entries, RECORD.statements, CLAIMS)
    assert [row.what for row in again.rows] == [row.what for row in told().rows]
