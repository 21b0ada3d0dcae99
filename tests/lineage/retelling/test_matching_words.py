from __future__ import annotations

from recension.lineage.retelling.likeness import Likeness
from recension.lineage.retelling.matching_words import matched
from recension.lineage.retelling.units import units_of
from tests.lineage.retelling.tellers import BagEncoder, flat, teller


def pairs(source: str, source_verb: str, copy: str, copy_verb: str) -> set[tuple[str, str]]:
    (one,) = units_of(teller([flat(source, source_verb)]))
    (other,) = units_of(teller([flat(copy, copy_verb)]))
    return {
        (one.tellings[same.source].lemma, other.tellings[same.copy].lemma)
        for same in matched(one, other, Likeness(BagEncoder()))
    }


def test_the_same_words_answer_to_each_other_in_any_order() -> None:
    found = pairs(
        "Velia returns seized trawlers quickly", "returns", "trawlers seized Velia returns gladly", "returns"
    )
    assert {("trawlers", "trawlers"), ("seized", "seized"), ("returns", "returns")} <= found


def test_a_number_answers_to_the_same_number_however_it_is_written() -> None:
    found = pairs(
        "Velia returns 9 seized trawlers", "returns", "Velia returns nine seized trawlers", "returns"
    )
    assert ("9", "nine") in found


def test_another_number_does_not_answer() -> None:
    found = pairs("Velia returns 9 seized trawlers", "returns", "Velia returns 8 seized trawlers", "returns")
    assert ("9", "8") not in found


def test_a_people_answers_to_its_country() -> None:
    found = pairs(
        "grateful Velia returns seized trawlers",
        "returns",
        "a Velian envoy returns seized trawlers",
        "returns",
    )
    assert ("velia", "velian") in found


def test_no_word_answers_twice() -> None:
    (one,) = units_of(teller([flat("trawlers follow trawlers past trawlers gladly", "follow")]))
    (other,) = units_of(teller([flat("trawlers follow big ferries gladly", "follow")]))
    same = matched(one, other, Likeness(BagEncoder()))
    assert len({found.source for found in same}) == len({found.copy for found in same}) == len(same)


def test_of_words_with_one_stem_the_same_word_answers() -> None:
    found = pairs(
        "Velia senate sent seized trawlers", "sent", "seized trawlers sent Velia homewards gladly", "sent"
    )
    assert ("sent", "sent") in found
