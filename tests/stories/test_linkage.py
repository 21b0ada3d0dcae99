from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recension.stories.linkage import average_linkage

if TYPE_CHECKING:
    from numpy.typing import NDArray


def table(size: int, seed: int) -> NDArray[np.float32]:
    values = np.random.default_rng(seed).random((size, size))
    symmetric = ((values + values.T) / 2).astype(np.float32)
    np.fill_diagonal(symmetric, 0)
    return symmetric


def step_by_step(similarity: NDArray[np.float32], threshold: float) -> list[list[int]]:
    """The definition: merge the most similar two until none are similar enough."""
    groups = [[index] for index in range(len(similarity))]
    while len(groups) > 1:
        mean, first, second = max(
            (float(similarity[np.ix_(one, other)].mean()), -i, -j)
            for i, one in enumerate(groups)
            for j, other in enumerate(groups[:i])
        )
        if mean < threshold:
            break
        merged = groups[-first] + groups[-second]
        groups = [group for at, group in enumerate(groups) if at not in {-first, -second}] + [merged]
    return sorted(sorted(group) for group in groups)


@given(st.integers(0, 12), st.integers(0, 1000), st.floats(0.05, 0.95))
def test_it_gives_what_the_definition_gives(size: int, seed: int, threshold: float) -> None:
    similarity = table(size, seed)
    assert average_linkage(similarity.copy(), threshold) == step_by_step(similarity, threshold)


@given(st.integers(1, 12), st.integers(0, 1000), st.floats(0.05, 0.95))
def test_it_parts_all_indices(size: int, seed: int, threshold: float) -> None:
    groups = average_linkage(table(size, seed), threshold)
    assert sorted(index for group in groups for index in group) == list(range(size))


def test_equal_similarities_have_one_outcome() -> None:
    similarity = np.ones((5, 5), dtype=np.float32)
    assert average_linkage(similarity.copy(), 1.0) == [[0, 1, 2, 3, 4]]
    assert average_linkage(similarity.copy() * 0, 0.1) == [[0], [1], [2], [3], [4]]
