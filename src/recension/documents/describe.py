"""From a page as read to a document: what of it is the account, what is known of it, which words say so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recension.documents.body import sort_lines
from recension.documents.cover import cover
from recension.documents.foreign_lines import mark_foreign
from recension.documents.language_id import language_of
from recension.documents.line_facts import look
from recension.documents.lines import split_lines
from recension.documents.metadata.read import read_metadata
from recension.documents.page_body import sort_page
from recension.record import Document
from recension.record.ids import document_id

if TYPE_CHECKING:
    from recension.documents.page import Page
    from recension.record import Provenance


def describe(page: Page, provenance: Provenance, *, url: str | None = None) -> Document:
    """Tell the account from what stands around it, and read its metadata before anything is set aside.

    Args:
        page: the canonical text, with what its markup declares where it has markup.
        provenance: where the bytes came from.
        url: the address it was published at, where known; the provenance's otherwise.

    Returns:
        The document, outside any story. Body and boilerplate together cover the text; nothing is deleted.
    """
    facts = look(split_lines(page.text, page.head))
    lines = sort_lines(facts) if page.main is None else sort_page(page, page.main, facts)
    language = language_of(
        fact.line.text for fact, reason in zip(facts, lines.reasons, strict=True) if not reason
    )
    reasons, other_languages = mark_foreign(facts, lines.reasons, language)
    body, boilerplate = cover(page, [fact.line for fact in facts], reasons)
    bare = Document(
        id=document_id(provenance.media_type, page.text),
        source=provenance,
        text=page.text,
        title=None,
        publisher=None,
        authors=(),
        published=None,
        language=language,
        body=body,
        boilerplate=boilerplate,
        other_languages=other_languages,
    )
    return read_metadata(bare, page, replace(lines, reasons=reasons), url or provenance.url)
