"""One expression without a bound or range before it: tries the readers in order, the most telling first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from recension.chronology.clock_times import (
    at_clock,
    clock_after,
    clock_alone,
    dayless,
    part_of_day_after,
    part_of_day_before,
    read_clock,
)
from recension.chronology.counts import Count
from recension.chronology.deixis import read_deixis
from recension.chronology.edges import read_edge
from recension.chronology.meaning import Bearings, CountsFrom, Found, Meaning, altered
from recension.chronology.mentioned import read_mentioned
from recension.chronology.named_dates import month_at, read_date, read_named
from recension.chronology.numeric_dates import read_numeric
from recension.chronology.offsets import counted_before, from_stretch, read_offset
from recension.chronology.partial_dates import in_week, meaning_of
from recension.chronology.parts_of_years import read_part_of_year
from recension.chronology.stretches import Stretch, months, week_of
from recension.chronology.units import Unit, is_plural, unit_named
from recension.chronology.vague import read_vague
from recension.chronology.wordlists import numbers
from recension.chronology.years import read_years
from recension.record import Precision

if TYPE_CHECKING:
    from recension.chronology.partial import Partial
    from recension.chronology.sentences import Sentence

_WEEKS: Final = 4
_YEARS: Final = {"last": -1, "this": 0, "next": 1}


def read_point(sentence: Sentence, here: int) -> Found | None:
    """Read an expression that begins at a word.

    Args:
        sentence: the sentence.
        here: the word.

    Returns:
        The expression; null where there is none.
    """
    timed = _clock_first(sentence, here)
    if timed is not None:
        return timed
    found = _plain(sentence, here)
    return None if found is None else _extended(sentence, found)


def _plain(sentence: Sentence, here: int) -> Found | None:
    return (
        read_numeric(sentence, here)
        or read_named(sentence, here)
        or read_part_of_year(sentence, here)
        or read_years(sentence, here)
        or _counted_from_a_date(sentence, here)
        or read_edge(sentence, here, _edged)
        or read_deixis(sentence, here)
        or _week_of(sentence, here)
        or _week_of_month(sentence, here)
        or read_mentioned(sentence, here)
        or read_offset(sentence, here)
        or read_vague(sentence, here)
    )


def _edged(sentence: Sentence, here: int) -> Found | None:
    found = (
        read_numeric(sentence, here)
        or read_named(sentence, here)
        or read_part_of_year(sentence, here)
        or read_years(sentence, here)
        or read_deixis(sentence, here)
        or read_mentioned(sentence, here)
    )
    return None if found is None else _extended(sentence, found)


def _clock_first(sentence: Sentence, here: int) -> Found | None:
    """Read "3 p.m. on Tuesday", "noon Monday", "the night of 14 July", and a time of day alone."""
    clock = read_clock(sentence, here)
    if clock is not None:
        words, end = clock
        at = end + (sentence.at(end) in {"on", ","})
        day = _day_at(sentence, at)
        if day is not None:
            end = part_of_day_after(sentence, day.end)
            return Found(first=here, end=end, meaning=at_clock(day.meaning, words))
        return Found(first=here, end=end, meaning=clock_alone(words))
    at = part_of_day_before(sentence, here)
    day = None if at is None else _day_at(sentence, at)
    return None if day is None else replace(day, first=here)


def _day_at(sentence: Sentence, here: int) -> Found | None:
    found = (
        read_numeric(sentence, here)
        or read_named(sentence, here)
        or read_deixis(sentence, here)
        or read_mentioned(sentence, here)
    )
    return None if found is None or not dayless(found) else _in_a_week(sentence, found)


def _extended(sentence: Sentence, found: Found) -> Found:
    """Take in what follows a date and belongs to it: part of the day, time of day, week or year."""
    found = _in_a_year(sentence, _in_a_week(sentence, found))
    if not dayless(found):
        return found
    bracketed = _date_in_brackets(sentence, found)
    if bracketed is not None:
        return bracketed
    end = part_of_day_after(sentence, found.end)
    if end > found.end:
        return replace(found, end=end)
    clock = clock_after(sentence, found.end) if _is_a_day(found) else None
    if clock is None:
        return found
    return Found(first=found.first, end=clock[1], meaning=at_clock(found.meaning, clock[0]))


def _date_in_brackets(sentence: Sentence, found: Found) -> Found | None:
    """Read "today (23 December)": the date says which day it is."""
    if found.meaning.counts_from is not CountsFrom.SPEAKING or sentence.at(found.end) != "(":
        return None
    date = read_date(sentence, found.end + 1)
    if (
        date is None
        or sentence.at(date.end) != ")"
        or date.meaning.partial is None
        or date.meaning.partial.day is None
    ):
        return None
    return Found(first=found.first, end=date.end + 1, meaning=date.meaning)


def _is_a_day(found: Found) -> bool:
    partial = found.meaning.partial
    return found.meaning.counts_from is CountsFrom.SPEAKING or (
        partial is not None and (partial.day is not None or partial.weekday is not None)
    )


def _in_a_week(sentence: Sentence, found: Found) -> Found:
    """Read "Monday last week", "Friday of next week"."""
    partial = found.meaning.partial
    if partial is None or partial.weekday is None or partial.day is not None:
        return found
    at = found.end + (sentence.at(found.end) == "of")
    if sentence.at(at) in _YEARS and unit_named(sentence.at(at + 1)) is Unit.WEEK:
        meaning = in_week(partial.weekday, _YEARS[sentence.at(at)])
        return Found(first=found.first, end=at + 2, meaning=meaning)
    return found


def _in_a_year(sentence: Sentence, found: Found) -> Found:
    """Read "May last year", "8 March of this year", "June of the same year", "April of that year"."""
    partial = found.meaning.partial
    if partial is None or partial.month is None or partial.year is not None:
        return found
    at = found.end + (sentence.at(found.end) in {"of", ","})
    step = _YEARS.get(sentence.at(at))
    if step is not None and sentence.at(at + 1) == "year":
        return Found(first=found.first, end=at + 2, meaning=_of_year(partial, step, CountsFrom.WRITING))
    if sentence.are(at, "that", "year"):
        return Found(first=found.first, end=at + 2, meaning=_of_year(partial, 0, CountsFrom.MENTION))
    for word, moved in (("same", 0), ("following", 1), ("next", 1), ("previous", -1)):
        if sentence.are(at, "the", word, "year"):
            meaning = _of_year(partial, moved, CountsFrom.MENTION)
            return Found(first=found.first, end=at + 3, meaning=meaning)
    return found


def _of_year(partial: Partial, step: int, counts_from: CountsFrom) -> Meaning:
    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None or partial.month is None:
            return None
        if partial.day is None:
            return months(base.year + step, partial.month, 1, Precision.MONTH)
        return meaning_of(replace(partial, year=base.year + step)).value(bearings)

    return Meaning(counts_from=counts_from, value=value, needs=Precision.YEAR)


def _week_of_month(sentence: Sentence, here: int) -> Found | None:
    """Read "the second week of April", "the last day of May"; weeks are counted from the first day."""
    number, unit = numbers("ordinal_words").get(sentence.at(here + 1)), unit_named(sentence.at(here + 2))
    if sentence.at(here) != "the" or number is None or number > _WEEKS or unit not in {Unit.WEEK, Unit.DAY}:
        return None
    if sentence.at(here + 3) not in {"of", "in"} or (unit is Unit.DAY and number > 1):
        return None
    month = _edged(sentence, here + 4)
    if month is None or is_plural(sentence.at(here + 2)):
        return None
    days = 7 if unit is Unit.WEEK else 1
    precision = Precision.WEEK if unit is Unit.WEEK else Precision.DAY

    def part(stretch: Stretch, _: Bearings) -> Stretch | None:
        if stretch.precision is not Precision.MONTH or stretch.first is None or stretch.last is None:
            return None
        if number == 0:
            return replace(stretch, first=stretch.last - timedelta(days=days - 1), precision=precision)
        first = stretch.first + timedelta(days=days * (number - 1))
        return replace(stretch, first=first, last=first + timedelta(days=days - 1), precision=precision)

    return Found(first=here, end=month.end, meaning=altered(month.meaning, part))


def _week_of(sentence: Sentence, here: int) -> Found | None:
    """Read "the week of 4 March", "the week beginning 4 March", "the week ending 10 March"."""
    if not sentence.are(here, "the", "week") or sentence.at(here + 2) not in {
        "of",
        "beginning",
        "starting",
        "ending",
    }:
        return None
    day = _day_at(sentence, here + 3)
    if day is None:
        return None
    ending = sentence.at(here + 2) == "ending"

    def value(bearings: Bearings) -> Stretch | None:
        found = day.meaning.value(bearings)
        if found is None or found.first is None:
            return None
        if ending:
            return Stretch(first=found.first - timedelta(days=6), last=found.first, precision=Precision.WEEK)
        return week_of(found.first)

    return Found(first=here, end=day.end, meaning=replace(day.meaning, value=value, partial=None))


def _counted_from_a_date(sentence: Sentence, here: int) -> Found | None:
    """Read "two days before 3 June", "a week after Easter Monday's date", counted from the date itself."""
    start = here + (sentence.are(here, "the", "day") and sentence.at(here + 2) in {"before", "after"})
    counted = counted_before(sentence, here)
    if counted is None and start > here:
        step = 1 if sentence.at(here + 2) == "after" else -1
        counted = Count(number=1, unit=Unit.DAY, plural=False, end=here + 2), step
    if counted is None:
        return None
    count, step = counted
    date = _day_at(sentence, count.end + 1)
    if date is None or (month_at(sentence, count.end + 1) is not None and date.meaning.partial is None):
        return None

    def value(bearings: Bearings) -> Stretch | None:
        found = date.meaning.value(bearings)
        return None if found is None else from_stretch(count, step, found)

    return Found(first=here, end=date.end, meaning=replace(date.meaning, value=value, partial=None))
