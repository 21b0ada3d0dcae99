"""Dates that a document's own words leave open: no year, or two numbers that fit day and month either way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from recension.documents.metadata.partial_dates import partial_date
from recension.record import Method, Precision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.record import Document, Evidence, RivalValue


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDate:
    """A date in the words of a document that could be several.

    Attributes:
        readings: the dates it could be, ISO 8601, to the day or minute, sorted.
        evidence: the words.
        method: where they stand.
        what: what they leave open, to follow "the words".
        others: further dates that were found elsewhere in the document and not taken.
    """

    readings: tuple[str, ...]
    evidence: Evidence
    method: Method
    what: str
    others: tuple[RivalValue, ...] = ()


def open_date(document: Document, years: Iterable[int]) -> OpenDate | None:
    """The date of a document where its words leave it open; null where they give it, or give none.

    Args:
        document: the document.
        years: what a missing year can be.
    """
    if document.published is None:
        return _without_year(document, years)
    if document.published.precision is Precision.YEAR:
        return _without_order(document)
    return None


def _without_year(document: Document, years: Iterable[int]) -> OpenDate | None:
    partial = partial_date(document)
    if partial is None:
        return None
    days = (_day(year, partial.month, partial.day) for year in sorted(set(years)))
    return OpenDate(
        readings=tuple(day.isoformat() for day in days if day is not None),
        evidence=partial.evidence,
        method=_place(document, partial.evidence),
        what="give no year",
    )


def _without_order(document: Document) -> OpenDate | None:
    """A year with both readings of its words kept as rivals."""
    published = document.published
    if published is None or published.evidence is None:
        return None
    same_words = [rival for rival in published.rivals if rival.evidence == published.evidence]
    if not same_words:
        return None
    return OpenDate(
        readings=tuple(sorted({rival.value for rival in same_words})),
        evidence=published.evidence,
        method=published.method,
        what="do not say which number is the month",
        others=tuple(rival for rival in published.rivals if rival not in same_words),
    )


def _place(document: Document, evidence: Evidence) -> Method:
    """A dateline runs on into the account; a line that is a date stands outside it."""
    inside = any(start <= evidence.start < end for start, end in document.body)
    return Method.DATELINE if inside else Method.DATE_LINE


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
