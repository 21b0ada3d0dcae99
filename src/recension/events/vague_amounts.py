"""Amounts without a number: "dozens of boats", "several", "most of them"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from recension.events.phrases import phrase
from recension.events.wordlists import words
from recension.record import Quantity

if TYPE_CHECKING:
    from recension.language.annotated import Annotated

_LONGEST_PHRASE: Final = 4


@cache
def _openings() -> frozenset[str]:
    return frozenset(phrase.split()[0] for part in ("vague", "part") for phrase in words("amounts", part))


def vague_at(annotated: Annotated, place: int, end: int) -> tuple[Quantity, int] | None:
    """Read an amount without a number.

    Args:
        annotated: the document.
        place: its first word.
        end: one past the last word that may belong to it.

    Returns:
        The quantity, without a value, and where to go on; None where no such amount begins here.
    """
    if annotated.word(place).lower() not in _openings():
        return None
    for length in range(_LONGEST_PHRASE, 0, -1):
        stop = place + length
        said = " ".join(annotated.word(word).lower() for word in range(place, min(stop, end)))
        if stop <= end and said in words("amounts", "vague") and not said.endswith(" of"):
            unit = _unit(annotated, stop, end)
            return None if unit is None else (_amount(annotated, place, unit + 1, unit=unit), stop)
    return _share(annotated, place, end)


def _unit(annotated: Annotated, stop: int, end: int) -> int | None:
    """Find the noun that is counted."""
    trees, top = annotated.trees, stop - 1
    head = trees.head(top)
    nouns = [child for child in trees.related(top, "nmod") if child >= stop]
    if nouns and stop < end and annotated.word(stop).lower() == "of":
        return nouns[0]
    counted = trees.plain_relation(top) in {"amod", "det", "nummod"}
    return head if counted and head is not None and stop <= head < end else None


def _share(annotated: Annotated, place: int, end: int) -> tuple[Quantity, int] | None:
    """Read "most of them": an unknown number of a whole."""
    if annotated.word(place).lower() not in words("amounts", "part") or place + 2 >= end:
        return None
    wholes = [child for child in annotated.trees.related(place, "nmod") if child > place + 1]
    if annotated.word(place + 1).lower() != "of" or not wholes:
        return None
    first, last = phrase(annotated.trees, wholes[0])
    return _amount(annotated, place, last, whole=annotated.cite(first, last).quote), place + 1


def _amount(
    annotated: Annotated, first: int, end: int, *, unit: int | None = None, whole: str | None = None
) -> Quantity:
    return Quantity(
        value=None,
        most=None,
        unit=None if unit is None else annotated.word(unit).lower(),
        of=whole,
        approximate=True,
        evidence=annotated.cite(first, end),
    )
