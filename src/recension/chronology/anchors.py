"""The day that a document's expressions count from: of its dateline, its publication, or its story."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from recension.chronology.stretches import Stretch, months, years
from recension.record import Method, Precision, TimeMethod

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recension.record import Document

_DAY_LETTERS: Final = len("2000-01-01")
_REPRINT: Final = 3
"""Days between the day of a dateline and that of publication: an agency's copy put online a few days later
keeps its dateline. Apart further, they contradict each other."""

_NEAR: Final = 42
"""Days after the day of its story within which an account can have been written, as for dating stories."""

_SLACK: Final = 3
"""Days after the day of its story within which most accounts of it are written: a weekday that would mean
another day then stays unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a document's expressions count from.

    Attributes:
        first: first day that it can be; null where nothing is known.
        last: last day that it can be; the same where it is known to the day.
        text: as the record gives it: a day, month or year.
        method: resolved where the document says it, inferred where its story does.
        reasons: why it is this day, or why there is none.
        slack: days that the document may have been written later.
    """

    first: date | None
    last: date | None
    text: str | None
    method: TimeMethod
    reasons: tuple[str, ...] = ()
    slack: int = 0

    @property
    def day(self) -> date | None:
        """The day, where it is known to the day."""
        return self.first if self.first == self.last else None


def published_day(document: Document) -> date | None:
    """Give the day of publication where it is known to the day."""
    published = document.published
    if published is None or published.precision not in {Precision.DAY, Precision.MINUTE}:
        return None
    return _day(published.value[:_DAY_LETTERS])


def anchor_of(
    document: Document, datelines: Sequence[date], story_date: str | None, told: Callable[[date], date | None]
) -> Anchor:
    """Give what a document's expressions count from.

    Args:
        document: the document.
        datelines: days of the datelines of its body.
        story_date: the day inferred for its story, ISO 8601.
        told: gives the last day that the account tells of as past, read from a day.

    Returns:
        The day of its dateline, else of its publication, else of its story, else the month or year it gives.
    """
    days = sorted(set(datelines))
    published = published_day(document)
    if len(days) > 1:
        return _unknown(f"its datelines give several days: {', '.join(day.isoformat() for day in days)}")
    if days and published is not None and abs((days[0] - published).days) > _REPRINT:
        return _unknown(
            f"its dateline gives {days[0].isoformat()}, but it was published on {published.isoformat()}"
        )
    inferred = document.published is not None and document.published.method is Method.INFERRED
    if days:
        reasons = (
            () if published in {None, days[0]} else (f"counted from the dateline, {days[0].isoformat()}",)
        )
        return _of_day(days[0], TimeMethod.RESOLVED, reasons)
    if published is not None:
        reasons = ("the day of the document is inferred",) if inferred else ()
        return _of_day(published, TimeMethod.INFERRED if inferred else TimeMethod.RESOLVED, reasons)
    return _coarse(document, None if story_date is None else _day(story_date[:_DAY_LETTERS]), told)


def _coarse(document: Document, story: date | None, told: Callable[[date], date | None]) -> Anchor:
    published = document.published
    month = None if published is None else _stretch(published.value, published.precision)
    if story is not None and (month is None or _holds(month, story)):
        reason = (
            f"the document gives no day of its own; counted from {story.isoformat()}, the day of its story"
        )
        last = told(story)
        if last is not None and 0 < (last - story).days <= _NEAR:
            reason = (
                f"the document gives no day of its own; counted from {last.isoformat()}, the last day "
                f"that it tells of as past, after {story.isoformat()}, the day of its story"
            )
            story = last
        return replace(_of_day(story, TimeMethod.INFERRED, (reason,)), slack=_SLACK)
    if published is None or month is None:
        return _unknown("the day of the document is not known")
    inferred = published.method is Method.INFERRED
    return Anchor(
        first=month.first,
        last=month.last,
        text=published.value,
        method=TimeMethod.INFERRED if inferred else TimeMethod.RESOLVED,
        reasons=(f"the document is known to be of {published.value}, not of which day",),
    )


def _of_day(day: date, method: TimeMethod, reasons: tuple[str, ...]) -> Anchor:
    return Anchor(first=day, last=day, text=day.isoformat(), method=method, reasons=reasons)


def _unknown(reason: str) -> Anchor:
    return Anchor(first=None, last=None, text=None, method=TimeMethod.RESOLVED, reasons=(reason,))


def _holds(stretch: Stretch, day: date) -> bool:
    return stretch.first is not None and stretch.last is not None and stretch.first <= day <= stretch.last


def _stretch(value: str, precision: Precision) -> Stretch | None:
    try:
        if precision is Precision.MONTH:
            return months(int(value[:4]), int(value[5:7]), 1, Precision.MONTH)
        return years(int(value[:4]), int(value[:4])) if precision is Precision.YEAR else None
    except ValueError:
        return None


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
