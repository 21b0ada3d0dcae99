"""Dates in digits: 2023-12-07, 07.12.2023, 12/7/2023, 2023-12-07T10:30Z."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.chronology.day_order import DIGITS, MONTHS, DayOrder
from recension.chronology.meaning import CountsFrom, Found, Meaning, stated, unresolved
from recension.chronology.partial import Partial
from recension.chronology.partial_dates import meaning_of
from recension.chronology.stretches import years

if TYPE_CHECKING:
    from recension.chronology.sentences import Sentence

_ISO: Final = re.compile(
    r"(?<![\d.,/-])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d/-]|\.\d)"
    r"(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?(?!\d))?"
)
_ISO_MONTH: Final = re.compile(r"(?<![\d.,/-])(\d{4})-(\d{2})(?![\d/-]|\.\d)")
_PIVOT: Final = 70  # POSIX reads 69..99 as 19xx; news is later
_SHORT: Final = 100
_LAST_HOUR, _LAST_MINUTE = 23, 59


def read_numeric(sentence: Sentence, here: int) -> Found | None:
    """Read a date in digits that begins at a word."""
    if not sentence.at(here)[:1].isdigit():
        return None
    text, start = sentence.annotated.text, sentence.starts[here]
    match = _ISO.match(text, start)
    if match is not None:
        return _found(sentence, here, match.end(), _iso(match)) or _found(
            sentence, here, match.end(4), _day(match)
        )
    match = DIGITS.match(text, start)
    if match is not None:
        return _found(sentence, here, match.end(), _digits(match, sentence.order))
    match = _ISO_MONTH.match(text, start)
    if match is not None and int(match[2]) <= MONTHS and int(match[2]) <= int(match[1]) % _SHORT:
        month = meaning_of(Partial(year=int(match[1]), month=int(match[2])))
        return _found(sentence, here, match.end(), month)
    return None


def _found(sentence: Sentence, here: int, end: int, meaning: Meaning) -> Found | None:
    stop = sentence.end_at(end, here)
    return None if stop is None else Found(first=here, end=stop, meaning=meaning)


def _day(match: re.Match[str]) -> Meaning:
    return meaning_of(Partial(year=int(match[1]), month=int(match[3]), day=int(match[4])))


def _iso(match: re.Match[str]) -> Meaning:
    day = _day(match)
    if match[5] is None or int(match[5]) > _LAST_HOUR or int(match[6]) > _LAST_MINUTE:
        return day
    from recension.chronology.clock_times import at_clock  # noqa: PLC0415

    return at_clock(day, f"T{match[5]}:{match[6]}{match[7] or ''}")


def _digits(match: re.Match[str], order: DayOrder | None) -> Meaning:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if len(match[4]) < 4:  # noqa: PLR2004 - figures of a full year
        year += 1900 if year >= _PIVOT else 2000
    day_first = meaning_of(Partial(year=year, month=second, day=first))
    month_first = meaning_of(Partial(year=year, month=first, day=second))
    if first == second or (first > MONTHS and second <= MONTHS):
        return day_first
    if second > MONTHS and first <= MONTHS:
        return month_first
    if first > MONTHS and second > MONTHS:
        return unresolved(CountsFrom.NOTHING, f"neither {first} nor {second} is a month")
    if order is None:
        return stated(
            years(year, year),
            f"day first it is {year:04d}-{second:02d}-{first:02d}, "
            f"month first {year:04d}-{first:02d}-{second:02d}; "
            "no date of the document proves which it writes",
        )
    found = day_first if order is DayOrder.DAY_FIRST else month_first
    return replace(
        found, reasons=(*found.reasons, f"the document's other dates are {order.value.replace('_', ' ')}")
    )
