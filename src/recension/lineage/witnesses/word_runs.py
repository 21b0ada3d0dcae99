"""Runs of a few words, each with a key, to tell which documents have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# A run of so many words that the third document has anywhere is explained by it; a shorter run shows nothing
# at all.
RUN: Final = 3
# Word numbers are packed into one key a run; below 2 ** 21 different words two runs never have one key.
_PACKED: Final = np.uint64(1 << 21)


def runs_of(ids: NDArray[np.integer]) -> NDArray[np.uint64]:
    """A key for every run of `RUN` words, by the place of its first word.

    Args:
        ids: the number of each word.
    """
    words = np.asarray(ids).astype(np.uint64)
    count = max(0, len(words) - RUN + 1)
    keys = np.zeros(count, dtype=np.uint64)
    for offset in range(RUN):
        keys = keys * _PACKED + words[offset : offset + count]
    return keys
