"""Stretches of days, and the calendar that makes them. Weeks begin on Monday (ISO 8601)."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from recension.chronology.units import DAYS_IN, MONTHS_IN, PRECISIONS, Unit
from recension.record import Precision

_YEAR: Final = 12
_WEEK: Final = 7
_SATURDAY: Final = 5
_SEASON: Final = 3
_HOURS: Final = 24
_MINUTES: Final = 24 * 60
_MINUTES_IN_HOUR: Final = 60
_CLOCK: Final = re.compile(r"T([0-9]{2}):([0-9]{2})(.*)")
_SAME_DAY: Final = 6
"""Hours that are taken to lie within one day where no time of day is given."""


class Part(StrEnum):
    """A part of a stretch that words pick out."""

    EARLY = "early"
    MIDDLE = "mid"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days from the first to the last, both included.

    Attributes:
        first: null where it is open towards the past.
        last: null where it is open towards the future.
        precision: how exact both are; vague where a side is open or a bound is a convention.
        clock: time of day of a single day, as ISO 8601 writes it after the day ("T15:00Z"); else empty.
    """

    first: date | None
    last: date | None
    precision: Precision
    clock: str = ""


def single(day: date) -> Stretch:
    """Give the stretch of one day."""
    return Stretch(first=day, last=day, precision=Precision.DAY)


def months(year: int, month: int, count: int, precision: Precision) -> Stretch:
    """Give a run of whole months.

    Args:
        year: of the first month.
        month: the first month; numbers outside 1 to 12 run into other years.
        count: of months.
        precision: of the stretch.

    Returns:
        The stretch.

    Raises:
        ValueError: it is outside the years 1 to 9999.
    """
    begin = year * _YEAR + month - 1
    end = begin + count - 1
    last_year, last_month = end // _YEAR, end % _YEAR + 1
    return Stretch(
        first=date(begin // _YEAR, begin % _YEAR + 1, 1),
        last=date(last_year, last_month, monthrange(last_year, last_month)[1]),
        precision=precision,
    )


def years(first: int, last: int) -> Stretch:
    """Give whole years, both included."""
    return Stretch(first=date(first, 1, 1), last=date(last, 12, 31), precision=Precision.YEAR)


def week_of(day: date) -> Stretch:
    """Give the week a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return Stretch(first=monday, last=monday + timedelta(days=_WEEK - 1), precision=Precision.WEEK)


def holding(day: date, unit: Unit) -> Stretch:
    """Give the unit of the calendar that a day lies in; for a weekend that of its week."""
    if unit in {Unit.WEEK, Unit.FORTNIGHT}:
        return week_of(day)
    if unit is Unit.WEEKEND:
        saturday = day + timedelta(days=_SATURDAY - day.weekday())
        return Stretch(first=saturday, last=saturday + timedelta(days=1), precision=Precision.DAY)
    if unit is Unit.MONTH:
        return months(day.year, day.month, 1, Precision.MONTH)
    if unit is Unit.QUARTER:
        return months(day.year, (day.month - 1) // 3 * 3 + 1, 3, Precision.QUARTER)
    if unit is Unit.YEAR:
        return years(day.year, day.year)
    if unit is Unit.DECADE:
        return years(day.year // 10 * 10, day.year // 10 * 10 + 9)
    if unit is Unit.CENTURY:
        begin = (day.year - 1) // 100 * 100 + 1
        return years(begin, begin + 99)
    return single(day)


def shifted(day: date, count: int, unit: Unit) -> date:
    """Move a day by a number of units; where the month is too short, to its last day.

    Raises:
        ValueError: the day would be outside the years 1 to 9999.
        OverflowError: the same.
    """
    if unit in MONTHS_IN:
        moved = day.year * _YEAR + day.month - 1 + count * MONTHS_IN[unit]
        year, month = moved // _YEAR, moved % _YEAR + 1
        if not date.min.year <= year <= date.max.year:
            message = f"year {year}"
            raise ValueError(message)
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    if unit in DAYS_IN:
        return day + timedelta(days=count * DAYS_IN[unit])
    per_day = _HOURS if unit is Unit.HOUR else _MINUTES
    whole = abs(count) // per_day
    return day + timedelta(days=whole if count > 0 else -whole)


def moved_unit(base: Stretch, count: int, unit: Unit) -> Stretch | None:
    """Give the unit that lies a number of units after the beginning of a stretch."""
    if base.first is None:
        return None
    if unit in {Unit.HOUR, Unit.MINUTE}:
        return _moved_by_clock(base, count, unit)
    found = holding(shifted(base.first, count, unit), unit)
    if unit is Unit.DECADE:
        return years(base.first.year + 10 * count, base.first.year + 10 * count)
    return replace(found, precision=PRECISIONS[unit])


def _moved_by_clock(base: Stretch, count: int, unit: Unit) -> Stretch | None:
    """Move by hours or minutes: exactly from a time of day, else to the same day where the count is small."""
    if base.first is None:
        return None
    hours = count if unit is Unit.HOUR else count / _MINUTES_IN_HOUR
    clock = _CLOCK.fullmatch(base.clock)
    if clock is not None:
        moment = datetime.combine(base.first, time(int(clock[1]), int(clock[2]))) + timedelta(hours=hours)
        written = f"T{moment.hour:02d}:{moment.minute:02d}{clock[3]}"
        return Stretch(first=moment.date(), last=moment.date(), precision=Precision.MINUTE, clock=written)
    whole = shifted(base.first, count, unit)
    if abs(hours) <= _SAME_DAY or abs(hours) % _HOURS == 0:
        return single(whole)
    near, far = sorted((whole, whole + timedelta(days=1 if count > 0 else -1)))
    return _vague(near, far)


def part_of(stretch: Stretch, part: Part) -> Stretch:
    """Give the first, middle or last third of a stretch.

    Of a decade it is the first four, the middle three or the last three years; of a week Monday to
    Wednesday, Tuesday to Thursday or Thursday to Sunday; of a month ten days. A single day stays whole.

    Args:
        stretch: a unit of the calendar or several.
        part: which third.

    Returns:
        The third; its precision is vague, for words draw no such line.
    """
    first, last = stretch.first, stretch.last
    if first is None or last is None or first == last:
        return stretch
    if stretch.precision is not Precision.WEEK and not _is_whole_months(first, last):
        return stretch
    if stretch.precision is Precision.WEEK:
        begin, end = {Part.EARLY: (0, 2), Part.MIDDLE: (1, 3), Part.LATE: (3, 6)}[part]
        return _vague(first + timedelta(days=begin), first + timedelta(days=end))
    count = (last.year - first.year) * _YEAR + last.month - first.month + 1
    index = {Part.EARLY: 0, Part.MIDDLE: 1, Part.LATE: 2}[part]
    if count == 1:
        begin, end = ((1, 10), (11, 20), (21, last.day))[index]
        return _vague(first.replace(day=begin), first.replace(day=end))
    sizes = _THIRDS.get(count) or (count // 3, count - 2 * (count // 3), count // 3)
    if min(sizes) < 1:
        return replace(stretch, precision=Precision.VAGUE)
    return months(first.year, first.month + sum(sizes[:index]), sizes[index], Precision.VAGUE)


def _is_whole_months(first: date, last: date) -> bool:
    return first.day == 1 and last.day == monthrange(last.year, last.month)[1]


_THIRDS: Final = {
    120: (48, 36, 36),  # the years 0 to 3, 4 to 6 and 7 to 9 of a decade
    1200: (408, 396, 396),
}
"""Months of the thirds of a decade and a century, in whole years."""


def _vague(first: date, last: date) -> Stretch:
    return Stretch(first=first, last=last, precision=Precision.VAGUE)


def season(year: int, month: int) -> Stretch:
    """Give the season that begins in a month of a year; winter is named by the year it begins in."""
    return months(year, month, _SEASON, Precision.QUARTER)
