"""The promises of documents and stories: ids from content, nothing uncovered, each in one story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recension.record.finding import Finding
from recension.record.ids import document_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.record.documents import Document, StatedValue
    from recension.record.record import Record

_SHA256 = re.compile(r"[0-9a-f]{64}")


def verify_documents(record: Record) -> Iterator[Finding]:
    """Find what is wrong with documents and stories."""
    for i, document in enumerate(record.documents):
        yield from _document(document, f"record.documents[{i}]")
        yield from _cover(document, f"record.documents[{i}]")
    yield from _stories(record)


def _document(document: Document, where: str) -> Iterator[Finding]:
    expected = document_id(document.source.media_type, document.text)
    if document.id != expected:
        yield Finding(
            where=f"{where}.id",
            code="id_not_content",
            message=f"the content of this document gives {expected}",
        )
    if not _SHA256.fullmatch(document.source.sha256):
        yield Finding(where=f"{where}.source.sha256", code="digest", message="not a SHA-256 in hexadecimal")
    for i, span in enumerate(document.other_languages):
        if not 0 <= span.start < span.end <= len(document.text):
            yield Finding(
                where=f"{where}.other_languages[{i}]",
                code="place",
                message="the place is not inside the text",
            )
    stated: tuple[StatedValue | None, ...] = (document.title, document.publisher, *document.authors)
    for value in stated:
        if value is not None and value.evidence is not None and value.evidence.document != document.id:
            yield Finding(where=where, code="evidence", message=f"{value.value!r} cites another document")


def _cover(document: Document, where: str) -> Iterator[Finding]:
    """Body and boilerplate together are the text, each code point once."""
    parts = sorted(
        [(span.start, span.end, "body") for span in document.body]
        + [(part.start, part.end, str(part.reason)) for part in document.boilerplate]
    )
    at = 0
    for start, end, kind in parts:
        if start != at or end <= start:
            yield Finding(
                where=where,
                code="cover",
                message=f"body and boilerplate leave a gap or overlap at {min(at, start)} ({kind})",
            )
        at = max(at, end)
    if at != len(document.text):
        yield Finding(
            where=where,
            code="cover",
            message=f"body and boilerplate end at {at}, the text at {len(document.text)}",
        )


def _stories(record: Record) -> Iterator[Finding]:
    homes = {id_: story.id for story in record.stories for id_ in story.documents}
    listed = sum(len(story.documents) for story in record.stories)
    if listed != len(homes):
        yield Finding(where="record.stories", code="story", message="a document stands in two stories")
    for i, document in enumerate(record.documents):
        if document.story is None or homes.get(document.id) != document.story:
            message = f"it names the story {document.story}, the stories say {homes.get(document.id)}"
            yield Finding(where=f"record.documents[{i}].story", code="story", message=message)
