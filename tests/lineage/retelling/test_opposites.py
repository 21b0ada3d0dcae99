from __future__ import annotations

import pytest

from tests.lineage.retelling.bent_clauses import bends, shown
from tests.lineage.retelling.tellers import Row, tree


def ruling(verb: str, *, word: str = "swiftly") -> list[Row]:
    return tree(
        f"judges/NOUN/2/nsubj {verb}/VERB/0/root "
        f"smelter/NOUN/4/compound permits/NOUN/2/obj {word}/ADV/2/advmod"
    )


@pytest.mark.parametrize(
    ("before", "after"), [("approve", "reject"), ("rejected", "approved"), ("lift", "impose")]
)
def test_an_opposite_act(before: str, after: str) -> None:
    assert shown(bends(ruling(before), ruling(after))) == [("substitution", ["content"], before, after)]


def test_an_opposite_where_one_side_denies_says_the_same() -> None:
    source, copy = ruling("approve", word="never"), ruling("reject")
    assert "content" not in [change for _, changes, _, _ in shown(bends(source, copy)) for change in changes]


def test_an_opposite_elsewhere_is_another_thing() -> None:
    source = ruling("approve")
    copy = tree(
        "judges/NOUN/2/nsubj handled/VERB/0/root smelter/NOUN/4/compound "
        "permits/NOUN/2/obj swiftly/ADV/2/advmod rejected/VERB/7/amod fees/NOUN/2/obl"
    )
    assert bends(source, copy) == ()


def fee(condition: str) -> list[Row]:
    return tree(
        "skippers/NOUN/2/nsubj sail/VERB/0/root northward/ADV/2/advmod "
        f"{condition}/SCONJ/6/mark pilots/NOUN/6/nsubj consent/VERB/2/advcl"
    )


def test_a_condition_turned_round() -> None:
    assert ("substitution", ["negation"], "unless", "if") in shown(bends(fee("unless"), fee("if")))
    assert bends(fee("provided"), fee("if")) == ()


def test_a_condition_is_not_turned_round_where_one_side_denies() -> None:
    source = tree(
        "skippers/NOUN/3/nsubj never/ADV/3/advmod sail/VERB/0/root "
        "northward/ADV/3/advmod unless/SCONJ/7/mark pilots/NOUN/7/nsubj consent/VERB/3/advcl"
    )
    found = [(before, after) for _, _, before, after in shown(bends(source, fee("if")))]
    assert ("unless", "if") not in found


def test_a_verb_of_saying_in_the_place_of_its_opposite() -> None:
    def owned(verb: str) -> list[Row]:
        return tree(
            f"guild/NOUN/2/nsubj {verb}/VERB/0/root that/SCONJ/4/mark "
            f"masons/NOUN/5/nsubj ignored/VERB/2/ccomp "
            "rotten/ADJ/7/amod beams/NOUN/5/obj"
        )

    assert shown(bends(owned("denied"), owned("confirmed"))) == [
        ("substitution", ["content"], "denied", "confirmed")
    ]
    assert bends(owned("confirmed"), owned("said")) == ()
