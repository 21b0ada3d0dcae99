"""Retellings through `trace`, on trees written by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

from recension.lineage.alignments.matching import align_words
from recension.lineage.alignments.words import words_of
from recension.lineage.retelling.passages import beyond_copying
from recension.lineage.tracing import Lineage, trace
from recension.record import PassageKind
from tests.lineage.retelling.tellers import BagEncoder, Row, flat, teller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.retelling.teller import Teller

TOLD = [
    flat("Velia returns seized trawlers before Easter Monday", "returns"),
    flat("Torland lifts timber tariffs worth 12 crowns", "lifts"),
    flat("engineers inspect the leaking dam above Harl", "inspect"),
    flat("neighbours lend pumps and sandbags to Mirren", "lend"),
]
AGAIN = [
    flat("Monday Easter before trawlers Velia seized returns", "returns"),
    flat("crowns worth 14 tariffs timber Torland lifts", "lifts"),
    flat("Harl dam leaking the above engineers inspect", "inspect"),
    flat("Mirren pumps to sandbags and neighbours lend", "lend"),
]
APART = [flat("brass bands played slow marches on Sunday", "played")]


def traced(tellers: Sequence[Teller], *, stories: Sequence[Sequence[int]] = ()) -> Lineage:
    documents = [one.annotated.document for one in tellers]
    words = words_of(documents)
    return trace(
        documents,
        align_words(words),
        words,
        annotated=[one.annotated for one in tellers],
        encoder=BagEncoder(),
        stories=[[documents[index].id for index in story] for story in stories],
    )


def test_what_is_told_again_is_a_passage_of_its_own_kind() -> None:
    lineage = traced([teller(TOLD), teller(AGAIN), teller(APART)])
    assert {passage.kind for passage in lineage.passages} == {PassageKind.PARAPHRASE}
    assert len(lineage.passages) == len(TOLD)
    for passage in lineage.passages:
        assert 0.5 <= passage.confidence <= 1
        assert passage.reasons
    changes = [str(c) for passage in lineage.passages for one in passage.variants for c in one.changes]
    assert changes == ["number"]


def test_the_order_of_documents_changes_nothing() -> None:
    tellers = [teller(TOLD), teller(AGAIN), teller(APART)]
    results = {repr(traced(order)) for order in permutations(tellers)}
    assert len(results) == 1


def test_only_documents_of_one_story_are_compared() -> None:
    tellers = [teller(TOLD), teller(AGAIN)]
    assert traced(tellers, stories=[[0], [1]]).passages == ()
    assert traced(tellers, stories=[[0, 1]]).passages


def test_without_an_encoder_nothing_is_told_again() -> None:
    one, other = teller(TOLD), teller(AGAIN)
    documents = [one.annotated.document, other.annotated.document]
    words = words_of(documents)
    lineage = trace(documents, align_words(words), words, annotated=[one.annotated, other.annotated])
    assert lineage.passages == ()


def test_a_document_of_no_words_changes_nothing() -> None:
    empty: list[Row] = []
    both = [teller(TOLD), teller(AGAIN)]
    assert traced([*both, teller([empty], text=" ")]).passages == traced(both).passages


def test_what_a_copied_passage_holds_is_not_told_again_beside_it() -> None:
    told = traced([teller(TOLD), teller(AGAIN), teller(APART)]).passages
    inside, beyond = told[1], [told[0], *told[2:]]
    copied = replace(inside, kind=PassageKind.EDITED)
    assert beyond_copying(told, [copied]) == tuple(beyond)
    cut = replace(inside.to, start=inside.to.start + 1, quote=inside.to.quote[1:])
    assert beyond_copying(told, [replace(copied, to=cut)]) == told
