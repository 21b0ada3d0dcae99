"""Lost sources in the stemma: each is a node, above the documents that go back to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.lineage.lost.version_sources import EXISTED
from recension.lineage.witnesses.sources import source_id
from recension.record import Stemma, StemmaEdge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.lost.lost_sources import LostSource
    from recension.lineage.lost.version_sources import VersionSource
    from recension.record import DocumentId, SourceId

_ONLY_QUOTED: Final = "it has no words from a given document, and quotes this"


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


def with_versions(stemma: Stemma, versions: Sequence[VersionSource]) -> Stemma:
    """Put lost versions into a stemma: each between its copies and what it goes back to.

    Args:
        stemma: the tree without them.
        versions: the lost versions, no copy of one the copy of another.
    """
    above = {source_id(copy): one for one in versions for copy in one.version.copies}
    edges = [edge for edge in stemma.edges if edge.to not in above]
    before = {edge.to: edge for edge in stemma.edges if edge.to in above}
    for copy, one in sorted(above.items()):
        edges.append(_to_copy(copy, one, before.get(copy)))
    for one in versions:
        if one.version.above is not None:
            edges.append(_from_above(source_id(one.version.above), one))
        else:
            edges.extend(
                replace(edge, to=one.source.id)
                for copy, edge in sorted(before.items())
                if above[copy] is one and edge.from_ not in map(source_id, one.version.copies)
            )
    return Stemma(
        nodes=tuple(sorted({*stemma.nodes, *(one.source.id for one in versions)})),
        edges=tuple(sorted(edges, key=lambda edge: (edge.to, edge.from_))),
    )


def _to_copy(copy: SourceId, one: VersionSource, before: StemmaEdge | None) -> StemmaEdge:
    document = next(document for document in one.version.copies if source_id(document) == copy)
    sure = EXISTED * (one.version.sure_of_way if document == one.version.middle else 1.0)
    own = tuple(passage.id for passage in one.passages if passage.to.document == document)
    return StemmaEdge(
        from_=one.source.id,
        to=copy,
        share=round(one.shares[document], 4),
        confidence=round(sure, 4),
        passages=(*own, *(before.passages if before is not None else ())),
        reasons=one.source.reasons,
    )


def _from_above(above: SourceId, one: VersionSource) -> StemmaEdge:
    """A version's own parent. Of its words only those are known that its copies show."""
    return StemmaEdge(
        from_=above,
        to=one.source.id,
        share=round(one.from_above, 4),
        confidence=round(EXISTED * one.version.sure_of_way, 4),
        passages=(),
        reasons=one.source.reasons,
    )
