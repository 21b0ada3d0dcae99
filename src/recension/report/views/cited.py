"""Cited words: a piece of evidence as a view shows it, with its document and its note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.report.contexts import InContext, around
from recension.report.shown import shortened
from recension.report.views.cards import Card, document_card

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.record import Evidence
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Note, Notes

_WORDS = 300  # code points of a quote inside a view; its place in the text shows the rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Words, the document they stand in, the words around them, and the note that leads there."""

    card: Card
    words: str
    around: InContext
    note: Note


def cited(catalogue: Catalogue, notes: Notes, evidence: Evidence) -> Cited | None:
    """Cite a piece of evidence; null where the record does not hold its document."""
    document = catalogue.documents.get(evidence.document)
    if document is None:
        return None
    return Cited(
        card=document_card(catalogue, document),
        words=shortened(evidence.quote, _WORDS),
        around=around(document.text, evidence),
        note=notes.cite(evidence),
    )


def all_cited(catalogue: Catalogue, notes: Notes, evidence: Iterable[Evidence]) -> tuple[Cited, ...]:
    """Cite every piece of evidence whose document the record holds, in order."""
    found = (cited(catalogue, notes, one) for one in evidence)
    return tuple(one for one in found if one is not None)
