"""Numbers: whether two quantities can both be right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.claims.words import containment, has_phrase, stems
from recension.lineage.spelling import stem

if TYPE_CHECKING:
    from recension.record import Quantity

ROUNDING: Final = 0.1
"""How far a rounded number may lie from an exact one, as a share of it: "over 100,000" admits 100,400 and
"about 1,200" admits 1,236, but not half as much again. A reading of ordinary rounding, not a measurement."""


def counts_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities count things of one kind, as far as their words say what they count."""
    if one.unit is not None and other.unit is not None and stem(one.unit.lower()) != stem(other.unit.lower()):
        return False
    if not one.of or not other.of:
        return bool(one.of) == bool(other.of) or one.unit is not None
    return containment(stems(one.of), stems(other.of)) > 0


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities admit a common value: equal, or within the rounding that the words of one allow.

    A quantity without a value ("dozens") agrees with everything.
    """
    low, high = _range(one)
    other_low, other_high = _range(other)
    return (
        low is None
        or other_low is None
        or high is None
        or other_high is None
        or (low <= other_high and other_low <= high)
    )


def part_or_whole(one_sentence: str, other_sentence: str) -> bool:
    """Whether the words around one of two figures make it a part or the whole of another."""
    return (
        has_phrase(one_sentence, "part_words") is not None
        or has_phrase(other_sentence, "part_words") is not None
    )


def _range(quantity: Quantity) -> tuple[float | None, float | None]:
    if quantity.value is None:
        return None, None
    low, high = quantity.value, quantity.most if quantity.most is not None else quantity.value
    if quantity.approximate:
        return min(low * (1 - ROUNDING), low), max(high * (1 + ROUNDING), high)
    return low, high
