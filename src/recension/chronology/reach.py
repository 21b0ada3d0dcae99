"""Counts of units that end or begin with the day of writing: the past decade, the coming days."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.chronology.counts import read_count, read_number
from recension.chronology.meaning import Bearings, CountsFrom, Found, Meaning
from recension.chronology.named_dates import weekday_at
from recension.chronology.stepping import calendar_step, weekday_beside
from recension.chronology.stretches import Stretch, shifted
from recension.chronology.units import PRECISIONS, Unit, is_plural, unit_named
from recension.record import Precision

if TYPE_CHECKING:
    from recension.chronology.counts import Count
    from recension.chronology.sentences import Sentence

_PAST: Final = frozenset({"last", "past", "previous", "preceding"})
_AHEAD: Final = frozenset({"next", "coming", "following"})


def read_reach(sentence: Sentence, here: int) -> Found | None:
    """Read a count of units that ends or begins with the day of writing, from its first word."""
    word = sentence.at(here)
    if word == "the":
        return _past_or_coming(sentence, here)
    if word == "recent":
        return _recent(sentence, here, here + 1)
    if word == "this" and sentence.at(here + 1) in {"coming", "upcoming", "past"}:
        return _this_past(sentence, here)
    if word in {"last", "next"} and not _is_a_verb(sentence, here):
        return _counted(sentence, here, here)
    return None


def _is_a_verb(sentence: Sentence, here: int) -> bool:
    return sentence.tag(here)[:1] == "V" or sentence.tag(here - 1) in {"TO", "MD"}  # "will last six months"


def _this_past(sentence: Sentence, here: int) -> Found | None:
    """Read "this past week"."""
    back, word = sentence.at(here + 1) == "past", sentence.at(here + 2)
    unit = unit_named(word)
    if unit is None or is_plural(word) or unit in {Unit.DAY, Unit.HOUR, Unit.MINUTE}:
        return None
    if unit is Unit.WEEKEND:
        found = calendar_step(sentence, here + 1, unit, -1 if back else 1)
        return None if found is None else replace(found, first=here)
    return Found(first=here, end=here + 3, meaning=(up_to_writing if back else from_writing)(1, unit))


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
            meaning = weekday_beside(weekday, -1 if word == "past" else 1)
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
        found = calendar_step(sentence, here, unit, -1 if word in _PAST else 1)
        return None if found is None else replace(found, first=first)
    meaning = up_to_writing(1, unit) if word in _PAST else from_writing(1, unit)
    return Found(first=first, end=here + 2, meaning=meaning)


def _is_said_of_time(count: Count) -> bool:
    return count.number is not None


def up_to_writing(number: int | None, unit: Unit) -> Meaning:
    """Make the meaning of units that end with the day of writing; open where their number is left unsaid."""

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
    """Make the meaning of units that begin with the day of writing or of the dated clause above."""

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        if number is None:
            return Stretch(first=base, last=None, precision=Precision.VAGUE)
        return Stretch(first=base, last=shifted(base, number, unit), precision=PRECISIONS[unit])

    reasons = () if number is not None else (f"the words do not say how many {unit.value}s",)
    return Meaning(counts_from=CountsFrom.CLAUSE, value=value, reasons=reasons)
