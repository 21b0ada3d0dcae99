from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recension.stories.bridges import without_strangers


def test_who_knows_only_the_bridge_goes() -> None:
    # 0, 1 and 2 are alike, 3 resembles each of them and 4, 4 resembles 3 alone.
    table = np.array(
        [
            [0, 0.5, 0.5, 0.4, 0],
            [0.5, 0, 0.5, 0.4, 0],
            [0.5, 0.5, 0, 0.4, 0],
            [0.4, 0.4, 0.4, 0, 0.8],
            [0, 0, 0, 0.8, 0],
        ],
        dtype=np.float32,
    )
    assert without_strangers(table, [0, 1, 2, 3, 4], 0.1) == ([0, 1, 2, 3], [4])


def test_friends_stay() -> None:
    table = np.full((4, 4), 0.3, dtype=np.float32)
    np.fill_diagonal(table, 0)
    assert without_strangers(table, [3, 1, 0], 0.1) == ([0, 1, 3], [])


@given(st.integers(1, 9), st.integers(0, 1000), st.floats(0.1, 0.9))
def test_who_stays_knows_most_who_stay(size: int, seed: int, acquainted: float) -> None:
    values = np.random.default_rng(seed).random((size, size))
    table = ((values + values.T) / 2).astype(np.float32)
    np.fill_diagonal(table, 0)
    stay, go = without_strangers(table, range(size), acquainted)
    assert stay
    assert sorted([*stay, *go]) == list(range(size))
    near = table[np.ix_(stay, stay)] >= acquainted
    assert all(2 * known > len(stay) - 1 for known in near.sum(axis=1)) or len(stay) == 1
