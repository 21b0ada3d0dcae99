"""Expressions that count from the date mentioned last: the following day, the same month, that year."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from recension.chronology.meaning import UNDATED, Bearings, CountsFrom, Found, Meaning, unresolved
from recension.chronology.named_dates import weekday_at
from recension.chronology.offsets import ends_there
from recension.chronology.stretches import Stretch, holding, shifted, single
from recension.chronology.units import PRECISIONS, Unit, is_plural, unit_named
from recension.chronology.wordlists import words
from recension.record import Precision

if TYPE_CHECKING:
    from recension.chronology.sentences import Sentence

_SAME: Final = frozenset({"same", "very"})
_NEXT: Final = {"following": 1, "next": 1, "ensuing": 1, "subsequent": 1, "previous": -1, "preceding": -1}
_ADVERBIALS: Final = frozenset({"obl", "obl:unmarked", "advmod", "nmod:unmarked", "root"})


def read_mentioned(sentence: Sentence, here: int) -> Found | None:
    """Read "the following day", "the same month", "that year", "the day before", "next day"."""
    word, after = sentence.at(here), sentence.at(here + 1)
    if word == "that":
        return _that(sentence, here)
    if word == "next":
        found = Found(first=here, end=here + 2, meaning=_from_mention(1, Unit.DAY))
        return found if after == "day" and sentence.relation(here + 1) in _ADVERBIALS else None
    if word != "the":
        return None
    unit = unit_named(after)
    if unit is not None and not is_plural(after):
        return _the_day_before(sentence, here, unit)
    return _the_following(sentence, here)


def _the_following(sentence: Sentence, here: int) -> Found | None:
    at = here + 1
    step = 0 if sentence.at(at) in _SAME else _NEXT.get(sentence.at(at))
    at += 1 + (sentence.are(at, "very", "next") or sentence.are(at, "very", "same"))
    if sentence.at(at - 1) in _NEXT:
        step = _NEXT[sentence.at(at - 1)]
    if step is None:
        return None
    unit = unit_named(sentence.at(at))
    if sentence.at(at) in words("parts_of_day"):
        unit = Unit.DAY
    weekday = weekday_at(sentence, at)
    if weekday is not None and step != 0:
        return Found(first=here, end=at + 1, meaning=_weekday_from_mention(weekday, step))
    if (
        unit is None
        or is_plural(sentence.at(at))
        or unit in {Unit.HOUR, Unit.MINUTE}
        or sentence.at(at + 1) == "of"
    ):
        return None
    if sentence.at(here + 1) == "next" and unit is not Unit.DAY:
        return None  # "the next week" is the week to come
    return Found(first=here, end=at + 1, meaning=_from_mention(step, unit))


def _weekday_from_mention(weekday: int, step: int) -> Meaning:
    """Make the meaning of "the next Tuesday": the first one after the day mentioned last."""

    def value(bearings: Bearings) -> Stretch | None:
        day = None if bearings.base is None else bearings.base.first
        if day is None:
            return None
        apart = (step * (weekday - day.weekday()) - 1) % 7 + 1
        return single(day + timedelta(days=step * apart))

    return Meaning(counts_from=CountsFrom.MENTION_OR_WRITING, value=value)


def _that(sentence: Sentence, here: int) -> Found | None:
    """Read "that day", "that year", "that night", where "that" points at the noun."""
    word = sentence.at(here + 1)
    unit = Unit.DAY if word in words("parts_of_day") else unit_named(word)
    if unit is None or is_plural(word) or unit in {Unit.HOUR, Unit.MINUTE} or sentence.tag(here) != "DT":
        return None
    if sentence.relation(here) != "det" or sentence.relation(here + 1) in {"nsubj", "obj"}:
        return None
    return Found(first=here, end=here + 2, meaning=_from_mention(0, unit))


def _the_day_before(sentence: Sentence, here: int, unit: Unit) -> Found | None:
    step = {"before": -1, "after": 1}.get(sentence.at(here + 2))
    if step is None or sentence.at(here - 1) == "to" or unit in {Unit.HOUR, Unit.MINUTE, Unit.QUARTER}:
        return None
    if not ends_there(sentence, here + 3):
        return Found(first=here, end=here + 3, meaning=unresolved(CountsFrom.UNDATED, UNDATED))
    return Found(first=here, end=here + 3, meaning=_from_mention(step, unit))


def _from_mention(step: int, unit: Unit) -> Meaning:
    def value(bearings: Bearings) -> Stretch | None:
        if bearings.base is None or bearings.base.first is None:
            return None
        if unit is Unit.DAY:
            return single(shifted(bearings.base.last or bearings.base.first, step, Unit.DAY))
        start = holding(bearings.base.first, unit).first
        return None if start is None else holding(shifted(start, step, unit), unit)

    return Meaning(
        counts_from=CountsFrom.MENTION,
        value=value,
        needs=Precision.DAY if unit in {Unit.WEEK, Unit.WEEKEND} else PRECISIONS[unit],
    )
