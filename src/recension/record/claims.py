"""Undertakings and claims: what was promised, what is asserted, and on whose word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.record.evidence import Evidence
    from recension.record.facts import Quantity
    from recension.record.ids import ClaimId, DocumentId, EntityId, EventId, SourceId, UndertakingId
    from recension.record.times import Time


class Force(StrEnum):
    """How far an undertaking binds the party."""

    COMMITS = "commits"
    HOPES = "hopes"
    CALLS_FOR = "calls_for"
    AFFIRMS = "affirms"


class Fidelity(StrEnum):
    """What an account makes of an undertaking."""

    FAITHFUL = "faithful"
    CHANGED = "changed"
    OMITTED = "omitted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One slot that an account changes."""

    slot: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """One document's account of an undertaking."""

    document: DocumentId
    fidelity: Fidelity
    changes: tuple[Change, ...]
    evidence: tuple[Evidence, ...]


class StatusValue(StrEnum):
    """Where an undertaking stands."""

    ANNOUNCED = "announced"
    SCHEDULED = "scheduled"
    UNDER_WAY = "under_way"
    PARTLY_FULFILLED = "partly_fulfilled"
    FULFILLED = "fulfilled"
    DISPUTED = "disputed"
    BREACHED = "breached"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Where an undertaking stood on a day, and the words that say so."""

    value: StatusValue
    as_of: str | None
    evidence: tuple[Evidence, ...]
    events: tuple[EventId, ...] = ()
    origins: tuple[SourceId, ...] = ()
    independent_sources: int | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """What a party to an agreement binds itself to, hopes, calls for or affirms."""

    id: UndertakingId
    agreement: SourceId
    parties: tuple[EntityId, ...]
    action: str
    object: str | None
    means: str | None
    counterparts: tuple[EntityId, ...]
    quantity: Quantity | None
    deadline: Time | None
    condition: str | None
    in_return_for: tuple[UndertakingId, ...]
    force: Force
    renderings: tuple[Rendering, ...]
    status: tuple[Status, ...]
    evidence: tuple[Evidence, ...]
    events: tuple[EventId, ...] = ()
    accords_matrix: int | None = None
    reasons: tuple[str, ...] = ()


class Relation(StrEnum):
    """How a document stands to a claim."""

    ASSERTS = "asserts"
    QUOTES = "quotes"
    COPIES = "copies"
    PARAPHRASES = "paraphrases"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """A document that carries or denies a claim."""

    document: DocumentId
    relation: Relation
    evidence: Evidence
    origin: SourceId | None = None
    reasons: tuple[str, ...] = ()


class ConflictKind(StrEnum):
    """Whether accounts differ, or one departs from the origin they share."""

    CONFLICT = "conflict"
    DISTORTION = "distortion"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictValue:
    """One of the values that differ, with its words."""

    value: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A slot in which supports of one claim differ."""

    slot: str
    kind: ConflictKind
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A party that stands behind origins of a claim: what `independent_sources` counts.

    Attributes:
        label: a name to show.
        parties: the entities that speak with this voice; empty for a publisher's own reporting.
        origins: the sources that speak with it.
        reasons: why they are one voice.
    """

    label: str
    parties: tuple[EntityId, ...]
    origins: tuple[SourceId, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition over all documents that carry or deny it."""

    id: ClaimId
    text: str
    events: tuple[EventId, ...]
    support: tuple[Support, ...]
    origins: tuple[SourceId, ...]
    independent_sources: int
    at_most: int
    conflicts: tuple[Conflict, ...]
    voices: tuple[Voice, ...] = ()
    reasons: tuple[str, ...] = ()
