from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.known_trees import traced
from benchmarks.planted_traditions import planted_star
from recension.lineage.alignments.matching import align
from recension.lineage.alignments.words import words_of
from recension.lineage.tracing import trace
from recension.lineage.witnesses.sources import source_id
from tests.factories import document

if TYPE_CHECKING:
    from recension.record import Document

_DREDGE = (
    "The Harbour Board of Quill will dredge the eastern channel before the {} storms and raise the breakwater"
)
_ANCHOR = "Ships of all flags may anchor in the inner basin while the work goes on, and no dues will be asked"
_SOURCE = f"Statement of the Harbour Board\n\n{_DREDGE.format('autumn')}.\n\n{_ANCHOR}."
_FIRST_COPY = f"Channel to be deepened\n\n{_DREDGE.format('winter')}.\n\n{_ANCHOR}."
_AGREES = f"Work in the harbour\n\nTraders were glad.\n\n{_ANCHOR}, the statement said."
_DEPARTS = f"Dredgers in Quill\n\nTraders were glad.\n\n{_DREDGE.format('winter')}, the statement said."


def _parent_of(copy: Document, others: list[Document]) -> str:
    documents = [*others, copy]
    lineage = trace(documents, align(documents), words_of(documents))
    (edge,) = [edge for edge in lineage.stemma.edges if edge.to == source_id(copy.id)]
    return edge.from_


def _others(publisher: str | None = None) -> list[Document]:
    return [
        document(_SOURCE, published="2031-05-01", title="Statement of the Harbour Board"),
        document(_FIRST_COPY, published="2031-05-02", publisher=publisher),
    ]


def test_agreement_with_the_source_proves_nothing() -> None:
    others = _others()
    assert _parent_of(document(_AGREES, published="2031-05-03"), others) == source_id(others[0].id)


def test_a_shared_departure_from_the_source_proves_kinship() -> None:
    others = _others()
    assert _parent_of(document(_DEPARTS, published="2031-05-03"), others) == source_id(others[1].id)


def test_cuts_that_many_make_bind_no_two_of_them() -> None:
    right = total = 0
    for seed in (0, 1):
        documents = planted_star("accords", 24, seed, dated=True).documents
        right += sum(parent == 0 for parent, _ in traced(documents, align(documents)))
        total += len(documents) - 1
    # 37 of 46; 33 where a departure binds whatever its rarity
    assert right >= 0.8 * total
