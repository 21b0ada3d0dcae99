from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.coreference import best_pairing, scores

TABLES = st.integers(1, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 9), min_size=columns, max_size=columns), min_size=1, max_size=columns
    )
)
GROUPINGS = st.dictionaries(
    st.sampled_from("abcdefgh"), st.tuples(st.sampled_from("123"), st.sampled_from("123")), min_size=2
)


@given(TABLES)
def test_no_other_pairing_is_worth_more(worth: list[list[int]]) -> None:
    best = max(
        sum(row[column] for row, column in zip(worth, order, strict=True))
        for order in permutations(range(len(worth[0])), len(worth))
    )
    assert best_pairing(worth) == pytest.approx(best)


@given(GROUPINGS)
def test_scores_are_shares_and_turn_with_their_sides(pairs: dict[str, tuple[str, str]]) -> None:
    gold = {item: pair[0] for item, pair in pairs.items()}
    given_ = {item: pair[1] for item, pair in pairs.items()}
    found, turned = scores(gold, given_), scores(given_, gold)
    for one, other in zip(found, turned, strict=True):
        assert 0 <= one.precision <= 1 + 1e-9
        assert one.precision == pytest.approx(other.recall)
        assert one.recall == pytest.approx(other.precision)


def test_what_is_right_scores_one() -> None:
    gold = {"a": "x", "b": "x", "c": "y", "d": "y", "e": "z"}
    assert scores(gold, {item: f"other {label}" for item, label in gold.items()}).conll == pytest.approx(1.0)


def test_two_groups_taken_for_one() -> None:
    gold = {"a": "x", "b": "x", "c": "y", "d": "y"}
    found = scores(gold, dict.fromkeys(gold, "all"))
    assert (found.muc.precision, found.muc.recall) == (pytest.approx(2 / 3), 1.0)
    assert (found.bcubed.precision, found.bcubed.recall) == (0.5, 1.0)
    # one of the two is paired with the whole: 2 * 2 of 2 + 4 members
    assert (found.ceaf.precision, found.ceaf.recall) == (pytest.approx(2 / 3), pytest.approx(1 / 3))


def test_all_apart() -> None:
    gold = {"a": "x", "b": "x"}
    found = scores(gold, {"a": "1", "b": "2"})
    assert (found.muc.f1, found.bcubed.precision, found.bcubed.recall) == (0.0, 1.0, 0.5)
