"""Families: documents that go back to one another, as the stemma joins them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.record import DocumentId, SourceId
    from recension.report.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """One tree of the stemma: its documents in the order of the report, and the lost sources it needs."""

    documents: tuple[DocumentId, ...]
    lost: tuple[SourceId, ...]


def families(catalogue: Catalogue) -> tuple[Family, ...]:
    """The trees of the stemma; a document without kin is a family of its own."""
    root = {source: source for source in catalogue.sources}

    def find(source: SourceId) -> SourceId:
        while root[source] != source:
            root[source] = source = root[root[source]]
        return source

    for edge in catalogue.record.stemma.edges:
        if edge.from_ in root and edge.to in root:
            root[find(edge.from_)] = find(edge.to)

    members: dict[str, list[DocumentId]] = {}
    for document in catalogue.documents:
        source = catalogue.source_of.get(document)
        members.setdefault(find(source) if source else document, []).append(document)
    lost: dict[str, list[SourceId]] = {}
    for source in catalogue.sources:
        if catalogue.document_of(source) is None:
            lost.setdefault(find(source), []).append(source)
    return tuple(
        Family(documents=tuple(documents), lost=tuple(lost.get(key, ())))
        for key, documents in sorted(members.items(), key=lambda item: -len(item[1]))
    )
