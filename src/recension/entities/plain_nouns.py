"""What the capitals of a word tell and do not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set

if TYPE_CHECKING:
    from recension.entities.reading import Reading

_NOUNS: Final = ("person_nouns", "place_nouns", "organization_nouns", "organ_nouns")


def is_plain_noun(reading: Reading, word: int) -> bool:
    """Tell whether a word in capitals is a common noun: "Inmate flees", "the Commission"."""
    return any(reading.lemmas[word] in word_set(name) for name in _NOUNS)


def is_upper(form: str) -> bool:
    """Tell whether a word is in capitals, as acronyms are."""
    letters = [letter for letter in form if letter.isalpha()]
    return len(letters) > 1 and form.upper() == form


def without_endings(words: tuple[str, ...]) -> tuple[str, ...]:
    """Take generations and degrees out of the words of a person's name."""
    return tuple(word for word in words if word not in word_set("name_endings")) or words
