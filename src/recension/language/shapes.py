"""How a word is written, as a small number: what an uncased vocabulary does not see."""

from __future__ import annotations

from enum import IntEnum


class Shape(IntEnum):
    """The letter pattern of a word; the numbers are part of the model's interface."""

    NONE = 0
    LOWER = 1
    TITLE = 2
    UPPER = 3
    MIXED = 4
    DIGIT = 5
    PUNCTUATION = 6
    OTHER = 7


def shape(word: str) -> Shape:
    """Name the letter pattern of a word.

    Args:
        word: the word as it stands in the text.

    Returns:
        The pattern; `Shape.NONE` is kept for what is no word (padding, start and end marks).
    """
    letters = "".join(filter(str.isalpha, word))
    if letters:
        return _letters(word, letters)
    if any(map(str.isdigit, word)):
        return Shape.DIGIT
    if any(
        not character.isalnum() and character.isprintable() and not character.isspace() for character in word
    ):
        return Shape.PUNCTUATION
    return Shape.OTHER


def _letters(word: str, letters: str) -> Shape:
    if any(map(str.isdigit, word)):
        return Shape.MIXED
    if letters.islower():
        return Shape.LOWER
    if letters.isupper():
        return Shape.TITLE if len(letters) == 1 else Shape.UPPER
    if letters[0].isupper() and letters[1:].islower():
        return Shape.TITLE
    return Shape.MIXED if letters != letters.lower() or letters != letters.upper() else Shape.OTHER
