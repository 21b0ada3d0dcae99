"""An alignment seen from the source to the copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recension.lineage.alignments.alignment import Alignment
    from recension.lineage.witnesses.witness import Witness
    from recension.record import Span


class Run(NamedTuple):
    """Equal words: word indices in the source and in the copy, and how many."""

    source: int
    copy: int
    length: int


class Edit(NamedTuple):
    """A place where the copy departs: half-open word indices on both sides; one span may be empty."""

    source: Span
    copy: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Copying:
    """A stretch of words, taken to have been copied from one document into another.

    Attributes:
        source: the document it was taken from.
        copy: the document it stands in.
        source_words: word indices in the source, half-open.
        copy_words: word indices in the copy, half-open.
        runs: the equal words, ascending on both sides.
        similarity: share of words that both have, 0 to 1.
    """

    source: Witness
    copy: Witness
    source_words: Span
    copy_words: Span
    runs: tuple[Run, ...]
    similarity: float

    def reversed(self) -> Copying:
        """The same words, taken to have been copied the other way."""
        return Copying(
            source=self.copy,
            copy=self.source,
            source_words=self.copy_words,
            copy_words=self.source_words,
            runs=tuple(Run(run.copy, run.source, run.length) for run in self.runs),
            similarity=self.similarity,
        )


def copying(alignment: Alignment, source: Witness, copy: Witness) -> Copying:
    """See an alignment as copying from one of its two documents into the other.

    Raises:
        ValueError: the alignment is not one of these two documents.
    """
    forth = Copying(
        source=source,
        copy=copy,
        source_words=alignment.left_words,
        copy_words=alignment.right_words,
        runs=tuple(Run(*block) for block in alignment.blocks),
        similarity=alignment.similarity,
    )
    ends = (source.document.id, copy.document.id)
    if ends == (alignment.left, alignment.right):
        return forth
    if ends == (alignment.right, alignment.left):
        return Copying(
            source=source,
            copy=copy,
            source_words=alignment.right_words,
            copy_words=alignment.left_words,
            runs=tuple(Run(block.right, block.left, block.length) for block in alignment.blocks),
            similarity=alignment.similarity,
        )
    raise ValueError(
        f"an alignment of {alignment.left} and {alignment.right} says nothing of {ends[0]} and {ends[1]}"
    )
