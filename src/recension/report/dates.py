"""Dates as people read them."""

from __future__ import annotations

import calendar
import datetime as dt
import re

_FORM = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?\Z"
)
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def readable_date(value: str) -> str:
    """An ISO 8601 date, as precise as it is: "7 December 2023", "December 2023", "2023".

    A value of another form is returned as it is.
    """
    match = _FORM.match(value)
    if match is None:
        return value
    year, month, day, time, zone = match.groups()
    if month is None:
        return year
    if not 1 <= int(month) <= len(_MONTHS):
        return value
    name = f"{_MONTHS[int(month) - 1]} {year}"
    if day is None:
        return name
    written = f"{int(day)} {name}"
    if time is None:
        return written
    return f"{written}, {time}{' UTC' if zone == 'Z' else f' (UTC{zone})' if zone else ''}"


def day_of(value: str) -> dt.date | None:
    """The first day an ISO 8601 date can mean; null where the value is none."""
    match = _FORM.match(value)
    if match is None:
        return None
    year, month, day = (int(part) if part else 1 for part in match.groups()[:3])
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def last_day_of(value: str) -> dt.date | None:
    """The last day an ISO 8601 date can mean: of a month or a year its last; null where the value is none."""
    first = day_of(value)
    if first is None:
        return None
    if len(value) == len("2023"):
        return first.replace(month=12, day=31)
    if len(value) == len("2023-12"):
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first


def readable_gap(earlier: dt.date, later: dt.date) -> str:
    """The time between two days: "3 days", "1 day"."""
    days = (later - earlier).days
    return f"{days:,} day{'' if days == 1 else 's'}"
