"""The days of lost sources: when they were made, or the latest day that they can be of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.report.dates import last_day_of, readable_date

if TYPE_CHECKING:
    import datetime as dt

    from recension.record import SourceId
    from recension.report.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class LostDay:
    """A day in ISO 8601, and what it is in words."""

    iso: str
    words: str


def lost_days(catalogue: Catalogue) -> dict[SourceId, LostDay]:
    """The day of each lost source that one is known for.

    It is that of a statement made there, or else that of the first account that has words of it.
    """
    found: dict[SourceId, LostDay] = {}
    for statement in catalogue.record.statements:
        date, source = statement.date, statement.source
        if date is not None and date.start is not None and source is not None:
            day = LostDay(iso=date.start, words=f"made {readable_date(date.start)}")
            found[source] = min(found.get(source, day), day, key=lambda one: one.iso)
    first: dict[SourceId, tuple[dt.date, str]] = {}
    pairs = [(passage.from_.source, passage.to.document) for passage in catalogue.record.passages]
    for edge in catalogue.record.stemma.edges:
        copy = catalogue.document_of(edge.to)
        if copy is not None:
            pairs.append((edge.from_, copy.id))
    for source, document in pairs:
        published = catalogue.documents[document].published if document in catalogue.documents else None
        last = last_day_of(published.value) if published else None
        if published and last and (source not in first or (last, published.value) < first[source]):
            first[source] = last, published.value
    for source, (_, value) in first.items():
        day = value.partition("T")[0]
        found.setdefault(source, LostDay(iso=day, words=f"not later than {readable_date(day)}"))
    return {source: day for source, day in found.items() if catalogue.document_of(source) is None}
