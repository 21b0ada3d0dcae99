"""Figures with what they measure: "400 metres" is "0.4 kilometres", "18:40" is "6.40 p.m."."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.lineage.lexicon import lines_of
from recension.lineage.variants.numerals import value_of
from recension.record import Span

if TYPE_CHECKING:
    from recension.lineage.variants.word_kinds import Said
    from recension.lineage.witnesses.witness import Witness

_ROUNDED: Final = Decimal("0.05")
"""Share by which two amounts in different units may lie apart and be the same: "3 miles" for "5 kilometres",
"two months" for "60 days". By what rounding to one figure or two does, not a measurement."""

_CLOCK: Final = re.compile(r"([01]?\d|2[0-3])(?:[:.]([0-5]\d))?")
_HALVES: Final = {"am": 0, "a.m": 0, "pm": 720, "p.m": 720}
_PAST: Final = {"half past": 30, "quarter past": 15, "quarter to": -15}
_HALF_DAY: Final = 720
_HOUR: Final = 60


class Amount(NamedTuple):
    """A figure with its unit.

    Attributes:
        value: the figure.
        measure: what is measured; empty where no unit follows.
        factor: how many of the measure's first unit the unit is.
        words: the words of the figure and its unit.
    """

    value: Decimal
    measure: str
    factor: Decimal
    words: Span


def amount_of(said: Said, witness: Witness) -> Amount | None:
    """Read a number with the unit that follows it; None where its words are no single number."""
    value = value_of(witness.keys[said.first : said.last])
    if value is None:
        return None
    following = witness.keys[said.last] if said.last < len(witness) else ""
    unit = _units().get(following)
    if unit is None or witness.sentences[said.last] != witness.sentences[said.first]:
        return Amount(value, "", Decimal(1), Span(said.first, said.last))
    return Amount(value, *unit, Span(said.first, said.last + 1))


def amount_of_time(said: Said, witness: Witness) -> Amount | None:
    """Read a unit of time with how many there are, one where nothing says; None for other words."""
    unit = _units().get(witness.keys[said.first])
    if unit is None:
        return None
    value = value_of(witness.keys[said.first - 1 : said.first]) if said.first else None
    return Amount(Decimal(1) if value is None else value, *unit, Span(said.first, said.last))


def same_amount(one: Amount, other: Amount) -> bool:
    """Whether two figures with units of one measure come to the same."""
    if not one.measure or one.measure != other.measure or one.factor == other.factor:
        return False
    first, second = one.value * one.factor, other.value * other.factor
    return abs(first - second) <= _ROUNDED * max(first, second)


def other_unit(one: Amount, other: Amount) -> bool:
    """Whether equal figures count other units: "600 kilograms", "600 tonnes"."""
    both = bool(one.measure and other.measure)
    return both and (one.measure, one.factor) != (other.measure, other.factor)


def same_hour(one: Span, source: Witness, other: Span, copy: Witness) -> bool:
    """Whether two figures can be one hour of the clock, at least one of them being written as an hour."""
    first, second = _hour(one, source), _hour(other, copy)
    if first is None or second is None or not (first.marked or second.marked):
        return False
    apart = abs(first.minutes - second.minutes)
    return apart == 0 or (apart == _HALF_DAY and first.half != second.half)


class _Hour(NamedTuple):
    """Minutes from midnight, whether the half of the day is told, and whether it can only be an hour."""

    minutes: int
    half: bool
    marked: bool


def _hour(words: Span, witness: Witness) -> _Hour | None:
    keys = witness.keys
    text = witness.words_between(*words)
    half = _HALVES.get(keys[words.end] if words.end < len(keys) else "")
    match = _CLOCK.fullmatch(text)
    shift = _PAST.get(" ".join(keys[max(0, words.start - 2) : words.start]), 0)
    if match is None or shift:
        value = value_of(keys[words.start : words.end])
        if value is None or value != int(value) or not 0 < value <= _HALF_DAY // _HOUR:
            return None
        match = _CLOCK.fullmatch(str(int(value)))
    if match is None:
        return None
    hours, minutes = int(match[1]), int(match[2] or 0) + shift
    if half is not None:
        return _Hour(hours * _HOUR % _HALF_DAY + minutes + half, half=True, marked=True)
    whole = hours * _HOUR + minutes
    return _Hour(whole, half=whole > _HALF_DAY, marked=":" in text or shift != 0)


@cache
def _units() -> dict[str, tuple[str, Decimal]]:
    lines = [line.split() for line in lines_of("units")]
    return {word: (measure, Decimal(factor)) for measure, factor, *words in lines for word in words}
