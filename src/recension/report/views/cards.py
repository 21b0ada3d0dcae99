"""Cards: how a document or a lost source is named wherever the report speaks of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.report.anchors import anchor
from recension.report.dates import readable_date
from recension.report.labels import ROLES
from recension.report.shown import one_line, shortened

if TYPE_CHECKING:
    from recension.record import Document, SourceId
    from recension.report.catalogue import Catalogue

_PATH_LENGTH = 60
_TITLE_LENGTH = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A document or a lost source, named.

    Attributes:
        siglum: its letter.
        anchor: its fragment.
        title: its headline, or what stands for one.
        titled: whether the headline is known.
        publisher: who published it; null where unknown.
        published: the date as people read it; null where unknown.
        iso: the date in ISO 8601; null where unknown.
        role: primary, relay or report; "not given" for a lost source; null where not settled.
        language: ISO code of the account; null where unknown.
        lost: whether the source was not given.
    """

    siglum: str
    anchor: str
    title: str
    titled: bool
    publisher: str | None
    published: str | None
    iso: str | None
    role: str | None
    language: str | None
    lost: bool = False


def document_card(catalogue: Catalogue, document: Document) -> Card:
    """The card of a document; without a headline its file's name stands in."""
    path = document.source.path or document.source.url or document.id
    title = (
        document.title.value if document.title else f"Untitled ({path.rpartition('/')[2][-_PATH_LENGTH:]})"
    )
    published = document.published
    return Card(
        siglum=catalogue.sigla[document.id],
        anchor=anchor(document.id),
        title=shortened(title, _TITLE_LENGTH),
        titled=document.title is not None,
        publisher=one_line(document.publisher.value) if document.publisher else None,
        published=readable_date(published.value) if published else None,
        iso=published.value if published else None,
        role=ROLES[document.role].text if document.role else None,
        language=document.language,
    )


def source_card(catalogue: Catalogue, source: SourceId) -> Card:
    """The card of a source: of its document, or of a source that was not given."""
    document = catalogue.document_of(source)
    if document is not None:
        return document_card(catalogue, document)
    found = catalogue.sources.get(source)
    return Card(
        siglum=catalogue.siglum_of(source),
        anchor=anchor(source),
        title=shortened(found.label, _TITLE_LENGTH) if found else source,
        titled=found is not None,
        publisher=None,
        published=None,
        iso=None,
        role="not given",
        language=None,
        lost=True,
    )
