"""What an expression of time means before it is known from which day it counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from recension.chronology.stretches import Stretch
from recension.chronology.units import COARSENESS
from recension.record import Precision

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from typing import TypeAlias

    from recension.chronology.partial import Partial


UNDATED: Final = "counts from something that the words name without a date"
"""The reason where an expression counts from an event that has no date."""


class Direction(StrEnum):
    """Where the words around an expression look."""

    BACK = "back"
    FORWARD = "forward"
    OPEN = "open"


class CountsFrom(StrEnum):
    """What an expression counts from."""

    NOTHING = "nothing"  # it is complete
    WRITING = "writing"  # the day of the document
    SPEAKING = "speaking"  # the day on which the words were spoken; outside quotations that of the document
    CLAUSE = "clause"  # the dated clause above it, else the day of the document
    MENTION = "mention"  # the date mentioned last
    MENTION_OR_WRITING = "mention_or_writing"
    UNDATED = "undated"  # something that the words name but do not date


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearings:
    """From where an expression is read.

    Attributes:
        base: what it counts from; null for an expression that is complete.
        writing: the day of the document, where it is known.
        direction: where the words around it look.
    """

    base: Stretch | None
    writing: date | None
    direction: Direction


if TYPE_CHECKING:
    Value: TypeAlias = Callable[[Bearings], Stretch | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What an expression means.

    Attributes:
        counts_from: what it counts from.
        value: gives the stretch for bearings; null where there is none.
        needs: the coarsest precision that what it counts from may have.
        only_forward: whether it is an expression of time only where the words look forward ("in two weeks").
        same_paragraph: whether the date it counts from must stand in its paragraph.
        bounded: whether words before it make it a bound already ("by Friday").
        partial: the parts of a date it gives, where it is one.
        reasons: for the reader.
    """

    counts_from: CountsFrom
    value: Value
    needs: Precision = Precision.DAY
    only_forward: bool = False
    same_paragraph: bool = False
    bounded: bool = False
    partial: Partial | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An expression that was found.

    Attributes:
        first: its first word, numbered in the sentence.
        end: one past its last.
        meaning: what it means.
    """

    first: int
    end: int
    meaning: Meaning


def stated(stretch: Stretch, *reasons: str) -> Meaning:
    """Make the meaning of an expression that is complete."""
    return Meaning(counts_from=CountsFrom.NOTHING, value=lambda _: stretch, reasons=reasons)


def unresolved(counts_from: CountsFrom, *reasons: str) -> Meaning:
    """Make the meaning of an expression that gives no time, and say why."""
    return Meaning(counts_from=counts_from, value=lambda _: None, reasons=reasons)


def altered(meaning: Meaning, change: Callable[[Stretch, Bearings], Stretch | None]) -> Meaning:
    """Change what a meaning gives."""

    def value(bearings: Bearings) -> Stretch | None:
        found = meaning.value(bearings)
        return None if found is None else change(found, bearings)

    return replace(meaning, value=value, partial=None)


def joined(first: Stretch, last: Stretch) -> Stretch | None:
    """Give the stretch from one to another; null where it would run backwards."""
    if first.first is None or last.last is None or first.first > last.last:
        return None
    return Stretch(
        first=first.first,
        last=last.last,
        precision=max(first.precision, last.precision, key=COARSENESS.__getitem__),
    )
