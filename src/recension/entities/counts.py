"""How many a noun speaks of, and whether it speaks of others than before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set, word_values
from recension.entities.reading import SUBJECTS

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
    if is_people_by_number(reading, word):
        return _number(reading.words[word])
    found = [reading.words[one] for one in reading.related(word, "nummod")]
    return _number(found[0]) if len(found) == 1 else None


def is_people_by_number(reading: Reading, word: int) -> bool:
    """Tell whether a number alone counts people by what befalls them: "two killed", "four dead".

    Not a number of something ("two of the ships sank") nor one with a noun of its own.
    """
    if reading.xpos[word] != "CD" or (_number(reading.words[word]) is None):
        return False
    told = reading.heads[word]
    if told < 0 or reading.lemmas[told] not in word_set("harming_words"):
        return False
    as_argument = reading.relations[word] in {*SUBJECTS, "obj"} and reading.upos[told] in {"VERB", "ADJ"}
    as_number = reading.relations[word] == "nummod" and reading.upos[told] in {"VERB", "ADJ"}
    return (as_argument or as_number) and not reading.related(word, "nmod", "compound", "nummod", "flat")


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
