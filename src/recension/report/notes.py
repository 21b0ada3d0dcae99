"""Notes: evidence numbered in the order in which the report first cites it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.record import Span
from recension.report.anchors import place_anchor

if TYPE_CHECKING:
    from recension.record import DocumentId, Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A piece of evidence as the report cites it.

    Attributes:
        number: from 1, in the order of first citing.
        place: the fragment of the words in the document's text.
        evidence: the words.
    """

    number: int
    place: str
    evidence: Evidence


class Notes:
    """Collects what is cited: a place that is cited twice keeps its number."""

    def __init__(self) -> None:
        self._notes: dict[tuple[str, int, int], Note] = {}
        self._places: dict[DocumentId, list[Span]] = {}

    def cite(self, evidence: Evidence) -> Note:
        """The note for a piece of evidence."""
        key = (evidence.document, evidence.start, evidence.end)
        note = self._notes.get(key)
        if note is None:
            note = Note(number=len(self._notes) + 1, place=place_anchor(*key), evidence=evidence)
            self._notes[key] = note
            self._places.setdefault(evidence.document, []).append(Span(evidence.start, evidence.end))
        return note

    def places(self, document: DocumentId) -> tuple[Span, ...]:
        """The places cited so far in one document, in the order of the text."""
        return tuple(sorted(self._places.get(document, ())))

    def all(self) -> tuple[Note, ...]:
        """Every note so far, by number."""
        return tuple(self._notes.values())
