"""A teller: a document with its words, its trees, and the words of each that stand at one place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from recension.lineage.retelling.actors import Row, rows_of_actors
from recension.record import Span

if TYPE_CHECKING:
    from recension.language.annotated import Annotated
    from recension.lineage.witnesses.witness import Witness
    from recension.record import DocumentId


@dataclass(frozen=True, kw_only=True, eq=False)
class Teller:
    """A document as comparing sees it (words of a witness) and as an annotator sees it (words in trees).

    Attributes:
        witness: the document and its words.
        annotated: the document and its annotation.
    """

    witness: Witness
    annotated: Annotated

    @property
    def id(self) -> DocumentId:
        """The document's id."""
        return self.witness.document.id

    @cached_property
    def in_tree(self) -> tuple[int, ...]:
        """For each word of the witness the word of the annotation that it begins in; -1 where there is none.

        One side may part what the other keeps together ("Velia's", "cease-fire"): a word answers to the one
        its first code point stands in.
        """
        annotation = self.annotated.annotation
        if not len(annotation):
            return (-1,) * len(self.witness)
        starts = np.asarray(self.witness.words.starts)
        at = np.searchsorted(annotation.starts, starts, side="right") - 1
        inside = (at >= 0) & (annotation.ends[np.maximum(at, 0)] > starts)
        return tuple(np.where(inside, at, -1).tolist())

    @cached_property
    def rows_of_actors(self) -> tuple[Row, ...]:
        """Every row of nouns or names that the document joins by "and", see `actors.rows_of_actors`."""
        return rows_of_actors(self.annotated)

    def word_of(self, word: int) -> int | None:
        """Give the word of the witness that a word of the annotation begins in; None outside it."""
        start = int(self.annotated.annotation.starts[word])
        index = bisect_right(self.witness.starts, start) - 1
        return index if index >= 0 and start < self.witness.ends[index] else None

    def words_in(self, first: int, end: int) -> Span:
        """Give the words of the witness that begin in a run of words of the annotation, half-open."""
        span = self.annotated.annotation.span(first, end)
        return Span(bisect_left(self.witness.starts, span.start), bisect_left(self.witness.starts, span.end))
