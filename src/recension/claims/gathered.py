"""What a record knows of documents before its claims are weighed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.record import (
        Document,
        DocumentId,
        Entity,
        EntityId,
        Event,
        Passage,
        Source,
        Statement,
        Stemma,
        Story,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The facts of all documents, as the record holds them. The order of each changes nothing.

    Attributes:
        documents: the accounts.
        stories: which of them tell of the same happening.
        sources: given documents and lost sources.
        passages: what was copied or retold.
        stemma: the family tree of copies.
        entities: who is spoken of.
        statements: who said what.
        events: what was done, promised, hoped, denied, one for each telling.
        issuers: whose text a document is that is itself a statement, a release, a letter, where it says so.
    """

    documents: tuple[Document, ...]
    stories: tuple[Story, ...]
    sources: tuple[Source, ...]
    passages: tuple[Passage, ...]
    stemma: Stemma
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    issuers: tuple[tuple[DocumentId, tuple[EntityId, ...]], ...] = ()
