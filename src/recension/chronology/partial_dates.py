"""Dates of which words give some parts; the rest follows from the day they are read from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from recension.chronology.meaning import Bearings, CountsFrom, Direction, Meaning, unresolved
from recension.chronology.partial import Partial
from recension.chronology.stretches import Stretch, holding, months, single, years
from recension.chronology.units import Unit
from recension.record import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS: Final = 12
_WEEK: Final = 7
_SOME_DAYS: Final = 2
"""Days from which on a weekday of this week may be meant by "last" or "next"; one day off is yesterday or
tomorrow, and would be called so."""
_LEAP: Final = 8
"""Years within which every day of the calendar comes back, 29 February around a century's turn too."""

_STALE: Final = timedelta(days=270)
"""A day of another year, further off than this, would be given with its year (Associated Press Stylebook)."""

_CLOSE: Final = timedelta(days=60)
"""How near the same day on the other side must be to be the one that is meant."""

_NEAR_MONTHS: Final = 2
"""Months ahead within which "the May vote" may be the next one as well as the last."""

_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FIRST_YEAR, _LAST_YEAR = 1, 9999


def meaning_of(partial: Partial) -> Meaning:
    """Make the meaning of a date of which words give some parts.

    A day without a year is the one the words look to, and the nearest where they look nowhere. A bare month
    or weekday is the last one that was not after the day it is read from, unless the words look forward;
    the day itself counts either way. A weekday that does not fit its date leaves it unknown.

    Args:
        partial: the parts; at least one.

    Returns:
        The meaning, with the reason where there is no such day.
    """
    wrong = _impossible(partial)
    if wrong is not None:
        return unresolved(CountsFrom.NOTHING, wrong)
    complete = partial.year is not None
    return Meaning(
        counts_from=CountsFrom.NOTHING if complete else CountsFrom.WRITING,
        value=lambda bearings: _value(partial, bearings),
        partial=partial,
    )


def _impossible(partial: Partial) -> str | None:
    year, month, day = partial.year, partial.month, partial.day
    if year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR:
        return f"the year {year} is outside the calendar"
    if month is not None and not 1 <= month <= _MONTHS:
        return f"there is no month {month}"
    if day is None:
        return None
    if month is None:
        return None if 1 <= day <= 31 else f"no month has a day {day}"  # noqa: PLR2004 - days of the longest months
    if _day(year if year is not None else 2000, month, day) is None:
        return f"there is no day {day} in month {month}" + (f" of {year}" if year is not None else "")
    if year is not None and partial.weekday not in {None, date(year, month, day).weekday()}:
        return f"{date(year, month, day).isoformat()} was a {_NAMES[date(year, month, day).weekday()]}"
    return None


def _value(partial: Partial, bearings: Bearings) -> Stretch | None:
    if partial.year is not None:
        if partial.month is None:
            return years(partial.year, partial.year)
        if partial.day is None:
            return months(partial.year, partial.month, 1, Precision.MONTH)
        return single(date(partial.year, partial.month, partial.day))
    base = None if bearings.base is None else bearings.base.first
    if base is None:
        return None
    if partial.day is not None:
        return _day_without_year(partial, base, bearings.direction)
    if partial.month is not None:
        return _month_without_year(partial.month, base, bearings.direction)
    return None if partial.weekday is None else single(_weekday(partial.weekday, base, bearings.direction))


def _weekday(weekday: int, base: date, direction: Direction) -> date:
    if direction is Direction.FORWARD:
        return base + timedelta(days=(weekday - base.weekday()) % _WEEK)
    return base - timedelta(days=(base.weekday() - weekday) % _WEEK)


def _month_without_year(month: int, base: date, direction: Direction) -> Stretch | None:
    """Give the month that the words look to; where they look nowhere and it is near, it is not known."""
    if direction is Direction.OPEN and 0 < (month - base.month) % _MONTHS <= _NEAR_MONTHS:
        return None
    if direction is Direction.FORWARD:
        year = base.year if month >= base.month else base.year + 1
    else:
        year = base.year if month <= base.month else base.year - 1
    return months(year, month, 1, Precision.MONTH)


def _day_without_year(partial: Partial, base: date, direction: Direction) -> Stretch | None:
    days = [
        day
        for day in _candidates(partial, base)
        if partial.weekday is None or day.weekday() == partial.weekday
    ]
    if partial.weekday is not None:  # a weekday settles the year: only near ones are meant
        days = [day for day in days if abs(day.year - base.year) <= 1]
        return single(min(days, key=lambda day: abs(day - base))) if days else None
    before = max((day for day in days if day <= base), default=None)
    after = min((day for day in days if day >= base), default=None)
    if before is None or after is None:
        found = before or after
    elif direction is Direction.OPEN or _is_stale(base, before, after, direction):
        found = min(before, after, key=lambda day: abs(day - base))
    else:
        found = before if direction is Direction.BACK else after
    return None if found is None else single(found)


def _is_stale(base: date, before: date, after: date, direction: Direction) -> bool:
    """Tell whether the nearer day is meant, because the words would look most of a year past it."""
    far, near = (before, after) if direction is Direction.BACK else (after, before)
    return far.year != base.year and abs(far - base) > _STALE and abs(near - base) < _CLOSE


def _candidates(partial: Partial, base: date) -> Iterator[date]:
    """Give the days that fit the parts around a day: of the years around it, or of the months."""
    assert partial.day is not None  # noqa: S101 - what the caller has looked at
    if partial.month is not None:
        steps = ((base.year + step, partial.month) for step in range(-_LEAP, _LEAP + 1))
    else:
        here = base.year * _MONTHS + base.month - 1
        steps = (((here + step) // _MONTHS, (here + step) % _MONTHS + 1) for step in range(-2, 3))
    for year, month in steps:
        day = _day(year, month, partial.day)
        if day is not None:
            yield day


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def in_week(weekday: int, weeks: int) -> Meaning:
    """Make the meaning of a weekday of the week that is some weeks after this one (negative: before)."""

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        monday = holding(base, Unit.WEEK).first
        return None if monday is None else single(monday + timedelta(days=weekday + _WEEK * weeks))

    reasons = () if weeks == 0 else ("last and next weekdays are those of the week before and after",)
    partial = Partial(weekday=weekday)
    return Meaning(counts_from=CountsFrom.WRITING, value=value, partial=partial, reasons=reasons)


def last_or_next(weekday: int, weeks: int) -> Meaning:
    """Make the meaning of "last Tuesday" (weeks -1) or "next Friday" (weeks 1).

    It is the day of the week before or after. Where this week has such a day too, some days off on the same
    side, writers mean either: "last Tuesday", written on a Sunday. Then it is the stretch that holds both.
    """
    by_week = in_week(weekday, weeks)

    def value(bearings: Bearings) -> Stretch | None:
        found = by_week.value(bearings)
        base = None if bearings.base is None else bearings.base.first
        if found is None or found.first is None or base is None:
            return found
        other = found.first - timedelta(days=_WEEK * weeks)  # of this week
        if (base - other).days * -weeks < _SOME_DAYS:
            return found
        first, last = sorted((found.first, other))
        return Stretch(first=first, last=last, precision=Precision.VAGUE)

    reason = (
        "last and next weekdays are those of the week before and after; where this week has one on the same "
        "side, either may be meant"
    )
    return replace(by_week, value=value, reasons=(reason,))
