from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.language.lists import alike_in_lists

WORDS = ["They", "named", "Meru", ",", "Vale", "Green", "and", "Tolan", "."]
HEADS = [1, -1, 1, 4, 2, 4, 7, 2, 1]
COORDINATED = [False, False, False, False, True, False, False, True, False]


def test_the_odd_one_of_a_list_takes_the_type_of_the_others() -> None:
    names = [(2, 3, "ORG"), (4, 6, "PER"), (7, 8, "ORG")]
    assert alike_in_lists(WORDS, names, HEADS, COORDINATED) == [(2, 3, "ORG"), (4, 6, "ORG"), (7, 8, "ORG")]


@pytest.mark.parametrize(
    "names",
    [
        [(2, 3, "ORG"), (4, 6, "PER")],
        [(2, 3, "ORG"), (4, 6, "PER"), (7, 8, "LOC")],
        [(2, 3, "ORG"), (4, 6, "NORP"), (7, 8, "ORG")],
    ],
)
def test_two_names_no_majority_and_other_kinds_stay(names: list[tuple[int, int, str]]) -> None:
    assert alike_in_lists(WORDS, names, HEADS, COORDINATED) == names


def test_names_that_are_in_no_list_stay() -> None:
    names = [(2, 3, "ORG"), (4, 6, "PER"), (7, 8, "ORG")]
    assert alike_in_lists(WORDS, names, HEADS, [False] * len(WORDS)) == names


def test_a_country_stays_a_place() -> None:
    words = [*WORDS[:2], "Kenya", *WORDS[3:]]
    names = [(2, 3, "LOC"), (4, 6, "ORG"), (7, 8, "ORG")]
    assert alike_in_lists(words, names, HEADS, COORDINATED) == names


def test_a_union_of_states_among_countries_stays_an_organisation() -> None:
    words = [*WORDS[:2], "EU", *WORDS[3:]]
    names = [(2, 3, "ORG"), (4, 6, "LOC"), (7, 8, "LOC")]
    assert alike_in_lists(words, names, HEADS, COORDINATED) == names


@given(st.lists(st.sampled_from(["PER", "LOC", "ORG", "NORP", "OTH"]), max_size=12))
def test_places_and_order_never_change(kinds: list[str]) -> None:
    names = [(number, number + 1, kind) for number, kind in enumerate(kinds)]
    heads = [-1, *([0] * len(kinds))][: len(kinds)]
    coordinated = [head == 0 for head in heads]
    found = alike_in_lists([f"A{number}" for number in range(len(kinds))], names, heads, coordinated)
    assert [name[:2] for name in found] == [name[:2] for name in names]
    assert alike_in_lists([""] * len(kinds), found, heads, coordinated) == found
