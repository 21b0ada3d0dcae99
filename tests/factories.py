"""Documents made by hand, for tests of rooms that come after reading."""

from __future__ import annotations

import hashlib
import random
import re
from typing import TYPE_CHECKING

from recension.record import (
    Document,
    DocumentId,
    Method,
    Precision,
    Provenance,
    PublishedDate,
    Span,
    StatedValue,
    content_id,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_DAY_LENGTH = 10


def seeded(seed: int) -> random.Random:
    """Chance that comes out the same every time."""
    return random.Random(seed)  # noqa: S311 - tests repeat themselves, they hide nothing


def document(
    text: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    language: str | None = "en",
    body: Sequence[tuple[int, int]] | None = None,
) -> Document:
    """A document whose body is every line that is not blank, or the spans given.

    Dates, publishers and titles are taken as inferred from elsewhere, so that they need no words in the text.
    """
    spans = body if body is not None else [line.span() for line in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return Document(
        id=DocumentId(content_id("d", text, "text/plain")),
        source=Provenance(
            path=None,
            url=None,
            sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            media_type="text/plain",
            encoding="utf-8",
        ),
        text=text,
        title=_stated(title),
        publisher=_stated(publisher),
        authors=(),
        published=None
        if published is None
        else PublishedDate(
            value=published,
            precision=Precision.DAY if len(published) == _DAY_LENGTH else Precision.MINUTE,
            method=Method.INFERRED,
            evidence=None,
            reasons=("given by the test",),
        ),
        language=language,
        body=tuple(Span(start, end) for start, end in spans),
        boilerplate=(),
        other_languages=(),
    )


def _stated(value: str | None) -> StatedValue | None:
    if value is None:
        return None
    return StatedValue(value=value, method=Method.INFERRED, evidence=None, reasons=("given by the test",))
