from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.lineage.alignments.matching import align
from recension.lineage.alignments.words import words_of
from recension.lineage.direction.direction import UNDECIDED_REASON
from recension.lineage.tracing import Lineage, trace
from recension.lineage.witnesses.sources import source_id
from recension.record import Document, DocumentId, PassageKind, Role
from tests.factories import document

if TYPE_CHECKING:
    from collections.abc import Sequence

_STATEMENT = """Joint statement of the Chancery of Velia and the Cabinet of Pell

The Chancery of the Republic of Velia and the Cabinet of the Duchy of Pell have held talks in the \
border town of Elm. \
An agreement was reached on the return of fishing vessels that were seized during the winter quarrel.

As a gesture of goodwill, the Duchy of Pell will release fourteen vessels and their crews before the \
end of May.

In its turn, the Republic of Velia will lift its ban on trawling in the Strait of Oss and withdraw \
the decree of March.

Both capitals hope that other states around the strait will adopt the arrangement in the course of \
the year."""

_RELAY = """Velia and Pell settle their quarrel

The Cabinet of the Duchy of Pell and the Chancery of the Republic of Velia have held talks in the \
border town of Elm. \
An agreement was reached on the return of fishing vessels that were seized during the winter quarrel.

As a gesture of goodwill, the Duchy of Pell will release fourteen ships and their crews before the \
end of May, officials said.

In its turn, the Republic of Velia will lift its ban on trawling in the Strait of Oss."""

_QUOTING = """Boats to come home

Fishermen in Pell lit fires on the beach last night.

"As a gesture of goodwill, the Duchy of Pell will release fourteen vessels and their crews before \
the end of May," the \
joint statement said.

"[The] Republic of Velia will lift its ban on trawling in the Strait of Oss and withdraw the decree \
of March," it added.

Prices of fish have doubled in the markets of both countries since the quarrel broke out, traders say."""

_COPY_OF_RELAY = """Quarrel over boats is over

The Cabinet of the Duchy of Pell and the Chancery of the Republic of Velia have held talks in the \
border town of Elm.

As a gesture of goodwill, the Duchy of Pell will release fourteen ships and their crews before the \
end of May, officials said."""

_APART = """Museum of clocks reopens

After nine years of repairs the museum of clocks in Quill opens its doors again, with a new wing for \
sundials."""


def _documents() -> tuple[Document, ...]:
    return (
        document(_STATEMENT, published="2031-04-01", title="Joint statement of the Chancery of Velia"),
        document(_RELAY, published="2031-04-02", publisher="Elm Gazette"),
        document(_QUOTING, published="2031-04-02", publisher="Pell Chronicle"),
        document(_COPY_OF_RELAY, published="2031-04-03"),
        document(_APART),
    )


def _trace(documents: Sequence[Document]) -> Lineage:
    return trace(documents, align(documents), words_of(documents))


def _edges(lineage: Lineage) -> set[tuple[str, str]]:
    return {(edge.from_, edge.to) for edge in lineage.stemma.edges}


def _edge(parent: Document, child: Document) -> tuple[str, str]:
    return source_id(parent.id), source_id(child.id)


def test_the_family_tree_of_a_statement() -> None:
    documents = _documents()
    statement, relay, quoting, copy, apart = documents
    lineage = _trace(documents)
    assert _edges(lineage) == {_edge(statement, relay), _edge(statement, quoting), _edge(relay, copy)}
    assert dict(lineage.roles) == {
        statement.id: Role.PRIMARY,
        relay.id: Role.RELAY,
        quoting.id: Role.RELAY,
        copy.id: Role.RELAY,
        apart.id: Role.REPORT,
    }
    assert lineage.stemma.nodes == tuple(sorted(source_id(one.id) for one in documents))
    assert {source.document for source in lineage.sources} == {one.id for one in documents}


def test_passages_run_along_the_edges_and_cite_both_sides() -> None:
    documents = {one.id: one for one in _documents()}
    lineage = _trace(tuple(documents.values()))
    by_source = {source.id: documents[source.document] for source in lineage.sources if source.document}
    listed = {passage for edge in lineage.stemma.edges for passage in edge.passages}
    assert listed == {passage.id for passage in lineage.passages}
    for passage in lineage.passages:
        source, copy = by_source[passage.from_.source], documents[passage.to.document]
        passage.to.check(copy)
        assert source.text[passage.from_.start : passage.from_.end] == passage.from_.quote
        assert 0 < passage.similarity <= 1
        assert 0.5 <= passage.direction <= 1
        for variant in passage.variants:
            variant.to.check(copy)
            assert variant.from_ is not None
            variant.from_.check(source)
            assert passage.to.start <= variant.to.start <= variant.to.end <= passage.to.end
    kinds = {passage.kind for passage in lineage.passages if documents[passage.to.document].text == _QUOTING}
    assert kinds == {PassageKind.QUOTATION}


@settings(max_examples=10, deadline=None)
@given(st.permutations(range(5)), st.sets(st.integers(0, 4), min_size=2))
def test_the_order_of_documents_changes_nothing(order: list[int], chosen: set[int]) -> None:
    documents = _documents()
    assert _trace([documents[index] for index in order if index in chosen]) == _trace(
        [documents[index] for index in sorted(chosen)]
    )


def test_a_copy_of_a_copy_changes_no_edge_between_others() -> None:
    documents = _documents()
    before = _trace([*documents[:3], documents[4]])
    after = _trace(documents)
    assert before.stemma.edges == tuple(
        edge for edge in after.stemma.edges if edge.to != source_id(documents[3].id)
    )


@pytest.mark.parametrize("text", [_STATEMENT, _RELAY, _QUOTING])
def test_a_duplicate_shows_no_direction(text: str) -> None:
    one, other = document(text), document(text + "\n")
    lineage = _trace([one, other])
    (edge,) = lineage.stemma.edges
    assert edge.confidence == pytest.approx(0.5, abs=0.01)
    assert edge.reasons[0] == UNDECIDED_REASON
    assert all(passage.direction == 0.5 for passage in lineage.passages)
    assert all(passage.kind is PassageKind.VERBATIM for passage in lineage.passages)


def test_a_duplicate_leaves_the_rest_as_it_was() -> None:
    documents = _documents()
    twice = document(_QUOTING + "\n", published="2031-04-02", publisher="Pell Chronicle")
    before, after = _trace(documents), _trace([*documents, twice])
    pair = {source_id(documents[2].id), source_id(twice.id)}
    kept = {edge for edge in _edges(after) if not pair & set(edge)}
    assert kept == {edge for edge in _edges(before) if not pair & set(edge)}
    entering = [edge for edge in after.stemma.edges if edge.to in pair]
    assert {edge.from_ for edge in entering} & {source_id(documents[0].id)}


def test_what_both_quote_from_a_third_makes_no_kin() -> None:
    spoken = "we shall mend the bridge before the first snow, and nobody in the valley will pay a toll for it"
    one = document(f"Holt promises free bridge\n\n“{spoken.capitalize()},” wrote Mayor Ada Holt on Sunday.")
    other = document(
        f"No toll in the valley\n\nIn a post the mayor said: ‘{spoken.capitalize()}’. Farmers cheered."
    )
    lineage = _trace([one, other])
    given = {source_id(one.id), source_id(other.id)}
    assert not given & {passage.from_.source for passage in lineage.passages}
    assert not given & {edge.from_ for edge in lineage.stemma.edges}
    assert dict(lineage.roles) == {one.id: Role.REPORT, other.id: Role.REPORT}


def test_words_from_a_second_document_are_listed_beside_the_parent() -> None:
    rebuilt = (
        "Engineers from Quill rebuilt the old lighthouse at Brenn with stone that divers found at sea, "
        "a labour of eleven summers that the guild of masons paid for out of its own chest."
    )
    statement = document(_STATEMENT, published="2031-04-01", title="Joint statement of the Chancery of Velia")
    second = document(f"Lighthouse stands again\n\n{rebuilt}", published="2031-04-01")
    both = document(f"{_RELAY}\n\n{rebuilt}", published="2031-04-04")
    lineage = _trace([statement, second, both])
    assert _edges(lineage) == {_edge(statement, both)}
    sources = {passage.from_.source for passage in lineage.passages if passage.to.document == both.id}
    assert sources == {source_id(statement.id), source_id(second.id)}


def test_documents_that_share_nothing_are_reports_of_their_own() -> None:
    one, other = document(_STATEMENT), document(_APART)
    lineage = _trace([one, other])
    assert lineage.passages == ()
    assert dict(lineage.roles) == {one.id: Role.REPORT, other.id: Role.REPORT}


def test_no_documents_and_empty_bodies_are_no_error() -> None:
    assert _trace([]).sources == ()
    empty = document("no body", body=())
    lineage = _trace([empty, document(_STATEMENT)])
    assert len(lineage.sources) == 2
    assert lineage.stemma.edges == ()


def test_many_copies_of_one_text_hang_together() -> None:
    documents = [
        document(_STATEMENT + "\n" * count, published=f"2031-04-{count + 1:02}") for count in range(8)
    ]
    lineage = _trace(documents)
    assert len(lineage.stemma.edges) == 7
    roles = dict[DocumentId, Role](lineage.roles)
    assert roles[documents[0].id] is Role.PRIMARY
    assert list(roles.values()).count(Role.RELAY) == 7
