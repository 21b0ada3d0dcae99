"""Parts of stretches: early 2021, late last year, mid-March, the end of the month, earlier this week."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.chronology.meaning import Bearings, CountsFrom, Found, Meaning, altered
from recension.chronology.partial import Partial
from recension.chronology.partial_dates import meaning_of
from recension.chronology.stretches import Part, Stretch, holding, part_of, single
from recension.chronology.units import Unit, is_plural, unit_named
from recension.chronology.wordlists import numbers

if TYPE_CHECKING:
    from collections.abc import Callable

    from recension.chronology.sentences import Sentence

_YEAR: Final = re.compile(r"1[0-9]{3}|20[0-9]{2}|21[0-9]{2}")
_EDGES: Final = {"early": Part.EARLY, "mid": Part.MIDDLE, "late": Part.LATE}
_OF: Final = {
    "beginning": Part.EARLY,
    "start": Part.EARLY,
    "opening": Part.EARLY,
    "middle": Part.MIDDLE,
    "end": Part.LATE,
    "close": Part.LATE,
}


def read_edge(sentence: Sentence, here: int, point: Callable[[Sentence, int], Found | None]) -> Found | None:
    """Read a part of a stretch that begins at a word.

    Args:
        sentence: the sentence.
        here: its first word.
        point: reads the stretch.

    Returns:
        The part; null where there is none.
    """
    word = sentence.at(here)
    if word in _EDGES:
        at = here + 1 + (sentence.at(here + 1) == "-")
        at += sentence.at(at) in {"on", "in"}
        return _part(sentence, here, at, _EDGES[word], point)
    if word in {"earlier", "later"}:
        return _side(sentence, here, point)
    if word == "the" and sentence.at(here + 1) in _EDGES:
        at = here + 2 + (sentence.at(here + 2) == "-")
        return _part(sentence, here, at, _EDGES[sentence.at(here + 1)], point)
    at = here + (word == "the")
    if sentence.at(at) in {"rest", "remainder"} and sentence.at(at + 1) == "of":
        return _rest(sentence, here, at + 2, point)
    if sentence.at(at) in _OF and sentence.at(at + 1) == "of":
        return _part(sentence, here, at + 2, _OF[sentence.at(at)], point)
    return _one_word(sentence, here) if word.startswith("mid-") else None


def _one_word(sentence: Sentence, here: int) -> Found | None:
    """Read "mid-March", which is one word, with the year after it."""
    month = numbers("months").get(sentence.at(here)[len("mid-") :])
    if month is None:
        return None
    year = sentence.at(here + 1)
    partial = Partial(year=int(year) if _YEAR.fullmatch(year) else None, month=month)
    meaning = altered(meaning_of(partial), lambda stretch, _: part_of(stretch, Part.MIDDLE))
    return Found(first=here, end=here + 1 + (partial.year is not None), meaning=meaning)


def _part(
    sentence: Sentence, first: int, at: int, part: Part, point: Callable[[Sentence, int], Found | None]
) -> Found | None:
    found = _the_unit(sentence, at) or point(sentence, at)
    if found is None:
        return None
    meaning = altered(found.meaning, lambda stretch, _: part_of(stretch, part))
    return Found(first=first, end=found.end, meaning=meaning)


def _rest(
    sentence: Sentence, first: int, at: int, point: Callable[[Sentence, int], Found | None]
) -> Found | None:
    """Read "the rest of the week": from the day of writing to its end."""
    found = _the_unit(sentence, at) or point(sentence, at)
    if found is None:
        return None

    def rest(stretch: Stretch, bearings: Bearings) -> Stretch | None:
        day = bearings.writing
        if day is None or stretch.first is None or stretch.last is None:
            return None
        return replace(stretch, first=max(day, stretch.first)) if day <= stretch.last else None

    return Found(first=first, end=found.end, meaning=altered(found.meaning, rest))


def _the_unit(sentence: Sentence, here: int) -> Found | None:
    """Read "the month" after "the end of": the one that holds the day of writing."""
    unit = unit_named(sentence.at(here + 1))
    if sentence.at(here) != "the" or unit is None or is_plural(sentence.at(here + 1)):
        return None
    if unit in {Unit.DAY, Unit.HOUR, Unit.MINUTE} or sentence.at(here + 2) in {"of", "before", "after"}:
        return None
    return Found(first=here, end=here + 2, meaning=_current(unit))


def _current(unit: Unit) -> Meaning:
    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        return None if base is None else holding(base, unit)

    return Meaning(counts_from=CountsFrom.WRITING, value=value)


def _side(sentence: Sentence, here: int, point: Callable[[Sentence, int], Found | None]) -> Found | None:
    """Read "earlier this year", "later this month", "earlier on Monday", "earlier in the day"."""
    earlier, at = sentence.at(here) == "earlier", here + 1
    at += sentence.at(at) in {"on", "in"}
    if (
        sentence.are(at, "the", "day")
        or sentence.are(at, "that", "day")
        or sentence.are(at, "the", "same", "day")
    ):
        end = at + 2 + (sentence.at(at + 1) == "same")
        return Found(first=here, end=end, meaning=_same_day())
    found = _the_unit(sentence, at) if sentence.at(at - 1) == "in" else None
    found = found or point(sentence, at)
    if found is None:
        return None

    def side(stretch: Stretch, bearings: Bearings) -> Stretch | None:
        day = bearings.writing
        if stretch.first is None or stretch.last is None or stretch.first == stretch.last:
            return stretch
        if day is None or not stretch.first <= day <= stretch.last:
            return part_of(stretch, Part.EARLY if earlier else Part.LATE)
        return replace(stretch, last=day) if earlier else replace(stretch, first=day)

    return Found(first=here, end=found.end, meaning=altered(found.meaning, side))


def _same_day() -> Meaning:
    def value(bearings: Bearings) -> Stretch | None:
        if bearings.base is None or bearings.base.first is None or bearings.base.first != bearings.base.last:
            return None
        return single(bearings.base.first)

    return Meaning(counts_from=CountsFrom.MENTION_OR_WRITING, value=value)
