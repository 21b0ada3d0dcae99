from __future__ import annotations

import pytest

from tests.lineage.retelling.bent_clauses import bends, shown
from tests.lineage.retelling.tellers import Row, tree


def warned(one: str, verb: str, other: str) -> list[Row]:
    return tree(
        f"{one}/NOUN/2/nsubj {verb}/VERB/0/root {other}/NOUN/2/obj sternly/ADV/2/advmod "
        "foggy/ADJ/6/amod mornings/NOUN/2/obl"
    )


def parties(source: list[Row], copy: list[Row], *, before: list[list[Row]] | None = None) -> list[object]:
    found = bends(source, copy, before=before or [])
    return [one for one in shown(found) if one[1][0] in {"party", "attribution"}]


def test_nouns_that_act_and_are_acted_on_change_places() -> None:
    assert parties(warned("pilots", "warn", "keepers"), warned("keepers", "warn", "pilots")) == [
        ("transposition", ["party"], "pilots", "pilots")
    ]


def test_a_passive_turns_nobody_round() -> None:
    copy = tree(
        "keepers/NOUN/3/nsubj:pass were/AUX/3/aux:pass warn/VERB/0/root "
        "by/ADP/5/case pilots/NOUN/3/obl:agent "
        "sternly/ADV/3/advmod foggy/ADJ/8/amod mornings/NOUN/3/obl"
    )
    assert parties(warned("pilots", "warn", "keepers"), copy) == []


def test_what_two_do_to_each_other_turns_nobody_round() -> None:
    assert parties(warned("pilots", "meet", "keepers"), warned("keepers", "meet", "pilots")) == []


def test_to_whom_it_is_done_counts_too() -> None:
    def apology(one: str, other: str) -> list[Row]:
        return tree(
            f"{one}/NOUN/2/nsubj apologise/VERB/0/root to/ADP/4/case "
            f"{other}/NOUN/2/obl sternly/ADV/2/advmod "
            "foggy/ADJ/7/amod mornings/NOUN/2/obl"
        )

    assert parties(apology("pilots", "keepers"), apology("keepers", "pilots")) == [
        ("transposition", ["party"], "pilots", "pilots")
    ]


_JOINED = tree(
    "guild/NOUN/4/nsubj and/CCONJ/3/cc company/NOUN/1/conj "
    "settled/VERB/0/root old/ADJ/6/amod quarrels/NOUN/4/obj"
)


def test_another_acts_whom_the_source_names_beside_the_one() -> None:
    source, copy = warned("guild", "spare", "apprentices"), warned("company", "spare", "apprentices")
    assert parties(source, copy, before=[_JOINED]) == [("substitution", ["party"], "guild", "company")]


def test_another_name_of_who_acts_is_no_other() -> None:
    source, copy = warned("guild", "spare", "apprentices"), warned("masters", "spare", "apprentices")
    assert parties(source, copy, before=[_JOINED]) == []


def pledge(*rows: str) -> list[Row]:
    return tree(
        " ".join(rows)
        + " pledge/VERB/0/root costly/ADJ/{0}/amod repairs/NOUN/{1}/obj quickly/ADV/{1}/advmod".format(
            len(rows) + 3, len(rows) + 1
        )
    )


def test_one_of_two_acts_alone() -> None:
    source = pledge("Velia/PROPN/4/nsubj", "and/CCONJ/3/cc", "Torland/PROPN/1/conj")
    assert parties(source, pledge("Velia/PROPN/2/nsubj")) == [("omission", ["party"], "Torland", "")]


def test_who_acts_with_another_does_not_act_alone() -> None:
    source = pledge("Velia/PROPN/4/nsubj", "and/CCONJ/3/cc", "Torland/PROPN/1/conj")
    copy = tree(
        "Velia/PROPN/2/nsubj pledge/VERB/0/root costly/ADJ/4/amod repairs/NOUN/2/obj quickly/ADV/2/advmod "
        "with/ADP/7/case Torland/PROPN/2/obl"
    )
    assert parties(source, copy) == []


@pytest.mark.parametrize("word", ["both", "neither"])
def test_a_name_in_the_place_of_both(word: str) -> None:
    source = pledge(f"{word}/DET/2/det", "sides/NOUN/3/nsubj")
    assert parties(source, pledge("Velia/PROPN/2/nsubj")) == [("substitution", ["party"], "sides", "Velia")]


def test_words_handed_to_another_speaker() -> None:
    def cost(speaker: str) -> list[Row]:
        return tree(
            f"according/VERB/3/case to/ADP/1/fixed {speaker}/NOUN/5/obl "
            "strikes/NOUN/5/nsubj ruined/VERB/0/root "
            "ripe/ADJ/7/amod cargoes/NOUN/5/obj"
        )

    assert parties(cost("guild"), cost("company"), before=[_JOINED]) == [
        ("substitution", ["attribution"], "guild", "company")
    ]
    assert parties(cost("guild"), cost("masters"), before=[_JOINED]) == []
