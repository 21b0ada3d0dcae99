from __future__ import annotations

import pytest

from tests.lineage.retelling.bent_clauses import bends, shown
from tests.lineage.retelling.tellers import Row, flat


def told(amount: str, again: str) -> list[tuple[str, str]]:
    found = bends(
        flat(f"divers salvage {amount} of sunken anchor chain", "salvage"),
        flat(f"sunken anchor chain divers salvage {again}", "salvage"),
    )
    return [(before, after) for _, changes, before, after in shown(found) if "number" in changes]


@pytest.mark.parametrize(
    ("amount", "again"),
    [
        ("3 miles", "5 kilometres"),
        ("400 metres", "0.4 kilometres"),
        ("60 days", "2 months"),
        ("2 weeks", "14 days"),
        ("5 tonnes", "5 tons"),
    ],
)
def test_an_amount_in_another_unit_is_the_same(amount: str, again: str) -> None:
    assert told(amount, again) == []


@pytest.mark.parametrize(
    ("amount", "again", "before", "after"),
    [
        ("600 kilograms", "600 tonnes", "600 kilograms", "600 tonnes"),
        ("400 metres", "4 kilometres", "400", "4"),
        ("60 days", "3 months", "60", "3"),
    ],
)
def test_an_amount_that_is_another(amount: str, again: str, before: str, after: str) -> None:
    assert (before, after) in told(amount, again)


@pytest.mark.parametrize("again", ["6.40 p.m.", "18:40"])
def test_an_hour_written_in_another_way(again: str) -> None:
    found = bends(
        flat("the night ferry cast off at 18:40 for Thule", "cast"),
        flat(f"at {again} the night ferry cast off for Thule", "cast"),
    )
    assert found == ()


def test_another_hour() -> None:
    found = bends(
        flat("the night ferry cast off at 18:40 for Thule", "cast"),
        flat("at 19:40 the night ferry cast off for Thule", "cast"),
    )
    assert [change for _, change, _, _ in shown(found)] == [["number"]]


def test_a_count_that_is_parted_is_the_same() -> None:
    found = bends(
        flat("41 sailors caught fever aboard Thule and 3 drowned", "caught"),
        flat("3 drowned and 38 other sailors caught fever aboard Thule", "caught"),
    )
    assert found == ()
    found = bends(
        flat("41 sailors caught fever aboard Thule and 3 drowned", "caught"),
        flat("3 drowned and 39 other sailors caught fever aboard Thule", "caught"),
    )
    assert shown(found) == [("substitution", ["number"], "41", "39")]


def test_figures_of_unlike_things_stand_in_no_place_of_each_other() -> None:
    def clause(count: str, thing: str, end: str) -> list[Row]:
        return [
            ("envoys", "NOUN", 2, "nsubj"),
            ("dispatch", "VERB", 0, "root"),
            (count, "NUM", 4, "nummod"),
            (thing, "NOUN", 2, "obj"),
            ("towards", "ADP", 6, "case"),
            (end, "NOUN", 2, "obl"),
            ("Drennick", "PROPN", 6, "appos"),
        ]

    assert bends(clause("120", "observers", "harbour"), clause("3,100", "blankets", "harbour")) == ()
    found = bends(clause("120", "observers", "harbour"), clause("130", "observers", "harbour"))
    assert shown(found) == [("substitution", ["number"], "120", "130")]


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        ("divers mend rusty anchors within one week", "within 7 days divers mend rusty anchors"),
        ("divers mend rusty anchors within a week", "within 7 days divers mend rusty anchors"),
        ("divers mend rusty anchors at half past eight", "at 8.30 divers mend rusty anchors"),
        ("divers mend rusty anchors at half past eight", "at 8.30 p.m. divers mend rusty anchors"),
        ("divers mend 7 rusty anchors each", "divers mend 14 rusty anchors"),
        ("divers mend all but 2 of 14 rusty anchors", "divers mend 12 of 14 rusty anchors"),
    ],
)
def test_the_same_in_other_figures(source: str, copy: str) -> None:
    assert bends(flat(source, "mend"), flat(copy, "mend")) == ()


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        ("divers mend rusty anchors within a week", "within 8 days divers mend rusty anchors"),
        ("divers mend 7 rusty anchors each", "divers mend 15 rusty anchors"),
        ("divers mend all but 2 of 14 rusty anchors", "divers mend 11 of 14 rusty anchors"),
    ],
)
def test_other_figures(source: str, copy: str) -> None:
    assert bends(flat(source, "mend"), flat(copy, "mend")) != ()
