"""Average linkage: groups whose members resemble each other on the whole, not by a chain of neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def average_linkage(similarity: NDArray[np.float32], threshold: float) -> list[list[int]]:
    """Merge the most similar groups until the mean similarity between any two is below a threshold.

    UPGMA (Sokal & Michener 1958) by chains of nearest neighbours (Murtagh 1983), which gives the same
    groups in quadratic time. Equal similarities go to the lowest index.

    Args:
        similarity: shape (n, n), symmetric; it is used up.
        threshold: above 0.

    Returns:
        The groups as sorted indices, sorted by their first.
    """
    count = len(similarity)
    np.fill_diagonal(similarity, -1.0)
    size = np.ones(count, dtype=np.float64)
    members: dict[int, list[int]] = {index: [index] for index in range(count)}
    open_: set[int] = set(range(count))
    closed: list[list[int]] = []
    chain: list[int] = []
    lowest = 0
    while open_:
        if not chain:
            while lowest not in open_:
                lowest += 1
            chain.append(lowest)
        tip = chain[-1]
        nearest = int(similarity[tip].argmax())
        before = chain[-2] if len(chain) > 1 else None
        if before is not None and similarity[tip, before] >= similarity[tip, nearest]:
            nearest = before
        if similarity[tip, nearest] < threshold:
            # Merging others never brings them nearer to this group than its nearest is now.
            chain.pop()
            _remove(similarity, tip)
            open_.remove(tip)
            closed.append(members.pop(tip))
        elif nearest == before:
            del chain[-2:]
            keep, drop = min(tip, nearest), max(tip, nearest)
            mean = (similarity[keep] * size[keep] + similarity[drop] * size[drop]) / (size[keep] + size[drop])
            _remove(similarity, drop)
            alive = similarity[keep] >= 0
            similarity[keep] = np.where(alive, mean, -1.0)
            similarity[:, keep] = similarity[keep]
            similarity[keep, keep] = -1.0
            size[keep] += size[drop]
            open_.remove(drop)
            members[keep] += members.pop(drop)
        else:
            chain.append(nearest)
    return sorted(sorted(group) for group in closed)


def _remove(similarity: NDArray[np.float32], index: int) -> None:
    similarity[index] = -1.0
    similarity[:, index] = -1.0
