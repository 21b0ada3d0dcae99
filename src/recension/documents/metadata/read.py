"""The metadata of a document, each value with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts
    from recension.documents.page import Page
    from recension.record import BoilerplateReason, Document


def read_metadata(
    document: Document,
    page: Page,
    facts: Sequence[LineFacts],
    reasons: Sequence[BoilerplateReason | None],
    url: str | None,
) -> Document:
    """Fill in title, publisher, authors and date where words of the document give them."""
    return document
