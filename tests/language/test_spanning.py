from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from recension.language.spanning import LONGEST, best_tree, is_tree


@pytest.mark.parametrize(
    ("heads", "tree"),
    [
        ([0], True),
        ([0, 1, 2], True),
        ([2, 0], True),
        ([0, 0], False),
        ([2, 1], False),
        ([0, 3, 2], False),
        ([1], False),
    ],
)
def test_what_a_tree_is(heads: list[int], *, tree: bool) -> None:
    assert is_tree(np.array(heads)) is tree


@settings(max_examples=60)
@given(
    st.integers(1, 4).flatmap(
        lambda n: arrays(np.float32, (n, n + 1), elements=st.integers(-20, 20).map(float))
    )
)
def test_no_tree_is_better_than_the_best(scores: np.ndarray) -> None:
    count = scores.shape[0]
    found = best_tree(scores)
    assert is_tree(found)
    totals = [
        sum(scores[word, head] for word, head in enumerate(heads))
        for heads in itertools.product(range(count + 1), repeat=count)
        if all(head != word + 1 for word, head in enumerate(heads)) and is_tree(np.array(heads))
    ]
    assert sum(scores[word, head] for word, head in enumerate(found)) == pytest.approx(max(totals))


@pytest.mark.parametrize("count", [60, LONGEST + 1])
def test_long_sentences_give_trees_too(count: int) -> None:
    scores = np.random.default_rng(3).normal(size=(count, count + 1)).astype(np.float32)
    assert is_tree(best_tree(scores))
