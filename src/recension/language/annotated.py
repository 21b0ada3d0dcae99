"""A document with what an annotator found in it: what the rooms that read sentences work on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recension.language.trees import Trees
from recension.record import Evidence, cite

if TYPE_CHECKING:
    from recension.language.annotation import Annotation
    from recension.record import Document


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Annotated:
    """A document and the annotation of its body. Words are numbered as in the annotation.

    Attributes:
        document: the document.
        annotation: the columns over its text.
        trees: the trees of the annotation, indexed once.
    """

    document: Document
    annotation: Annotation
    trees: Trees = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "trees", Trees(self.annotation))

    @property
    def text(self) -> str:
        """The canonical text."""
        return self.document.text

    def word(self, number: int) -> str:
        """Give a word as it stands in the text."""
        return self.annotation.word(self.document.text, number)

    def lemma(self, number: int) -> str:
        """Give a word's lemma."""
        return self.annotation.lemmas[number]

    def cite(self, first: int, end: int) -> Evidence:
        """Take a run of words as evidence.

        Args:
            first: number of its first word.
            end: one past the number of its last word; must be larger than `first`.

        Returns:
            The words, from the first one's first code point to the last one's last.
        """
        span = self.annotation.span(first, end)
        return cite(self.document, span.start, span.end)

    def words_at(self, start: int, end: int) -> range:
        """Give the numbers of the words that lie at least partly in a place.

        Args:
            start: first code point.
            end: one past the last code point.

        Returns:
            A run of word numbers, empty where no word stands there.
        """
        first = bisect_right(self.annotation.ends, start)
        return range(first, max(first, bisect_left(self.annotation.starts, end)))
