"""Documents: what each account is, how that is known, and its full text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.report.anchors import anchor
from recension.report.dates import readable_date
from recension.report.figures import counted_role, percent
from recension.report.labels import METHODS, ROLES, Label
from recension.report.typesetting.document import Tag, document_text
from recension.report.typesetting.paragraphs import MOST_SET
from recension.report.views.cards import Card, document_card, source_card
from recension.report.views.shares import Shares, shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from recension.record import (
        Document,
        DocumentId,
        Evidence,
        Passage,
        PublishedDate,
        RivalValue,
        SourceId,
        StatedValue,
    )
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Note, Notes

_OPEN = 12  # documents whose text is open at first; with more of them each opens when asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """A value that was found as well and not taken."""

    value: str
    method: str
    note: Note | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of metadata.

    Attributes:
        name: its name.
        value: its value as people read it; null where unknown.
        method: how it was found.
        meaning: what that method is.
        note: the note that cites its words; null where inferred.
        place: where in the page's markup.
        reasons: why, where it was inferred.
        rivals: other values that were found.
    """

    name: str
    value: str | None
    method: str = ""
    meaning: str = ""
    note: Note | None = None
    place: str | None = None
    reasons: tuple[str, ...] = ()
    rivals: tuple[Rival, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a document has from one source, or another from it."""

    card: Card
    passages: tuple[str, ...]
    share: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """One document.

    Attributes:
        card: its names.
        role_meaning: what its role is.
        fields: its metadata.
        annotator: what read its sentences; null where no annotator covers its language.
        url: the address it was published at.
        path: the path it was given as.
        also_at: further paths with the same bytes.
        account_words: how many words the account has.
        aside_words: how many words are set aside.
        takes: what it has from others.
        own: the share of its words that stands in no passage; null where it took nothing.
        shares: its words by source, drawn; null likewise.
        gives: what others have from it.
        text: its full text, set.
        unset: how many code points at its end are not set, because it is too long.
        open: whether the text is open at first.
    """

    card: Card
    role_meaning: str
    fields: tuple[Field, ...]
    annotator: str | None
    url: str | None
    path: str | None
    also_at: tuple[str, ...]
    account_words: int
    aside_words: int
    takes: tuple[Taken, ...]
    own: str | None
    shares: Markup | None
    gives: tuple[Taken, ...]
    text: Markup
    unset: int
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document in the index."""

    card: Card
    parent: Card | None
    share: str | None
    story: int | None


def document_views(
    catalogue: Catalogue, notes: Notes, passages: Sequence[Passage]
) -> tuple[DocumentView, ...]:
    """Every document, in the order of the report."""
    into: dict[DocumentId, list[Passage]] = defaultdict(list)
    out_of: dict[DocumentId, list[Passage]] = defaultdict(list)
    for passage in passages:
        into[passage.to.document].append(passage)
        origin = catalogue.origin_of(passage)
        if origin is not None:
            out_of[origin.id].append(passage)
    is_open = len(catalogue.documents) <= _OPEN
    fields = {id_: _fields(notes, document) for id_, document in catalogue.documents.items()}
    return tuple(
        _view(catalogue, notes, document, fields[id_], into[id_], out_of[id_], is_open=is_open)
        for id_, document in catalogue.documents.items()
    )


def _view(
    catalogue: Catalogue,
    notes: Notes,
    document: Document,
    fields: tuple[Field, ...],
    into: Sequence[Passage],
    out_of: Sequence[Passage],
    *,
    is_open: bool,
) -> DocumentView:
    words = sum(len(document.text[start:end].split()) for start, end in document.body)
    share = shares(catalogue, document, into, words)
    return DocumentView(
        card=document_card(catalogue, document),
        role_meaning=ROLES[document.role].meaning if document.role else "",
        fields=fields,
        annotator=document.annotator,
        url=document.source.url,
        path=document.source.path,
        also_at=document.source.also_at,
        account_words=words,
        aside_words=max(0, len(document.text.split()) - words),
        takes=_takes(catalogue, document, into, share),
        own=share.own if into else None,
        shares=share.drawing,
        gives=_gives(catalogue, out_of),
        text=document_text(document, notes.places(document.id), _tags(catalogue, into)),
        unset=max(0, len(document.text) - MOST_SET),
        open=is_open,
    )


def _fields(notes: Notes, document: Document) -> tuple[Field, ...]:
    authors = [_stated(notes, "Author", author) for author in document.authors]
    return (
        _stated(notes, "Title", document.title),
        _stated(notes, "Publisher", document.publisher),
        *(authors or [Field(name="Author", value=None)]),
        _published(notes, document.published),
    )


def _stated(notes: Notes, name: str, value: StatedValue | None) -> Field:
    if value is None:
        return Field(name=name, value=None)
    return Field(
        name=name,
        value=value.value,
        method=METHODS[value.method].text,
        meaning=METHODS[value.method].meaning,
        note=_note(notes, value.evidence),
        place=value.place,
        reasons=value.reasons,
        rivals=tuple(_rival(notes, rival) for rival in value.rivals),
    )


def _published(notes: Notes, value: PublishedDate | None) -> Field:
    if value is None:
        return Field(name="Published", value=None)
    return Field(
        name="Published",
        value=readable_date(value.value),
        method=METHODS[value.method].text,
        meaning=METHODS[value.method].meaning,
        note=_note(notes, value.evidence),
        place=value.place,
        reasons=value.reasons,
        rivals=tuple(_rival(notes, rival) for rival in value.rivals),
    )


def _note(notes: Notes, evidence: Evidence | None) -> Note | None:
    return notes.cite(evidence) if evidence else None


def _rival(notes: Notes, rival: RivalValue) -> Rival:
    return Rival(
        value=readable_date(rival.value),
        method=METHODS[rival.method].text,
        note=_note(notes, rival.evidence),
        reasons=rival.reasons,
    )


def _takes(
    catalogue: Catalogue, document: Document, passages: Sequence[Passage], share: Shares
) -> tuple[Taken, ...]:
    """What a document has from each source: the share that the stemma gives, else that counted."""
    source = catalogue.source_of.get(document.id)
    of = dict(share.of) | {edge.from_: edge.share for edge in catalogue.edges_to(source)}
    found: dict[SourceId, list[str]] = defaultdict(list)
    for passage in sorted(passages, key=lambda p: p.to.start):
        found[passage.from_.source].append(anchor(passage.id))
    return tuple(
        Taken(card=source_card(catalogue, id_), passages=tuple(found.get(id_, ())), share=percent(of[id_]))
        for id_ in sorted(of, key=lambda id_: (-of[id_], id_))
    )


def _gives(catalogue: Catalogue, passages: Sequence[Passage]) -> tuple[Taken, ...]:
    found: dict[DocumentId, list[str]] = defaultdict(list)
    order = {id_: index for index, id_ in enumerate(catalogue.documents)}
    for passage in sorted(passages, key=lambda p: (order.get(p.to.document, 0), p.from_.start or 0, p.id)):
        found[passage.to.document].append(anchor(passage.id))
    return tuple(
        Taken(
            card=document_card(catalogue, catalogue.documents[id_]),
            passages=tuple(anchors),
            share=percent(edge.share) if edge else None,
        )
        for id_, anchors in found.items()
        if id_ in catalogue.documents
        for edge in (catalogue.edge_to(catalogue.documents[id_]),)
    )


def _tags(catalogue: Catalogue, passages: Sequence[Passage]) -> tuple[Tag, ...]:
    return tuple(
        Tag(passage=passage, siglum=f"{'∗' if card.lost else ''}{card.siglum}", href=anchor(passage.id))
        for passage in passages
        for card in (source_card(catalogue, passage.from_.source),)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexGroup:
    """The documents of one role in the index: "2 relays", what that means, and who they are."""

    anchor: str
    heading: str
    meaning: str
    rows: tuple[DocumentRow, ...]


def document_index(catalogue: Catalogue) -> tuple[IndexGroup, ...]:
    """Documents by role."""
    position = {story.id: index for index, story in enumerate(catalogue.stories, start=1)}
    groups: list[IndexGroup] = []
    for role in (*ROLES, None):
        rows = tuple(
            _row(catalogue, document, position.get(document.story) if document.story else None)
            for document in catalogue.documents.values()
            if document.role is role
        )
        label = ROLES[role] if role else Label("", "What it is to the others is not known.")
        if rows:
            groups.append(
                IndexGroup(
                    anchor=f"all-{role or 'unsettled'}",
                    heading=counted_role(len(rows), label.text or None),
                    meaning=label.meaning,
                    rows=rows,
                )
            )
    return tuple(groups)


def _row(catalogue: Catalogue, document: Document, story: int | None) -> DocumentRow:
    edge = catalogue.edge_to(document)
    return DocumentRow(
        card=document_card(catalogue, document),
        parent=source_card(catalogue, edge.from_) if edge else None,
        share=percent(edge.share) if edge else None,
        story=story,
    )
