"""Labels: a name for each source and document that no other has."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.record import DocumentId, Record, SourceId


def sources_by_label(record: Record) -> dict[SourceId, str]:
    """A name for each source. Copies often share their headline: those have their path before it.

    An id that a broken record cites and does not define is missing here; it stands for itself.
    """
    shared = Counter(source.label for source in record.sources)
    paths = {document.id: document.source.path for document in record.documents}
    labels: dict[SourceId, str] = {}
    for source in record.sources:
        path = paths.get(source.document) if source.document else None
        if path and source.label == source.document:
            labels[source.id] = path
        elif path and shared[source.label] > 1:
            labels[source.id] = f"{path}: {source.label}"
        else:
            labels[source.id] = source.label
    return labels


def documents_by_label(record: Record) -> dict[DocumentId, str]:
    """The name of the source that each document is."""
    labels = sources_by_label(record)
    return {source.document: labels[source.id] for source in record.sources if source.document is not None}
