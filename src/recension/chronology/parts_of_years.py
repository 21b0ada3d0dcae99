"""Quarters, halves and seasons: the third quarter of 2019, Q3 2019, the first half of the year, spring."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.chronology.meaning import Bearings, CountsFrom, Direction, Found, Meaning, stated
from recension.chronology.stretches import Stretch, months, season
from recension.chronology.units import Unit
from recension.chronology.wordlists import numbers
from recension.record import Precision

if TYPE_CHECKING:
    from datetime import date

    from recension.chronology.sentences import Sentence

_YEAR: Final = re.compile(r"1[0-9]{3}|20[0-9]{2}|21[0-9]{2}")
_SHORT_RANGE: Final = re.compile(r"[0-9]{2}|[0-9]{4}")
_QUARTER: Final = re.compile(r"q([1-4])")
_HALF: Final = re.compile(r"h([12])")
_ORDINAL: Final = re.compile(r"([1-4])(?:st|nd|rd|th)")
_LENGTHS: Final = {Unit.QUARTER: 3, "half": 6}
_SEASONS_REASON: Final = "a season of the northern hemisphere, in whole months"


def read_part_of_year(sentence: Sentence, here: int) -> Found | None:
    """Read a quarter, half or season that begins at a word."""
    word = sentence.at(here)
    match = _QUARTER.fullmatch(word) or _HALF.fullmatch(word)
    if match is not None and sentence.is_capital(here):
        length = 3 if word[0] == "q" else 6
        return _of_year(sentence, here, here + 1, (int(match[1]) - 1) * length + 1, length)
    if word == "the":
        return _numbered(sentence, here, here + 1) or _season(sentence, here, here + 1)
    return _season(sentence, here, here)


def _numbered(sentence: Sentence, first: int, here: int) -> Found | None:
    """Read "the third quarter of 2019", "the first half of the year"."""
    word = sentence.at(here)
    match = _ORDINAL.fullmatch(word)
    number = int(match[1]) if match else numbers("ordinal_words").get(word)
    what = sentence.at(here + 1)
    if number is None or what not in {"quarter", "half"}:
        return None
    length = 3 if what == "quarter" else 6
    most = 12 // length
    if number == 0:
        number = most
        if sentence.at(here + 2) != "of":
            return None  # "the last quarter" is the one before this one
    return _of_year(sentence, first, here + 2, (number - 1) * length + 1, length) if number <= most else None


def _of_year(sentence: Sentence, first: int, end: int, month: int, length: int) -> Found | None:
    after = end + (sentence.at(end) in {"of", "in", ","})
    if _YEAR.fullmatch(sentence.at(after)):
        stretch = months(int(sentence.at(after)), month, length, Precision.QUARTER)
        return Found(first=first, end=after + 1, meaning=stated(stretch))
    if sentence.at(end) == "of":
        if sentence.are(end, "of", "the", "year"):
            return Found(first=first, end=end + 3, meaning=_in_year(month, length, 0))
        if sentence.at(end + 2) == "year" and sentence.at(end + 1) in {"this", "last", "next"}:
            step = {"this": 0, "last": -1, "next": 1}[sentence.at(end + 1)]
            return Found(first=first, end=end + 3, meaning=_in_year(month, length, step))
        return None
    if length == _LENGTHS["half"]:
        return None  # the first half of a match
    return Found(first=first, end=end, meaning=_in_year(month, length, None))


def _in_year(month: int, length: int, step: int | None) -> Meaning:
    """Make the meaning of a part of the year that is some years from this one; null: where the words look."""

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        if step is not None:
            return months(base.year + step, month, length, Precision.QUARTER)
        return _nearest(base, month, length, bearings.direction)

    return Meaning(counts_from=CountsFrom.WRITING, value=value)


def _nearest(base: date, month: int, length: int, direction: Direction) -> Stretch:
    """Give the last run of months that has begun, or the first not over where the words look forward."""
    found = [months(base.year + step, month, length, Precision.QUARTER) for step in (-2, -1, 0, 1)]
    if direction is Direction.FORWARD:
        return next(one for one in found if one.last is not None and one.last >= base)
    return next(one for one in reversed(found) if one.first is not None and one.first <= base)


def _season(sentence: Sentence, first: int, here: int) -> Found | None:
    """Read "spring 2021", "the autumn of 2018", "winter 2020-21", "the spring"."""
    word = sentence.at(here)
    month = numbers("seasons").get(word)
    if month is None or (word in {"spring", "fall"} and sentence.tag(here) not in {"NN", "NNP"}):
        return None
    after = here + 1 + (sentence.at(here + 1) in {"of", ","})
    year = sentence.at(after)
    if _YEAR.fullmatch(year):
        end = after + 1
        if (
            sentence.at(end) in {"-", "/"}
            and _SHORT_RANGE.fullmatch(sentence.at(end + 1))
            and sentence.is_glued(end)
        ):
            end += 2
        return Found(first=first, end=end, meaning=stated(season(int(year), month), _SEASONS_REASON))
    if sentence.at(here + 1) == "of":
        return None
    if first == here and sentence.at(here - 1) not in {
        "until",
        "till",
        "by",
        "since",
        "in",
        "from",
        "before",
        "after",
    }:
        return None
    if sentence.at(here - 1) == "in" and sentence.relation(here) not in {"obl", "nmod", "conj"}:
        return None
    if sentence.relation(here) in {"compound", "root", "nsubj", "obj", "amod"}:
        return None
    return Found(
        first=first, end=here + 1, meaning=replace(_in_year(month, 3, None), reasons=(_SEASONS_REASON,))
    )


def season_meaning(month: int, which: str) -> Meaning:
    """Make the meaning of "this", "last" or "next" season.

    The last one is the latest that was over, the next one the first that has not begun; "this" one holds the
    day, or is the one that the words look to.
    """

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        found = [season(base.year + step, month) for step in (-2, -1, 0, 1, 2)]
        if which == "last":
            return next(one for one in reversed(found) if one.last is not None and one.last < base)
        if which == "next":
            return next(one for one in found if one.first is not None and one.first > base)
        return min(found, key=lambda one: _distance(one, base))

    return Meaning(counts_from=CountsFrom.WRITING, value=value, reasons=(_SEASONS_REASON,))


def _distance(stretch: Stretch, day: date) -> tuple[int, int]:
    assert stretch.first is not None  # noqa: S101 - a season has both
    assert stretch.last is not None  # noqa: S101 - a season has both
    if stretch.first <= day <= stretch.last:
        return (0, 0)
    same_year = 0 if stretch.first.year == day.year else 1
    return (1 + same_year, min(abs((stretch.first - day).days), abs((stretch.last - day).days)))
