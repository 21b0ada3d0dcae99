"""Dates that the other documents of a story settle, with reasons; what they do not settle stays unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from recension.record import Method, Precision, PublishedDate, RivalValue
from recension.stories.labels import label
from recension.stories.open_dates import open_date
from recension.stories.weekdays_named import day_meant, in_one_month, weekdays_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Document, DocumentId, Story
    from recension.stories.open_dates import OpenDate

# Accounts of one happening lie days apart, of what came of it weeks. A year is settled when it alone
# brings the day this near to a dated account; the other years are eleven months away at the least.
_NEAR_DAYS = 42

# A weekday without a date means a day less than a week off, before or after (Associated Press Stylebook).
_WEEKDAY_REACH = timedelta(days=6)


def infer_dates(documents: Sequence[Document], stories: Sequence[Story]) -> tuple[Document, ...]:
    """Settle what documents leave open about their date by the other documents of their story.

    A day without a year gets the one year, and two numbers that may be day and month get the one order,
    that lies near the accounts whose own words date them. A document without a date gets a month where it
    names a weekday that dated accounts name too, all of them mean the same day by it, and every day on
    which it can have been written so lies in one month. Whatever fits twice or not at all stays unknown.

    Args:
        documents: in any order.
        stories: that they were grouped into.

    Returns:
        The documents in the order given, some with a date.
    """
    by_id = {document.id: document for document in documents}
    settled: dict[DocumentId, Document] = {}
    for story in stories:
        members = [by_id[id_] for id_ in sorted(story.documents) if id_ in by_id]
        stated = [member for member in members if _day(member) is not None]
        read_again = [member if _day(member) else _settle(member, stated) for member in members]
        dated = [member for member in read_again if _day(member)]
        for member in read_again:
            settled[member.id] = member if member.published else _place_in_month(member, dated)
    return tuple(settled.get(document.id, document) for document in documents)


def _settle(document: Document, stated: Sequence[Document]) -> Document:
    """Settle a date that the document's words leave open by the documents that state theirs."""
    open_ = open_date(document)
    if open_ is None or not stated:
        return document
    years = {year for one in stated for year in _years_around(_known_day(one))}
    candidates = open_.candidates(years)
    near = [day for day in candidates if _distance(day, stated) <= _NEAR_DAYS]
    if len(near) != 1:
        return document
    return replace(document, published=_published(open_, near[0], stated))


def _published(open_: OpenDate, day: str, stated: Sequence[Document]) -> PublishedDate:
    nearest = min(stated, key=lambda one: (_apart(day, one), one.id))
    apart = _apart(day, nearest)
    beside = (
        f"the words {open_.what}; {day} is {'1 day' if apart == 1 else f'{apart} days'} from the account "
        f"of the same story in {label(nearest)} ({_known_day(nearest).isoformat()})"
    )
    alone = f"no other reading lies within {_NEAR_DAYS} days of a dated account of the story"
    return PublishedDate(
        value=day,
        precision=Precision.DAY,
        method=open_.method,
        evidence=open_.evidence,
        rivals=tuple(
            RivalValue(
                value=rival,
                method=open_.method,
                evidence=open_.evidence,
                reasons=(f"{_distance(rival, stated)} days from the nearest dated account of the story",),
            )
            for rival in open_.days
            if rival != day
        ),
        reasons=(beside, alone),
    )


def _place_in_month(document: Document, dated: Sequence[Document]) -> Document:
    """Give a document without any date the month that a weekday it names pins down."""
    common = in_one_month(_known_day(one) for one in dated)
    if common is None:
        return document
    for weekday in sorted(weekdays_named(document)):
        named = [one for one in dated if weekday in weekdays_named(one)]
        days = {day_meant(weekday, _known_day(one)) for one in named}
        if len(days) != 1:
            continue
        day = days.pop()
        month = in_one_month((day - _WEEKDAY_REACH, day, day + _WEEKDAY_REACH))
        if month is None or month != common:
            continue
        first = min(named, key=lambda one: (_known_day(one), one.id))
        beside = (
            f"it names the weekday of {day.isoformat()} without a date, as does {label(first)} of the same "
            f"story ({_known_day(first).isoformat()}), which puts it less than a week from that day"
        )
        published = PublishedDate(
            value=month,
            precision=Precision.MONTH,
            method=Method.INFERRED,
            evidence=None,
            reasons=(beside, f"every dated account of the story is of {common}"),
        )
        return replace(document, published=published)
    return document


def _day(document: Document) -> date | None:
    published = document.published
    if published is None or published.precision not in {Precision.DAY, Precision.MINUTE}:
        return None
    try:
        return date.fromisoformat(published.value[:10])
    except ValueError:
        return None


def _known_day(document: Document) -> date:
    day = _day(document)
    if day is None:
        message = f"{document.id} has no day of publication"
        raise ValueError(message)
    return day


def _years_around(day: date) -> tuple[int, int, int]:
    return day.year - 1, day.year, day.year + 1


def _apart(day: str, document: Document) -> int:
    return abs((date.fromisoformat(day) - _known_day(document)).days)


def _distance(day: str, stated: Sequence[Document]) -> int:
    return min(_apart(day, one) for one in stated)
