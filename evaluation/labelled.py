"""Documents of labelled sets: a text and nothing else known of it."""

from __future__ import annotations

import hashlib

from recension.record import Document, DocumentId, Provenance, Span, content_id


def labelled_document(name: str, text: str, *, start: int = 0, language: str = "en") -> Document:
    """Make a document of a text.

    Args:
        name: what the set calls it; part of the id, so that equal texts stay two documents.
        text: the text.
        start: first code point of the account itself.
        language: its language, ISO 639-1.
    """
    return Document(
        id=DocumentId(content_id("d", name, text)),
        source=Provenance(
            path=name,
            url=None,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            media_type="text/plain",
            encoding="utf-8",
        ),
        text=text,
        title=None,
        publisher=None,
        authors=(),
        published=None,
        language=language,
        body=(Span(start, len(text)),),
        boilerplate=(),
        other_languages=(),
    )
