"""Times: whether two can be of one happening."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.claims.lexicon import classes
from recension.claims.words import spoken
from recension.record import Precision

if TYPE_CHECKING:
    from recension.record import Time

_DAY: Final = 10  # characters of an ISO 8601 day
_FAR: Final = 1_000_000
_EXACT: Final = frozenset({Precision.DAY, Precision.MINUTE})


RETOLD: Final = 2
"""Days from an undertaking on which news that gives no day of its own ("A frees the soldiers") is taken to
retell it and not to tell that it was done. A reading of headlines, not a measurement."""


@cache
def day_after(day: str, days: int) -> str:
    """The day some days after another, ISO 8601; one after all others where the calendar has none."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return "9999"


def is_days_later(day: str | None, other: str | None) -> bool:
    """Whether a day lies too long after another for its news to retell it; not where one is unknown."""
    return day is not None and other is not None and day > day_after(other, RETOLD)


def days_of(time: Time) -> tuple[str, str] | None:
    """The first and last day that belong to a time, ISO 8601; null where it is unknown or vague."""
    if time.start is None and time.end is None:
        return None
    start = time.start or ""
    first = _filled(start, "01-01") if start else "0000-01-01"
    end = time.end if time.end is not None else start
    return first, _filled(end, "12-31") if end else "9999-12-31"


def compatible(one: Time | None, other: Time | None) -> bool:
    """Whether two times share a day, or one is unknown: "in April" and "30 April"."""
    if one is None or other is None:
        return True
    days, other_days = days_of(one), days_of(other)
    return days is None or other_days is None or (days[0] <= other_days[1] and other_days[0] <= days[1])


def days_apart(one: Time | None, other: Time | None) -> int:
    """How many days lie between two days; a large number where either is not one day."""
    if one is None or other is None or not exact(one) or not exact(other):
        return _FAR
    try:
        first, second = (date.fromisoformat((time.start or "")[:_DAY]) for time in (one, other))
    except ValueError:
        return _FAR
    return abs((first - second).days)


def exact(time: Time | None) -> bool:
    """Whether a time is one day or a part of one."""
    return time is not None and time.start is not None and time.precision in _EXACT and time.end is None


def parts_of_day(time: Time) -> frozenset[int]:
    """The parts of its day that the words of a time are for, by number; empty where they give none.

    The last word that gives one decides: "late in the afternoon" is an afternoon.
    """
    known = classes("parts_of_day")
    told = [known[word] for word in spoken(time.text) if word in known]
    sure = [parts for parts in told if len(parts) == 1]
    return (sure or told or [frozenset[int]()])[-1]


def other_part_of_day(one: Time, other: Time) -> bool:
    """Whether two times are different parts of one day: "late on Monday", "Monday afternoon"."""
    first, second = parts_of_day(one), parts_of_day(other)
    days = days_of(one)
    if not (first and second and exact(one) and exact(other)) or days is None or days != days_of(other):
        return False
    return first.isdisjoint(second)


def _filled(day: str, rest: str) -> str:
    """A day from what ISO 8601 gives of it: 2024 and 2024-04 become their first or last day."""
    if len(day) >= _DAY:
        return day[:_DAY]
    parts = [*day.split("-"), *rest.split("-")[len(day.split("-")) - 1 :]]
    return "-".join(parts)
