"""Dates as markup writes them, made ISO 8601; what could be read in two ways is not read."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.documents.word_sets import entries, fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST: Final = 80
_CLOCK: Final = (
    r"(?:[T ,]{0,3}(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d(?:[.,]\d{1,9})?)?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?"
)
_ISO: Final = re.compile(
    r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})" + _CLOCK, re.IGNORECASE | re.ASCII
)
_COMPACT: Final = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:T?(?P<hour>\d\d):?(?P<minute>\d\d)(?::?\d\d)?(?P<zone>Z|[+-]\d\d:?(?:\d\d)?)?)?",
    re.IGNORECASE | re.ASCII,
)
# Full stops between day, month and year stand in countries that write the day first, and only there.
_DOTTED: Final = re.compile(
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})" + _CLOCK, re.IGNORECASE | re.ASCII
)
_EPOCH: Final = re.compile(r"\d{10}(?:\d{3})?", re.ASCII)
_WORDS: Final = re.compile(r"\d+|[^\W\d_]+")
_EARLIEST: Final = 1700
_LATEST: Final = 2200


def iso_date(words: str) -> str | None:
    """The date and time that words of markup give, to the minute where they do.

    Args:
        words: the value of an attribute or element: ISO 8601 and its near forms, RFC 2822, seconds or
            milliseconds since 1970, a day with its month's name, or numbers with full stops.

    Returns:
        "2031-05-17", "2031-05-17T08:30" or "2031-05-17T08:30+02:00"; null where the words give no day, or
        one that could be another (03/04/2031).
    """
    words = words.strip()
    if len(words) > _LONGEST:
        return None
    for expression in (_ISO, _COMPACT, _DOTTED):
        match = expression.match(words)
        if match is not None and not words[match.end() : match.end() + 1].isdigit():
            return _written(match.groupdict())
    if _EPOCH.fullmatch(words):
        seconds = int(words[:10])
        moment = datetime.fromtimestamp(seconds, tz=UTC)
        return moment.strftime("%Y-%m-%dT%H:%M+00:00")
    return _mail_date(words) or _named_month(words)


def _written(parts: Mapping[str, str | None]) -> str | None:
    year, month, day = (int(parts[key] or 0) for key in ("year", "month", "day"))
    hour, minute = int(parts["hour"] or 0), int(parts["minute"] or 0)
    try:
        moment = datetime(year, month, day, hour, minute, tzinfo=_zone(parts["zone"]))
    except ValueError:
        return None
    if not _EARLIEST <= year <= _LATEST:
        return None
    if parts["hour"] is None:
        return moment.strftime("%Y-%m-%d")
    return moment.isoformat(timespec="minutes")


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    if text.upper() in ("Z", "UTC", "GMT"):
        return UTC
    hours, minutes = int(text[1:3]), int(text[3:].lstrip(":") or 0)
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if text[0] == "-" else offset)


def _mail_date(words: str) -> str | None:
    """RFC 2822: Sat, 17 May 2031 08:30:00 +0200."""
    if ":" not in words:
        return None
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if not _EARLIEST <= moment.year <= _LATEST:
        return None
    return moment.isoformat(timespec="minutes")


def _named_month(words: str) -> str | None:
    """A day, the name of a month and a year, in any order and in any language that names months so."""
    numbers: list[str] = []
    months: set[int] = set()
    for word in _WORDS.findall(words):
        if word.isdecimal():
            numbers.append(word)
        else:
            months |= _months().get(fold(word), set())
    years = [int(number) for number in numbers if len(number) == len("2031")]
    days = (
        [int(number) for number in numbers[: numbers.index(str(years[0])) + 2] if len(number) <= len("17")]
        if years
        else []
    )
    if len(months) != 1 or len(years) != 1 or not days:
        return None
    return _written(
        {
            "year": str(years[0]),
            "month": str(min(months)),
            "day": str(days[0]),
            "hour": None,
            "minute": None,
            "zone": None,
        }
    )


@cache
def _months() -> Mapping[str, set[int]]:
    """The numbers of the months that each name means in some language."""
    found: dict[str, set[int]] = {}
    for _, entry in entries("month_names"):
        name, number, *_ = entry.split("\t")
        found.setdefault(fold(name), set()).add(int(number))
    return found
