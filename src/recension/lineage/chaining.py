"""From seeds to stretches: where two documents have enough equal words close together on near diagonals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from recension.lineage.postings import Shape, seeds

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recension.lineage.corpus import Corpus

_SHORT: Final = (
    Shape(offsets=(0, 1), weight=0.5, bound=8),
    Shape(offsets=(0, 2), weight=0.8, bound=8),
    Shape(offsets=(0, 1, 2), weight=0.8, bound=32),
)
_LONG: Final = Shape(offsets=(0, 1, 2, 3, 4), weight=0.0, bound=256, maximal=True)
_BAND_BITS: Final = 4  # seeds of one passage lie within 16 diagonals
_REACH: Final = 16  # words between two seeds of one passage
_SEEDS: Final = 3
_MARGIN: Final = 8
_LONG_WEIGHT: Final = 1.0


class Stretches(NamedTuple):
    """Maximal runs of equal words, sorted by left document, right document, place.

    Attributes:
        left: place of the first word in the corpus, on the left.
        right: place on the right.
        length: how many words.
    """

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    length: NDArray[np.int64]


def stretches(corpus: Corpus) -> Stretches:
    """Every stretch of equal words that may belong to a passage."""
    parts = [seeds(corpus, shape) for shape in _SHORT]
    left = np.concatenate([part.left for part in parts])
    right = np.concatenate([part.right for part in parts])
    left, right = _dense(corpus, left, right)
    near = _on_diagonals(corpus, left, right)
    long = seeds(corpus, _LONG)
    long_length = _equal_run(corpus, long.left, long.right)
    left = np.concatenate((near.left, long.left))
    right = np.concatenate((near.right, long.right))
    length = np.concatenate((near.length, long_length))
    return _sorted(corpus, left, right, length)


def _dense(
    corpus: Corpus, left: NDArray[np.int64], right: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Seeds that have others of the same two documents close by, on nearly the same diagonal."""
    if not len(left):
        return left, right
    owner = corpus.owners[left].astype(np.int64)
    origin = corpus.starts[owner]
    place = left - origin
    shifted = right - place  # where the left document would begin, laid under the right one
    place_bits = int(place.max()).bit_length()
    shift_bits = max(int(shifted.max()).bit_length(), _BAND_BITS + 1)
    band = (1 << _BAND_BITS) - 1
    if int(owner.max()).bit_length() + shift_bits + place_bits > 63:
        order = np.lexsort((place, shifted >> _BAND_BITS, owner))
        left, right = left[order], right[order]
        bands = np.stack((owner[order], shifted[order] >> _BAND_BITS))
        fresh = (bands[:, 1:] != bands[:, :-1]).any(axis=0)
        place = place[order]
    else:
        key = owner << np.int64(shift_bits - _BAND_BITS)
        key |= shifted >> np.int64(_BAND_BITS)
        key <<= np.int64(place_bits)
        key |= place
        key <<= np.int64(_BAND_BITS)
        key |= shifted & np.int64(band)
        key.sort()
        key = key[np.concatenate(([True], key[1:] != key[:-1]))]
        bands = key >> np.int64(place_bits + _BAND_BITS)
        fresh = bands[1:] != bands[:-1]
        place = (key >> np.int64(_BAND_BITS)) & np.int64((1 << place_bits) - 1)
        owner = bands >> np.int64(shift_bits - _BAND_BITS)
        left = corpus.starts[owner] + place
        shifted = ((bands & np.int64((1 << (shift_bits - _BAND_BITS)) - 1)) << np.int64(_BAND_BITS)) | (
            key & np.int64(band)
        )
        right = shifted + place
    apart = np.diff(place)
    first = np.concatenate(([True], fresh | (apart > _REACH)))
    begins = np.flatnonzero(first)
    counted = np.concatenate(([True], fresh | (apart > 0)))
    counts = np.add.reduceat(counted.astype(np.int64), begins)
    kept = np.repeat(counts >= _SEEDS, np.diff(np.append(begins, len(first))))
    return left[kept], right[kept]


def _on_diagonals(corpus: Corpus, left: NDArray[np.int64], right: NDArray[np.int64]) -> Stretches:
    """All stretches of equal words on the diagonals of seeds, around them."""
    if not len(left):
        return Stretches(left, right, left)
    diagonal = right - left
    order = np.lexsort((left, diagonal))
    left, right, diagonal = left[order], right[order], diagonal[order]
    owners = corpus.owners
    fresh = (
        (diagonal[1:] != diagonal[:-1])
        | (left[1:] - left[:-1] > _REACH)
        | (owners[left[1:]] != owners[left[:-1]])
        | (owners[right[1:]] != owners[right[:-1]])
    )
    begins = np.flatnonzero(np.concatenate(([True], fresh)))
    finals = np.append(begins[1:], len(left)) - 1
    shift = diagonal[begins]
    left_owner, right_owner = owners[left[begins]], owners[right[begins]]
    low = np.maximum(corpus.starts[left_owner], corpus.starts[right_owner] - shift)
    high = np.minimum(corpus.starts[left_owner + 1], corpus.starts[right_owner + 1] - shift) - 1
    begin = np.maximum(left[begins] - _MARGIN, low)
    end = np.minimum(left[finals] + _MARGIN + 3, high)
    # windows that run into each other are one
    joined = (shift[1:] == shift[:-1]) & (begin[1:] <= end[:-1]) & (low[1:] == low[:-1])
    opens = np.flatnonzero(np.concatenate(([True], ~joined)))
    begin, shift = begin[opens], shift[opens]
    end = end[np.append(opens[1:], len(end)) - 1]
    sizes = end - begin + 1  # one more, which stays unequal, between windows
    offsets = np.cumsum(sizes) - sizes
    window = np.repeat(np.arange(len(sizes)), sizes)
    place = np.arange(int(sizes.sum())) - offsets[window] + begin[window]
    equal = corpus.tokens[place] == corpus.tokens[np.minimum(place + shift[window], len(corpus.tokens) - 1)]
    equal[offsets + sizes - 1] = False
    edges = np.flatnonzero(np.diff(np.concatenate(([False], equal)).astype(np.int8)))
    opening, closing = edges[0::2], edges[1::2]
    found = place[opening]
    length = closing - opening
    across = shift[window[opening]]
    heavy = (length > 1) | (corpus.weights[found] >= 0.4)
    found, length, across = found[heavy], length[heavy], across[heavy]
    # what reaches a window's edge goes on beyond it
    back = _equal_run(corpus, found - 1, found + across - 1, backwards=True)
    found = found - back
    return Stretches(found, found + across, _equal_run(corpus, found, found + across))


def _equal_run(
    corpus: Corpus, left: NDArray[np.int64], right: NDArray[np.int64], *, backwards: bool = False
) -> NDArray[np.int64]:
    """How many words are equal from two places on. Compares ever more words at once, for ever fewer pairs."""
    length = np.zeros(len(left), dtype=np.int64)
    tokens = corpus.tokens
    last = len(tokens) - 1
    active = np.arange(len(left))
    width = 4
    sign = -1 if backwards else 1
    while len(active):
        ahead = np.arange(width)[None, :] * sign
        here = (left[active] + sign * length[active])[:, None] + ahead
        there = (right[active] + sign * length[active])[:, None] + ahead
        same = (
            (tokens[np.clip(here, 0, last)] == tokens[np.clip(there, 0, last)])
            & (here >= 0)
            & (there <= last)
        )
        run = np.where(same.all(axis=1), width, np.argmin(same, axis=1))
        length[active] += run
        active = active[run == width]
        width = min(width * 2, max(8, (1 << 22) // max(len(active), 1)))
    return length


def _sorted(
    corpus: Corpus, left: NDArray[np.int64], right: NDArray[np.int64], length: NDArray[np.int64]
) -> Stretches:
    order = np.lexsort((right, left, corpus.owners[right], corpus.owners[left]))
    left, right, length = left[order], right[order], length[order]
    if len(left):
        new = np.concatenate(([True], (left[1:] != left[:-1]) | (right[1:] != right[:-1])))
        left, right, length = left[new], right[new], length[new]
    return Stretches(left, right, length)
