"""The best tree over head scores, one word under the root (Chu & Liu 1965, Edmonds 1967)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

FORBIDDEN: Final = -1e9

LONGEST: Final = 400
"""Longest sentence whose tree is sought exactly; the windows of this package are shorter."""


def best_tree(scores: NDArray[np.float32]) -> NDArray[np.int32]:
    """Find the heads of one sentence.

    Each word takes its best head; only where that is no tree with a single word under the root is the best
    tree sought.

    Args:
        scores: n x (n + 1); row a word, column 0 the root, column i + 1 word i as head. A word's own column
            is ignored.

    Returns:
        Head of each word: 0 for the root, i + 1 for word i, int32.
    """
    count = scores.shape[0]
    work = scores.copy()
    work[np.arange(count), np.arange(count) + 1] = FORBIDDEN
    heads = work.argmax(axis=1)
    if is_tree(heads):
        return heads.astype(np.int32)
    if count > LONGEST:
        return _chain(heads).astype(np.int32)
    return _single_root(work.astype(np.float64)).astype(np.int32)


def is_tree(heads: NDArray[np.integer]) -> bool:
    """Tell whether heads form a tree with exactly one word under the root."""
    parents = heads.tolist()
    if parents.count(0) != 1:
        return False
    state = [0] * (len(parents) + 1)
    state[0] = -1
    for word in range(1, len(parents) + 1):
        here = word
        while state[here] == 0:
            state[here] = word
            here = parents[here - 1]
        if state[here] == word:
            return False
        here = word
        while state[here] == word:
            state[here] = -1
            here = parents[here - 1]
    return True


def _single_root(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Charge arcs from the root so much that the best tree uses exactly one (Zmigrod et al. 2020)."""
    finite = scores[scores > FORBIDDEN / 2]
    charge = 1.0 + (finite.max() - finite.min()) * (scores.shape[0] + 1)
    charged = scores.copy()
    charged[:, 0] -= charge
    size = scores.shape[0] + 1
    square = np.full((size, size), FORBIDDEN * 4)
    square[1:, :] = charged
    return _arborescence(square)[1:]


def _arborescence(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Solve for row = dependent, column = head, node 0 the root, contracting one cycle after another."""
    size = scores.shape[0]
    heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(size, dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    gain = scores[cycle] - scores[cycle, heads[cycle]][:, None]
    enter = gain[:, outside].argmax(axis=0)
    leave = scores[np.ix_(outside, cycle)].argmax(axis=1)
    count = len(outside)
    small = np.empty((count + 1, count + 1))
    small[:count, :count] = scores[np.ix_(outside, outside)]
    small[count, :count] = gain[enter, outside]
    small[:count, count] = scores[outside, cycle[leave]]
    small[count, count] = FORBIDDEN * 8
    solved = _arborescence(small)
    for row in range(1, count):
        head = solved[row]
        heads[outside[row]] = cycle[leave[row]] if head == count else outside[head]
    entry = solved[count]
    heads[cycle[enter[entry]]] = outside[entry]
    return heads


def _cycle(heads: NDArray[np.int64]) -> NDArray[np.int64] | None:
    parents = heads.tolist()
    state = [0] * len(parents)
    state[0] = -1
    for node in range(1, len(parents)):
        here = node
        while state[here] == 0:
            state[here] = node
            here = parents[here]
        if state[here] == node:
            found = [here]
            step = parents[here]
            while step != here:
                found.append(step)
                step = parents[step]
            return np.array(sorted(found), dtype=np.int64)
        here = node
        while state[here] == node:
            state[here] = -1
            here = parents[here]
    return None


def _chain(heads: NDArray[np.int64]) -> NDArray[np.int64]:
    """Keep what is no cycle and hang the rest on the first root: linear time for sentences nobody wrote."""
    fixed = heads.copy()
    roots = np.flatnonzero(fixed == 0)
    root = int(roots[0]) if len(roots) else 0
    fixed[root] = 0
    state = np.zeros(len(fixed) + 1, dtype=np.int64)
    state[0] = -1
    for word in range(1, len(fixed) + 1):
        if fixed[word - 1] == 0 and word - 1 != root:
            fixed[word - 1] = root + 1
    for word in range(1, len(fixed) + 1):
        here = word
        path: list[int] = []
        while state[here] == 0:
            state[here] = word
            path.append(here)
            here = int(fixed[here - 1])
        if state[here] == word:
            fixed[here - 1] = root + 1
        for seen in path:
            state[seen] = -1
    return fixed
