"""Names that stand alone and can only be an outlet's, an agency's or an office's."""

from __future__ import annotations

import re
from typing import Final

from recension.documents.word_sets import labels, tokens

DOMAIN: Final = re.compile(r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20}){0,2}\.[a-z]{2,10}", re.IGNORECASE)
_FILE: Final = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|pdf|html?|php|mp[34])$", re.IGNORECASE)
_SMALL: Final = frozenset(
    {
        "of",
        "the",
        "and",
        "for",
        "in",
        "de",
        "du",
        "des",
        "la",
        "le",
        "del",
        "della",
        "di",
        "do",
        "da",
        "der",
        "und",
        "et",
        "y",
        "e",
        "&",
        "-",
    }
)
_NAME_WORDS: Final = 12
_NAME_LETTERS: Final = 120
_AGENCY_LETTERS: Final = 6
_FEWEST_LETTERS: Final = 3


def looks_like_outlet(text: str) -> bool:
    """Whether a few words that stand alone name an outlet or office: a domain, capitals, a telling word."""
    name = text.strip()
    if len(name) > _NAME_LETTERS:
        return False
    words = tokens(name)
    if not words or len(words) > _NAME_WORDS:
        return False
    if DOMAIN.fullmatch(name):
        return _FILE.search(name) is None
    if any(not _is_named(word) for word in name.split()):
        return False
    if any(word in labels("publisher_words") for word in words):
        return True
    return (
        len(words) == 1
        and _FEWEST_LETTERS <= len(name) <= _AGENCY_LETTERS
        and name.isupper()
        and name.isalpha()
    )


def _is_named(word: str) -> bool:
    """Whether a word may stand in a name: a capital, a digit, or a small word between."""
    return word in _SMALL or not word[:1].islower()
