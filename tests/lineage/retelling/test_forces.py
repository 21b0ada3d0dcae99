from __future__ import annotations

import pytest

from tests.lineage.retelling.bent_clauses import bends, shown
from tests.lineage.retelling.tellers import Row, tree


def keepers(helping: str, *, verb: str = "log", end: str = "hourly") -> list[Row]:
    return tree(f"keepers/NOUN/3/nsubj {helping}/AUX/3/aux {verb}/VERB/0/root tides storms wrecks {end}")


def changed(source: list[Row], copy: list[Row]) -> list[tuple[str, str]]:
    return [
        (before, after) for _, changes, before, after in shown(bends(source, copy)) if changes == ["modality"]
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("shall", "may"),
        ("shall", "should"),
        ("must", "may"),
        ("must", "should"),
        ("may", "will"),
        ("might", "will"),
        ("could", "must"),
        ("can", "must"),
        ("will", "may"),
    ],
)
def test_another_force(before: str, after: str) -> None:
    assert changed(keepers(before), keepers(after)) == [(before, after)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("shall", "must"),
        ("must", "shall"),
        ("shall", "will"),
        ("may", "might"),
        ("may", "can"),
        ("should", "will"),
        ("will", "would"),
    ],
)
def test_the_same_force(before: str, after: str) -> None:
    assert changed(keepers(before), keepers(after)) == []


def test_what_law_says_with_shall_needs_no_must_for_a_verb_of_its_own() -> None:
    source = tree("keepers/NOUN/3/nsubj shall/AUX/3/aux own/VERB/0/root tides storms wrecks charts")
    copy = tree("tides storms wrecks charts must/AUX/6/aux lie/VERB/0/root keepers")
    assert changed(source, copy) == []


def test_who_has_to_do_a_thing_must() -> None:
    source = keepers("must")
    copy = tree(
        "keepers/NOUN/2/nsubj have/VERB/0/root to/PART/4/mark log/VERB/2/xcomp tides storms wrecks hourly"
    )
    assert changed(source, copy) == []
    assert changed(keepers("may"), copy) == [("may", "have")]


def test_a_verb_that_says_little_is_compared_too() -> None:
    def owning(helping: str) -> list[Row]:
        return tree(f"yawls/NOUN/3/nsubj {helping}/AUX/3/aux have/VERB/0/root lamps horns flares rafts")

    assert changed(owning("shall"), owning("should")) == [("shall", "should")]


def test_where_a_sentence_denies_or_limits_no_force_is_judged() -> None:
    for word in ("never", "only"):
        source, copy = keepers("shall", end=word), keepers("can", end=word)
        assert changed(source, copy) == []


def test_a_condition_does_not_stand_for_a_hedge() -> None:
    source = tree(
        "keepers/NOUN/3/nsubj may/AUX/3/aux log/VERB/0/root tides storms if/SCONJ/7/mark hailed/VERB/3/advcl"
    )
    copy = tree("keepers/NOUN/2/nsubj log/VERB/0/root tides storms if/SCONJ/6/mark hailed/VERB/2/advcl")
    assert changed(source, copy) == [("may", "")]


def test_what_is_advised_should_be_done() -> None:
    source = tree(
        "bureau/NOUN/2/nsubj recommend/VERB/0/root that/SCONJ/5/mark "
        "keepers/NOUN/5/nsubj log/VERB/2/ccomp tides/NOUN/5/obj storms/NOUN/5/obj"
    )
    copy = tree(
        "keepers/NOUN/3/nsubj should/AUX/3/aux log/VERB/0/root "
        "tides/NOUN/3/obj storms/NOUN/3/obj bureau/NOUN/7/nsubj recommend/VERB/3/parataxis"
    )
    assert changed(source, copy) == []
    ordered = tree(
        "bureau/NOUN/2/nsubj order/VERB/0/root keepers/NOUN/2/obj "
        "to/PART/5/mark log/VERB/2/xcomp tides/NOUN/5/obj storms/NOUN/5/obj"
    )
    assert changed(source, ordered) == [("recommend", "order")]


def test_a_belief_that_became_a_finding() -> None:
    def claim(verb: str) -> list[Row]:
        return tree(
            f"divers/NOUN/2/nsubj {verb}/VERB/0/root that/SCONJ/5/mark "
            f"anchors/NOUN/5/nsubj tore/VERB/2/ccomp cables/NOUN/5/obj loose/ADV/5/advmod"
        )

    assert changed(claim("believe"), claim("establish")) == [("believe", "establish")]
    assert changed(claim("believe"), claim("suspect")) == []


def test_a_hedge_is_kept_where_somebody_says_it() -> None:
    source = tree(
        "anchors/NOUN/3/nsubj reportedly/ADV/3/advmod tore/VERB/0/root "
        "cables/NOUN/3/obj off/ADP/6/case Thule/PROPN/3/obl"
    )
    copy = tree(
        "off/ADP/2/case Thule/PROPN/4/obl anchors/NOUN/4/nsubj "
        "tore/VERB/0/root cables/NOUN/4/obj divers/NOUN/7/nsubj said/VERB/4/parataxis"
    )
    assert changed(source, copy) == []
    plain = tree("off/ADP/2/case Thule/PROPN/4/obl anchors/NOUN/4/nsubj tore/VERB/0/root cables/NOUN/4/obj")
    assert changed(source, plain) == [("reportedly", "")]


def test_what_asks_and_what_advises_say_much_the_same() -> None:
    def urging(verb: str) -> list[Row]:
        return tree(
            f"bureau/NOUN/2/nsubj {verb}/VERB/0/root keepers/NOUN/2/obj to/PART/5/mark log/VERB/2/xcomp "
            "tides/NOUN/5/obj storms/NOUN/5/obj"
        )

    assert changed(urging("advise"), urging("urge")) == []
    assert changed(urging("advise"), urging("command")) == [("advise", "command")]
