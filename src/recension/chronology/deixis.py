"""Expressions that point from the day of writing: today, overnight, the day before yesterday, the weekend."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from recension.chronology.meaning import Bearings, CountsFrom, Direction, Found, Meaning
from recension.chronology.reach import read_reach
from recension.chronology.stepping import day_from_writing, nearest_weekend, read_step
from recension.chronology.stretches import Stretch
from recension.record import Precision

if TYPE_CHECKING:
    from recension.chronology.sentences import Sentence

_DAYS: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def read_deixis(sentence: Sentence, here: int) -> Found | None:
    """Read an expression that points from the day of writing and begins at a word."""
    word = sentence.at(here)
    if word in _DAYS:
        return Found(first=here, end=here + 1, meaning=day_from_writing(_DAYS[word]))
    if word == "overnight":
        return _overnight(sentence, here)
    if word == "the":
        return _around_today(sentence, here) or read_reach(sentence, here) or _weekend(sentence, here)
    return read_step(sentence, here) or read_reach(sentence, here)


def _overnight(sentence: Sentence, here: int) -> Found | None:
    """Read the night before the day of writing; "an overnight train" is no time."""
    if sentence.relation(here) not in {"advmod", "obl", "obl:unmarked"}:
        return None

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        first = base if bearings.direction is Direction.FORWARD else base - timedelta(days=1)
        return Stretch(first=first, last=first + timedelta(days=1), precision=Precision.DAY)

    return Found(first=here, end=here + 1, meaning=Meaning(counts_from=CountsFrom.WRITING, value=value))


def _around_today(sentence: Sentence, here: int) -> Found | None:
    """Read "the day before yesterday" and "the day after tomorrow"."""
    if sentence.are(here, "the", "day", "before", "yesterday"):
        return Found(first=here, end=here + 4, meaning=day_from_writing(-2))
    if sentence.are(here, "the", "day", "after", "tomorrow"):
        return Found(first=here, end=here + 4, meaning=day_from_writing(2))
    return None


def _weekend(sentence: Sentence, here: int) -> Found | None:
    """Read "the weekend": the last one, or the one that the words look to."""
    if sentence.at(here + 1) != "weekend" or sentence.at(here + 2) in {"before", "after", "of"}:
        return None
    if sentence.at(here - 1) not in {"over", "at", "during", "on", "by", "before", "until", "since"}:
        return None
    return Found(first=here, end=here + 2, meaning=_nearest_weekend())


def _nearest_weekend() -> Meaning:
    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        found = holding(base, Unit.WEEKEND)
        if found.first is None or bearings.direction is Direction.FORWARD or found.first <= base:
            return found
        return holding(base - timedelta(days=_WEEK), Unit.WEEKEND)

    return Meaning(counts_from=CountsFrom.WRITING, value=value)


def _step(sentence: Sentence, here: int) -> Found | None:
    """Read "this", "last" and "next" with a unit, weekday, month, season or part of the day."""
    which, at = sentence.at(here), here + 1
    if sentence.tag(here)[:1] == "V" or (which == "last" and sentence.tag(here - 1) in {"TO", "MD"}):
        return None  # "will last six months"
    if which == "this" and sentence.at(at) in {"coming", "upcoming", "past"}:
        weekday = weekday_at(sentence, at + 1)
        back = sentence.at(at) == "past"
        if weekday is None:
            unit = unit_named(sentence.at(at + 1))
            if unit is None or is_plural(sentence.at(at + 1)) or unit in {Unit.DAY, Unit.HOUR, Unit.MINUTE}:
                return None
            if unit is Unit.WEEKEND:
                return _unit_step(sentence, at, unit, -1 if back else 1)
            return Found(first=here, end=at + 2, meaning=(up_to_writing if back else from_writing)(1, unit))
        return Found(first=here, end=at + 2, meaning=_weekday_beside(weekday, -1 if back else 1))
    step, word = _STEPS[which], sentence.at(at)
    unit = unit_named(word)
    if unit is not None and not is_plural(word):
        return _unit_step(sentence, here, unit, step)
    if word in words("parts_of_day"):
        if which == "this" or (which == "last" and word == "night"):
            return Found(first=here, end=at + 1, meaning=day_from_writing(step))
        return None
    weekday, month = weekday_at(sentence, at), month_at(sentence, at)
    if weekday is not None and is_bare_weekday(sentence, at):
        meaning = _this_weekday(weekday) if step == 0 else in_week(weekday, step)
        return Found(first=here, end=at + 1, meaning=meaning)
    if month is not None and is_bare_month(sentence, at):
        return Found(first=here, end=at + 1, meaning=_month_step(month, step))
    season = numbers("seasons").get(word)
    if season is not None and sentence.tag(at) in {"NN", "NNP"}:
        return Found(first=here, end=at + 1, meaning=season_meaning(season, which))
    return _counted(sentence, here, here)


def _unit_step(sentence: Sentence, here: int, unit: Unit, step: int) -> Found | None:
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
            return _nearest_weekend().value(bearings)
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


def _weekday_beside(weekday: int, step: int) -> Meaning:
    """Make the meaning of "the coming Friday" (1) and "the past Friday" (-1): the nearest, not the day itself."""

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


def _recent(sentence: Sentence, first: int, here: int) -> Found | None:
    unit = unit_named(sentence.at(here))
    if unit is None or not is_plural(sentence.at(here)):
        return None
    return Found(first=first, end=here + 1, meaning=up_to_writing(None, unit))


def _past_or_coming(sentence: Sentence, here: int) -> Found | None:
    """Read "the past decade", "the last two weeks", "the next few days", "the coming months"."""
    word = sentence.at(here + 1)
    if word == "most":
        return None
    if word == "recent":
        return _recent(sentence, here, here + 2)
    if word in {"coming", "upcoming", "past"}:
        weekday = weekday_at(sentence, here + 2)
        if weekday is not None:
            meaning = _weekday_beside(weekday, -1 if word == "past" else 1)
            return Found(first=here, end=here + 3, meaning=meaning)
    return _counted(sentence, here, here + 1)


def _counted(sentence: Sentence, first: int, here: int) -> Found | None:
    """Read "[the] past two weeks" from the word "past" on."""
    word = sentence.at(here)
    back, ahead = word in _PAST, word in _AHEAD | {"upcoming"}
    if not back and not ahead:
        return None
    count = read_count(sentence, here + 1)
    if count is None or read_number(sentence, here + 1) == (1, here + 2):
        unit = unit_named(sentence.at(here + 1))
        if unit is None or is_plural(sentence.at(here + 1)) or word in {"previous", "preceding", "following"}:
            return None
        return _one(sentence, first, here, unit)
    if sentence.at(count.end) == "of" and first != here and not _is_said_of_time(count):
        return None
    if word in {"following", "previous", "preceding"}:
        return None
    meaning = up_to_writing(count.number, count.unit) if back else from_writing(count.number, count.unit)
    return Found(first=first, end=count.end, meaning=meaning)


def _one(sentence: Sentence, first: int, here: int, unit: Unit) -> Found | None:
    """Read "the past week", "the coming year"; "the last day of the visit" is none."""
    word = sentence.at(here)
    if sentence.at(here + 2) == "of" or first == here:
        return None
    if unit in {Unit.DAY, Unit.WEEKEND, Unit.MINUTE, Unit.HOUR, Unit.CENTURY} and word in {"last", "next"}:
        return None
    if unit is Unit.QUARTER or (unit is Unit.WEEKEND):
        found = _unit_step(sentence, here, unit, -1 if word in _PAST else 1)
        return None if found is None else replace(found, first=first)
    meaning = up_to_writing(1, unit) if word in _PAST else from_writing(1, unit)
    return Found(first=first, end=here + 2, meaning=meaning)


def _is_said_of_time(count: Count) -> bool:
    return count.number is not None


def up_to_writing(number: int | None, unit: Unit) -> Meaning:
    """Make the meaning of a number of units that end with the day of writing; open where it is left unsaid."""

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        if number is None:
            return Stretch(first=None, last=base, precision=Precision.VAGUE)
        return Stretch(first=shifted(base, -number, unit), last=base, precision=PRECISIONS[unit])

    reasons = () if number is not None else (f"the words do not say how many {unit.value}s",)
    return Meaning(counts_from=CountsFrom.WRITING, value=value, reasons=reasons)


def from_writing(number: int | None, unit: Unit) -> Meaning:
    """Make the meaning of a number of units that begin with the day of writing or of the dated clause above."""

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        if number is None:
            return Stretch(first=base, last=None, precision=Precision.VAGUE)
        return Stretch(first=base, last=shifted(base, number, unit), precision=PRECISIONS[unit])

    reasons = () if number is not None else (f"the words do not say how many {unit.value}s",)
    return Meaning(counts_from=CountsFrom.CLAUSE, value=value, reasons=reasons)
