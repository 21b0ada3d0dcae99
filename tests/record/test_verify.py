from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recension.record import (
    Boilerplate,
    BoilerplateReason,
    Document,
    DocumentId,
    Evidence,
    Generator,
    Method,
    Passage,
    PassageId,
    PassageKind,
    PassageOrigin,
    Provenance,
    Record,
    Role,
    Source,
    SourceId,
    SourceKind,
    Span,
    StatedValue,
    Stemma,
    StemmaEdge,
    Story,
    StoryId,
    cite,
    content_id,
    verify,
)

if TYPE_CHECKING:
    from collections.abc import Callable

STATEMENT = "Port open\n\nThe port of Sel opens on Monday.\nBack"
RELAY = "Menu\nThe port of Sel opens on Monday, they said."


def document(text: str, body: tuple[int, int]) -> Document:
    parts = ((0, body[0], BoilerplateReason.MENU), (body[1], len(text), BoilerplateReason.MENU))
    return Document(
        id=DocumentId(content_id("d", "text/plain", text)),
        source=Provenance(
            path="a.txt",
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
        language="en",
        body=(Span(*body),),
        boilerplate=tuple(Boilerplate(start=s, end=e, reason=reason) for s, e, reason in parts if s < e),
        other_languages=(),
        story=StoryId("st-1"),
        role=Role.REPORT,
    )


def sound() -> Record:
    first = document(STATEMENT, (0, len(STATEMENT) - 5))
    second = document(RELAY, (5, len(RELAY)))
    first = replace(
        first, title=StatedValue(value="Port open", method=Method.HEADLINE, evidence=cite(first, 0, 9))
    )
    words = "The port of Sel opens on Monday"
    start = STATEMENT.index(words)
    passage = Passage(
        id=PassageId("p-1"),
        from_=PassageOrigin(source=SourceId("s-1"), start=start, end=start + len(words), quote=words),
        to=cite(second, 5, 5 + len(words)),
        kind=PassageKind.VERBATIM,
        similarity=1.0,
        direction=0.9,
        reasons=("earlier",),
        variants=(),
    )
    edge = StemmaEdge(
        from_=SourceId("s-1"), to=SourceId("s-2"), share=0.8, confidence=0.9, passages=(passage.id,)
    )
    sources = [
        Source(id=SourceId(f"s-{i}"), kind=SourceKind.DOCUMENT, label=d.text[:4], document=d.id)
        for i, d in enumerate((first, second), start=1)
    ]
    return Record(
        generator=Generator(name="recension", version="1"),
        created="2031-01-01T00:00:00Z",
        documents=tuple(sorted((first, second), key=lambda d: d.id)),
        stories=(
            Story(id=StoryId("st-1"), title=None, documents=(first.id, second.id), first=None, last=None),
        ),
        sources=tuple(sources),
        passages=(passage,),
        stemma=Stemma(nodes=(SourceId("s-1"), SourceId("s-2")), edges=(edge,)),
        problems=(),
    )


def with_document(record: Record, text: str, change: Callable[[Document], Document]) -> Record:
    return replace(record, documents=tuple(change(d) if d.text == text else d for d in record.documents))


def shifted(record: Record) -> Record:
    evidence = record.passages[0].to
    other = Evidence(document=evidence.document, start=0, end=len(evidence.quote), quote=evidence.quote)
    return replace(record, passages=(replace(record.passages[0], to=other),))


def shifted_origin(record: Record) -> Record:
    origin = replace(record.passages[0].from_, start=0, end=31)
    return replace(record, passages=(replace(record.passages[0], from_=origin),))


def without_words(record: Record) -> Record:
    value = StatedValue(value="Port open", method=Method.HEADLINE, evidence=None)
    return with_document(record, STATEMENT, lambda d: replace(d, title=value))


def guessed_without_reason(record: Record) -> Record:
    value = StatedValue(value="Port open", method=Method.INFERRED, evidence=None)
    return with_document(record, STATEMENT, lambda d: replace(d, publisher=value))


def circular(record: Record) -> Record:
    edge = record.stemma.edges[0]
    back = replace(edge, from_=edge.to, to=edge.from_)
    return replace(record, stemma=replace(record.stemma, edges=(edge, back)))


def with_gap(record: Record) -> Record:
    return with_document(record, RELAY, lambda d: replace(d, boilerplate=()))


def with_overlap(record: Record) -> Record:
    return with_document(record, RELAY, lambda d: replace(d, body=(Span(3, len(RELAY)),)))


def retold(record: Record) -> Record:
    return with_document(record, RELAY, lambda d: replace(d, id=DocumentId("d-0")))


def unsorted(record: Record) -> Record:
    return replace(record, documents=record.documents[::-1])


def twice(record: Record) -> Record:
    return replace(record, passages=record.passages * 2)


def astray(record: Record) -> Record:
    return with_document(record, RELAY, lambda d: replace(d, story=StoryId("st-2")))


def too_sure(record: Record) -> Record:
    return replace(record, passages=(replace(record.passages[0], direction=1.5),))


def without_source(record: Record) -> Record:
    return replace(record, sources=record.sources[1:])


def test_a_sound_record_has_no_findings() -> None:
    assert verify(sound()) == ()


@pytest.mark.parametrize(
    ("breaking", "code", "where"),
    [
        (shifted, "evidence", "record.passages[0].to"),
        (shifted_origin, "evidence", "record.passages[0].from"),
        (without_words, "no_evidence", "title"),
        (guessed_without_reason, "no_evidence", "publisher"),
        (circular, "cycle", "record.stemma"),
        (with_gap, "cover", "record.documents"),
        (with_overlap, "cover", "record.documents"),
        (retold, "id_not_content", "record.documents"),
        (unsorted, "not_sorted", "record.documents"),
        (twice, "id_twice", "record.passages"),
        (astray, "story", "story"),
        (too_sure, "range", "record.passages[0].direction"),
        (without_source, "unknown_id", "record.passages[0].from.source"),
    ],
)
def test_a_broken_promise_is_found_with_its_place(
    breaking: Callable[[Record], Record], code: str, where: str
) -> None:
    findings = verify(breaking(sound()))
    assert any(finding.code == code and where in finding.where for finding in findings), findings
