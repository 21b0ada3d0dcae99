"""Odd documents and odd sets of them: nothing crashes, and strangers are not made kin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.lineage.alignments.matching import align_words
from recension.lineage.alignments.words import words_of
from recension.lineage.tracing import Lineage, trace
from tests.factories import document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Document

ONE = (
    "The council of Harl sells the old ferry to a museum in the hills. "
    "Its engine has run since the year of the great flood without a single repair. "
    "Children painted the funnel red and the railings yellow last summer. "
    "A farewell trip leads past the lighthouse and the drowned chapel. "
    "Tickets are drawn by lot among those who wrote a letter to the captain."
)
OTHER = (
    "Bakers in Mirren bake a loaf as long as the market square is wide. "
    "Forty ovens were lent by farms on both banks of the river. "
    "A surveyor measured the dough with the chain that once measured the railway. "
    "Pigeons were kept away by a choir that sang from dawn to noon. "
    "What nobody ate was sent to the monastery on the rock."
)
NOTICE = (
    "All pictures and words on these pages belong to the owners of this paper and may be used by others only "
    "with a letter of consent from the editor, who answers within ten working days."
)


def traced(documents: Sequence[Document]) -> Lineage:
    words = words_of(documents)
    return trace(documents, align_words(words), words)


def sentences(text: str) -> list[str]:
    return [f"{one.removesuffix('.')}." for one in text.split(". ")]


def kin(lineage: Lineage) -> set[frozenset[str]]:
    """Each document with its nearest given one above, by way of lost sources or not."""
    document = {source.id: source.document for source in lineage.sources}
    above = {edge.to: edge.from_ for edge in lineage.stemma.edges}
    found: set[frozenset[str]] = set()
    for source, own in document.items():
        parent = above.get(source)
        while parent is not None and document[parent] is None:
            parent = above.get(parent)
        if own is not None and parent is not None:
            found.add(frozenset((own, str(document[parent]))))
    return found


def test_two_interleaved_documents_have_words_from_both_and_make_no_kin_of_the_two() -> None:
    one, other = document(ONE), document(OTHER)
    mixed = document(
        " ".join(part for pair in zip(sentences(ONE), sentences(OTHER), strict=True) for part in pair)
    )
    lineage = traced([one, other, mixed])
    assert {one.id, other.id} not in kin(lineage)
    assert {passage.to.document for passage in lineage.passages} | {
        source.document
        for source in lineage.sources
        for passage in lineage.passages
        if passage.from_.source == source.id
    } >= {one.id, other.id, mixed.id}


def test_a_document_that_contains_itself_twice_takes_every_word_once() -> None:
    once, twice = document(ONE), document(f"{ONE}\n\n{ONE}")
    lineage = traced([once, twice])
    assert kin(lineage) == {frozenset((once.id, twice.id))}
    for edge in lineage.stemma.edges:
        assert 0 < edge.share <= 1


def test_of_identical_documents_all_but_one_have_a_parent_and_none_a_direction() -> None:
    documents = [document(ONE + "\n" * count) for count in range(6)]
    lineage = traced(documents)
    assert len(lineage.stemma.edges) == len(documents) - 1
    assert all(edge.confidence <= 0.5 for edge in lineage.stemma.edges)
    assert all(passage.direction == 0.5 for passage in lineage.passages)


def test_one_short_sentence_that_all_share_makes_no_kin() -> None:
    shared = "The mayor could not be reached by telephone."
    texts = [ONE, OTHER, NOTICE, *(f"{sentence} {number}" for number, sentence in enumerate(sentences(ONE)))]
    lineage = traced([document(f"{text}\n\n{shared}") for text in texts[:3]])
    assert lineage.stemma.edges == ()


def test_a_notice_that_is_no_account_makes_no_kin_of_a_papers_pages() -> None:
    pages = [f"{text}\n\n{NOTICE}" for text in (ONE, OTHER)]
    documents = [document(page, publisher="Harl Gazette", body=[(0, page.index("\n\n"))]) for page in pages]
    assert traced(documents).passages == ()


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "—", "„“", "\u200b"])
def test_bodies_without_words_are_no_ones_kin(text: str) -> None:
    empty = document(text, body=[(0, len(text))] if text else [])
    lineage = traced([empty, document(ONE), document(OTHER)])
    assert lineage.stemma.edges == ()
    assert len(lineage.stemma.nodes) == 3


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.sampled_from(sentences(ONE) + sentences(OTHER)), min_size=1, max_size=8), st.integers(0, 5)
)
def test_adding_a_document_changes_no_passage_between_two_that_it_shares_nothing_with(
    parts: list[str], count: int
) -> None:
    documents = [document(ONE), document(" ".join(sentences(ONE)[: 2 + count % 4]) + " So it is.")]
    stranger = document(f"{NOTICE} {'again ' * count}")
    before, after = traced(documents), traced([*documents, stranger])
    assert after.passages == before.passages
    assert after.stemma.edges == before.stemma.edges
    assert traced([*documents, document(" ".join(parts))]).stemma.nodes
