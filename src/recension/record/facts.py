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
class Merge:
    """Why a mention was taken to be of the same entity as another; what a reviewer undoes.

    Attributes:
        mention: the words.
        with_: the mention it was joined to.
        reason: why.
        confidence: how likely it is right, 0 to 1, where it is weighed by signs; none where a rule says so.
    """

    mention: Evidence
    with_: Evidence
    reason: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Someone or something that acts or is spoken of.

    Attributes:
        id: made from its type and the mentions it was first made of.
        type: country, person, organization, place or other.
        name: the fullest name the documents use.
        aliases: all other names and descriptions, sorted.
        part_of: the entity it belongs to or acts for, as a ministry its country.
        roles: offices and functions, as the documents word them, sorted.
        identifiers: keys in registers.
        mentions: every place that names it or refers to it, in the order of documents and places.
        merges: why each mention but the first is taken to be of this entity.
        reasons: anything else a reader should know of how it was made.
    """

    id: EntityId
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    part_of: EntityId | None
    roles: tuple[str, ...]
    identifiers: tuple[Identifier, ...]
    mentions: tuple[Evidence, ...]
    merges: tuple[Merge, ...] = ()
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
    """Words attributed to a speaker.

    Attributes:
        id: made from speakers and content.
        speakers: entities; several for a joint statement, none where unknown.
        speaker_text: the words for the speaker, as the fullest occurrence has them.
        role: the speaker's office, where an occurrence gives it.
        cue: the words that hand the content to the speaker.
        mode: whether the speaker's own words are given.
        content: what is said, as the fullest occurrence has it.
        medium: where it was said: "X", "a statement", "an interview".
        date: when it was said.
        addressee: to whom.
        source: where it comes from, the given document or lost source that holds it.
        occurrences: one or more for each document that carries it.
        within: the statement that reports this one ("A says that B said").
        reasons: why its occurrences are one statement, why its source is what it is.
    """

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
    within: StatementId | None = None
    reasons: tuple[str, ...] = ()


class QuotedPhraseKind(StrEnum):
    """What words in quotation marks are, where they are no statement."""

    SCARE = "scare"
    NICKNAME = "nickname"
    TITLE = "title"
    TERM = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedPhrase:
    """Words in quotation marks that are no statement: scare quotes, nicknames, titles, terms."""

    kind: QuotedPhraseKind
    evidence: Evidence


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
    """A counted or measured thing.

    Attributes:
        value: the number, or the least where the words give a range or a lower bound; null for "dozens".
        most: the most, where the words give a range or an upper bound.
        unit: what is counted or measured, as the words have it; a currency's ISO 4217 code; "%".
        of: the whole that the counted things are a part of ("most of them").
        approximate: whether the words leave the exact number open.
        evidence: the words.
    """

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
    """What was done, promised, planned, hoped, called for, alleged or denied, as one document tells it.

    Attributes:
        id: made from its words and their place.
        type: PLOVER code, derived from act and modality; null where none fits.
        predicate: lemma of the act.
        actors: who does it.
        targets: to whom or with whom it is done.
        object: the words for what it is done to or with.
        quantities: counted or measured things.
        time: when; its own time, never the document's by default.
        place: the words for where.
        modality: how real it is said to be.
        polarity: whether it is said to be or not to be.
        attribution: who says so, ids of entities or sources, nearest first; empty for the document's own
            voice.
        evidence: the words.
        statement: the statement that carries it.
        cameo: CAMEO code, derived as `type` is.
        factuality: -3 (certainly did not happen) to 3 (certainly did), as the language model reads the words.
        reasons: why slots that the words do not give are filled.
        mention: the words of the act itself, within the evidence.
        holders: who promises, plans, hopes, calls for, alleges or denies it, where that is not who acts.
        condition: the words for what it depends on.
        means: the words for how it is done ("by putting off its own visit").
        presupposed: whether the words only react to it ("welcomed the deal"): who reacts is no source of it.
    """

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
    statement: StatementId | None = None
    cameo: str | None = None
    factuality: float | None = None
    reasons: tuple[str, ...] = ()
    mention: Evidence | None = None
    holders: tuple[Participant, ...] = ()
    condition: str | None = None
    means: str | None = None
    presupposed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """An expression of time and what it means."""

    time: Time
    evidence: Evidence


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
