"""Lineage: sources, passages with their variants, and the stemma."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.record.evidence import Evidence
    from recension.record.ids import DocumentId, PassageId, SourceId


class SourceKind(StrEnum):
    """Whether a source was given or only inferred."""

    DOCUMENT = "document"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a passage or claim starts.

    Attributes:
        id: for a given document made from the document's id; for a lost source from its label's content.
        kind: a document that was given, or a lost source that the documents show must exist.
        label: a name to show.
        document: the document's id; null for a lost source.
        reasons: for a lost source, why it must have existed.
        evidence: for a lost source, the words that show it.
    """

    id: SourceId
    kind: SourceKind
    label: str
    document: DocumentId | None
    reasons: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class PassageKind(StrEnum):
    """How close a passage is to what it takes."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    QUOTATION = "quotation"
    PARAPHRASE = "paraphrase"


class VariantKind(StrEnum):
    """What was done to the words, seen from the source."""

    OMISSION = "omission"
    ADDITION = "addition"
    SUBSTITUTION = "substitution"
    TRANSPOSITION = "transposition"


class VariantWeight(StrEnum):
    """How much a variant matters to the sense."""

    SPELLING = "spelling"  # case, accents, house spelling, punctuation, a numeral for its word
    STYLE = "style"  # other words for the same sense
    SUBSTANCE = "substance"  # another sense, or words put into a mouth


class VariantChange(StrEnum):
    """Which part of the sense a variant touches."""

    NUMBER = "number"
    NAME = "name"
    PARTY = "party"
    NEGATION = "negation"
    MODALITY = "modality"
    ATTRIBUTION = "attribution"
    TIME = "time"
    QUOTATION = "quotation"  # words inside quotation marks that the quoted source does not have
    CONTENT = "content"  # words of sense left out or put in


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A place where a copy departs from what it copies.

    Attributes:
        kind: omission, addition, substitution or transposition.
        weight: spelling, style or substance.
        changes: which parts of the sense it touches; empty for spelling and style.
        from_: the words in the source; a place without words for an addition; null when the source is lost.
        to: the words in the copy; a place without words for an omission.
        reasons: why it has this weight.
    """

    kind: VariantKind
    weight: VariantWeight
    changes: tuple[VariantChange, ...] = ()
    from_: Evidence | None
    to: Evidence
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageOrigin:
    """The place a passage was taken from.

    Attributes:
        source: the source's id.
        start: first code point in the source's document; null when the source is lost.
        end: one past the last code point; null when the source is lost.
        quote: the words; null when the source is lost.
    """

    source: SourceId
    start: int | None = None
    end: int | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words that one document took from a source.

    Attributes:
        id: made from both places.
        from_: where the words were taken from.
        to: where they stand in the copy.
        kind: verbatim, edited, quotation or paraphrase.
        similarity: share of words that both sides have in the same order, 0 to 1; of a paraphrase, the share
            that says the same on both sides.
        direction: confidence that the copying ran this way, 0.5 (either way) to 1.
        reasons: why this direction, strongest first.
        variants: where the copy departs, in the order of the copy.
        confidence: that the words were taken from there and not written anew, 0 to 1.
    """

    id: PassageId
    from_: PassageOrigin
    to: Evidence
    kind: PassageKind
    similarity: float
    direction: float
    reasons: tuple[str, ...]
    variants: tuple[Variant, ...]
    confidence: float = 1.0

    @property
    def from_lost_version(self) -> bool:
        """Whether it is from a version of a text that was not given, and not from what somebody said."""
        return self.from_.start is None and self.kind is PassageKind.VERBATIM


@dataclass(frozen=True, slots=True, kw_only=True)
class StemmaEdge:
    """The most likely parent of a copy.

    Attributes:
        from_: the parent, a source's id.
        to: the copy, a source's id.
        share: of the words of the copy's body, how many it has from this parent, 0 to 1.
        confidence: that this is its parent and the copying ran this way, 0 to 1.
        passages: the passages that show it.
        reasons: why this parent and no other.
    """

    from_: SourceId
    to: SourceId
    share: float
    confidence: float
    passages: tuple[PassageId, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stemma:
    """The family tree of copies: a forest over sources."""

    nodes: tuple[SourceId, ...]
    edges: tuple[StemmaEdge, ...]
