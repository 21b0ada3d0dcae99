"""Numbers: whether two quantities can both be right."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from recension.claims.lexicon import stem_classes, word_set
from recension.claims.words import containment, has_phrase, spoken, stems
from recension.lineage.variants.numerals import is_number, value_of
from recension.lineage.variants.spelling import stem

if TYPE_CHECKING:
    from recension.claims.known import Known
    from recension.record import Evidence, Quantity

ROUNDING: Final = 0.1
"""How far a rounded number may lie from an exact one, as a share of it: "over 100,000" admits 100,400 and
"about 1,200" admits 1,236, but not half as much again. A reading of ordinary rounding, not a measurement."""


_KEPT: Final = 8192  # pairs of units that are kept
_MEASURES: Final = frozenset({"cubic", "square", "nautical"})
"""Words that make another measure of one: square and cubic metres count nothing in common, nor do cubic feet
and cubic metres because both are cubic."""
_DETERMINERS: Final = frozenset({"the", "its", "their", "his", "her", "our", "those", "these"})


def counts_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities count things of one kind, as far as their words say what they count."""
    if not one.unit or not other.unit:
        return not one.unit and not other.unit
    return one.unit == other.unit or _one_kind(*sorted((one.unit, other.unit)))


@lru_cache(maxsize=_KEPT)
def _one_kind(one: str, other: str) -> bool:
    if _MEASURES.intersection(one.split()) != _MEASURES.intersection(other.split()):
        return False
    first, second = (
        stems(" ".join(word for word in unit.split() if word not in _MEASURES)) for unit in (one, other)
    )
    known = stem_classes("same_kind")
    general = frozenset(stem(word) for word in word_set("general_nouns"))
    return (
        containment(first, second) > 0
        or bool(first & general and second)
        or bool(second & general and first)
        or any(
            not known.get(a, frozenset()).isdisjoint(known.get(b, frozenset())) for a in first for b in second
        )
    )


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


def part_or_whole(one: Quantity, other: Quantity, one_sentence: str, other_sentence: str) -> bool:
    """Whether the words of one of two figures, or those around it, make it a part or the whole of another."""
    return (
        bool(one.of or other.of)
        or has_phrase(one_sentence, "part_words") is not None
        or has_phrase(other_sentence, "part_words") is not None
    )


def both_have_both(one: Evidence, other: Evidence, known: Known) -> bool:
    """Whether either document has both figures: then they are of two things."""
    return all(
        set(spoken(figure.quote)) <= known.words_outside(there.document, ())
        for figure, there in ((one, other), (other, one))
    )


def part_in_words(sentence: str) -> str | None:
    """The words of a sentence that give a part of a whole ("351 of the 386"), null where there are none."""
    words = spoken(sentence)
    for at, word in enumerate(words):
        if word != "of" or not at or not is_number(words[at - 1]):
            continue
        after = at + 2 if words[at + 1 : at + 2] and words[at + 1] in _DETERMINERS else at + 1
        if after < len(words) and is_number(words[after]):
            part, whole = value_of([words[at - 1]]), value_of([words[after]])
            if part is not None and whole is not None and part < whole:
                return " ".join(words[at - 1 : after + 1])
    return None


def _range(quantity: Quantity) -> tuple[float | None, float | None]:
    if quantity.value is None:
        return None, None
    value = quantity.value
    low, high = value, quantity.most if quantity.most is not None else value
    if quantity.approximate:
        return min(low * (1 - ROUNDING), low), max(high * (1 + ROUNDING), high)
    return low, high
