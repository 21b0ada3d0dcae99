"""Retellings in the family tree: more that a copy has from its parent, or a parent where it has no other."""

from __future__ import annotations

from dataclasses import replace
from math import prod
from typing import TYPE_CHECKING, Final

from recension.lineage.direction.direction import UNDECIDED
from recension.lineage.witnesses.sources import source_id
from recension.record import Stemma, StemmaEdge

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recension.lineage.witnesses.witness import Witness
    from recension.record import DocumentId, Passage, SourceId

_ONLY_RETOLD: Final = "it copies no document word for word, and tells this one again in other words"


def with_retold(
    stemma: Stemma,
    retold: Mapping[tuple[DocumentId, DocumentId], Sequence[Passage]],
    copied: Iterable[Passage],
    witnesses: Mapping[DocumentId, Witness],
) -> Stemma:
    """Put retellings into a stemma of copies.

    Args:
        stemma: the tree of what was copied word for word.
        retold: by (source, copy), what the copy tells again.
        copied: the passages of the edges of the stemma.
        witnesses: the documents.
    """
    by_id = {passage.id: passage for passage in copied}
    by_ends = {(source_id(one), source_id(other)): (other, told) for (one, other), told in retold.items()}
    edges: list[StemmaEdge] = []
    for edge in stemma.edges:
        if (edge.from_, edge.to) not in by_ends:
            edges.append(edge)
            continue
        copy, told = by_ends.pop((edge.from_, edge.to))
        both = [*(by_id[id_] for id_ in edge.passages), *told]
        edges.append(
            replace(
                edge,
                share=_share(both, witnesses[copy]),
                passages=(*edge.passages, *(passage.id for passage in told)),
            )
        )
    above = {edge.to: edge.from_ for edge in edges}
    ranked = sorted(
        by_ends.items(), key=lambda entry: (-_share(entry[1][1], witnesses[entry[1][0]]), entry[0])
    )
    for (source, child), (copy, told) in ranked:
        direction = told[0].direction
        if child in above or direction < UNDECIDED or _stands_above(child, source, above):
            continue
        above[child] = source
        doubt = prod(1 - passage.confidence for passage in told)
        edges.append(
            StemmaEdge(
                from_=source,
                to=child,
                share=_share(told, witnesses[copy]),
                confidence=round(direction * (1 - doubt), 4),
                passages=tuple(passage.id for passage in told),
                reasons=(_ONLY_RETOLD, *told[0].reasons),
            )
        )
    return Stemma(nodes=stemma.nodes, edges=tuple(sorted(edges, key=lambda edge: (edge.to, edge.from_))))


def _share(passages: Iterable[Passage], witness: Witness) -> float:
    """The share of a document's words that stand in passages."""
    starts = witness.words.starts
    inside = witness.in_quotation & False
    for passage in passages:
        inside |= (starts >= passage.to.start) & (starts < passage.to.end)
    return round(float(inside.sum()) / max(1, len(witness)), 4)


def _stands_above(one: SourceId, other: SourceId, above: Mapping[SourceId, SourceId]) -> bool:
    here: SourceId | None = other
    while here is not None:
        if here == one:
            return True
        here = above.get(here)
    return False
