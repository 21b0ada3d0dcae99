"""Times of day: 10:30 GMT, 3 p.m., noon, Thursday morning, and the day they stand beside."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.chronology.meaning import Bearings, CountsFrom, Found, Meaning, altered
from recension.chronology.stretches import Stretch, single
from recension.chronology.wordlists import labels, words
from recension.record import Precision

if TYPE_CHECKING:
    from recension.chronology.sentences import Sentence

_TWELVE: Final = re.compile(
    r"([0-9]{1,2})(?:[:.]([0-9]{2}))?\s?([ap])\.?\s?m(?:\.|(?![^\W_]))", re.IGNORECASE
)
_TWENTY_FOUR: Final = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::[0-9]{2})?(?![0-9:])")
_FOUR_FIGURES: Final = re.compile(r"([0-2][0-9])([0-5][0-9])(?![0-9])")
_DOTTED: Final = re.compile(r"([0-9]{1,2})\.([0-9]{2})(?![0-9])")
_NOON: Final = 12
_LAST_HOUR, _LAST_MINUTE = 23, 59
_ABOUT: Final = frozenset({"about", "around", "approximately", "exactly", "shortly", "just"})


def at_clock(day: Meaning, clock: str) -> Meaning:
    """Put a time of day to a day."""

    def with_clock(found: Stretch, _: Bearings) -> Stretch:
        if found.first is None or found.first != found.last:
            return found
        return replace(found, precision=Precision.MINUTE, clock=clock)

    return altered(day, with_clock)


def read_clock(sentence: Sentence, here: int) -> tuple[str, int] | None:
    """Read a time of day that begins at a word; give it in ISO 8601, with the number one past it."""
    word = sentence.at(here)
    if word in {"noon", "midday"}:
        return _zoned(sentence, "T12:00", here + 1)
    if not word[:1].isdigit() or (sentence.at(here - 1) == ":" and sentence.at(here - 2).isdigit()):
        return None
    return _twelve(sentence, here) or _twenty_four(sentence, here)


def _twelve(sentence: Sentence, here: int) -> tuple[str, int] | None:
    """Read "3 p.m.", "10.30am"."""
    match = _TWELVE.match(sentence.annotated.text, sentence.starts[here])
    if match is not None:
        hour, minute = int(match[1]), int(match[2] or 0)
        if not 1 <= hour <= _NOON or minute > _LAST_MINUTE:
            return None
        hour = hour % _NOON + (_NOON if match[3].lower() == "p" else 0)
        end = sentence.end_at(match.end(), here) or sentence.end_at(match.end() - 1, here)
        return None if end is None else _zoned(sentence, f"T{hour:02d}:{minute:02d}", end)
    return None


def _twenty_four(sentence: Sentence, here: int) -> tuple[str, int] | None:
    """Read "14:20", and "1800" or "18.00" before a time zone."""
    text, start = sentence.annotated.text, sentence.starts[here]
    match = _TWENTY_FOUR.match(text, start)
    zoned = match or _FOUR_FIGURES.match(text, start) or _DOTTED.match(text, start)
    if zoned is None or int(zoned[1]) > _LAST_HOUR or int(zoned[2]) > _LAST_MINUTE:
        return None
    end = sentence.end_at(zoned.end(), here)
    if end is None or (match is None and sentence.at(end) not in labels("time_zones")):
        return None
    if (
        match is None
        and sentence.at(end) == "hours"
        and sentence.at(here - 1) not in {"at", "by", "until", "from"}
    ):
        return None
    return _zoned(sentence, f"T{int(zoned[1]):02d}:{zoned[2]}", end)


def _zoned(sentence: Sentence, clock: str, end: int) -> tuple[str, int]:
    zone = labels("time_zones").get(sentence.at(end))
    if zone is None:
        return clock, end
    if sentence.at(end) == "local":
        return (clock, end + 2) if sentence.at(end + 1) == "time" else (clock, end)
    return clock + ("" if zone == "-" else zone), end + 1


def clock_alone(clock: str) -> Meaning:
    """Make the meaning of a time of day whose day was mentioned before."""

    def value(bearings: Bearings) -> Stretch | None:
        base = bearings.base
        if base is None or base.first is None or base.first != base.last:
            return None
        return replace(single(base.first), precision=Precision.MINUTE, clock=clock)

    return Meaning(counts_from=CountsFrom.MENTION, value=value, same_paragraph=True)


def clock_after(sentence: Sentence, here: int) -> tuple[str, int] | None:
    """Read a time of day after a day: ", at about 14:20", "at noon", "10:30 GMT"."""
    at = here + (sentence.at(here) == ",")
    said = sentence.at(at) == "at"
    at += said
    at += sentence.at(at) in _ABOUT
    return read_clock(sentence, at) if said or sentence.at(at)[:1].isdigit() else None


def part_of_day_after(sentence: Sentence, here: int) -> int:
    """Give the number one past a part of the day after a day ("Thursday morning"), else the place itself."""
    if sentence.at(here) == "at" and sentence.at(here + 1) in words("parts_of_day"):
        return here + 2
    at = here + (
        sentence.at(here) in {"early", "late", "mid"} and sentence.at(here + 1) in words("parts_of_day")
    )
    return at + 1 if sentence.at(at) in words("parts_of_day") else here


def part_of_day_before(sentence: Sentence, here: int) -> int | None:
    """Give the place of the day after "the night of", "dawn on", "midnight on"."""
    at = here + (sentence.at(here) == "the")
    if sentence.at(at) not in words("parts_of_day"):
        return None
    if sentence.at(at + 1) == "of" and at > here:
        return at + 2 + (sentence.at(at + 2) == "the" and not sentence.at(at + 3)[:1].isdigit())
    if sentence.at(at + 1) == "on":
        return at + 2
    exact = sentence.at(at) in {"noon", "midday", "midnight", "dawn", "dusk"}
    return at + 1 if exact and at == here and sentence.is_capital(at + 1) else None


def dayless(found: Found) -> bool:
    """Tell whether a meaning can take a time of day: a single day, not a month or a year."""
    partial = found.meaning.partial
    return partial is None or partial.day is not None or partial.weekday is not None
