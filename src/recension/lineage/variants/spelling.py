"""Words that are one word in another spelling or another form."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_pairs, word_set
from recension.lineage.variants.numerals import value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

# Shorter words differ in sense when an ending differs: "our" and "or", "re" and "er".
_SHORTEST_HOUSE: Final = 5
_SHORTEST_STEM: Final = 3
_NOT_LETTERS: Final = re.compile(r"[\W_]+")


def plain(key: str) -> str:
    """A word without accents, apostrophes, hyphens and other marks."""
    decomposed = unicodedata.normalize("NFD", key)
    return _NOT_LETTERS.sub("", "".join(mark for mark in decomposed if not unicodedata.combining(mark)))


@cache
def _house_endings() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(word_pairs("house_spelling"), key=lambda pair: (-len(pair[0]), pair)))


@cache
def _house_words() -> dict[str, str]:
    return dict(word_pairs("house_words"))


@cache
def _full_forms() -> dict[str, str]:
    return dict(word_pairs("abbreviations"))


@cache
def _irregular_forms() -> dict[str, str]:
    return dict(word_pairs("irregular_forms"))


@cache
def house_form(key: str) -> str:
    """A word in the one spelling that house styles are compared in."""
    if key in _house_words():
        return plain(_house_words()[key])
    word = plain(key)
    if word in _house_words():
        return plain(_house_words()[word])
    if len(word) >= _SHORTEST_HOUSE:
        for ending, compared in _house_endings():
            if word.endswith(ending) and len(word) > len(ending) + 1:
                return word[: -len(ending)] + compared
    return word


@cache
def stem(key: str) -> str:
    """What is left of a word without an ending of number or tense and one of derivation.

    A light stemmer after Lovins (Mech. Transl. Comput. Linguist. 11, 1968), not a lemma.
    """
    word = key.removesuffix("'s")
    word = house_form(_irregular_forms().get(word, word))
    for name in ("inflections", "endings"):
        word = _without_ending(word, name)
    return word[:-1] if len(word) > _SHORTEST_STEM + 1 and word[-1] == word[-2] else word


def _without_ending(word: str, name: str) -> str:
    for ending in _endings(name):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@cache
def _endings(name: str) -> tuple[str, ...]:
    return tuple(sorted(word_set(name), key=lambda ending: (-len(ending), ending)))


def same_people(one: str, other: str) -> bool:
    """Whether two names are a place and its people or adjective, or a name and its genitive."""
    short, long = sorted((one.removesuffix("'s"), other.removesuffix("'s")), key=lambda key: (len(key), key))
    for base in (short, short[:-1] if short[-1:] in "aeoy" else short):
        if (
            len(base) > _SHORTEST_STEM
            and long.startswith(base)
            and long[len(base) :] in word_set("people_endings")
        ):
            return True
    return short == long


def spelled_alike(one: Sequence[str], other: Sequence[str]) -> str:
    """Why two runs of words are the same words in another spelling; an empty text where they are not.

    Args:
        one: words as compared, see `witness.folded`.
        other: the same, of the other side.
    """
    if not one or not other:
        return ""
    value = value_of(one)
    if value is not None and value == value_of(other):
        return "one number, written in two ways"
    if "".join(map(plain, one)) == "".join(map(plain, other)):
        return "hyphen, apostrophe or accent" if len(one) == len(other) else "one word or two"
    if "".join(map(house_form, one)) == "".join(map(house_form, other)):
        return "house spelling"
    if "".join(_full_forms().get(key, key) for key in one) == "".join(
        _full_forms().get(key, key) for key in other
    ):
        return "abbreviation"
    return ""


def same_word(one: str, other: str) -> bool:
    """Whether two words are forms of one word."""
    return one == other or stem(one) == stem(other)
