"""The stemma: the family tree of copies, drawn from parents and the passages that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.direction.direction import UNDECIDED_BY_TREE, UNDECIDED_REASON
from recension.lineage.witnesses.sources import source_id
from recension.record import Stemma, StemmaEdge

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.lineage.stemma.parents import Parent
    from recension.record import DocumentId, Passage

# Under this the next best parent is worth a word to the reader.
_CLEAR: Final = 0.9


def stemma_of(
    documents: Sequence[DocumentId],
    parents: Sequence[Parent],
    passages: Mapping[tuple[DocumentId, DocumentId], Sequence[Passage]],
    shares: Mapping[tuple[DocumentId, DocumentId], float],
) -> Stemma:
    """Draw the stemma.

    Args:
        documents: all documents; each is a node, with or without kin.
        parents: the parent of every document that has one.
        passages: by (parent, child), what the child has from the parent.
        shares: by (parent, child), the share of the words of the child's body that stand in those passages.
    """
    edges = [
        StemmaEdge(
            from_=source_id(one.parent),
            to=source_id(one.child),
            share=round(shares[one.parent, one.child], 4),
            confidence=round(
                one.choice * one.direction.confidence * _taken_over(passages[one.parent, one.child]), 4
            ),
            passages=tuple(passage.id for passage in passages[one.parent, one.child]),
            reasons=_reasons(one),
        )
        for one in parents
    ]
    return Stemma(
        nodes=tuple(sorted(map(source_id, documents))),
        edges=tuple(sorted(edges, key=lambda edge: (edge.to, edge.from_))),
    )


def _taken_over(passages: Sequence[Passage]) -> float:
    """How sure it is that any words were taken over: as of the surest passage, which counts the others."""
    return max((passage.confidence for passage in passages), default=1.0)


def _reasons(parent: Parent) -> tuple[str, ...]:
    if parent.choice >= _CLEAR:
        choice = "it explains more of the copy's words, with fewer departures, than any other document"
    else:
        choice = "another document explains the copy's words nearly as well"
    first, *others = parent.direction.reasons or ("",)
    if first in {UNDECIDED_REASON, UNDECIDED_BY_TREE}:
        return (first, choice, *others)
    return (choice, *parent.direction.reasons)
