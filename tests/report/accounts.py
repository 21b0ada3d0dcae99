"""A record written by hand: two stories of invented countries, with every kind and weight of variant."""

# ruff: noqa: E501, ISC004 - a line of a text stays a line

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from recension.record import (
    Boilerplate,
    BoilerplateReason,
    Document,
    DocumentId,
    Evidence,
    Generator,
    LanguageSpan,
    Method,
    Model,
    Passage,
    PassageId,
    PassageKind,
    PassageOrigin,
    Precision,
    Problem,
    Provenance,
    PublishedDate,
    Record,
    RivalValue,
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
    Variant,
    VariantChange,
    VariantKind,
    VariantWeight,
    cite,
    content_id,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    Line = tuple[str, BoilerplateReason | None]

B = BoilerplateReason

STATEMENT: list[Line] = [
    ("Ministry of Waters, Ostravia", B.SITE_NAME),
    ("Home  |  News  |  Archive", B.MENU),
    ("Joint communiqué of Ostravia and Verland on the Lake Orm ferries", None),
    ("14.03.2031", B.DATE),
    (
        "The Ministry of Waters of Ostravia and the Harbour Board of Verland have agreed to reopen the three "
        "ferry lines across Lake Orm on 2 May.",
        None,
    ),
    (
        "As a first step Ostravia releases 32 impounded boats, and Verland returns the harbour pilots' logbooks "
        "in full.",
        None,
    ),
    (
        "Both sides will set up a joint office in Kallsund and hope that the neighbouring states will not "
        "raise their landing fees.",
        None,
    ),
    ("Back to the list", B.MENU),
]

RELAY: list[Line] = [
    ("og:title Ostravia and Verland reopen ferries", B.PAGE_HEAD),
    ("og:site_name Orm Courier", B.PAGE_HEAD),
    ("article:published_time 2031-03-14T17:20+01:00", B.PAGE_HEAD),
    ("Orm Courier", B.SITE_NAME),
    ("News", B.MENU),
    ("Sport", B.MENU),
    ("Weather", B.MENU),
    ("Ostravia and Verland reopen ferries", None),
    ("By Tilda Rask", B.BYLINE),
    (
        "The Harbour Board of Verland and the Ministry of Waters of Ostravia have agreed to reopen the three "
        "ferry lines across Lake Orm on 2 May.",
        None,
    ),
    (
        "As a first step Ostravia releases 23 impounded boats, and Verland returns the harbor pilots' logbooks.",
        None,
    ),
    (
        "Both sides will set up a common office in Kallsund and hope that the neighbouring states will "
        "raise their landing fees.",
        None,
    ),
    ("We use cookies to make this site work.", B.NOTICE),
    ("Vi använder kakor för att sidan ska fungera.", B.OTHER_LANGUAGE),
    ("Read next", B.TEASER),
    ("Ten walks around the lake", B.TEASER),
    ("Why the winter ice came late", B.TEASER),
]

REPORT: list[Line] = [
    ("Ferries to sail again after six years", None),
    ("KALLSUND, 15 March (Northwire) -", B.CREDIT),
    (
        "Crowds stood on the quay on Saturday when the mayor read the news aloud, and the last ferry captain, "
        "now 71, wept.",
        None,
    ),
    (
        "“Both sides will set up a joint office in Kallsund and firmly expect that the neighbouring states will not "
        "raise their landing fees,” the communiqué said.",
        None,
    ),
    ("“We never stopped greasing the winches,” envoy Ilse Marn wrote on Pling.", None),
    ("Northwire", B.SIGN_OFF),
]

UNDATED: list[Line] = [
    ("Lake lines return", None),
    ("Envoy Ilse Marn had one comment: “We never stopped greasing the winches.”", None),
    ("Nobody at the quay could say what a ticket will cost.", None),
]

HOSTILE: list[Line] = [
    ("</script><script>alert('x')</script> \"quoted\" & <b>bold</b>", None),
    ("A line with \u202eright-to-left override\u202c, a NUL \x00 and an escape \x1b[31m.", None),
    ("]]> <!-- comment --> {{ 7 * 7 }} {% raw %} javascript:alert(1) \ud800", None),
]


def document(name: str, lines: Sequence[Line], **known: object) -> Document:
    """A document of lines, each the account's or set aside for a reason."""
    text = "\n\n".join(line for line, _ in lines) + "\n"
    body: list[Span] = []
    aside: list[Boilerplate] = []
    at = 0
    for line, reason in lines:
        end = at + len(line)
        if reason is None:
            body.append(Span(at, end))
        else:
            aside.append(Boilerplate(start=at, end=end, reason=reason))
        gap = min(len(text), end + 2)
        if gap > end:
            aside.append(Boilerplate(start=end, end=gap, reason=B.BLANK))
        at = gap
    made = Document(
        id=DocumentId(content_id("d", name)),
        source=Provenance(
            path=f"accounts/{name}",
            url=None,
            sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            media_type="text/html" if name.endswith(".html") else "text/plain",
            encoding="utf-8",
        ),
        text=text,
        title=None,
        publisher=None,
        authors=(),
        published=None,
        language="en",
        body=tuple(body),
        boilerplate=tuple(aside),
        other_languages=(),
    )
    return replace(made, **known)  # pyright: ignore[reportArgumentType] - fields by name


def at(doc: Document, words: str, after: str = "") -> Evidence:
    """The words where they first stand, or first stand after others."""
    start = doc.text.index(words, doc.text.index(after) + len(after) if after else 0)
    return cite(doc, start, start + len(words))


def point(doc: Document, after: str) -> Evidence:
    """The place without words after some words."""
    end = doc.text.index(after) + len(after)
    return cite(doc, end, end)


def stated(doc: Document, words: str, method: Method, **more: object) -> StatedValue:
    """A value of metadata with its words."""
    made = StatedValue(value=words, method=method, evidence=at(doc, words))
    return replace(made, **more)  # pyright: ignore[reportArgumentType] - fields by name


def source_of(doc: Document, label: str = "") -> Source:
    """The source that a document is."""
    return Source(
        id=SourceId(content_id("s", doc.id)),
        kind=SourceKind.DOCUMENT,
        label=label or (doc.title.value if doc.title else doc.id),
        document=doc.id,
    )


def passage(
    origin: Evidence | None, source: Source, to: Evidence, kind: PassageKind, *variants: Variant
) -> Passage:
    """A copied passage."""
    return Passage(
        id=PassageId(content_id("p", source.id, to.document, to.start, to.end)),
        from_=PassageOrigin(
            source=source.id,
            start=origin.start if origin else None,
            end=origin.end if origin else None,
            quote=origin.quote if origin else None,
        ),
        to=to,
        kind=kind,
        similarity=0.87,
        direction=0.94,
        reasons=("published three hours later", "adds context around the same words"),
        variants=tuple(variants),
    )


def variant(
    kind: VariantKind,
    weight: VariantWeight,
    from_: Evidence | None,
    to: Evidence,
    *changes: VariantChange,
    reason: str = "",
) -> Variant:
    """A variant."""
    return Variant(
        kind=kind, weight=weight, changes=changes, from_=from_, to=to, reasons=(reason,) if reason else ()
    )


def ferry_record() -> Record:
    """Two stories: five accounts of a ferry agreement, two of them of one lost post; and one hostile text."""
    communique = document("communique.txt", STATEMENT)
    communique = replace(
        communique,
        title=stated(
            communique, "Joint communiqué of Ostravia and Verland on the Lake Orm ferries", Method.HEADLINE
        ),
        publisher=stated(communique, "Ministry of Waters, Ostravia", Method.SITE_NAME),
        published=PublishedDate(
            value="2031-03-14",
            precision=Precision.DAY,
            method=Method.DATE_LINE,
            evidence=at(communique, "14.03.2031"),
            reasons=("14 cannot be a month, so the day comes first",),
            rivals=(
                RivalValue(
                    value="2031-05-02",
                    method=Method.DATELINE,
                    evidence=at(communique, "2 May"),
                    reasons=("a day the account speaks of",),
                ),
            ),
        ),
        role=Role.PRIMARY,
    )
    relay = document("courier.html", RELAY)
    relay = replace(
        relay,
        title=stated(
            relay, "Ostravia and Verland reopen ferries", Method.META_TAG, place="/html/head/meta[3]"
        ),
        publisher=stated(relay, "Orm Courier", Method.META_TAG, place="/html/head/meta[4]"),
        authors=(stated(relay, "Tilda Rask", Method.BYLINE),),
        published=PublishedDate(
            value="2031-03-14T17:20+01:00",
            precision=Precision.MINUTE,
            method=Method.META_TAG,
            evidence=at(relay, "2031-03-14T17:20+01:00"),
            place="/html/head/meta[5]",
        ),
        other_languages=(
            LanguageSpan(
                language="sv", start=relay.text.index("Vi använder"), end=relay.text.index("\n\nRead next")
            ),
        ),
        role=Role.RELAY,
    )
    report = document("northwire.txt", REPORT)
    report = replace(
        report,
        title=stated(report, "Ferries to sail again after six years", Method.HEADLINE),
        publisher=stated(report, "Northwire", Method.CREDIT_LINE),
        published=PublishedDate(
            value="2031-03-15",
            precision=Precision.DAY,
            method=Method.INFERRED,
            evidence=None,
            reasons=("the dateline has no year; the other accounts are of 2031",),
        ),
        role=Role.REPORT,
    )
    undated = document("undated.txt", UNDATED)
    undated = replace(undated, title=stated(undated, "Lake lines return", Method.HEADLINE), role=Role.REPORT)
    hostile = replace(document("hostile<&>'\".txt", HOSTILE), language=None)
    hostile = replace(hostile, title=stated(hostile, HOSTILE[0][0], Method.HEADLINE))

    sources = [source_of(doc) for doc in (communique, relay, report, undated, hostile)]
    post = Source(
        id=SourceId(content_id("s", "post")),
        kind=SourceKind.LOST,
        label="post by Ilse Marn on Pling",
        document=None,
        reasons=("two accounts quote it and neither has it from the other",),
        evidence=(at(report, "wrote on Pling"),),
    )
    kind, weight, change = VariantKind, VariantWeight, VariantChange
    whole = cite(communique, communique.text.index("The Ministry of W"), communique.text.index("\n\nBack"))
    copied = cite(relay, relay.text.index("The Harbour Board"), relay.text.index("\n\nWe use"))
    passages = (
        passage(
            whole,
            sources[0],
            copied,
            PassageKind.EDITED,
            variant(
                kind.TRANSPOSITION,
                weight.STYLE,
                at(communique, "Ministry of Waters of Ostravia and the Harbour Board of Verland"),
                at(relay, "Harbour Board of Verland and the Ministry of Waters of Ostravia"),
                reason="the same words in another order",
            ),
            variant(
                kind.SUBSTITUTION,
                weight.SUBSTANCE,
                at(communique, "32"),
                at(relay, "23"),
                change.NUMBER,
                reason="32 became 23",
            ),
            variant(
                kind.SUBSTITUTION,
                weight.SPELLING,
                at(communique, "harbour", "returns the "),
                at(relay, "harbor", "returns the "),
                reason="house spelling",
            ),
            variant(
                kind.OMISSION,
                weight.SUBSTANCE,
                at(communique, "in full"),
                point(relay, "logbooks"),
                change.CONTENT,
                reason="leaves out how much is returned",
            ),
            variant(
                kind.SUBSTITUTION, weight.STYLE, at(communique, "joint", "set up a "), at(relay, "common")
            ),
            variant(
                kind.OMISSION,
                weight.SUBSTANCE,
                at(communique, "not", "states will "),
                point(relay, "neighbouring states will "),
                change.NEGATION,
                reason="the negation is gone",
            ),
        ),
        passage(
            at(communique, STATEMENT[6][0]),
            sources[0],
            at(
                report,
                "Both sides will set up a joint office in Kallsund and firmly expect that the neighbouring "
                "states will not raise their landing fees",
            ),
            PassageKind.QUOTATION,
            variant(
                kind.SUBSTITUTION,
                weight.SUBSTANCE,
                at(communique, "hope"),
                at(report, "firmly expect"),
                change.MODALITY,
                change.QUOTATION,
                reason="inside quotation marks; the source does not have these words",
            ),
            variant(
                kind.ADDITION,
                weight.SPELLING,
                point(communique, "landing fees"),
                point(report, "landing fees"),
            ),
        ),
        passage(None, post, at(report, "We never stopped greasing the winches"), PassageKind.QUOTATION),
        passage(None, post, at(undated, "We never stopped greasing the winches"), PassageKind.QUOTATION),
    )
    ferry, alone = StoryId(content_id("y", "ferry")), StoryId(content_id("y", "hostile"))
    documents = tuple(replace(doc, story=ferry) for doc in (communique, relay, report, undated))
    documents = (*documents, replace(hostile, story=alone))
    edges = (
        StemmaEdge(
            from_=sources[0].id,
            to=sources[1].id,
            share=0.93,
            confidence=0.97,
            passages=(passages[0].id,),
            reasons=("all of its account but the headline stands in the communiqué",),
        ),
        StemmaEdge(
            from_=sources[0].id,
            to=sources[2].id,
            share=0.41,
            confidence=0.71,
            passages=(passages[1].id,),
            reasons=("puts the communiqué's words in quotation marks",),
        ),
        StemmaEdge(
            from_=post.id,
            to=sources[3].id,
            share=0.18,
            confidence=0.55,
            passages=(passages[3].id,),
        ),
    )
    return Record(
        generator=Generator(name="recension", version="0.1.0", models=(Model("langdetect", "1.0"),)),
        created="2031-03-20T08:00:00Z",
        documents=tuple(sorted(documents, key=lambda doc: doc.id)),
        stories=(
            Story(
                id=ferry,
                title=communique.title.value if communique.title else None,
                documents=tuple(doc.id for doc in (communique, relay, report, undated)),
                first="2031-03-14",
                last="2031-03-15",
                reasons=("they share passages",),
            ),
            Story(id=alone, title=None, documents=(hostile.id,), first=None, last=None),
        ),
        sources=(*sources, post),
        passages=passages,
        stemma=Stemma(nodes=tuple(source.id for source in (*sources, post)), edges=edges),
        problems=(
            Problem(
                path="accounts/scan.bin",
                document=None,
                code="not_text",
                message="The file holds no text. Give it as plain text or HTML.",
            ),
            Problem(
                path="accounts/undated.txt",
                document=undated.id,
                code="no_date",
                message="No date was found. Give one in the file's name or leave it unknown.",
            ),
        ),
    )


def of_documents(*documents: Document) -> Record:
    """A record of documents alone, before anything is known of their lineage."""
    return Record(
        generator=Generator(name="recension", version="0"),
        created="2031-03-20T08:00:00Z",
        documents=documents,
        stories=(),
        sources=(),
        passages=(),
        stemma=Stemma(nodes=(), edges=()),
        problems=(),
    )
