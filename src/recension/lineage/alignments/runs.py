"""Runs of equal words: how far two places of the corpus go on alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recension.lineage.alignments.corpus import Corpus

# How many comparisons one step may make.
_AT_ONCE: Final = 1 << 22


def equal_run(
    corpus: Corpus, left: NDArray[np.int64], right: NDArray[np.int64], *, step: int = 1, known: int = 0
) -> NDArray[np.int64]:
    """How many words are equal from two places on, forwards or (step -1) backwards, given that `known` are.

    Compares ever more words at once for ever fewer places.
    """
    length = np.full(len(left), known, dtype=np.int64)
    tokens = corpus.tokens
    last = len(tokens) - 1
    active = np.arange(len(left))
    width = 1
    while len(active):
        ahead = np.arange(width) * step
        done = length[active] * step
        here = (left[active] + done)[:, None] + ahead
        there = (right[active] + done)[:, None] + ahead
        same = tokens[np.clip(here, 0, last)] == tokens[np.clip(there, 0, last)]
        same &= (here >= 0) & (there <= last)
        run = np.where(same.all(axis=1), width, np.argmin(same, axis=1))
        length[active] += run
        active = active[run == width]
        width = min(width * 2, max(8, _AT_ONCE // max(len(active), 1)))
    return length
