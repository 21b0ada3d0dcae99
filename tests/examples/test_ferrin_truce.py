"""A truce over three weeks, on saved pages, against what was written down of it (ferrin_truce/README.md)."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from recension import build, verify
from recension.language.model import installed

if TYPE_CHECKING:
    from recension.record import Document, Record

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

_STORY: Final = Path(__file__).with_name("ferrin_truce")
_EXPECTED: Final[dict[str, Any]] = json.loads((_STORY / "expected.json").read_text("utf-8"))
_BODY: Final = "body"


def _each(part: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("expected", _EXPECTED[part], ids=lambda row: " ".join(map(str, row[:2])))


def _name(document: Document) -> str:
    return (document.source.path or "").rsplit("/", 1)[-1]


@pytest.fixture(scope="module")
def record() -> Record:
    return build([_STORY / "accounts"], clock=lambda: datetime(2026, 6, 10, tzinfo=UTC))


def _document(record: Record, name: str) -> Document:
    return next(one for one in record.documents if _name(one) == name)


def _kind(document: Document, words: str) -> str:
    """What the place where words begin is: body, or the reason for setting it aside."""
    at = document.text.index(words)
    if any(span.start <= at < span.end for span in document.body):
        return _BODY
    return next(one.reason.value for one in document.boilerplate if one.start <= at < one.end)


def test_the_record_keeps_its_promises_and_reads_everything(record: Record) -> None:
    assert verify(record) == ()
    assert record.problems == ()
    assert {_name(one) for one in record.documents} == set(_EXPECTED["documents"])


@pytest.mark.parametrize("name", _EXPECTED["documents"])
def test_what_is_known_of_an_account(record: Record, name: str) -> None:
    document = _document(record, name)
    title, publisher, authors, day = _EXPECTED["documents"][name]
    assert document.title is not None
    assert document.title.value == title
    assert (None if document.publisher is None else document.publisher.value) == publisher
    assert [one.value for one in document.authors] == authors
    assert (None if document.published is None else document.published.value[:10]) == day


def test_what_belongs_together(record: Record) -> None:
    names = {one.id: _name(one) for one in record.documents}
    found = sorted(sorted(names[id_] for id_ in story.documents) for story in record.stories)
    assert found == sorted(sorted(story) for story in _EXPECTED["stories"])


@_each("set_aside")
def test_what_is_set_aside(record: Record, expected: tuple[str, str, list[str]]) -> None:
    name, words, reasons = expected
    assert _kind(_document(record, name), words) in reasons


@_each("body")
def test_what_is_the_account(record: Record, expected: tuple[str, str]) -> None:
    name, words = expected
    assert _kind(_document(record, name), words) == _BODY


@_each("times")
def test_times(record: Record, expected: tuple[str, str, str, str, str | None]) -> None:
    name, sentence, words, start, end = expected
    document = _document(record, name)
    at = document.text.index(sentence) + sentence.index(words)
    time = next(
        one.time
        for one in record.times
        if (one.evidence.document, one.evidence.start) == (document.id, at) and one.evidence.quote == words
    )
    assert (time.start, time.end) == (start, end)


@_each("events")
def test_events(record: Record, expected: tuple[str, str, str, str, str, str | None]) -> None:
    name, words, predicate, modality, polarity, day = expected
    document = _document(record, name)
    at = document.text.index(words)
    end = at + len(words)
    found = [
        one
        for one in record.events
        if one.predicate == predicate
        and any(e.document == document.id and e.start < end and e.end > at for e in one.evidence)
    ]
    assert [(one.modality, one.polarity) for one in found] == [(modality, polarity)]
    assert [one.time.start if one.time else None for one in found] == [day]


@pytest.mark.parametrize("words", _EXPECTED["never_said"])
def test_what_was_taken_back_is_told_by_nobody(record: Record, words: str) -> None:
    told = [e.quote for one in record.events for e in one.evidence]
    told.extend(one.content for one in record.statements)
    assert not [one for one in told if words in one]


@_each("claims")
def test_a_promise_starts_with_the_agreement(
    record: Record, expected: tuple[str, str, list[str], int]
) -> None:
    name, words, origins, independent = expected
    document = _document(record, name)
    at = document.text.index(words)
    labels = {document.id: _name(document) for document in record.documents}
    sources = {one.id: labels[one.document] if one.document else one.label for one in record.sources}
    found = next(
        one
        for one in record.claims
        if any(
            support.evidence.document == document.id and support.evidence.start <= at < support.evidence.end
            for support in one.support
        )
    )
    assert sorted(sources[one] for one in found.origins) == origins
    assert found.independent_sources == independent


@_each("undertakings")
def test_undertakings_and_where_they_stand(
    record: Record, expected: tuple[str, list[str], float | None, str | None, list[list[str]]]
) -> None:
    words, parties, quantity, deadline, status = expected
    agreement = _document(record, "corvane-mfa.html")
    at = agreement.text.index(words)
    names = {one.id: one.name for one in record.entities}
    found = next(
        one
        for one in record.undertakings
        if any(e.document == agreement.id and e.start <= at < e.end for e in one.evidence)
    )
    assert sorted(names[one] for one in found.parties) == parties
    assert (None if found.quantity is None else found.quantity.value) == quantity
    assert (None if found.deadline is None else found.deadline.end) == deadline
    assert [[one.value.value, one.as_of] for one in found.status] == status
