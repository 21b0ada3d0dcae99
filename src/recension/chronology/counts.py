"""How many units of time: in digits, in words, or left unsaid ("a few weeks")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.chronology.units import Unit, is_plural, unit_named
from recension.chronology.wordlists import numbers, words

if TYPE_CHECKING:
    from recension.chronology.sentences import Sentence

_LONGEST: Final = 4
"""Digits of a count; longer numbers of units reach outside the calendar."""

ADVERBS: Final = frozenset(
    {"about", "around", "nearly", "almost", "roughly", "just", "only", "some", "exactly"}
)
"""Words before a count that leave it what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of units.

    Attributes:
        number: null where the words leave it open.
        unit: the unit.
        plural: whether the word for the unit is its plural.
        end: one past its last word, numbered in the sentence.
    """

    number: int | None
    unit: Unit
    plural: bool
    end: int


def read_count(sentence: Sentence, here: int) -> Count | None:
    """Read a count of units that begins at a word: "three days", "a year", "a few weeks", "months"."""
    if sentence.at(here) in ADVERBS and sentence.at(here + 1) != "of":
        found = read_count(sentence, here + 1) if sentence.at(here + 1) not in ADVERBS else None
        if found is not None:
            return found
    word, number = sentence.at(here), read_number(sentence, here)
    if number is not None:
        return _of(sentence, number[0], number[1])
    if word in {"a", "an"}:
        if sentence.at(here + 1) in words("unsaid_counts"):
            after = here + 2 + (sentence.at(here + 2) == "of")
            return _of(sentence, 2 if sentence.at(here + 1) == "couple" else None, after)
        if sentence.are(here + 1, "matter", "of"):
            return read_count(sentence, here + 3)
        found = _of(sentence, 1, here + 1)
        return None if found is None or found.plural else found
    if word in words("unsaid_counts"):
        return _of(sentence, None, here + 1)
    unit = unit_named(word)
    if unit is None or not is_plural(word):
        return None
    end = here + 1
    if (
        sentence.at(end) == "or"
        and unit_named(sentence.at(end + 1)) is not None
        and is_plural(sentence.at(end + 1))
    ):
        end += 2
    return Count(number=None, unit=unit, plural=True, end=end)


def _of(sentence: Sentence, number: int | None, here: int) -> Count | None:
    unit = unit_named(sentence.at(here))
    if unit is None:
        return None
    return Count(number=number, unit=unit, plural=is_plural(sentence.at(here)), end=here + 1)


def read_number(sentence: Sentence, here: int) -> tuple[int, int] | None:
    """Read a whole number in digits or words; give it with the number one past its last word."""
    word = sentence.at(here)
    if word.isascii() and word.isdigit():
        return (int(word), here + 1) if len(word) <= _LONGEST else None
    known = numbers("number_words")
    value = known.get(word)
    if value is None:
        return None
    end = here + 1
    if value >= 20 and sentence.at(end) == "-" and known.get(sentence.at(end + 1), 10) < 10:  # noqa: PLR2004 - "twenty-one"
        return value + known[sentence.at(end + 1)], end + 2
    return value, end
