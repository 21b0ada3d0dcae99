from __future__ import annotations

from recension.lineage.retelling.candidates import candidates
from recension.lineage.retelling.likeness import Likeness
from recension.lineage.retelling.units import units_of
from tests.lineage.retelling.tellers import BagEncoder, flat, teller

SAME = "Velia returns seized trawlers quickly"
OTHER = "brass bands played slow marches"


def test_like_clauses_of_different_documents_are_compared_and_no_others() -> None:
    one = units_of(teller([flat(SAME, "returns"), flat(OTHER, "played")]))
    other = units_of(teller([flat(f"{SAME} again", "returns")]))
    found = {(copy, source) for copy, source, _ in candidates(other, one, Likeness(BagEncoder()))}
    assert found == {(0, 0)}


def test_a_document_is_not_compared_with_itself() -> None:
    one = units_of(teller([flat(SAME, "returns"), flat(f"{SAME} again", "returns")]))
    assert list(candidates(one, one, Likeness(BagEncoder()))) == []


def test_nothing_is_compared_with_nothing() -> None:
    assert list(candidates((), (), Likeness(BagEncoder()))) == []
