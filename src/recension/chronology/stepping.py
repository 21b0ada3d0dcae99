"""This, last and next: last week, next Tuesday, this year, last April, next spring, this morning."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from recension.chronology.guards import is_bare_month, is_bare_weekday
from recension.chronology.meaning import Bearings, CountsFrom, Direction, Found, Meaning
from recension.chronology.named_dates import month_at, weekday_at
from recension.chronology.partial_dates import in_week, last_or_next
from recension.chronology.parts_of_years import season_meaning
from recension.chronology.stretches import Stretch, holding, months, shifted, single
from recension.chronology.units import Unit, is_plural, unit_named
from recension.chronology.wordlists import numbers, words
from recension.record import Precision

if TYPE_CHECKING:
    from recension.chronology.sentences import Sentence

_STEPS: Final = {"this": 0, "current": 0, "last": -1, "next": 1}
_WEEK: Final = 7


def read_step(sentence: Sentence, here: int) -> Found | None:
    """Read "this", "last" or "next" with a unit, weekday, month, season or part of the day."""
    which, at = sentence.at(here), here + 1
    step, word = _STEPS.get(which), sentence.at(here + 1)
    if step is None or sentence.tag(here)[:1] == "V":
        return None
    if which == "this" and word in {"coming", "upcoming", "past"}:
        weekday = weekday_at(sentence, at + 1)
        meaning = None if weekday is None else weekday_beside(weekday, -1 if word == "past" else 1)
        return None if meaning is None else Found(first=here, end=at + 2, meaning=meaning)
    unit = unit_named(word)
    if unit is not None and not is_plural(word):
        return calendar_step(sentence, here, unit, step)
    if word in words("parts_of_day"):
        spoken_of = which == "this" or (which == "last" and word == "night")
        return Found(first=here, end=at + 1, meaning=day_from_writing(step)) if spoken_of else None
    return _named(sentence, here, step)


def _named(sentence: Sentence, here: int, step: int) -> Found | None:
    """Read "last Friday", "next April", "this spring"."""
    at = here + 1
    weekday, month = weekday_at(sentence, at), month_at(sentence, at)
    season = numbers("seasons").get(sentence.at(at))
    meaning: Meaning | None = None
    if weekday is not None and is_bare_weekday(sentence, at):
        meaning = _this_weekday(weekday) if step == 0 else last_or_next(weekday, step)
    elif month is not None and is_bare_month(sentence, at):
        meaning = _month_step(month, step)
    elif season is not None and sentence.tag(at) in {"NN", "NNP"}:
        meaning = season_meaning(season, sentence.at(here))
    return None if meaning is None else Found(first=here, end=at + 1, meaning=meaning)


def day_from_writing(days: int) -> Meaning:
    """Make the meaning of the day that lies some days after that of writing or speaking."""

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        return None if base is None else single(base + timedelta(days=days))

    return Meaning(counts_from=CountsFrom.SPEAKING, value=value)


def nearest_weekend() -> Meaning:
    """Make the meaning of "the weekend": the last one that has begun, or the one that the words look to."""

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        found = holding(base, Unit.WEEKEND)
        if found.first is None or bearings.direction is Direction.FORWARD or found.first <= base:
            return found
        return holding(base - timedelta(days=_WEEK), Unit.WEEKEND)

    return Meaning(counts_from=CountsFrom.WRITING, value=value)


def calendar_step(sentence: Sentence, here: int, unit: Unit, step: int) -> Found | None:
    """Read a word and the unit after it as the unit of the calendar that is some steps from this one."""
    if unit in {Unit.MINUTE, Unit.HOUR} or (unit is Unit.DAY and step != 0):
        return None
    if unit is Unit.DAY:
        return None  # "this day" is a figure of speech or the day last mentioned
    if sentence.at(here + 2) == "of" and step == -1:
        return None  # last week of the year

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        if unit is Unit.WEEKEND and step == 0:
            return nearest_weekend().value(bearings)
        start = holding(base, unit).first
        return None if start is None else holding(shifted(start, step, unit), unit)

    return Found(first=here, end=here + 2, meaning=Meaning(counts_from=CountsFrom.WRITING, value=value))


def _this_weekday(weekday: int) -> Meaning:
    """Make the meaning of "this Friday": of this week, or the first one where the words look forward."""
    this_week = in_week(weekday, 0)

    def value(bearings: Bearings) -> Stretch | None:
        found = this_week.value(bearings)
        base = None if bearings.base is None else bearings.base.first
        if found is None or found.first is None or base is None:
            return None
        if bearings.direction is Direction.FORWARD and found.first < base:
            return single(found.first + timedelta(days=_WEEK))
        if bearings.direction is Direction.BACK and found.first > base:
            return single(found.first - timedelta(days=_WEEK))
        return found

    return Meaning(counts_from=CountsFrom.WRITING, value=value)


def weekday_beside(weekday: int, step: int) -> Meaning:
    """Make the meaning of "the coming Friday" (1) and "the past Friday" (-1): never the day itself."""

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        apart = (step * (weekday - base.weekday()) - 1) % _WEEK + 1
        return single(base + timedelta(days=step * apart))

    return Meaning(counts_from=CountsFrom.WRITING, value=value)


def _month_step(month: int, step: int) -> Meaning:
    """Make the meaning of "last April" (the latest before this month), "next April" and "this April"."""

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        year = base.year
        if step < 0 and month >= base.month:
            year -= 1
        elif step > 0 and month <= base.month:
            year += 1
        return months(year, month, 1, Precision.MONTH)

    return Meaning(counts_from=CountsFrom.WRITING, value=value)
