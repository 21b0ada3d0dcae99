"""The catalogue: what a report looks up while it is drawn, in the order in which it shows things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.record.sigla import documents_in_order, sigla_of, stories_in_order
from recension.report.extent import entities_set_out

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.record import (
        Claim,
        Document,
        DocumentId,
        Entity,
        EntityId,
        Event,
        EventId,
        Passage,
        PassageId,
        Record,
        Source,
        SourceId,
        StemmaEdge,
        Story,
        StoryId,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """A record with its cross references resolved.

    Attributes:
        record: the record.
        stories: stories in the order of the report: the largest first, then by date.
        documents: documents by id, in the order of the report.
        sources: sources by id.
        source_of: the source that stands for a document.
        sigla: the letter of each document and each lost source, by document id or source id.
        passages: passages by id.
        parent: the edge to each copy from the source of most of its words, by the copy's source id.
        parents: every edge to each copy, that of the parent first.
        entities: entities by id.
        events: events by id.
        claim_of: the claim that an event tells, by event id; the first of several.
        set_out: ids of the entities that have a place of their own in the report.
    """

    record: Record
    stories: tuple[Story, ...]
    documents: Mapping[DocumentId, Document]
    sources: Mapping[SourceId, Source]
    source_of: Mapping[DocumentId, SourceId]
    sigla: Mapping[str, str]
    passages: Mapping[PassageId, Passage]
    parent: Mapping[SourceId, StemmaEdge]
    parents: Mapping[SourceId, Sequence[StemmaEdge]]
    entities: Mapping[EntityId, Entity]
    events: Mapping[EventId, Event]
    claim_of: Mapping[EventId, Claim]
    set_out: frozenset[EntityId]

    def document_of(self, source: SourceId) -> Document | None:
        """The document that a source is; null for a lost source."""
        found = self.sources.get(source)
        return self.documents.get(found.document) if found and found.document else None

    def siglum_of(self, source: SourceId) -> str:
        """The letter of a source, whether it was given or is lost."""
        document = self.document_of(source)
        return self.sigla.get(document.id if document else source, "?")

    def edge_to(self, document: Document) -> StemmaEdge | None:
        """The edge from a document's most likely parent; null where it has none."""
        source = self.source_of.get(document.id)
        return self.parent.get(source) if source else None

    def story_of(self, document: DocumentId) -> StoryId | None:
        """The story that a document tells of; null where the record does not hold it."""
        found = self.documents.get(document)
        return found.story if found else None

    def edges_to(self, source: SourceId | None) -> Sequence[StemmaEdge]:
        """Every edge to a copy, that from the source of most of its words first."""
        return self.parents.get(source, ()) if source is not None else ()

    def origin_of(self, passage: Passage) -> Document | None:
        """The document a passage was taken from; null when the source is lost."""
        return self.document_of(passage.from_.source)


def catalogue(record: Record) -> Catalogue:
    """Resolve the cross references of a record."""
    given = {document.id: document for document in record.documents}
    documents = {id_: given[id_] for id_ in documents_in_order(record)}
    parents: dict[SourceId, list[StemmaEdge]] = {}
    for edge in sorted(record.stemma.edges, key=lambda e: (-e.share, -e.confidence, e.from_)):
        parents.setdefault(edge.to, []).append(edge)
    return Catalogue(
        record=record,
        stories=stories_in_order(record),
        documents=documents,
        sources={source.id: source for source in record.sources},
        source_of={source.document: source.id for source in record.sources if source.document},
        sigla=sigla_of(record),
        passages={passage.id: passage for passage in record.passages},
        parent={copy: edges[0] for copy, edges in parents.items()},
        parents=parents,
        entities={entity.id: entity for entity in record.entities},
        events={event.id: event for event in record.events},
        claim_of={event: claim for claim in reversed(record.claims) for event in claim.events},
        set_out=frozenset(entity.id for entity in entities_set_out(record)),
    )
