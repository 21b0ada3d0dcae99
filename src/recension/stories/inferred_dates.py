"""Dates that the other documents of a story settle, with reasons; what they do not settle stays unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from recension.record import Method, Precision, PublishedDate, RivalValue
from recension.stories.labels import label
from recension.stories.open_dates import open_date
from recension.stories.weekdays_named import day_meant, in_one_month, weekdays_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Document, DocumentId, Story
    from recension.stories.open_dates import OpenDate

# Accounts of one happening lie days apart, of what came of it weeks. A reading is settled when it alone
# lies this near to a dated account. Other years lie eleven months off; day and month changed about lie
# a month off or more, so two readings that both fit are common and stay open.
_NEAR_DAYS = 42

# A weekday without a date means a day less than a week off, before or after (Associated Press Stylebook).
_WEEKDAY_REACH = timedelta(days=6)

_DAY_LETTERS = len("2000-01-01")


class _Dated(NamedTuple):
    day: date
    document: Document


def infer_dates(documents: Sequence[Document], stories: Sequence[Story]) -> tuple[Document, ...]:
    """Settle what documents leave open about their date by the other documents of their story.

    A day without a year gets the one year, and two numbers that may be day and month get the one order,
    that lies near the accounts whose own words date them. A document without a date gets a month where it
    names a weekday that dated accounts name too, all of them mean the same day by it, and every day on
    which it can have been written so lies in the one month of them all. Whatever fits twice or not at all
    stays as it was.

    Args:
        documents: in any order, with distinct ids.
        stories: that they were grouped into.

    Returns:
        The documents in the order given, some with a date.
    """
    by_id = {document.id: document for document in documents}
    settled: dict[DocumentId, Document] = {}
    for story in stories:
        members = [by_id[id_] for id_ in sorted(story.documents) if id_ in by_id]
        stated = _dated(members)
        read_again = [_settle(member, stated) for member in members] if stated else members
        dated = _dated(read_again)
        for member in read_again:
            settled[member.id] = member if member.published else _place_in_month(member, dated)
    return tuple(settled.get(document.id, document) for document in documents)


def _settle(document: Document, stated: Sequence[_Dated]) -> Document:
    """Settle a date that the document's words leave open by the documents that state theirs."""
    years = {one.day.year + step for one in stated for step in (-1, 0, 1)}
    open_ = open_date(document, years)
    if open_ is None:
        return document
    near = [reading for reading in open_.readings if _distance(reading, stated) <= _NEAR_DAYS]
    if len(near) != 1:
        return document
    return replace(document, published=_published(open_, near[0], stated))


def _published(open_: OpenDate, taken: str, stated: Sequence[_Dated]) -> PublishedDate:
    nearest = min(stated, key=lambda one: (_apart(taken, one), one.document.id))
    beside = (
        f"the words {open_.what}; {taken[:_DAY_LETTERS]} is {_away(_apart(taken, nearest))} the account "
        f"of the same story in {label(nearest.document)} ({nearest.day.isoformat()})"
    )
    alone = f"no other reading lies within {_NEAR_DAYS} days of a dated account of the story"
    # A year too many is not a reading of the words: only readings of all the words are rivals.
    other_readings = tuple(
        RivalValue(
            value=reading,
            method=open_.method,
            evidence=open_.evidence,
            reasons=(f"{_away(_distance(reading, stated))} the nearest dated account of the story",),
        )
        for reading in open_.readings
        if reading != taken and reading[:4] == taken[:4]
    )
    return PublishedDate(
        value=taken,
        precision=Precision.DAY if len(taken) == _DAY_LETTERS else Precision.MINUTE,
        method=open_.method,
        evidence=open_.evidence,
        rivals=(*other_readings, *open_.others),
        reasons=(beside, alone),
    )


def _place_in_month(document: Document, dated: Sequence[_Dated]) -> Document:
    """Give a document without any date the month that a weekday it names pins down."""
    common = in_one_month(one.day for one in dated)
    if common is None:
        return document
    for weekday in sorted(weekdays_named(document)):
        named = [one for one in dated if weekday in weekdays_named(one.document)]
        meant = {day_meant(weekday, one.day) for one in named}
        if len(meant) != 1:
            continue
        day = meant.pop()
        if in_one_month((day - _WEEKDAY_REACH, day + _WEEKDAY_REACH)) != common:
            continue
        first = min(named, key=lambda one: (one.day, one.document.id))
        beside = (
            f"it names the weekday of {day.isoformat()} without a date, as does {label(first.document)} of "
            f"the same story ({first.day.isoformat()}), which puts it less than a week from that day"
        )
        published = PublishedDate(
            value=common,
            precision=Precision.MONTH,
            method=Method.INFERRED,
            evidence=None,
            reasons=(beside, f"every dated account of the story is of {common}"),
        )
        return replace(document, published=published)
    return document


def _dated(documents: Sequence[Document]) -> list[_Dated]:
    """The documents whose day of publication is known."""
    found: list[_Dated] = []
    for document in documents:
        published = document.published
        if published is not None and published.precision in {Precision.DAY, Precision.MINUTE}:
            try:
                day = date.fromisoformat(published.value[:_DAY_LETTERS])
            except ValueError:
                continue
            found.append(_Dated(day, document))
    return found


def _apart(reading: str, dated: _Dated) -> int:
    return abs((date.fromisoformat(reading[:_DAY_LETTERS]) - dated.day).days)


def _distance(reading: str, stated: Sequence[_Dated]) -> int:
    return min(_apart(reading, one) for one in stated)


def _away(days: int) -> str:
    return ("the day of", "1 day from")[days] if days < 2 else f"{days} days from"  # noqa: PLR2004
