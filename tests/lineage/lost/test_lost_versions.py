from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from benchmarks.lost_copies import LOSSES, lossy_tradition
from evaluation.lost_versions import counted
from recension.lineage.alignments.matching import align
from recension.lineage.alignments.words import words_of
from recension.lineage.tracing import trace
from recension.lineage.witnesses.sources import source_id
from recension.record import SourceKind
from tests.factories import document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.lost_copies import Loss
    from recension.lineage.tracing import Lineage
    from recension.record import Document, Source

_DREDGE = "The Harbour Board of Quill will dredge the eastern channel before the autumn storms begin"
_ANCHOR = "Ships of all flags may anchor in the inner basin while the masons work, and no dues will be asked"
_PILOTS = "Pilots from Tarn and Oss will be sworn in at the custom house, where a list of names is kept"
_LIGHT = (
    "The old lighthouse on Gannet Rock will be lit again, after nineteen dark years, by the last week of June"
)
_GRAIN = (
    "Grain barges from the upper river pass first, and timber rafts wait at the weir until the evening bell"
)
_SCHOOL = "A school for helmsmen opens beside the ropewalk as soon as the roof has been mended"
# what an agency put in, and what it made of the statement
_TOLLS = "Merchants had blamed high tolls and silted moorings for nine ruined seasons"
_DIVERS = "divers mapped three sunken colliers near the sluice last winter"
_BARGES = _GRAIN.replace("pass first", "pass first under escort of two patrol cutters")
_WAIVED = _ANCHOR.replace("no dues will be asked", "the board waives its usual mooring charges entirely")


def _page(*sentences: str, published: str | None = None, publisher: str | None = None) -> Document:
    return document("\n\n".join(f"{one}." for one in sentences), published=published, publisher=publisher)


_STATEMENT = _page(
    "Statement of the Harbour Board",
    _DREDGE,
    _ANCHOR,
    _PILOTS,
    _LIGHT,
    _GRAIN,
    _SCHOOL,
    published="2031-05-01",
)
_DISPATCH = (
    _DREDGE,
    _TOLLS,
    _WAIVED,
    f"{_PILOTS}, and {_DIVERS}",
    _LIGHT,
    _BARGES,
    _SCHOOL,
)
_AGENCY = _page(*_DISPATCH, published="2031-05-02", publisher="Tarn Wire")
_TIDE = _page(
    _DREDGE,
    _TOLLS,
    _WAIVED,
    f"{_PILOTS}, and {_DIVERS}",
    _LIGHT.replace(", after nineteen dark years,", ""),
    _BARGES,
    published="2031-05-03",
    publisher="Evening Tide",
)
_POST = _page(
    _DREDGE,
    _TOLLS,
    _WAIVED.replace("while the masons work, and", "and"),
    f"{_PILOTS.replace(', where a list of names is kept', '')}, and {_DIVERS}",
    _LIGHT.replace(" by the last week of June", ""),
    _BARGES.replace(", and timber rafts wait at the weir until the evening bell", ""),
    _SCHOOL,
    published="2031-05-04",
    publisher="Oss Post",
)


def _traced(documents: Sequence[Document]) -> Lineage:
    return trace(documents, align(documents), words_of(documents))


def _lost(lineage: Lineage) -> list[Source]:
    return [source for source in lineage.sources if source.kind is SourceKind.LOST]


def test_two_copies_that_share_what_their_source_lacks_and_neither_gives_the_other_have_a_lost_source() -> (
    None
):
    lineage = _traced([_STATEMENT, _TIDE, _POST])
    (lost,) = _lost(lineage)
    assert {(edge.from_, edge.to) for edge in lineage.stemma.edges} == {
        (source_id(_STATEMENT.id), lost.id),
        (lost.id, source_id(_TIDE.id)),
        (lost.id, source_id(_POST.id)),
    }
    assert lost.label == "lost version behind Evening Tide and Oss Post"
    assert "not after 2031-05-03, when the first of them was published" in lost.reasons


def test_where_nothing_tells_which_is_the_source_the_lost_version_stands_above() -> None:
    plain = _page(_DREDGE, _ANCHOR, _PILOTS, _LIGHT, _GRAIN, _SCHOOL)
    lineage = _traced([plain, _TIDE, _POST])
    (lost,) = _lost(lineage)
    copies = {source_id(one.id) for one in (plain, _TIDE, _POST)}
    assert {(edge.from_, edge.to) for edge in lineage.stemma.edges} == {(lost.id, copy) for copy in copies}
    assert {passage.direction for passage in lineage.passages if passage.from_.source in copies} == {0.5}


def test_its_passages_hold_what_the_copies_have_from_no_given_document() -> None:
    lineage = _traced([_STATEMENT, _TIDE, _POST])
    (lost,) = _lost(lineage)
    passages = [passage for passage in lineage.passages if passage.from_.source == lost.id]
    assert all(passage.from_lost_version for passage in passages)
    for copy in (_TIDE, _POST):
        quotes = " ".join(passage.to.quote for passage in passages if passage.to.document == copy.id)
        assert "silted moorings" in quotes
        assert "sunken colliers" in quotes
        assert "lighthouse" not in quotes
    between = {source_id(_TIDE.id), source_id(_POST.id)}
    assert not any(passage.from_.source in between for passage in lineage.passages)


def test_sentences_that_two_put_in_where_each_likes_to_ask_for_no_lost_version() -> None:
    canal = "The Quill canal, dug by soldiers a century ago, joins two seas and carries a third of all salt"
    strike = "Nine hundred pilots struck there for better lamps in a winter that old men still speak of"
    first = _page(_DREDGE, canal, _ANCHOR, strike, _LIGHT, _GRAIN, published="2031-05-02")
    same_places = _page(_DREDGE, canal, _ANCHOR, strike, _PILOTS, _SCHOOL, published="2031-05-03")
    elsewhere = _page(strike, _DREDGE, _ANCHOR, _PILOTS, canal, _SCHOOL, published="2031-05-03")
    assert _lost(_traced([_STATEMENT, first, same_places]))
    assert not _lost(_traced([_STATEMENT, first, elsewhere]))


def test_what_was_given_is_not_lost() -> None:
    assert not _lost(_traced([_STATEMENT, _AGENCY, _TIDE, _POST]))


def test_a_copy_of_a_copy_asks_for_no_lost_source() -> None:
    shortened = _page(_DREDGE, _TOLLS, f"{_PILOTS}, and {_DIVERS}", _GRAIN, published="2031-05-05")
    assert not _lost(_traced([_STATEMENT, _AGENCY, shortened]))


def test_one_sentence_in_common_asks_for_no_lost_source() -> None:
    documents = [
        _STATEMENT,
        _page(_DREDGE, _ANCHOR, _TOLLS, _LIGHT, _GRAIN, published="2031-05-03"),
        _page(_TOLLS, _DREDGE, _PILOTS, _LIGHT, _SCHOOL, published="2031-05-04"),
    ]
    assert not _lost(_traced(documents))


def test_two_documents_alone_show_no_lost_source() -> None:
    assert not _lost(_traced([_TIDE, _POST]))


@pytest.mark.parametrize("loss", LOSSES, ids=[loss.name for loss in LOSSES])
def test_with_lost_versions_in_it_the_stemma_is_still_a_forest(loss: Loss) -> None:
    for seed in range(4):
        stemma = _traced(lossy_tradition(loss, "accords", 14, seed).documents).stemma
        above = {edge.to: edge.from_ for edge in stemma.edges}
        assert len(above) == len(stemma.edges)
        for node in stemma.nodes:
            here, steps = node, 0
            while here in above:
                here, steps = above[here], steps + 1
                assert steps <= len(stemma.nodes)


def test_the_order_of_documents_changes_nothing() -> None:
    first, *others = (_traced(order) for order in permutations([_STATEMENT, _TIDE, _POST]))
    assert all(other == first for other in others)


@pytest.mark.parametrize("loss", LOSSES, ids=[loss.name for loss in LOSSES])
def test_versions_stand_where_texts_are_lost_and_nowhere_else(loss: Loss) -> None:
    counts = [counted(lossy_tradition(loss, "works", 10, seed)) for seed in (1, 2, 3)]
    assert all(one.inferred == one.right for one in counts)
    assert sum(one.lost for one in counts) > 0 or not any(one.inferred for one in counts)
