"""Sources: one for every document that was given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.record import Source, SourceId, SourceKind, content_id

if TYPE_CHECKING:
    from recension.lineage.witnesses.witness import Witness
    from recension.record import DocumentId

_FIRST_WORDS: Final = 8


def source_id(document: DocumentId) -> SourceId:
    """The id of the source that a given document is."""
    return SourceId(content_id("s", document))


def source_of(witness: Witness) -> Source:
    """The source that a given document is, with a name to show: publisher and title, or its first words."""
    document = witness.document
    title = document.title.value if document.title is not None else first_words(witness)
    publisher = document.publisher.value if document.publisher is not None else ""
    label = ": ".join(part for part in (publisher, title) if part)
    return Source(
        id=source_id(document.id),
        kind=SourceKind.DOCUMENT,
        label=label or str(document.id),
        document=document.id,
    )


def first_words(witness: Witness) -> str:
    """The first words of a document; nothing where it has none."""
    count = min(_FIRST_WORDS, len(witness))
    if not count:
        return ""
    words = " ".join(witness.evidence(0, count).quote.split())
    return words if count == len(witness) else f"{words} …"
