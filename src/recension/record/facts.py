"""Facts: entities, statements, events, and what is said in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recension.record.evidence import Evidence
    from recension.record.ids import DocumentId, EntityId, EventId, SourceId, StatementId
    from recension.record.times import Time


class EntityType(StrEnum):
    """What kind of thing an entity is."""

    COUNTRY = "country"
    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    OTHER = "other"


class Identifier(NamedTuple):
    """A key of an entity in a register ("iso3166_1"). In JSON an entry `scheme: value` of one object."""

    scheme: str
    value: str
    json_entry = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Someone or something that acts or is spoken of."""

    id: EntityId
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    part_of: EntityId | None
    roles: tuple[str, ...]
    identifiers: tuple[Identifier, ...]
    mentions: tuple[Evidence, ...]
    reasons: tuple[str, ...] = ()


class StatementMode(StrEnum):
    """Whether the speaker's own words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One document's wording of a statement."""

    content: Evidence
    speaker: Evidence | None
    cue: Evidence | None
    altered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words attributed to a speaker."""

    id: StatementId
    speakers: tuple[EntityId, ...]
    speaker_text: str
    role: str | None
    cue: str | None
    mode: StatementMode
    content: str
    medium: str | None
    date: Time | None
    addressee: str | None
    source: SourceId | None
    occurrences: tuple[Occurrence, ...]


class Modality(StrEnum):
    """How real an event is said to be."""

    ACTUAL = "actual"
    PROMISED = "promised"
    PLANNED = "planned"
    HOPED = "hoped"
    CALLED_FOR = "called_for"
    POSSIBLE = "possible"
    ALLEGED = "alleged"
    DENIED = "denied"


class Polarity(StrEnum):
    """Whether an event is said to be or not to be."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A counted or measured thing: value, or value to most where the words give a range."""

    value: float | None
    most: float | None
    unit: str | None
    of: str | None
    approximate: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Who takes part in an event: an entity where it is known, the words always."""

    entity: EntityId | None
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What was done, promised, planned, hoped, called for, alleged or denied."""

    id: EventId
    type: str | None
    predicate: str
    actors: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    object: str | None
    quantities: tuple[Quantity, ...]
    time: Time | None
    place: str | None
    modality: Modality
    polarity: Polarity
    attribution: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """An event in time."""

    time: Time
    what: EventId
    evidence: tuple[Evidence, ...]


class Decision(StrEnum):
    """What a reviewer decided."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A person's decision about a thing in the record. `at` is ISO 8601."""

    decision: Decision
    target: str
    by: str
    at: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that went wrong with one input, and what to do.

    Attributes:
        path: the input's path, where there is one.
        document: the document's id, where it could be read.
        code: a short name that programs can test.
        message: what happened and what a person can do.
    """

    path: str | None
    document: DocumentId | None
    code: str
    message: str
