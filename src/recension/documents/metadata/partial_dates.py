"""The day and month of a document whose date leaves out the year, for a story to complete."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.documents.boilerplate.credits import is_date_line
from recension.documents.line_facts import look, shown
from recension.documents.lines import Line
from recension.documents.metadata.dateline import read_dateline
from recension.documents.metadata.written_dates import find_dates
from recension.record import BoilerplateReason, cite

if TYPE_CHECKING:
    from recension.record import Document, Evidence

_PARAGRAPHS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A day of a year that is not given.

    Attributes:
        month: 1 to 12.
        day: 1 to 31.
        evidence: the words.
    """

    month: int
    day: int
    evidence: Evidence


def partial_date(document: Document) -> PartialDate | None:
    """The day and month of publication that a document gives without a year; null where it gives none.

    It is read from the dateline, else from a date line above the account.
    """
    for span in document.body[:_PARAGRAPHS]:
        line = Line(span.start, span.end, document.text[span.start : span.end])
        dateline = read_dateline(shown(line), document.language)
        if dateline is None or dateline.date is None:
            continue
        date = dateline.date
        if date.year is None and date.month is not None and date.day is not None:
            evidence = cite(document, span.start + date.start, span.start + date.end)
            return PartialDate(month=date.month, day=date.day, evidence=evidence)
    return _from_date_line(document)


def _from_date_line(document: Document) -> PartialDate | None:
    first = document.body[-1].start if document.body else 0
    for part in document.boilerplate:
        if part.start >= first:
            break
        if part.reason is not BoilerplateReason.DATE:
            continue
        line = Line(part.start, part.end, document.text[part.start : part.end])
        if not is_date_line(look([line])[0], document.language):
            continue
        for date in find_dates(shown(line), document.language):
            if date.year is None and date.month is not None and date.day is not None:
                evidence = cite(document, part.start + date.start, part.start + date.end)
                return PartialDate(month=date.month, day=date.day, evidence=evidence)
    return None
