"""Lost sources: what the documents show must exist though it was not given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.record import SourceKind
from recension.report.anchors import anchor
from recension.report.views.cards import Card, document_card, source_card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Passage, Source
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Note, Notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A passage that a document has from a lost source."""

    card: Card
    passage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LostSource:
    """A lost source: its name, why it must have existed, the words that show it, and who has words of it."""

    card: Card
    reasons: tuple[str, ...]
    notes: tuple[Note, ...]
    uses: tuple[Use, ...]


def lost_sources(catalogue: Catalogue, notes: Notes, passages: Sequence[Passage]) -> tuple[LostSource, ...]:
    """Every lost source, in the order of the record."""
    return tuple(
        LostSource(
            card=source_card(catalogue, source.id),
            reasons=source.reasons,
            notes=tuple(notes.cite(evidence) for evidence in source.evidence),
            uses=_uses(catalogue, source, passages),
        )
        for source in catalogue.record.sources
        if source.kind is SourceKind.LOST
    )


def _uses(catalogue: Catalogue, source: Source, passages: Sequence[Passage]) -> tuple[Use, ...]:
    return tuple(
        Use(
            card=document_card(catalogue, catalogue.documents[passage.to.document]),
            passage=anchor(passage.id),
        )
        for passage in passages
        if passage.from_.source == source.id and passage.to.document in catalogue.documents
    )
