"""Units of time, from the minute to the century."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.chronology.wordlists import labels
from recension.record import Precision

if TYPE_CHECKING:
    from collections.abc import Mapping


class Unit(StrEnum):
    """A unit that people count time in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


MONTHS_IN: Final = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
"""Months in a unit that is counted in them."""

DAYS_IN: Final = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7, Unit.FORTNIGHT: 14}
"""Days in a unit that is counted in them; weekends are a week apart."""

PRECISIONS: Final = {
    Unit.MINUTE: Precision.DAY,
    Unit.HOUR: Precision.DAY,
    Unit.DAY: Precision.DAY,
    Unit.WEEKEND: Precision.DAY,
    Unit.WEEK: Precision.WEEK,
    Unit.FORTNIGHT: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.QUARTER: Precision.QUARTER,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.YEAR,
    Unit.CENTURY: Precision.YEAR,
}
"""How exact a time is that is told in a unit."""

COARSENESS: Final = {
    precision: rank
    for rank, precision in enumerate(
        (
            Precision.MINUTE,
            Precision.DAY,
            Precision.WEEK,
            Precision.MONTH,
            Precision.QUARTER,
            Precision.YEAR,
            Precision.VAGUE,
        )
    )
}
"""Rank of every precision, the finest 0."""


@cache
def _units() -> Mapping[str, Unit]:
    return {word: Unit(unit) for word, unit in labels("units").items()}


def unit_named(word: str) -> Unit | None:
    """Give the unit that a word in lower case names, singular or plural."""
    return _units().get(word)


def is_plural(word: str) -> bool:
    """Tell whether a word for a unit is its plural."""
    return word.endswith("s")
