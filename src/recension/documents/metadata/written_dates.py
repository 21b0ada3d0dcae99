"""Dates as people write them, in digits or with the month's name, found in a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2199
_MONTHS: Final = 12
_DAYS: Final = 31
_SHORT_YEAR: Final = 100
_PIVOT: Final = 70  # POSIX reads 69..99 as 19xx; pages of the web are later

_DIGIT: Final = re.compile(r"\d")
_NUMERIC: Final = re.compile(r"(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)")
_YEAR_FIRST: Final = re.compile(
    r"(?<![\d.,/-])(\d{4})\s?(?:[./-]|年|년)\s?(\d{1,2})\s?(?:[./-]|月|월)\s?(\d{1,2})(?:日|일|(?!\d))"
)
_NAME: Final = r"([^\W\d_]{3,20}+)"
_DAY: Final = r"(?<![\d.,:/-])(\d{1,2})"
_DAY_FIRST_NAME: Final = re.compile(
    _DAY
    + r"(?:st|nd|rd|th|er|ª|º|-?[а-яіїє]{1,2})?\.?(?:\s|-|/)?(?:(?:de|den|of|d'|di)\s)?"
    + _NAME
    + r"(?:\.?,?(?:\s|-|/)(?:(?:de|del|of|do)\s)?(\d{4})(?!\d))?"
)
_NAME_FIRST: Final = re.compile(
    r"(?<![^\W_])" + _NAME + r"\.?\s(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d|\d)(?:,?\s(\d{4})(?!\d))?"
)
_NAME_YEAR: Final = re.compile(r"(?<![^\W_])" + _NAME + r"\.?,?\s(?:(?:de|del|of)\s)?(\d{4})(?!\d)")
_TIME: Final = re.compile(
    r"[\s,T|·•–-]{1,4}(?:(?:at|um|à|a las|alle|às|о|в|kl\.?|om)\s)?"
    r"(\d{1,2})[:.h](\d{2})(?::\d{2})?(?!\d)(\s?[ap]\.?m\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A date as it is written.

    Attributes:
        start: first code point, in the text it was found in.
        end: one past the last, with the hour where one follows.
        year: null where the words give none.
        month: null where two numbers leave open which is the month.
        day: null where the words give none, or leave it open.
        first: of a date in digits that ends in the year, its first number; else null.
        second: of such a date, its second number; else null.
        hour: of the day, 0 to 23, where it stands with the date.
        minute: 0 to 59.
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    first: int | None = None
    second: int | None = None
    hour: int | None = None
    minute: int | None = None

    @property
    def open_order(self) -> bool:
        """Whether its two numbers may stand for day and month either way."""
        return (
            self.first is not None
            and self.second is not None
            and self.first <= _MONTHS
            and self.second <= _MONTHS
            and self.first != self.second
        )


@cache
def _month_names() -> Mapping[str, tuple[tuple[int, frozenset[str]], ...]]:
    found: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for name, month, languages in _columns("month_names"):
        found.setdefault(name, []).append((int(month), frozenset(languages.split(","))))
    return {name: tuple(entries) for name, entries in found.items()}


def _columns(name: str) -> Iterator[list[str]]:
    source = files("recension.documents") / "data" / f"{name}.txt"
    for line in source.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def month_number(name: str, language: str | None) -> int | None:
    """The month of this name, 1 to 12; null for no month, or for one that languages disagree about."""
    entries = _month_names().get(name.casefold())
    if entries is None or (name.islower() and _needs_capital(entries, language)):
        return None
    if len(entries) == 1:
        return entries[0][0]
    fitting = {month for month, languages in entries if language in languages}
    return fitting.pop() if len(fitting) == 1 else None


def _needs_capital(entries: tuple[tuple[int, frozenset[str]], ...], language: str | None) -> bool:
    """Whether a name is a month in English, where "may" and "march" in small letters are other words."""
    return language in {"en", None} and any("en" in languages for _, languages in entries)


def find_dates(text: str, language: str | None = None) -> list[WrittenDate]:
    """All dates in a text, in order, without overlap.

    Args:
        text: a line.
        language: ISO 639-1 code, for names that are different months in different languages.
    """
    if _DIGIT.search(text) is None:
        return []
    found: list[WrittenDate] = []
    for candidate in sorted(_candidates(text, language), key=lambda date: (date.start, -date.end)):
        if not found or candidate.start >= found[-1].end:
            found.append(_with_time(candidate, text))
    return found


def _candidates(text: str, language: str | None) -> Iterator[WrittenDate]:
    for match in _YEAR_FIRST.finditer(text):
        year, month, day = (int(match[group]) for group in (1, 2, 3))
        if _is_year(year) and 1 <= month <= _MONTHS and 1 <= day <= _DAYS:
            yield WrittenDate(start=match.start(), end=match.end(), year=year, month=month, day=day)
    for match in _NUMERIC.finditer(text):
        first, second, year = int(match[1]), int(match[3]), _full_year(match[4])
        if _is_year(year) and _could_be_a_date(first, second):
            same = first == second
            yield WrittenDate(
                start=match.start(),
                end=match.end(),
                year=year,
                month=first if same else second if first > _MONTHS else first if second > _MONTHS else None,
                day=first if same or first > _MONTHS else second if second > _MONTHS else None,
                first=first,
                second=second,
            )
    yield from _named(text, language)


def _named(text: str, language: str | None) -> Iterator[WrittenDate]:
    for pattern, day_group, name_group, year_group in (
        (_DAY_FIRST_NAME, 1, 2, 3),
        (_NAME_FIRST, 2, 1, 3),
        (_NAME_YEAR, 0, 1, 2),
    ):
        for match in pattern.finditer(text):
            month = month_number(match[name_group], language)
            day = int(match[day_group]) if day_group else None
            year = int(match[year_group]) if match[year_group] else None
            if (
                month is None
                or (day is not None and not 1 <= day <= _DAYS)
                or not (year is None or _is_year(year))
            ):
                continue
            end = match.end() if year is not None or not day_group else match.end(max(day_group, name_group))
            yield WrittenDate(start=match.start(), end=end, year=year, month=month, day=day)


def _with_time(date: WrittenDate, text: str) -> WrittenDate:
    match = _TIME.match(text, date.end)
    if match is None or (date.day is None and date.first is None):
        return date
    hour, minute = int(match[1]), int(match[2])
    half = (match[3] or "").strip().lower()
    if half.startswith("p") and hour < _MONTHS:
        hour += 12
    elif half.startswith("a") and hour == _MONTHS:
        hour = 0
    if hour > 23 or minute > 59:  # noqa: PLR2004 - the last hour and minute of a day
        return date
    return WrittenDate(
        start=date.start,
        end=match.end(),
        year=date.year,
        month=date.month,
        day=date.day,
        first=date.first,
        second=date.second,
        hour=hour,
        minute=minute,
    )


def _is_year(year: int) -> bool:
    return _FIRST_YEAR <= year <= _LAST_YEAR


def _full_year(digits: str) -> int:
    year = int(digits)
    if year >= _SHORT_YEAR:
        return year
    return year + (_FIRST_YEAR if year >= _PIVOT else 2000)


def _could_be_a_date(first: int, second: int) -> bool:
    return min(first, second) >= 1 and max(first, second) <= _DAYS and min(first, second) <= _MONTHS
