"""Days that a document's own words leave open: no year, or two numbers that fit day and month either way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from recension.documents.metadata.written_dates import WrittenDate, find_dates
from recension.record import BoilerplateReason, Method, Precision, cite

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recension.record import Document, Evidence

# A dateline stands at the head of the account: after the headline and a line or two beneath it, and
# before the first sentence has got under way.
_HEAD_LINES = 4
_HEAD_OF_LINE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDate:
    """A day in the words of a document that could be several.

    Attributes:
        days: the days it could be, ISO 8601, sorted; empty where the year is missing.
        month: where the year is missing, the month.
        day: where the year is missing, the day of the month.
        evidence: the words.
        method: where they stand.
        what: what they leave open, for a sentence that people read.
    """

    days: tuple[str, ...]
    month: int | None = None
    day: int | None = None
    evidence: Evidence
    method: Method
    what: str

    def candidates(self, years: Iterable[int]) -> tuple[str, ...]:
        """The days it could be, the missing year taken from these."""
        if self.month is None or self.day is None:
            return self.days
        possible = (_iso(year, self.month, self.day) for year in sorted(set(years)))
        return tuple(day for day in possible if day is not None)


def open_date(document: Document) -> OpenDate | None:
    """The document's own date where its words leave it open.

    Looked for where a date is set apart as one, then in the dateline.
    """
    if document.published is not None and document.published.precision in {Precision.DAY, Precision.MINUTE}:
        return None
    for start, line in _date_lines(document):
        for written in find_dates(line, document.language):
            found = _open(document, start, written, Method.DATE_LINE)
            if found is not None:
                return found
    for start, line in _head(document):
        for written in find_dates(line[:_HEAD_OF_LINE], document.language):
            alone = not line[: written.start].strip() and not line[written.end :].strip(" .")
            method = Method.DATE_LINE if alone else Method.DATELINE
            found = _open(document, start, written, method)
            if found is not None and (alone or _opens_a_sentence(line, written)):
                return found
    return None


def _date_lines(document: Document) -> Iterator[tuple[int, str]]:
    for part in document.boilerplate:
        if part.reason in {BoilerplateReason.DATE, BoilerplateReason.BYLINE}:
            yield from _lines(document.text, part.start, part.end)


def _head(document: Document) -> Iterator[tuple[int, str]]:
    count = 0
    for start, end in document.body:
        for line in _lines(document.text, start, end):
            yield line
            count += 1
            if count == _HEAD_LINES:
                return


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    for line in text[start:end].splitlines(keepends=True):
        if line.strip():
            yield start, line
        start += len(line)


def _opens_a_sentence(line: str, written: WrittenDate) -> bool:
    """Whether a dash or colon parts the date, and what stands with it, from the first sentence."""
    after = line[written.end : written.end + _HEAD_OF_LINE]
    marks = [place for place in (after.find(mark) for mark in (" -", " –", "—", "--", ": ")) if place >= 0]
    return bool(marks) and not any(sign.islower() for sign in after[: min(marks)])


def _open(document: Document, start: int, written: WrittenDate, method: Method) -> OpenDate | None:
    evidence = cite(document, start + written.start, start + written.end)
    if written.year is None and written.month is not None and written.day is not None:
        return OpenDate(
            days=(),
            month=written.month,
            day=written.day,
            evidence=evidence,
            method=method,
            what="give no year",
        )
    if written.open_order and written.year is not None and written.first and written.second:
        both = (
            _iso(written.year, written.first, written.second),
            _iso(written.year, written.second, written.first),
        )
        return OpenDate(
            days=tuple(sorted(day for day in both if day is not None)),
            evidence=evidence,
            method=method,
            what="do not say which number is the month",
        )
    return None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
