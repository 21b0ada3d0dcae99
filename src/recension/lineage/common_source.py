"""Words that two documents share and a third has as well: they say nothing of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from recension.lineage.kinship import Kinship

# A run of so many words that the third document has anywhere is explained by it; a shorter run shows nothing
# at all.
RUN: Final = 3


def runs_of(ids: Sequence[int]) -> frozenset[tuple[int, ...]]:
    """Every run of `RUN` words, as word numbers."""
    return frozenset(zip(*(ids[offset:] for offset in range(RUN)), strict=False))


def own_words(kinship: Kinship, others: Iterable[frozenset[tuple[int, ...]]]) -> NDArray[np.bool_]:
    """For each shared word of two documents whether it stands in a shared run that none of the others has.

    Args:
        kinship: what the two share.
        others: runs of the documents that could be their common source.
    """
    one, other = kinship.equal
    count = len(one)
    ids = kinship.first.ids
    explained = np.zeros(count, dtype=np.bool_)
    in_run = np.zeros(count, dtype=np.bool_)
    known = list(others)
    for at in range(count - RUN + 1):
        last = at + RUN - 1
        if one[last] - one[at] != RUN - 1 or other[last] - other[at] != RUN - 1:
            continue
        in_run[at : last + 1] = True
        run = tuple(ids[index] for index in range(int(one[at]), int(one[last]) + 1))
        if any(run in runs for runs in known):
            explained[at : last + 1] = True
    return in_run & ~explained
