"""What the reading of metadata looks at: a document's lines, and where its account begins and ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.documents.line_facts import shown
from recension.documents.metadata.dateline import Dateline, read_dateline
from recension.documents.metadata.written_dates import find_dates
from recension.record import StatedValue, cite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts
    from recension.documents.metadata.written_dates import WrittenDate
    from recension.documents.page import Declaration, Field, Page
    from recension.record import BoilerplateReason, Document, Evidence

# A dateline opens the first paragraph; a deck or a summary may stand before it.
_DATELINE_PARAGRAPHS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A document's lines, with what is known of them.

    Attributes:
        document: the document, without metadata yet.
        page: what its markup declares.
        url: the address it was published at, where known.
        facts: its lines.
        reasons: for each line why it is no part of the account; null for the account.
        headline: index of the headline's line.
        first: index of the account's first paragraph; the number of lines where there is none.
        last: index of its last line; -1 where there is none.
        dateline: place, day and agency before its first sentence.
        dateline_index: index of the line that the dateline opens.
        dates: the dates of every line, in the line's own offsets.
    """

    document: Document
    page: Page
    url: str | None
    facts: Sequence[LineFacts]
    reasons: Sequence[BoilerplateReason | None]
    headline: int | None
    first: int
    last: int
    dateline: Dateline | None
    dateline_index: int
    dates: Sequence[Sequence[WrittenDate]]

    def declared(self, field: Field) -> list[Declaration]:
        """What the page's markup declares for a field, in the order of trust."""
        return [value for value in self.page.declarations if value.field is field]

    def stated(self, field: Field) -> list[StatedValue]:
        """What the page's markup declares for a field, as values with their words."""
        return [
            StatedValue(
                value=declared.value,
                method=declared.method,
                evidence=cite(self.document, declared.start, declared.end),
                place=declared.place,
            )
            for declared in self.declared(field)
            if declared.value
        ]

    def words(self, index: int, start: int, end: int) -> Evidence:
        """The words at [start, end) of a line as evidence."""
        left = self.facts[index].line.start
        return cite(self.document, left + start, left + end)


def look_at(
    document: Document,
    page: Page,
    url: str | None,
    facts: Sequence[LineFacts],
    reasons: Sequence[BoilerplateReason | None],
    headline: int | None,
) -> Account:
    """Find the ends of the account, its dateline, and all dates of all lines."""
    kept = [index for index, reason in enumerate(reasons) if reason is None and index != headline]
    paragraphs = [index for index in kept if facts[index].prose] or kept
    first = paragraphs[0] if paragraphs else len(facts)
    dateline: Dateline | None = None
    dateline_index = first
    for index in paragraphs[:_DATELINE_PARAGRAPHS]:
        dateline = read_dateline(shown(facts[index].line), document.language)
        if dateline is not None:
            dateline_index = index
            break
    return Account(
        document=document,
        page=page,
        url=url,
        facts=facts,
        reasons=reasons,
        headline=headline,
        first=first,
        last=max([*kept, -1 if headline is None else headline], default=-1),
        dateline=dateline,
        dateline_index=dateline_index,
        dates=[find_dates(shown(fact.line), document.language) for fact in facts],
    )
