"""How many words pairs of documents have in the same order, out of their alignments."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.alignments.alignment import Alignment
    from recension.record import DocumentId


class SharedPassages(NamedTuple):
    """The words two documents have in the same order.

    Attributes:
        left: the id that sorts first.
        right: the other.
        words: how many words of the document in which they are fewer.
    """

    left: DocumentId
    right: DocumentId
    words: int


def shared_passages(alignments: Sequence[Alignment]) -> tuple[SharedPassages, ...]:
    """Sum up the alignments of each pair, sorted by ids. A word inside several of them counts once."""
    runs: dict[tuple[DocumentId, DocumentId], tuple[list[tuple[int, int]], list[tuple[int, int]]]] = {}
    for alignment in alignments:
        lefts, rights = runs.setdefault((alignment.left, alignment.right), ([], []))
        for block in alignment.blocks:
            lefts.append((block.left, block.left + block.length))
            rights.append((block.right, block.right + block.length))
    return tuple(
        SharedPassages(left, right, min(_covered(lefts), _covered(rights)))
        for (left, right), (lefts, rights) in sorted(runs.items(), key=lambda item: item[0])
    )


def _covered(runs: list[tuple[int, int]]) -> int:
    covered = 0
    reached = -1
    for start, end in sorted(runs):
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered
