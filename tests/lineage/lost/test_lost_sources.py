from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.lineage.alignments.matching import align
from recension.lineage.alignments.words import words_of
from recension.lineage.tracing import Lineage, trace
from recension.lineage.witnesses.sources import source_id
from recension.record import Document, PassageKind, Source, SourceKind
from tests.factories import document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SPOKEN = (
    "we shall mend the old bridge before the first snow, and nobody in the valley will pay a toll for it"
)
_GAZETTE = f"""Holt promises a free bridge

The ferry below the town has not run since the flood of March.

“{_SPOKEN.capitalize()},” Mayor Ada Holt wrote in a post on Lantern.

Carters have been waiting for eleven weeks on both banks."""
_HERALD = f"""No toll in the valley

Ada Holt, mayor of Brenn, was cheered at the market on Monday. ‘{_SPOKEN.capitalize()}’, she wrote.

Millers had asked for a bridge of stone instead, and are expected to ask again."""
_COPY_OF_GAZETTE = f"""Free bridge promised

The ferry below the town has not run since the flood of March.

“{_SPOKEN.capitalize()},” Mayor Ada Holt wrote in a post on Lantern.

Carters have been waiting for eleven weeks on both banks, the Elm Gazette reported."""
_THIRD = f"""Stone or timber

“{_SPOKEN.capitalize()},” said the mayor, Ada Holt. Foresters hope for timber."""
_POST = f"{_SPOKEN.capitalize()}. So says your mayor, who has carried flour across that river herself."
_APART = "Museum of clocks reopens\n\nIn Quill the museum of clocks opens its doors again after nine years."


def _gazette() -> Document:
    return document(_GAZETTE, published="2031-04-02T10:00", publisher="Elm Gazette")


def _herald() -> Document:
    return document(_HERALD, published="2031-04-01", publisher="Brenn Herald")


def _trace(documents: Sequence[Document]) -> Lineage:
    return trace(documents, align(documents), words_of(documents))


def _lost(lineage: Lineage) -> list[Source]:
    return [source for source in lineage.sources if source.kind is SourceKind.LOST]


def _texts(words: Iterable[str]) -> list[str]:
    return sorted(" ".join(quote.casefold().split()) for quote in words)


def test_what_two_quote_and_neither_spoke_has_a_lost_source() -> None:
    documents = {one.id: one for one in (_gazette(), _herald(), document(_APART))}
    lineage = _trace(tuple(documents.values()))
    (source,) = _lost(lineage)
    assert source.label == "post on Lantern by Mayor Ada Holt"
    assert source.document is None
    assert any("not after 2031-04-01" in reason for reason in source.reasons)
    for evidence in source.evidence:
        evidence.check(documents[evidence.document])
    passages = [passage for passage in lineage.passages if passage.from_.source == source.id]
    assert _texts(passage.to.quote for passage in passages) == [_SPOKEN, _SPOKEN]
    assert {passage.kind for passage in passages} == {PassageKind.QUOTATION}
    assert all(passage.from_.start is passage.from_.quote is None for passage in passages)
    assert all(passage.reasons for passage in passages)
    assert {(edge.from_, edge.to) for edge in lineage.stemma.edges} == {
        (source.id, source_id(_gazette().id)),
        (source.id, source_id(_herald().id)),
    }
    assert source.id in lineage.stemma.nodes


@pytest.mark.parametrize("one", [_gazette(), _herald()])
def test_one_document_that_quotes_asks_for_no_lost_source(one: Document) -> None:
    assert not _lost(_trace([one, document(_APART)]))


def test_words_of_a_given_document_are_not_lost() -> None:
    assert not _lost(_trace([_gazette(), _herald(), document(_POST, published="2031-03-31")]))


def test_a_copy_is_no_second_witness() -> None:
    copy = document(_COPY_OF_GAZETTE, published="2031-04-05")
    assert not _lost(_trace([_gazette(), copy]))
    lineage = _trace([_gazette(), _herald(), copy])
    (source,) = _lost(lineage)
    assert source.id == _lost(_trace([_gazette(), _herald()]))[0].id
    quoting = {passage.to.document for passage in lineage.passages if passage.from_.source == source.id}
    assert quoting == {_gazette().id, _herald().id}


@pytest.mark.parametrize("text", [_GAZETTE, _HERALD, _THIRD])
def test_the_same_account_twice_is_no_second_witness(text: str) -> None:
    assert not _lost(_trace([document(text), document(text + "\n")]))


def test_one_more_that_quotes_the_same_keeps_the_source() -> None:
    (before,) = _lost(_trace([_gazette(), _herald()]))
    third = document(_THIRD, published="2031-04-06")
    lineage = _trace([_gazette(), _herald(), third])
    (after,) = _lost(lineage)
    assert after.id == before.id
    assert {passage.to.document for passage in lineage.passages} == {_gazette().id, _herald().id, third.id}


def test_words_in_quotation_marks_that_nobody_is_said_to_have_spoken_are_not_lost() -> None:
    motto = "where the river bends and the willow stands, there the miller keeps his flour and his peace"
    one = document(f"Old inn sold\n\nAbove its door stands “{motto}” in letters of brass.")
    other = document(f"A motto of the valley\n\nChildren in Brenn sing ‘{motto}’ in spring.")
    assert not _lost(_trace([one, other]))


def test_a_document_with_a_parent_keeps_it() -> None:
    report = (
        "The Chancery of Velia will release fourteen vessels and their crews before the end of May, and lift "
        "its ban on trawling in the Strait of Oss."
    )
    statement = document(f"Statement of the Chancery\n\n{report}", published="2031-03-30")
    both = document(f"{_GAZETTE}\n\n{report}", published="2031-04-02")
    lineage = _trace([statement, both, _herald()])
    (source,) = _lost(lineage)
    assert {(edge.from_, edge.to) for edge in lineage.stemma.edges} == {
        (source_id(statement.id), source_id(both.id)),
        (source.id, source_id(_herald().id)),
    }
    assert both.id in {p.to.document for p in lineage.passages if p.from_.source == source.id}


def test_two_quotations_of_one_speaker_are_one_source() -> None:
    more = (
        "the timber has been felled and paid for, and the masons of Quill begin on the morning after the fair"
    )
    one = document(f"{_APART}\n\n“{_SPOKEN},” said Ada Holt.\n\nRain fell.\n\n“{more},” Holt added.")
    other = document(f"{_GAZETTE}\n\nCarters sang. “{more},” Ada Holt said.")
    lineage = _trace([one, other])
    (source,) = _lost(lineage)
    assert source.label == "post on Lantern by Mayor Ada Holt"
    assert len(lineage.passages) == 4


@settings(max_examples=12, deadline=None)
@given(st.permutations(range(5)), st.sets(st.integers(0, 4), min_size=1))
def test_the_order_of_documents_changes_nothing(order: list[int], chosen: set[int]) -> None:
    documents = (_gazette(), _herald(), document(_THIRD), document(_COPY_OF_GAZETTE), document(_APART))
    assert _trace([documents[index] for index in order if index in chosen]) == _trace(
        [documents[index] for index in sorted(chosen)]
    )
