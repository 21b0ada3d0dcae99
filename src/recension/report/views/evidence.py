"""Evidence: the list of notes, each with its document, its place and its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.report.contexts import in_context
from recension.report.shown import one_line

if TYPE_CHECKING:
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Note, Notes

_QUOTE = 320  # code points of a quote: four lines on paper
_BEFORE = 40  # code points that tell where a place without words is


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceLine:
    """One note.

    Attributes:
        place: the fragment of the words in the document's text.
        siglum: the letter of the document.
        start: first code point.
        end: one past the last.
        quote: the words, of a long quote the beginning and the end; nothing at a place without words.
        after: at a place without words, the words before it.
    """

    place: str
    siglum: str
    start: int
    end: int
    quote: str
    after: str


def evidence_lines(catalogue: Catalogue, notes: Notes) -> tuple[EvidenceLine, ...]:
    """Every note so far, by number."""
    return tuple(_line(catalogue, note) for note in notes.all())


def _line(catalogue: Catalogue, note: Note) -> EvidenceLine:
    evidence = note.evidence
    document = catalogue.documents.get(evidence.document)
    after = ""
    if document is not None and evidence.start == evidence.end:
        after = one_line(in_context(document.text, evidence.start, evidence.end, _BEFORE).before)
    return EvidenceLine(
        place=note.place,
        siglum=catalogue.sigla.get(evidence.document, "?"),
        start=evidence.start,
        end=evidence.end,
        quote=brief(evidence.quote),
        after=after,
    )


def brief(quote: str) -> str:
    """A quote on one line; of a long one the beginning and the end."""
    line = one_line(quote)
    if len(line) <= _QUOTE:
        return line
    half = _QUOTE // 2
    beginning, end = line[:half], line[-half:]
    return f"{beginning.rpartition(' ')[0] or beginning} […] {end.partition(' ')[2] or end}"
