"""The bundled story against the record that was written down for it by hand, field by field."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from recension import build, verify
from recension.record import SourceKind, VariantWeight
from tests.examples.expectations import (
    ACCOUNTS,
    ANY,
    BODY,
    ExpectedAbsence,
    ExpectedDocument,
    ExpectedLine,
    ExpectedLostSource,
    ExpectedPassage,
    ExpectedVariant,
    load,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recension.record import Document, Evidence, Passage, Record, SourceId, Variant

EXPECTED = load()

# A variant is named well if it holds the changed words and few others: neighbours that any alignment
# may take along, such as an article.
MOST_NEIGHBOURS = 3


_Expected = ExpectedPassage | ExpectedVariant | ExpectedLostSource

# The reason that a line gets where nothing is known but that it is not the account: never wrong.
_NO_REASON_KNOWN = "outside_main_text"


def _name(path: str | None) -> str:
    return (path or "").rsplit("/", 1)[-1]


@pytest.fixture(scope="module")
def record() -> Record:
    return build([ACCOUNTS], clock=lambda: datetime(2024, 5, 1, tzinfo=UTC))


def _document(record: Record, name: str) -> Document:
    return next(document for document in record.documents if _name(document.source.path) == name)


def _names_of_sources(record: Record) -> dict[SourceId, str]:
    names = {document.id: _name(document.source.path) for document in record.documents}
    return {
        source.id: names[source.document] if source.document else source.label for source in record.sources
    }


def _passages(record: Record, copy: str, source: str) -> Iterator[Passage]:
    names = _names_of_sources(record)
    for passage in record.passages:
        to = _name(record.document(passage.to.document).source.path)
        if copy in (ANY, to) and source in (ANY, names[passage.from_.source]):
            yield passage


def _every_document() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("expected", EXPECTED.documents, ids=lambda document: document.name)


def test_every_account_is_in_the_record(record: Record) -> None:
    given = {path.name for path in ACCOUNTS.iterdir()}
    assert {_name(document.source.path) for document in record.documents} == given
    assert given == {document.name for document in EXPECTED.documents}
    assert record.problems == ()


def test_the_record_keeps_its_promises(record: Record) -> None:
    assert verify(record) == ()


@_every_document()
def test_title(record: Record, expected: ExpectedDocument) -> None:
    title = _document(record, expected.name).title
    assert title is not None
    assert title.value == expected.title


@_every_document()
def test_publisher(record: Record, expected: ExpectedDocument) -> None:
    publisher = _document(record, expected.name).publisher
    assert publisher is not None
    assert publisher.value.casefold() in {form.casefold() for form in expected.publisher}


@_every_document()
def test_authors(record: Record, expected: ExpectedDocument) -> None:
    assert tuple(author.value for author in _document(record, expected.name).authors) == expected.authors


@_every_document()
def test_date(record: Record, expected: ExpectedDocument) -> None:
    published = _document(record, expected.name).published
    assert published is not None
    # a date may be less exact than the page's words allow, down to the day, but never another
    assert expected.published.startswith(published.value[:16])
    assert published.value[:10] == expected.published[:10]


@_every_document()
def test_rival_dates_are_kept(record: Record, expected: ExpectedDocument) -> None:
    published = _document(record, expected.name).published
    assert published is not None
    kept = {rival.value[:10] for rival in published.rivals}
    assert kept >= {value[:10] for value in expected.rival_dates}


@_every_document()
def test_language(record: Record, expected: ExpectedDocument) -> None:
    assert _document(record, expected.name).language == expected.language


@_every_document()
def test_words_in_another_language(record: Record, expected: ExpectedDocument) -> None:
    document = _document(record, expected.name)
    found = [(span.language, document.text[span.start : span.end]) for span in document.other_languages]
    missing = [
        foreign
        for foreign in expected.foreign
        if not any(language == foreign.language and foreign.text in words for language, words in found)
    ]
    assert not missing
    assert {language for language, _ in found} == {foreign.language for foreign in expected.foreign}


@_every_document()
def test_body(record: Record, expected: ExpectedDocument) -> None:
    wrong = [
        f"{'boilerplate' if BODY in line.kinds else BODY}: {line.text}"
        for line, found in _judged_lines(_document(record, expected.name), expected)
        if (found == {BODY}) != (BODY in line.kinds) or not found
    ]
    assert not wrong, "\n".join(wrong)


@_every_document()
def test_reasons_of_boilerplate(record: Record, expected: ExpectedDocument) -> None:
    wrong = [
        f"{'+'.join(sorted(found))}, not {' or '.join(line.kinds)}: {line.text}"
        for line, found in _judged_lines(_document(record, expected.name), expected)
        if BODY not in found
        and BODY not in line.kinds
        and ANY not in line.kinds
        and not found <= {*line.kinds, _NO_REASON_KNOWN}
    ]
    assert not wrong, "\n".join(wrong)


def _judged_lines(document: Document, expected: ExpectedDocument) -> Iterator[tuple[ExpectedLine, set[str]]]:
    """Every expected line with what its words are taken for; nothing where the text lacks it."""
    after = max((item.end for item in document.boilerplate if item.reason == "page_head"), default=0)
    for line in expected.lines:
        start = document.text.find(line.text, after)
        after = after if start < 0 else start + len(line.text)
        yield line, set() if start < 0 else _kinds(document, start, after)


def _kinds(document: Document, start: int, end: int) -> set[str]:
    """Body, reasons for setting aside, or several of these."""
    kinds = {BODY for span in document.body if span.start < end and start < span.end}
    kinds |= {
        str(item.reason)
        for item in document.boilerplate
        if item.start < end and start < item.end and item.reason != "blank"
    }
    return kinds


@_every_document()
def test_role(record: Record, expected: ExpectedDocument) -> None:
    assert _document(record, expected.name).role == expected.role


@_every_document()
def test_parent(record: Record, expected: ExpectedDocument) -> None:
    names = _names_of_sources(record)
    found = [names[edge.from_] for edge in record.stemma.edges if names[edge.to] == expected.name]
    assert found == ([expected.parent] if expected.parent else [])


def _open_marked(expected: Iterable[_Expected]) -> list[object]:
    """What is open must fail: when the program learns it, the mark has to go."""
    return [
        pytest.param(item, marks=pytest.mark.xfail(reason=item.open, strict=True))
        if item.open
        else pytest.param(item)
        for item in expected
    ]


@pytest.mark.parametrize(
    "expected", _open_marked(EXPECTED.passages), ids=lambda item: f"{item.copy}: {item.words}"
)
def test_passage(record: Record, expected: ExpectedPassage) -> None:
    found = [
        passage
        for passage in _passages(record, expected.copy, expected.source)
        if expected.words in passage.to.quote
    ]
    assert found, f"{expected.copy} has these words from {expected.source}"
    assert {str(passage.kind) for passage in found} <= set(expected.kinds)
    assert all(passage.reasons for passage in found)


@pytest.mark.parametrize(
    "absent", EXPECTED.absent_passages, ids=lambda item: f"{item.copy} from {item.source}"
)
def test_no_passage(record: Record, absent: ExpectedAbsence) -> None:
    found = [passage.to.quote for passage in _passages(record, absent.copy, absent.source)]
    assert not found, absent.why


@pytest.mark.parametrize(
    "expected",
    _open_marked(EXPECTED.variants),
    ids=lambda item: f"{item.copy}: {item.kind} {item.before}>{item.after}",
)
def test_variant(record: Record, expected: ExpectedVariant) -> None:
    variants = [
        variant
        for passage in _passages(record, expected.copy, expected.source)
        for variant in passage.variants
    ]
    found = [
        variant
        for variant in variants
        if variant.kind == expected.kind
        and _holds(variant.from_, expected.before)
        and _holds(variant.to, expected.after)
    ]
    assert found, f"{expected.why}; found are {[_brief(variant) for variant in variants]}"
    if expected.weight:
        assert {str(variant.weight) for variant in found} == {expected.weight}
    if expected.changes:
        assert all(set(map(str, variant.changes)) & set(expected.changes) for variant in found), [
            _brief(variant) for variant in found
        ]


def _holds(evidence: Evidence | None, words: str) -> bool:
    quote = evidence.quote if evidence else ""
    if not words:
        return not quote.strip()
    if words.count(" ") == 0:
        return words in quote.replace(",", " ").split() and len(quote.split()) <= 1 + MOST_NEIGHBOURS
    return words in quote and len(quote.split()) <= len(words.split()) + MOST_NEIGHBOURS


def _brief(variant: Variant) -> str:
    before = variant.from_.quote if variant.from_ else ""
    return (
        f"{variant.kind} {variant.weight} {before!r} > {variant.to.quote!r} {list(map(str, variant.changes))}"
    )


@pytest.mark.parametrize("absent", EXPECTED.no_substance, ids=lambda item: f"{item.copy} from {item.source}")
def test_no_variant_of_substance(record: Record, absent: ExpectedAbsence) -> None:
    found = [
        _brief(variant)
        for passage in _passages(record, absent.copy, absent.source)
        for variant in passage.variants
        if variant.weight is VariantWeight.SUBSTANCE
    ]
    assert not found, absent.why


@pytest.mark.parametrize("expected", _open_marked(EXPECTED.lost_sources), ids=lambda item: item.label)
def test_lost_source(record: Record, expected: ExpectedLostSource) -> None:
    lost = {source.id for source in record.sources if source.kind is SourceKind.LOST}
    quoting = {
        _name(record.document(passage.to.document).source.path): passage.from_.source
        for passage in record.passages
        if passage.from_.source in lost and expected.words in passage.to.quote
    }
    assert tuple(sorted(quoting)) == expected.documents
    assert len(set(quoting.values())) == 1, "one post is one source"


def test_stories(record: Record) -> None:
    names = {document.id: _name(document.source.path) for document in record.documents}
    found = {frozenset(names[id_] for id_ in story.documents) for story in record.stories}
    assert found == set(EXPECTED.stories)
