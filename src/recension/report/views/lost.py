"""Lost sources: what the documents show must exist though it was not given."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.record import SourceKind
from recension.report.anchors import anchor
from recension.report.views.cards import Card, document_card, source_card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Passage, SourceId
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
    taken: dict[SourceId, list[Passage]] = defaultdict(list)
    for passage in passages:
        taken[passage.from_.source].append(passage)
    return tuple(
        LostSource(
            card=source_card(catalogue, source.id),
            reasons=source.reasons,
            notes=tuple(notes.cite(evidence) for evidence in source.evidence),
            uses=_uses(catalogue, taken[source.id]),
        )
        for source in catalogue.record.sources
        if source.kind is SourceKind.LOST
    )


def _uses(catalogue: Catalogue, passages: Sequence[Passage]) -> tuple[Use, ...]:
    return tuple(
        Use(
            card=document_card(catalogue, catalogue.documents[passage.to.document]),
            passage=anchor(passage.id),
        )
        for passage in passages
        if passage.to.document in catalogue.documents
    )
