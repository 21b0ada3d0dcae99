"""The stemma: the family tree of copies, drawn from parents and the passages that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.direction import UNDECIDED_BY_TREE, UNDECIDED_REASON
from recension.lineage.sources import source_id
from recension.record import Stemma, StemmaEdge

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.lineage.lost_sources import LostSource
    from recension.lineage.parents import Parent
    from recension.record import DocumentId, Passage, SourceId

# Under this the next best parent is worth a word to the reader.
_CLEAR: Final = 0.9
_ONLY_QUOTED: Final = "it has no words from a given document, and quotes this"


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


def with_lost(stemma: Stemma, lost: Sequence[LostSource]) -> Stemma:
    """Put lost sources into a stemma: each is a node, and the parent of documents that have no other.

    Args:
        stemma: the tree of the given documents, and of some of the lost sources where it has any.
        lost: the lost sources, sorted by id.
    """
    has_parent = {edge.to for edge in stemma.edges}
    most: dict[SourceId, tuple[float, LostSource, DocumentId]] = {}
    for one in lost:
        for document, share in one.shares:
            child = source_id(document)
            if child not in has_parent and (child not in most or share > most[child][0]):
                most[child] = (share, one, document)
    edges = [
        StemmaEdge(
            from_=one.source.id,
            to=child,
            share=round(share, 4),
            confidence=1.0,
            passages=tuple(passage.id for passage in one.passages if passage.to.document == document),
            reasons=(_ONLY_QUOTED, *one.source.reasons),
        )
        for child, (share, one, document) in most.items()
    ]
    return Stemma(
        nodes=tuple(sorted({*stemma.nodes, *(one.source.id for one in lost)})),
        edges=tuple(sorted([*stemma.edges, *edges], key=lambda edge: (edge.to, edge.from_))),
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
