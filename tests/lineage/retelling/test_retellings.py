"""What is told again, on trees written by hand and with an encoder that knows no meanings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recension.lineage.direction.direction import Direction
from recension.lineage.retelling.likeness import Likeness
from recension.lineage.retelling.retellings import Known, Retelling, retellings
from tests.lineage.retelling.tellers import BagEncoder, flat, teller

if TYPE_CHECKING:
    from recension.lineage.retelling.teller import Teller

TOLD = [
    flat("Velia returns seized trawlers before Easter Monday", "returns"),
    flat("Torland lifts timber tariffs worth 12 crowns", "lifts"),
    flat("engineers inspect the leaking dam above Harl", "inspect"),
    flat("neighbours lend pumps and sandbags to Mirren", "lend"),
]
AGAIN = [
    flat("before Easter Monday seized trawlers Velia returns", "returns"),
    flat("timber tariffs worth 12 crowns Torland lifts", "lifts"),
    flat("the leaking dam above Harl engineers inspect", "inspect"),
    flat("pumps and sandbags to Mirren neighbours lend", "lend"),
]
FIRST = Direction(confidence=0.9, reasons=("a reason",))


def found(tellers: list[Teller], known: Known | None = None) -> tuple[Retelling, ...]:
    by_id = {one.id: one for one in tellers}
    nothing = Known(ancestry={}, inherited={})
    return retellings(by_id, [frozenset(by_id)], known or nothing, Likeness(BagEncoder()))


def test_a_single_clause_does_not_bind_strangers() -> None:
    assert found([teller(TOLD[:1]), teller(AGAIN[:1])]) == ()


def test_many_clauses_in_one_order_do() -> None:
    (one,) = found([teller(TOLD), teller(AGAIN)])
    assert len(one.links) == len(TOLD)


def test_a_single_clause_is_enough_where_the_copy_has_other_words_from_the_source() -> None:
    source, copy = teller(TOLD[:1]), teller(AGAIN[:1])
    known = Known(ancestry={(source.id, copy.id): FIRST}, inherited={})
    (one,) = found([source, copy], known)
    assert (one.source, one.copy, one.direction) == (source.id, copy.id, FIRST)


def test_who_copies_a_document_is_not_told_again_by_it() -> None:
    source, copy = teller(TOLD), teller(AGAIN)
    known = Known(ancestry={(source.id, copy.id): FIRST}, inherited={})
    assert {(one.source, one.copy) for one in found([source, copy], known)} == {(source.id, copy.id)}


def test_words_that_are_copied_from_elsewhere_are_told_by_nobody() -> None:
    source, copy = teller(TOLD), teller(AGAIN)
    everything = np.ones(len(copy.witness), dtype=np.bool_)
    assert found([source, copy], Known(ancestry={}, inherited={copy.id: everything})) == ()


def test_documents_of_two_stories_are_not_compared() -> None:
    one, other = teller(TOLD), teller(AGAIN)
    by_id = {one.id: one, other.id: other}
    nothing = Known(ancestry={}, inherited={})
    assert retellings(by_id, [{one.id}, {other.id}], nothing, Likeness(BagEncoder())) == ()


def test_what_both_hand_to_a_speaker_does_not_bind_strangers() -> None:
    told = [flat(" ".join(["envoys", "said", *(row[0] for row in rows)]), "said") for rows in TOLD]
    again = [flat(" ".join(["observers", "said", *(row[0] for row in rows)]), "said") for rows in AGAIN]
    assert found([teller(told), teller(again)]) == ()


def test_a_document_that_no_annotator_covers_is_left_out() -> None:
    assert found([teller(TOLD)]) == ()
    assert found([]) == ()


def test_where_copying_leaves_open_who_copied_the_dates_say_who_retells() -> None:
    early, late = teller(TOLD, published="2031-05-02"), teller(AGAIN, published="2031-05-03")
    doubtful = Direction(confidence=0.52, reasons=())
    (one,) = found([early, late], Known(ancestry={(late.id, early.id): doubtful}, inherited={}))
    assert (one.source, one.copy) == (early.id, late.id)
    sure = Direction(confidence=0.9, reasons=())
    (one,) = found([early, late], Known(ancestry={(late.id, early.id): sure}, inherited={}))
    assert (one.source, one.copy) == (late.id, early.id)


def test_a_heading_that_shares_the_matter_of_a_story_tells_no_sentence_again() -> None:
    source = teller([flat("Velia returns seized trawlers before Easter Monday .", "returns")])
    heading = flat("Velia seized trawlers gladden rejoicing harbour", "gladden")
    sentence = flat("Velia seized trawlers gladden rejoicing harbour .", "gladden")
    for lines, linked in (([heading], 0), ([sentence], 1)):
        copy = teller(lines)
        known = Known(ancestry={(source.id, copy.id): FIRST}, inherited={})
        assert len(found([source, copy], known)) == linked


def test_a_heading_that_sums_up_little_of_a_sentence_does_not_tell_it_again() -> None:
    long = (
        "Velia returns seized trawlers with nets compasses lanterns ropes and 9 crates before Easter Monday ."
    )
    short = "Velia returns seized trawlers ."
    for told, linked in ((long, 0), (short, 1)):
        source, copy = (
            teller([flat(told, "returns")]),
            teller([flat("Velia returns seized trawlers", "returns")]),
        )
        known = Known(ancestry={(source.id, copy.id): FIRST}, inherited={})
        assert len(found([source, copy], known)) == linked
