"""The family tree as nodes and edges, with what a drawing program wants to know of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.errors import RecensionError
from recension.record import SourceKind
from recension.record.sigla import sigla_of

if TYPE_CHECKING:
    from recension.record import Document, PassageId, Record, Source, SourceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A document that was given, or a lost source.

    Attributes:
        id: the source's id.
        siglum: its letter.
        label: publisher and title, or what the record calls it.
        lost: whether it was not given but must have existed.
        date: when it was published, ISO 8601; null where unknown.
        role: primary, relay or report; null where unknown or lost.
        story: the story's id; null where unknown, or where a lost source stands behind several.
        path: where the document was read; null where unknown.
    """

    id: SourceId
    siglum: str
    label: str
    lost: bool
    date: str | None
    role: str | None
    story: str | None
    path: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A copy's most likely parent.

    Attributes:
        parent: the parent's node.
        copy: the copy's node.
        share: of the words of the copy's body, how many it has from this parent, 0 to 1.
        confidence: that this is its parent and the copying ran this way, 0 to 1.
        direction: the lowest confidence in the direction of any passage, 0 to 1; null without passages.
        passages: how many passages show it.
    """

    parent: Node
    copy: Node
    share: float
    confidence: float
    direction: float | None
    passages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyTree:
    """Nodes in the order of the record's sigla, lost sources last; edges in the order of their ends."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def family_tree(record: Record, *, story: str | None = None) -> FamilyTree:
    """The stemma of a record, or of one story with the lost sources that its documents go back to.

    Raises:
        RecensionError: the record holds no such story.
    """
    if story is not None and all(each.id != story for each in record.stories):
        remedy = "recension show RECORD documents lists the stories"
        raise RecensionError(f"the record does not hold the story {story}", remedy=remedy)
    letters = sigla_of(record)
    order = {name: index for index, name in enumerate(letters)}
    documents: dict[str, Document] = {document.id: document for document in record.documents}
    stories = _stories(record, documents)
    nodes: dict[str, Node] = {}
    for source in record.sources:
        key = source.document or source.id
        told = stories.get(source.id, frozenset())
        if key in letters and (story is None or story in told):
            nodes[source.id] = _node(source, letters[key], documents.get(key), told)
    directions: dict[PassageId, float] = {passage.id: passage.direction for passage in record.passages}
    edges = [
        Edge(
            parent=nodes[edge.from_],
            copy=nodes[edge.to],
            share=edge.share,
            confidence=edge.confidence,
            direction=min((directions[id_] for id_ in edge.passages if id_ in directions), default=None),
            passages=len(edge.passages),
        )
        for edge in record.stemma.edges
        if edge.from_ in nodes and edge.to in nodes
    ]
    place = {source.id: order.get(source.document or source.id, 0) for source in record.sources}
    return FamilyTree(
        nodes=tuple(sorted(nodes.values(), key=lambda node: (place[node.id], node.id))),
        edges=tuple(
            sorted(edges, key=lambda edge: (place[edge.parent.id], place[edge.copy.id], edge.copy.id))
        ),
    )


def _node(source: Source, siglum: str, document: Document | None, told: frozenset[str]) -> Node:
    label = source.label
    if document is not None:
        stated = [value.value for value in (document.publisher, document.title) if value]
        label = ": ".join(stated) or label
    return Node(
        id=source.id,
        siglum=siglum,
        label=label,
        lost=source.kind is SourceKind.LOST,
        date=document.published.value if document and document.published else None,
        role=document.role if document else None,
        story=next(iter(told)) if len(told) == 1 else None,
        path=document.source.path if document else None,
    )


def _stories(record: Record, documents: dict[str, Document]) -> dict[str, frozenset[str]]:
    """The stories each source belongs to; a lost one to those of what goes back to it."""
    found: dict[str, set[str]] = {}
    for source in record.sources:
        document = documents.get(source.document or "")
        found[source.id] = {document.story} if document and document.story else set()
    parents: dict[str, set[str]] = {}
    for edge in record.stemma.edges:
        parents.setdefault(edge.to, set()).add(edge.from_)
    of_document = {source.document: source.id for source in record.sources if source.document}
    for passage in record.passages:
        copy = of_document.get(passage.to.document)
        if copy is not None:
            parents.setdefault(copy, set()).add(passage.from_.source)
    lost = {source.id for source in record.sources if source.kind is SourceKind.LOST}
    for start in [id_ for id_ in found if id_ not in lost]:
        waiting, seen = [start], {start}
        while waiting:
            above = {id_ for id_ in parents.get(waiting.pop(), ()) if id_ in lost} - seen
            seen |= above
            waiting.extend(above)
            for id_ in above:
                found[id_] |= found[start]
    return {id_: frozenset(stories) for id_, stories in found.items()}
