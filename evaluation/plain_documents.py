"""Documents made of a bare text, for measurements on sets of texts."""

from __future__ import annotations

from recension.record import Document, DocumentId, Provenance, Span, content_id


def plain_document(text: str) -> Document:
    """Make a document of a text, all of it body.

    Args:
        text: one paragraph or several, parted by line breaks.

    Returns:
        The document, with nothing known of it but its text.
    """
    lines: list[Span] = []
    place = 0
    for line in text.splitlines(keepends=True):
        end = place + len(line.rstrip("\r\n"))
        if text[place:end].strip():
            lines.append(Span(place, end))
        place += len(line)
    return Document(
        id=DocumentId(content_id("d", text, "text/plain")),
        source=Provenance(path=None, url=None, sha256="0" * 64, media_type="text/plain", encoding="utf-8"),
        text=text,
        title=None,
        publisher=None,
        authors=(),
        published=None,
        language="en",
        body=tuple(lines),
        boilerplate=(),
        other_languages=(),
    )
