from __future__ import annotations

from typing import TYPE_CHECKING

from recension.record import VariantKind, VariantWeight
from tests.lineage.retelling.bent_clauses import bends, shown
from tests.lineage.retelling.tellers import flat

if TYPE_CHECKING:
    from tests.lineage.retelling.tellers import Row


def test_the_same_in_another_order_bends_nothing() -> None:
    source = flat("Velia returns seized trawlers before Easter", "returns")
    assert bends(source, flat("before Easter seized trawlers Velia returns", "returns")) == ()


def test_another_number() -> None:
    found = bends(
        flat("Velia returns 9 seized trawlers", "returns"), flat("Velia returns 8 seized trawlers", "returns")
    )
    assert shown(found) == [("substitution", ["number"], "9", "8")]
    assert found[0].weight is VariantWeight.SUBSTANCE


def test_another_name() -> None:
    found = bends(
        flat("Monday envoy Brenk signs timber contracts", "signs"),
        flat("Monday envoy Verrin signs timber contracts", "signs"),
    )
    assert ("substitution", ["name"], "Brenk", "Verrin") in shown(found)


def test_a_hope_becomes_a_demand() -> None:
    found = bends(
        flat("ministers hope distant neighbours approve timetables", "hope"),
        flat("ministers demanded distant neighbours approve timetables", "demanded"),
    )
    assert shown(found) == [("substitution", ["modality"], "hope", "demanded")]


def test_a_hedge_is_dropped() -> None:
    (one,) = bends(
        flat("ministers may return seized trawlers quickly", "return"),
        flat("ministers return seized trawlers quickly", "return"),
    )
    assert (one.kind, one.from_.quote if one.from_ else "", one.to.quote) == (VariantKind.OMISSION, "may", "")


def test_a_denial_is_put_in() -> None:
    found = bends(
        flat("ministers return seized trawlers quickly", "return"),
        flat("ministers never return seized trawlers quickly", "return"),
    )
    assert shown(found) == [("addition", ["negation"], "", "never")]


def test_a_cause_is_put_in() -> None:
    found = bends(
        flat("Velia returns seized trawlers quickly", "returns"),
        flat("in response to pleas Velia returns seized trawlers quickly", "returns"),
    )
    assert shown(found) == [("addition", ["content"], "", "in response to")]


def test_who_acts_and_who_is_acted_on_change_places() -> None:
    def beats(winner: str, loser: str) -> list[Row]:
        return [
            ("plucky", "ADJ", 2, "amod"),
            (winner, "PROPN", 3, "nsubj"),
            ("beat", "VERB", 0, "root"),
            ("weary", "ADJ", 5, "amod"),
            (loser, "PROPN", 3, "obj"),
            ("narrowly", "ADV", 3, "advmod"),
        ]

    found = bends(beats("Velia", "Torland"), beats("Torland", "Velia"))
    assert [(str(one.kind), [str(change) for change in one.changes]) for one in found] == [
        ("transposition", ["party"])
    ]


def test_what_is_told_only_in_part_drops_nothing() -> None:
    source = flat(
        "ministers hope distant neighbours approve timetables for ferries and buses by Easter", "hope"
    )
    assert bends(source, flat("neighbours approve seating charts on Sunday", "approve")) == ()


def test_each_for_every_is_no_other_number() -> None:
    found = bends(
        flat("Velia trains every year young pilots", "trains"),
        flat("Velia trains each year young pilots", "trains"),
    )
    assert found == ()


def test_words_of_order_in_time_come_and_go() -> None:
    source = flat("clerks reopened frozen pension registers before Monday", "reopened")
    assert bends(source, flat("clerks reopened frozen pension registers earlier Monday", "reopened")) == ()
    assert ("substitution", ["time"], "before", "after") in shown(
        bends(source, flat("clerks reopened frozen pension registers after Monday", "reopened"))
    )


def test_a_unit_of_time_and_what_is_made_of_it_are_one() -> None:
    source = flat("trawlers unload 9 fresh catches weekly", "unload")
    assert bends(source, flat("trawlers unload 9 fresh catches week", "unload")) == ()
    found = bends(source, flat("trawlers unload 9 fresh catches daily", "unload"))
    assert shown(found) == [("substitution", ["time"], "weekly", "daily")]


def test_a_name_and_what_is_made_of_it_are_one() -> None:
    source = flat("Monday envoys greeted Tarvolian timber brokers", "greeted")
    assert bends(source, flat("Monday envoys greeted Tarvoland timber brokers", "greeted")) == ()


def test_a_verb_that_denies_answers_a_word_that_does() -> None:
    source = flat("clerks failed returning seized trawlers quickly", "returning")
    assert bends(source, flat("clerks never returning seized trawlers quickly", "returning")) == ()


def test_ability_and_words_that_stand_for_a_wish_bend_nothing() -> None:
    source = flat("ministers return seized trawlers quickly", "return")
    assert bends(source, flat("ministers can return seized trawlers quickly", "return")) == ()
    source = flat("ministers may return seized trawlers quickly", "return")
    assert bends(source, flat("ministers are to return seized trawlers quickly", "return")) == ()


def test_a_phrase_that_denies_answers_a_word_that_does() -> None:
    source = flat("orphans ride harbour ferries free of charge", "ride")
    assert bends(source, flat("orphans ride harbour ferries charge nothing", "ride")) == ()


def test_another_name_that_acts_is_listed_once() -> None:
    def repaid(payer: str) -> list[Row]:
        return [
            (payer, "PROPN", 2, "nsubj"),
            ("repaid", "VERB", 0, "root"),
            ("costly", "ADJ", 4, "amod"),
            ("loans", "NOUN", 2, "obj"),
            ("yesterday", "ADV", 2, "advmod"),
        ]

    both = [
        ("Velia", "PROPN", 4, "nsubj"),
        ("and", "CCONJ", 3, "cc"),
        ("Torland", "PROPN", 1, "conj"),
        ("bargain", "VERB", 0, "root"),
        ("over", "ADP", 7, "case"),
        ("old", "ADJ", 7, "amod"),
        ("mines", "NOUN", 4, "obl"),
    ]
    found = bends(repaid("Velia"), repaid("Torland"), before=[both])
    assert shown(found) == [("substitution", ["party"], "Velia", "Torland")]


def test_a_cause_that_a_verb_gives_is_not_put_in() -> None:
    source = flat("rotten beams caused Monday collapse", "caused")
    assert bends(source, flat("Monday collapse occurred due to rotten beams", "occurred")) == ()


def test_what_the_source_only_assumes_may_be_a_condition() -> None:
    source = [
        ("travellers", "NOUN", 4, "nsubj"),
        ("delayed", "VERB", 1, "acl"),
        ("overnight", "ADV", 2, "advmod"),
        ("reclaim", "VERB", 0, "root"),
        ("ferry", "NOUN", 6, "compound"),
        ("fares", "NOUN", 4, "obj"),
    ]
    copy = [
        ("ferry", "NOUN", 2, "compound"),
        ("fares", "NOUN", 3, "obj"),
        ("reclaim", "VERB", 0, "root"),
        ("travellers", "NOUN", 3, "nsubj"),
        ("if", "SCONJ", 6, "mark"),
        ("delayed", "VERB", 3, "advcl"),
        ("overnight", "ADV", 6, "advmod"),
    ]
    assert bends(source, copy) == ()
