from __future__ import annotations

from recension.lineage.retelling.retold_stemma import with_retold
from recension.lineage.witnesses.sources import source_id
from recension.record import (
    Passage,
    PassageId,
    PassageKind,
    PassageOrigin,
    Stemma,
    StemmaEdge,
    cite,
)
from tests.factories import document
from tests.lineage.pairs import witnesses

ONE, OTHER, THIRD = (
    document("Velia returns seized trawlers before Easter."),
    document("Before Easter the trawlers go home, they say."),
    document("A third account of trawlers and of Easter eggs."),
)
WITNESSES = {one.document.id: one for one in witnesses(ONE, OTHER, THIRD)}
NODES = tuple(sorted(source_id(one.id) for one in (ONE, OTHER, THIRD)))


def told(source: object, copy: object, name: str, *, direction: float = 0.9) -> Passage:
    assert isinstance(source, type(ONE))
    assert isinstance(copy, type(ONE))
    return Passage(
        id=PassageId(name),
        from_=PassageOrigin(source=source_id(source.id), start=0, end=5, quote=source.text[:5]),
        to=cite(copy, 0, 22),
        kind=PassageKind.PARAPHRASE,
        similarity=0.5,
        direction=direction,
        reasons=("a reason",),
        variants=(),
        confidence=0.8,
    )


def test_a_retelling_gives_a_parent_to_a_document_that_has_none() -> None:
    retold = {(ONE.id, OTHER.id): (told(ONE, OTHER, "p"),)}
    (edge,) = with_retold(Stemma(nodes=NODES, edges=()), retold, (), WITNESSES).edges
    assert (edge.from_, edge.to, edge.passages) == (source_id(ONE.id), source_id(OTHER.id), ("p",))
    assert 0 < edge.share <= 1
    assert edge.confidence == 0.72


def test_no_parent_is_given_where_no_direction_is_claimed() -> None:
    retold = {(ONE.id, OTHER.id): (told(ONE, OTHER, "p", direction=0.55),)}
    assert with_retold(Stemma(nodes=NODES, edges=()), retold, (), WITNESSES).edges == ()


def test_a_tree_never_bites_its_tail() -> None:
    retold = {
        (ONE.id, OTHER.id): (told(ONE, OTHER, "p"),),
        (OTHER.id, THIRD.id): (told(OTHER, THIRD, "q"),),
        (THIRD.id, ONE.id): (told(THIRD, ONE, "r"),),
    }
    edges = with_retold(Stemma(nodes=NODES, edges=()), retold, (), WITNESSES).edges
    assert len(edges) == 2


def test_a_parent_by_copying_keeps_its_place_and_gains_what_is_retold() -> None:
    copied = told(ONE, OTHER, "c")
    edge = StemmaEdge(
        from_=source_id(ONE.id), to=source_id(OTHER.id), share=0.1, confidence=0.9, passages=(copied.id,)
    )
    retold = {
        (ONE.id, OTHER.id): (told(ONE, OTHER, "p"),),
        (THIRD.id, OTHER.id): (told(THIRD, OTHER, "q"),),
    }
    (after,) = with_retold(Stemma(nodes=NODES, edges=(edge,)), retold, (copied,), WITNESSES).edges
    assert (after.from_, after.passages, after.confidence) == (edge.from_, ("c", "p"), 0.9)
