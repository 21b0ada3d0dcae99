"""The metadata of a document, each value with its words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recension.documents.metadata.account import look_at
from recension.documents.metadata.authors import read_authors
from recension.documents.metadata.declared_date import published
from recension.documents.metadata.publisher import read_publisher
from recension.documents.metadata.title import read_title

if TYPE_CHECKING:
    from recension.documents.body import Sorted
    from recension.documents.page import Page
    from recension.record import Document


def read_metadata(document: Document, page: Page, lines: Sorted, url: str | None) -> Document:
    """Fill in title, publisher, authors and date where the words of the document give them."""
    account = look_at(document, page, url, lines.facts, lines.reasons, lines.headline)
    return replace(
        document,
        title=read_title(account),
        publisher=read_publisher(account),
        authors=read_authors(account),
        published=published(account),
    )
