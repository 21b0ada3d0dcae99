"""The accounts of the exchange as documents, their sources, and who copied whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recension.record import (
    Document,
    Method,
    Passage,
    PassageKind,
    Precision,
    PublishedDate,
    Role,
    Source,
    SourceId,
    SourceKind,
    Stemma,
    StemmaEdge,
    Story,
    StoryId,
    VariantChange,
    VariantKind,
    VariantWeight,
    content_id,
)
from recension.record.ids import document_id
from tests.report.accounts import at, document, passage, source_of, stated, variant
from tests.report.exchange import texts

if TYPE_CHECKING:
    from tests.report.accounts import Line

STORY = StoryId(content_id("y", "exchange"))


def _account(
    name: str, lines: list[Line], title: str, publisher: str | None, date: str | None, role: Role
) -> Document:
    """An account of the story; `date` is the words of its date and its ISO form, a bar between them."""
    made = document(name, lines)
    made = replace(made, id=document_id("text/plain", made.text), story=STORY, role=role, annotator="en 1.0")
    published = None
    if date is not None:
        words, iso = date.split("|")
        published = PublishedDate(
            value=iso, precision=Precision.DAY, method=Method.DATE_LINE, evidence=at(made, words)
        )
    return replace(
        made,
        title=stated(made, title, Method.HEADLINE),
        publisher=stated(made, publisher, Method.SITE_NAME) if publisher else None,
        published=published,
    )


DECLARATION = _account(
    "declaration.txt",
    texts.DECLARATION,
    "Joint declaration on the Arch Bridge",
    "Government of Brennland",
    "4 June 2032|2032-06-04",
    Role.PRIMARY,
)
COPY = _account(
    "copy.txt",
    texts.COPY,
    "Osmara and Brennland agree on exchange",
    "Osmara Herald",
    "4 June 2032|2032-06-04",
    Role.RELAY,
)
RETELLING = _account(
    "retelling.txt",
    texts.RETELLING,
    "Neighbours told to open ferries",
    "Brenn Daily",
    "5 June 2032|2032-06-05",
    Role.REPORT,
)
WIRE = _account(
    "wire.txt",
    texts.WIRE,
    "Surveyors cross the Arch Bridge",
    "Lowland Wire",
    "9 June 2032|2032-06-09",
    Role.REPORT,
)
DENIAL = _account(
    "denial.txt",
    texts.DENIAL,
    "Only four came, says Lund",
    "Brenn Daily",
    "10 June 2032|2032-06-10",
    Role.REPORT,
)
QUAY = _account("quay.txt", texts.QUAY, "Officers back, premier says", "The Quay", None, Role.REPORT)
REPRINT = _account(
    "reprint.txt",
    texts.REPRINT,
    "Surveyors cross the Arch Bridge",
    "Tidewater Post",
    "9 June 2032|2032-06-09",
    Role.RELAY,
)
ALL = (DECLARATION, COPY, RETELLING, WIRE, DENIAL, QUAY, REPRINT)

OF = {doc.id: replace(source_of(doc), id=SourceId(content_id("s", doc.id))) for doc in ALL}
POST = Source(
    id=SourceId(content_id("s", "post")),
    kind=SourceKind.LOST,
    label="post on Chirp by Aldo Verin",
    document=None,
    reasons=("two accounts quote it, neither from the other, and no given account holds it",),
    evidence=(at(WIRE, "wrote on Chirp"), at(QUAY, "in a post on Chirp")),
)
INTERVIEW = Source(
    id=SourceId(content_id("s", "interview")),
    kind=SourceKind.LOST,
    label="interview with Ketta Lund",
    document=None,
    reasons=("the account attributes its words to it, and it was not given",),
    evidence=(at(DENIAL, "in an interview"),),
)
REMARKS = Source(
    id=SourceId(content_id("s", "remarks")),
    kind=SourceKind.LOST,
    label="remarks by Ketta Lund",
    document=None,
    reasons=("the account attributes its words to them, and they were not given",),
    evidence=(at(RETELLING, "told reporters"),),
)
SOURCES = (*OF.values(), POST, INTERVIEW, REMARKS)

_RELEASES = (
    "surveyors of Osmara. In its turn Osmara releases five customs officers of Brennland by 10 June.\n\n"
    "As a sign of good will Osmara supports Brennland's bid to host the River Congress "
    "by withdrawing its own."
)
_OFFICERS = "All five officers are home"
_DISPATCH = "crossed the Arch Bridge on Wednesday morning"


def _passages() -> tuple[Passage, ...]:
    declaration, wire = OF[DECLARATION.id], OF[WIRE.id]
    return (
        passage(
            at(DECLARATION, f"Brennland releases 12 {_RELEASES}"),
            declaration,
            at(COPY, f"Brennland releases 21 {_RELEASES}"),
            PassageKind.EDITED,
            variant(
                VariantKind.SUBSTITUTION,
                VariantWeight.SUBSTANCE,
                at(DECLARATION, "12"),
                at(COPY, "21"),
                VariantChange.NUMBER,
                reason="12 became 21",
            ),
        ),
        passage(
            at(DECLARATION, "hope that their neighbours will open the upper ferries"),
            declaration,
            at(RETELLING, "demanded that their neighbours open the upper ferries"),
            PassageKind.PARAPHRASE,
            variant(
                VariantKind.SUBSTITUTION,
                VariantWeight.SUBSTANCE,
                at(DECLARATION, "hope"),
                at(RETELLING, "demanded"),
                VariantChange.MODALITY,
                reason="a hope became a demand",
            ),
        ),
        passage(None, POST, at(WIRE, _OFFICERS), PassageKind.QUOTATION),
        passage(None, POST, at(QUAY, _OFFICERS), PassageKind.QUOTATION),
        passage(at(WIRE, _DISPATCH), wire, at(REPRINT, _DISPATCH), PassageKind.VERBATIM),
    )


PASSAGES = _passages()


def _edge(position: int, to: Document, share: float, confidence: float, *reasons: str) -> StemmaEdge:
    found = PASSAGES[position]
    return StemmaEdge(
        from_=found.from_.source,
        to=OF[to.id].id,
        share=share,
        confidence=confidence,
        passages=(found.id,),
        reasons=reasons,
    )


EDGES = (
    _edge(0, COPY, 0.95, 0.98, "all of its account but the headline stands in the declaration"),
    _edge(1, RETELLING, 0.24, 0.74, "retells a sentence of the declaration and names it"),
    _edge(2, WIRE, 0.12, 0.9, "quotes the post and names it"),
    _edge(3, QUAY, 0.3, 0.9, "quotes the post and names it"),
    _edge(4, REPRINT, 0.92, 0.55, "same day; only its sign-off is its own"),
)
STEMMA = Stemma(
    nodes=tuple(sorted(source.id for source in SOURCES)),
    edges=tuple(sorted(EDGES, key=lambda edge: (edge.from_, edge.to))),
)
_IN_TIME = sorted(ALL, key=lambda doc: (doc.published.value if doc.published else "9", doc.id))
STORIES = (
    Story(
        id=STORY,
        title="Joint declaration on the Arch Bridge",
        documents=tuple(doc.id for doc in _IN_TIME),
        first="2032-06-04",
        last="2032-06-10",
        reasons=("they share passages and names",),
    ),
)
