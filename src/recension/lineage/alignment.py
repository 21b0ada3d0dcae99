"""Alignments: which words of two documents answer to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Document, DocumentId, Span


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


def align(documents: Sequence[Document]) -> tuple[Alignment, ...]:
    """Find all places where two documents share words.

    Args:
        documents: documents with their bodies found, in any order.

    Returns:
        Alignments sorted by left document, right document and place. Two documents may have several; the same
        words may answer to several places of the other document.
    """
    from recension.lineage.matching import align_words  # noqa: PLC0415 - numpy is loaded when work begins
    from recension.lineage.words import words_of  # noqa: PLC0415 - the same

    return align_words(words_of(documents))
