"""The header of a TEI export: what it is, who the witnesses are, how it was made."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from recension.exports.markup import characters, element, forbidden
from recension.record import Method, VariantChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.exports.apparatus import Apparatus, Witness
    from recension.record import Document, Record, Story

_DAY: Final = len("2024-05-01")

_RULES: Final = """\
The running text is the account that the base gives, without what its page sets around it. The witnesses are
fragmentary: each is compared only between witStart and witEnd, where the record found words that it shares
with the base. There it has the words of the base, but for the readings in app.

rdg/@type says how much a reading matters (spelling, style, substance), rdg/@cause what was done as seen from
the base (omission, addition, substitution, transposition), rdg/@ana which parts of the sense it touches.
app/@n is the place in the base, in code points of its text. A rdg without @type is no departure: the
comparison begins or ends inside that place.

Where the record names no departure, letter case, punctuation and the kind of quotation marks are those of
the base. A departure that runs over the end of a line has its reading in the first app; @next and @prev join
them. Blocks that changed places stand in listTranspose in the order of the witness."""


def change_id(change: VariantChange) -> str:
    """The identifier of a change in the header's taxonomy."""
    return f"change-{change}"


def header_of(record: Record, apparatus: Apparatus, story: Story) -> str:
    """The teiHeader of an apparatus."""
    generator = f"{record.generator.name} {record.generator.version}"
    letter = next(each.siglum for each in apparatus.witnesses if each.document == apparatus.base)
    title = f"{story.title or story.id}: the witnesses collated on {letter}"
    file = element(
        "fileDesc",
        None,
        element(
            "titleStmt",
            None,
            element("title", None, characters(title)),
            element(
                "respStmt",
                None,
                element("resp", None, "collation by machine"),
                element("name", None, characters(generator)),
            ),
        ),
        element(
            "publicationStmt",
            None,
            element(
                "p",
                None,
                characters(
                    f"Exported from a record made {record.created} by {generator}. The words are those of "
                    "the witnesses named below, whose rights they remain."
                ),
            ),
        ),
        element("sourceDesc", None, element("listWit", None, *_witnesses(record, apparatus))),
    )
    changes = element(
        "taxonomy",
        {"xml:id": "changes"},
        *(
            element("category", {"xml:id": change_id(change)}, element("catDesc", None, str(change)))
            for change in VariantChange
        ),
    )
    encoding = element(
        "encodingDesc",
        None,
        element("editorialDecl", None, *(element("p", None, text) for text in _rules(record, apparatus))),
        element("classDecl", None, changes),
        element("variantEncoding", {"method": "parallel-segmentation", "location": "internal"}),
    )
    return element("teiHeader", None, file, "\n", encoding)


def _rules(record: Record, apparatus: Apparatus) -> Iterator[str]:
    yield from (" ".join(rule.split()) for rule in _RULES.split("\n\n"))
    members = {each.document for each in apparatus.witnesses}
    texts = [part for entry in apparatus.entries for each in entry.readings for part in each.parts]
    for document in record.documents:
        if document.id in members:
            texts += [value for *_, value in _metadata(document)]
        if document.id == apparatus.base:
            texts += [document.text[span.start : span.end] for span in document.body]
    count = sum(map(forbidden, texts))
    if count:
        yield (
            f"{count} characters that XML 1.0 cannot carry are shown by a sign: control characters by "
            "U+2400 to U+241F, all others by U+FFFD."
        )


def _witnesses(record: Record, apparatus: Apparatus) -> Iterator[str]:
    documents = {document.id: document for document in record.documents}
    for witness in apparatus.witnesses:
        yield "\n" + _witness(witness, documents[witness.document], base=witness.document == apparatus.base)


def _witness(witness: Witness, document: Document, *, base: bool) -> str:
    described = [
        element(tag, attributes, characters(value)) for tag, attributes, value in _metadata(document)
    ]
    published = document.published
    if published is not None and published.method is Method.INFERRED:
        described.append(element("note", {"type": "date"}, "The date is inferred."))
    notes = [element("note", {"type": "not-compared"}, characters(reason)) for reason in witness.reasons]
    if base:
        notes.append(element("note", {"type": "base"}, "The base."))
    return element("witness", {"xml:id": witness.siglum}, element("bibl", None, " ".join(described)), *notes)


def _metadata(document: Document) -> Iterator[tuple[str, dict[str, str | None], str]]:
    """What is known of a document: the element, its attributes, the words."""
    if document.title:
        yield "title", {}, document.title.value
    for author in document.authors:
        yield "author", {}, author.value
    if document.publisher:
        yield "publisher", {}, document.publisher.value
    if document.published:
        yield "date", {"when": _day(document.published.value)}, document.published.value
    yield "idno", {"type": "document"}, document.id
    yield "idno", {"type": "sha256"}, document.source.sha256
    if document.source.path is not None:
        yield "idno", {"type": "path"}, document.source.path
    if document.source.url is not None:
        yield "idno", {"type": "URI"}, document.source.url


def _day(value: str) -> str | None:
    """The day, month or year of an ISO 8601 date, as XML Schema has them; null for anything else."""
    day = value[:_DAY]
    try:
        date.fromisoformat(f"{day}-01-01"[:_DAY] if len(day) < _DAY else day)
    except ValueError:
        return None
    return day
