"""Alignments: which words of two documents answer to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recension.record import DocumentId, Span


class Block(NamedTuple):
    """A run of equal words: indices into the two documents' words, and how many."""

    left: int
    right: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """A stretch of words that two documents share, with the gaps inside it.

    Attributes:
        left: id of the document whose id sorts first.
        right: id of the other.
        left_words: word indices in the left document, half-open.
        right_words: word indices in the right document, half-open.
        blocks: the equal runs, ascending on both sides, the first at the start of both and the last at the
            end of both.
        similarity: equal words over the words of the longer side, 0 to 1.
    """

    left: DocumentId
    right: DocumentId
    left_words: Span
    right_words: Span
    blocks: tuple[Block, ...]
    similarity: float
