"""The record: everything the documents say, each field with its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from recension.record.claims import Claim, Undertaking
    from recension.record.documents import Document, Story
    from recension.record.facts import (
        Entity,
        Event,
        Problem,
        QuotedPhrase,
        Review,
        Statement,
        TimelineEntry,
        TimeMention,
    )
    from recension.record.ids import DocumentId
    from recension.record.lineage import Passage, Source, Stemma

SCHEMA: Final = "recension/record/1"


class Model(NamedTuple):
    """A model that took part in building a record. In JSON an entry `name: version` of one object."""

    name: str
    version: str
    json_entry = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """What built a record."""

    name: str
    version: str
    models: tuple[Model, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Many accounts of events, turned into one record.

    Lists are sorted, so that the same inputs give the same bytes. `created` is ISO 8601, UTC.
    """

    schema: str = SCHEMA
    generator: Generator
    created: str
    documents: tuple[Document, ...]
    stories: tuple[Story, ...]
    sources: tuple[Source, ...]
    passages: tuple[Passage, ...]
    stemma: Stemma
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()
    claims: tuple[Claim, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quoted_phrases: tuple[QuotedPhrase, ...] = ()
    review: tuple[Review, ...] = ()
    problems: tuple[Problem, ...]

    def document(self, id_: DocumentId) -> Document:
        """The document with this id.

        Raises:
            KeyError: the record holds no such document.
        """
        for document in self.documents:
            if document.id == id_:
                return document
        raise KeyError(id_)
