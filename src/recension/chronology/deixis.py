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
    return Found(first=here, end=here + 2, meaning=nearest_weekend())
