"""A sentence as the readers of expressions see it: words numbered from 0, lower case, dashes made one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.chronology.day_order import DayOrder
    from recension.language.annotated import Annotated

_MARKS: Final = str.maketrans({"–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "’": "'", "ʼ": "'"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence.

    Attributes:
        annotated: the document.
        first: number of its first word in the annotation.
        lower: its words in lower case, without the full stop of an abbreviation.
        raw: its words as they stand.
        starts: first code point of each word.
        ends: one past its last.
        order: which number of a date in digits comes first in this document.
    """

    annotated: Annotated
    first: int
    lower: tuple[str, ...]
    raw: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    order: DayOrder | None

    def __len__(self) -> int:
        """Give the number of words."""
        return len(self.lower)

    def at(self, number: int) -> str:
        """Give a word in lower case; empty outside the sentence."""
        return self.lower[number] if 0 <= number < len(self.lower) else ""

    def are(self, number: int, *expected: str) -> bool:
        """Tell whether these words stand from a place on."""
        return self.lower[number : number + len(expected)] == expected

    def is_glued(self, number: int) -> bool:
        """Tell whether a word follows the one before it without a gap."""
        return 0 < number < len(self.lower) and self.starts[number] == self.ends[number - 1]

    def is_capital(self, number: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return 0 <= number < len(self.raw) and self.raw[number][:1].isupper()

    def end_at(self, place: int, number: int) -> int | None:
        """Give the number one past the word that ends at a code point.

        Args:
            place: code point, one past an expression.
            number: its first word.

        Returns:
            Null where no word ends there.
        """
        while number < len(self.ends) and self.ends[number] < place:
            number += 1
        return number + 1 if number < len(self.ends) and self.ends[number] == place else None

    def tag(self, number: int) -> str:
        """Give the Penn tag of a word; empty outside the sentence."""
        return self.annotated.annotation.xpos[self.first + number] if 0 <= number < len(self.lower) else ""

    def relation(self, number: int) -> str:
        """Give the relation of a word; empty outside the sentence."""
        return self.annotated.trees.relation(self.first + number) if 0 <= number < len(self.lower) else ""

    def head(self, number: int) -> int | None:
        """Give the head of a word, numbered in the sentence; None for the root."""
        head = self.annotated.trees.head(self.first + number)
        return None if head is None else head - self.first


def sentences(annotated: Annotated, order: DayOrder | None) -> Iterator[Sentence]:
    """Go through the sentences of a document."""
    text, annotation = annotated.text, annotated.annotation
    starts: list[int] = annotation.starts.tolist()
    ends: list[int] = annotation.ends.tolist()
    raw = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    lower = [_plain(word) for word in raw]
    for first, end in annotation.sentence_bounds():
        yield Sentence(
            annotated=annotated,
            first=first,
            lower=tuple(lower[first:end]),
            raw=tuple(raw[first:end]),
            starts=tuple(starts[first:end]),
            ends=tuple(ends[first:end]),
            order=order,
        )


def _plain(word: str) -> str:
    plain = (word if word.isascii() else word.translate(_MARKS)).lower()
    return plain[:-1] if len(plain) > 1 and plain.endswith(".") and plain[:-1].isalpha() else plain
