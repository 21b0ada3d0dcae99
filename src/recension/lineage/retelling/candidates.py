"""Which clauses are worth comparing: the nearest in meaning, and those with most telling words in common."""

from __future__ import annotations

import zlib
from collections import Counter
from math import log
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from recension.lineage.retelling.likeness import Likeness
    from recension.lineage.retelling.units import Unit

NEAREST: Final = 12
"""Clauses compared closely for each clause, by each of the two rankings."""

LEAST_LIKE: Final = 0.35
"""Cosine under which no retelling was found: of 800 planted ones the lowest is .37."""

_WIDTH: Final = 256
_BLOCK: Final = 512


def candidates(
    copies: Sequence[Unit], sources: Sequence[Unit], likeness: Likeness
) -> Iterator[tuple[int, int, float]]:
    """Find pairs of clauses of different documents that one ranking or the other puts near.

    Both rankings compare all with all, in blocks, so memory grows with the number of clauses and not with its
    square. Words are ranked by TF-IDF, folded into `_WIDTH` columns by a hash (Weinberger et al. 2009).

    Args:
        copies: clauses that may tell again.
        sources: clauses that may be told again.
        likeness: the vectors of clauses.

    Yields:
        Index of the copy, index of the source, cosine of the two; by copy, then source.
    """
    if not copies or not sources:
        return
    meanings = (likeness.vectors([u.text for u in copies]), likeness.vectors([u.text for u in sources]))
    words = _word_vectors(copies, sources)
    numbers = {unit.document: number for number, unit in enumerate((*copies, *sources))}
    owners = [np.array([numbers[unit.document] for unit in side]) for side in (copies, sources)]
    for start in range(0, len(copies), _BLOCK):
        block = slice(start, start + _BLOCK)
        apart = owners[0][block, None] != owners[1][None, :]
        near = np.where(apart, meanings[0][block] @ meanings[1].T, -1.0)
        shared = np.where(apart, words[0][block] @ words[1].T, -1.0)
        chosen = _best(near) | _best(shared)
        for row, column in np.argwhere(chosen & (near >= LEAST_LIKE)).tolist():
            yield start + row, column, float(near[row, column])


def _best(scores: NDArray[np.float64]) -> NDArray[np.bool_]:
    """For each row where its `NEAREST` highest scores stand, all that equal the last of them included."""
    count = scores.shape[1]
    if count <= NEAREST:
        return np.ones(scores.shape, dtype=np.bool_)
    least = np.partition(scores, count - NEAREST, axis=1)[:, count - NEAREST]
    return scores >= np.maximum(least, 0.0)[:, None]


def _word_vectors(
    copies: Sequence[Unit], sources: Sequence[Unit]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    keys = [[[telling.key for telling in unit.tellings] for unit in side] for side in (copies, sources)]
    counts = Counter(key for side in keys for unit in side for key in set(unit))
    total = len(copies) + len(sources)
    one, other = (_folded(side, counts, total) for side in keys)
    return one, other


def _folded(side: list[list[str]], counts: Counter[str], total: int) -> NDArray[np.float32]:
    vectors = np.zeros((len(side), _WIDTH), dtype=np.float32)
    for row, keys in enumerate(side):
        for key in keys:
            number = zlib.crc32(key.encode("utf-8", "surrogatepass"))
            sign = 1.0 if number & 1 else -1.0
            vectors[row, (number >> 1) % _WIDTH] += sign * log((total + 1) / counts[key])
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / np.maximum(lengths, np.float32(1e-9))
