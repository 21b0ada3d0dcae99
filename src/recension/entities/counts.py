"""How many a noun speaks of, and whether it speaks of others than before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set, word_values

if TYPE_CHECKING:
    from recension.entities.reading import Reading

_MOST_DIGITS: Final = 9
"""Digits of a number of people; longer ones are none."""


def count_of(reading: Reading, word: int) -> int | None:
    """Give the number before a noun: 23 for "23 sailors".

    Args:
        reading: the document.
        word: the noun.

    Returns:
        The number; None where there is none, or more than one.
    """
    found = [reading.words[one] for one in reading.related(word, "nummod")]
    return _number(found[0]) if len(found) == 1 else None


def is_further(reading: Reading, word: int) -> bool:
    """Tell whether a noun speaks of others than before, or of nobody knows how many.

    As in "three more sailors", "over a hundred sailors".
    """
    if any(_number(reading.words[one]) is None for one in reading.related(word, "nummod")):
        return True
    return any(
        reading.lemmas[one] in word_set("further_words")
        for one in reading.related(word, "amod", "det", "advmod")
    )


def _number(word: str) -> int | None:
    digits = word.replace(",", "")
    if digits.isdecimal():
        return (int(digits) or None) if len(digits) <= _MOST_DIGITS else None
    small = word_values("numerals").get(word)
    return None if small is None else int(small)
