"""The words of a name in the form in which names are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_classes

if TYPE_CHECKING:
    from collections.abc import Iterable

_APART: Final = re.compile(r"[\s\-‐‑‒–—/]+")
_APOSTROPHES: Final = str.maketrans("’‘ʼ＇`", "'''''")
_LETTERS: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a"}
)
"""Letters that have no accent to leave out, as names in English are spelled."""

_COMPOUND: Final = re.compile(r"(?<=[^\W\d_]{3})[\-‐‑][^\W\d_A-Z]{5,}$")
"""A common noun hung on a name by a hyphen, as Dutch and German do: "Norr-haven", "Vell-vertrag"."""

_OUTER: Final = "\"'“”„«»()[].,;:!?*"


def name_words(text: str) -> tuple[str, ...]:
    """Split a name into words in lower case, without full stops, quotation marks and a leading article.

    Args:
        text: a name as it stands in a text.

    Returns:
        Its words; "U.S." and "US" give the same.
    """
    compound = _COMPOUND.search(text) if text[:1].isupper() else None
    noun = compound is not None and compound.group()[1:].islower()
    return joined_words(_APART.split(text[: compound.start()] if compound is not None and noun else text))


def joined_words(words: Iterable[str]) -> tuple[str, ...]:
    """Bring words that are split already into the same form."""
    plain = [one for word in words if (one := plain_word(word))]
    if len(plain) > 1 and plain[0] == "the":
        del plain[0]
    if len(plain) > 1 and all(len(one) == 1 and one.isalpha() for one in plain):
        return ("".join(plain),)  # "U. S."
    return tuple(plain)


@lru_cache(maxsize=65536)
def plain_word(word: str) -> str:
    """Bring one word of a name into the form for comparison; empty for a mark or a genitive's ending."""
    plain = word.translate(_APOSTROPHES).strip(_OUTER).casefold().replace(".", "")
    if plain == "s" and word[:1] in "'’":
        return ""
    if not any(map(str.isalnum, plain)):
        return ""
    plain = _without_accents(plain.removesuffix("'s"))
    return word_classes("spellings").get(plain, plain)


def _without_accents(word: str) -> str:
    """Leave the accents out, which some texts and languages write and others do not: "Norré" is "Norre"."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return unicodedata.normalize("NFC", "".join(part for part in parts if not unicodedata.combining(part)))
