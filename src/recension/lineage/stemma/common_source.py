"""Words that two documents share and a third has as well: they say nothing of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recension.lineage.witnesses.word_runs import RUN

if TYPE_CHECKING:
    from numpy.typing import NDArray


def shared_runs(equal: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where in the shared words of two documents a run begins that stands so in both.

    Args:
        equal: word indices of the shared words, a row for either document.
    """
    one, other = equal
    reach = RUN - 1
    return np.flatnonzero((one[reach:] - one[:-reach] == reach) & (other[reach:] - other[:-reach] == reach))


def unexplained_words(
    equal: NDArray[np.int64], at: NDArray[np.int64], explained: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """For each shared word whether it stands in a shared run and in none that is explained.

    Args:
        equal: word indices of the shared words, a row for either document.
        at: where shared runs begin, see `shared_runs`.
        explained: for each of these whether another document has it.
    """
    result = np.zeros(equal.shape[1], dtype=np.bool_)
    known = at[explained]
    for offset in range(RUN):
        result[at + offset] = True
    for offset in range(RUN):
        result[known + offset] = False
    return result
