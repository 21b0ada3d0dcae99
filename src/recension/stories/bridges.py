"""Groups that only a bridge holds together, taken apart again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def without_strangers(
    similarity: NDArray[np.float32], group: Sequence[int], acquainted: float
) -> tuple[list[int], list[int]]:
    """Part a group from members that resemble no more than half of the others.

    A digest of two stories resembles the accounts of both and so raises their mean. Its two halves are
    strangers to each other all the same. The least similar stranger goes first; who stays is counted anew.

    Args:
        similarity: shape (n, n), symmetric, with zeros on the diagonal.
        group: indices.
        acquainted: two members resemble each other from this figure on.

    Returns:
        Who stays and who goes, sorted.
    """
    stay = sorted(group)
    table = similarity[np.ix_(stay, stay)].astype(np.float64)
    near = (table >= acquainted).sum(axis=1)
    total = table.sum(axis=1)
    inside = np.ones(len(stay), dtype=np.bool_)
    while (others := int(inside.sum()) - 1) > 0:
        strangers = np.flatnonzero(inside & (near * 2 <= others))
        if not len(strangers):
            break
        out = int(strangers[np.argmin(total[strangers])])
        inside[out] = False
        near -= table[out] >= acquainted
        total -= table[out]
    return [stay[at] for at in np.flatnonzero(inside)], [stay[at] for at in np.flatnonzero(~inside)]
