"""Ids made from content, so that they survive a rebuild and never depend on the order of inputs."""

from __future__ import annotations

import hashlib
from typing import NewType

DocumentId = NewType("DocumentId", str)
StoryId = NewType("StoryId", str)
SourceId = NewType("SourceId", str)
PassageId = NewType("PassageId", str)
EntityId = NewType("EntityId", str)
StatementId = NewType("StatementId", str)
EventId = NewType("EventId", str)
UndertakingId = NewType("UndertakingId", str)
ClaimId = NewType("ClaimId", str)

# 64 bits: with ten million things of one kind the chance that any two share an id is 3 in a million.
_HEX_DIGITS = 16


def content_id(prefix: str, *parts: str | int | None) -> str:
    """Make an id from what a thing consists of.

    Args:
        prefix: a letter or word for the kind of thing, for a reader's eye ("d" for a document).
        parts: the content, in a fixed order. Each part is written with its length, so that no two
            different sequences of parts give the same bytes.

    Returns:
        The prefix, a hyphen and 16 hexadecimal digits of a SHA-256.
    """
    digest = hashlib.sha256()
    for part in parts:
        data = b"" if part is None else str(part).encode("utf-8", "surrogatepass")
        mark = "-" if part is None else str(len(data))
        digest.update(f"{mark}:".encode())
        digest.update(data)
    return f"{prefix}-{digest.hexdigest()[:_HEX_DIGITS]}"


def document_id(media_type: str, text: str) -> DocumentId:
    """The id of a document, from its media type and canonical text alone."""
    return DocumentId(content_id("d", media_type, text))
