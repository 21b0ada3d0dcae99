from __future__ import annotations

import numpy as np

from recension.documents.body_model import Trees, body_probabilities, shipped_trees
from recension.documents.line_features import NAMES

STUMP = Trees(
    roots=np.array([0, 3], dtype=np.int32),
    feature=np.array([1, 0, 0, 0, 0, 0], dtype=np.int32),
    threshold=np.array([0.5, np.inf, np.inf, 2.0, np.inf, np.inf]),
    left=np.array([1, 1, 2, 4, 4, 5], dtype=np.int32),
    right=np.array([2, 1, 2, 5, 4, 5], dtype=np.int32),
    value=np.array([0.0, -1.0, 1.0, 0.0, 0.5, -0.5]),
    depth=1,
    baseline=0.25,
)


def test_trees_are_walked_by_hand() -> None:
    rows = np.array([[2.0, 0.5], [2.1, 0.6]], dtype=np.float32)
    expected = 1 / (1 + np.exp([-(0.25 - 1.0 + 0.5), -(0.25 + 1.0 - 0.5)]))
    assert np.allclose(body_probabilities(rows, STUMP), expected)


def test_many_lines_are_walked_as_few_are() -> None:
    rows = np.random.default_rng(5).normal(size=(5000, 2)).astype(np.float32)
    whole = body_probabilities(rows, STUMP)
    assert np.array_equal(
        whole, np.concatenate([body_probabilities(rows[i : i + 7], STUMP) for i in range(0, 5000, 7)])
    )


def test_the_shipped_trees_hold_numbers_that_fit_the_features() -> None:
    trees = shipped_trees()
    assert trees.feature.min() >= 0
    assert trees.feature.max() < len(NAMES)
    assert trees.left.max() < len(trees.value)
    assert trees.right.max() < len(trees.value)
    leaves = trees.left == np.arange(len(trees.left))
    assert np.all(trees.value[~leaves] == 0)
    assert len(body_probabilities(np.zeros((0, len(NAMES)), dtype=np.float32))) == 0
