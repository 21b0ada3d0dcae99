"""One form for the spellings of a word: lower case, no accents."""

from __future__ import annotations

import unicodedata


def fold(word: str) -> str:
    """Lower case without accents, so that spellings of one name in several languages meet."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.lower())
    return "".join(sign for sign in parts if not unicodedata.combining(sign)) or word.lower()
