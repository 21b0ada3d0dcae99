"""A model of body lines: regression trees over numbers, none of them a word of any page.

Gradient-boosted trees (Friedman, "Greedy Function Approximation", 2001), grown by `training/body_lines.py`
and walked here for all lines and all trees at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Lines that are walked together: keeps the memory of a text of 100,000 lines bounded.
_TOGETHER: Final = 2048


@dataclass(frozen=True, slots=True, kw_only=True)
class Trees:
    """Trees as columns over all their nodes; a leaf leads to itself.

    Attributes:
        roots: node number of each tree's root, int32.
        feature: column of the number that a node asks for, int32.
        threshold: a number up to this goes left, float64.
        left: node number to the left, int32.
        right: node number to the right, int32.
        value: what a leaf adds, float64.
        depth: the longest way from a root to a leaf.
        baseline: what the sum starts from.
    """

    roots: NDArray[np.int32]
    feature: NDArray[np.int32]
    threshold: NDArray[np.float64]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float64]
    depth: int
    baseline: float


@cache
def shipped_trees() -> Trees:
    """The trees that come with the package."""
    with (
        as_file(files("recension.documents") / "data" / "body_lines.npz") as path,
        np.load(path, allow_pickle=False) as arrays,
    ):
        return Trees(
            roots=arrays["roots"],
            feature=arrays["feature"],
            threshold=arrays["threshold"],
            left=arrays["left"],
            right=arrays["right"],
            value=arrays["value"],
            depth=int(arrays["depth"]),
            baseline=float(arrays["baseline"]),
        )


def body_probabilities(features: NDArray[np.float32], trees: Trees | None = None) -> NDArray[np.float64]:
    """How likely each line belongs to the account, 0 to 1.

    Args:
        features: one row a line, as `line_features` makes them.
        trees: other trees than the shipped ones.
    """
    chosen = shipped_trees() if trees is None else trees
    sums = np.empty(len(features), dtype=np.float64)
    for start in range(0, len(features), _TOGETHER):
        sums[start : start + _TOGETHER] = _walk(features[start : start + _TOGETHER], chosen)
    return 1.0 / (1.0 + np.exp(-sums))


def _walk(features: NDArray[np.float32], trees: Trees) -> NDArray[np.float64]:
    rows = np.arange(len(features), dtype=np.int32)[:, None] * np.int32(features.shape[1])
    flat = features.ravel()
    nodes = np.repeat(trees.roots[None, :], len(features), axis=0)
    for _ in range(trees.depth):
        goes_left = flat[rows + trees.feature[nodes]] <= trees.threshold[nodes]
        nodes = np.where(goes_left, trees.left[nodes], trees.right[nodes])
    return trees.baseline + trees.value[nodes].sum(axis=1)
