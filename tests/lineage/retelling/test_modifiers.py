from __future__ import annotations

import pytest

from tests.lineage.retelling.bent_clauses import bends, shown
from tests.lineage.retelling.tellers import Row, tree


def signed(modifier: str, *, part: str, relation: str, noun: str = "accord") -> list[Row]:
    return tree(
        f"envoys/NOUN/2/nsubj seek/VERB/0/root {modifier}/{part}/4/{relation} {noun}/NOUN/2/obj "
        "before/ADP/6/case winter/NOUN/2/obl"
    )


@pytest.mark.parametrize("noun", ["accord", "arrangement"])
def test_a_noun_told_as_an_adjective_of_another_sense(noun: str) -> None:
    source = signed("peace", part="NOUN", relation="compound")
    copy = signed("peaceful", part="ADJ", relation="amod", noun=noun)
    assert ("substitution", ["content"], "peace", "peaceful") in shown(bends(source, copy))


def test_a_noun_told_as_an_adjective_of_the_same_sense() -> None:
    source = signed("region", part="NOUN", relation="compound")
    assert bends(source, signed("regional", part="ADJ", relation="amod")) == ()
