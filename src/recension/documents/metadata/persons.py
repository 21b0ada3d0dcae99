"""Words that can be a person's name."""

from __future__ import annotations

from typing import Final

from recension.documents.metadata.outlets import looks_like_outlet
from recension.documents.word_sets import label, labels

_FEWEST_WORDS: Final = 2
_MOST_WORDS: Final = 4
_MOST_LETTERS: Final = 60
_PARTICLES: Final = frozenset(
    {
        "de",
        "da",
        "di",
        "do",
        "du",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "dos",
        "del",
    }
)


def is_person(name: str) -> bool:
    """Whether a few words can be a person's name: two to four words in capitals, none of an outlet's."""
    if len(name) > _MOST_LETTERS or any(letter.isdigit() for letter in name):
        return False
    words = name.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return False
    if looks_like_outlet(name) or label(name) in labels("section_labels") | labels("menu_labels"):
        return False
    return words[0][:1].isupper() and all(
        word[:1].isupper() or word.casefold() in _PARTICLES for word in words
    )
