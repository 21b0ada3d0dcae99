"""Seeds close to each other on near diagonals, and the stretches of equal words around them.

Two places of two documents lie on a diagonal: the right place less the left one. Words copied in order
stay on one; a word put in or left out moves the rest to the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.alignments.postings import Seeds

if TYPE_CHECKING:
    from recension.lineage.alignments.corpus import Corpus

_KEY_BITS: Final = 63
_BAND_BITS: Final = 4  # seeds of one passage lie within 16 diagonals
_REACH: Final = 16  # words between two seeds of one passage
_SEEDS: Final = 3
_MARGIN: Final = 8
_SINGLE_WEIGHT: Final = 0.4  # a lone equal word must weigh


def dense(corpus: Corpus, found: Seeds) -> Seeds:
    """Seeds that have others of the same two documents close by, on nearly the same diagonal.

    A seed becomes one number: its two documents, the band of diagonals, the place in the left document, the
    diagonal within the band. Sorting the numbers brings together what belongs together.
    """
    left, right = found
    if not len(left):
        return found
    first, second = corpus.owners[left].astype(np.int64), corpus.owners[right].astype(np.int64)
    place = left - corpus.starts[first]
    diagonal = right - corpus.starts[second]
    diagonal -= place
    lowest_first, lowest_second = int(first.min()), int(second.min())
    first -= lowest_first
    second -= lowest_second
    # whole bands, so that where bands begin depends on the two documents alone
    lowest = int(diagonal.min()) >> _BAND_BITS << _BAND_BITS
    diagonal -= lowest
    # one bit more than places need, so that the last place of a band and the first of the next are far apart
    place_bits = int(place.max()).bit_length() + 1
    band_bits = max(int(diagonal.max()).bit_length() - _BAND_BITS, 1)
    second_bits = int(second.max()).bit_length()
    if int(first.max()).bit_length() + second_bits + band_bits + place_bits + _BAND_BITS > _KEY_BITS:
        side = first if int(first.max()) else second
        low = side <= int(side.max()) // 2
        parts = (dense(corpus, Seeds(left[half], right[half])) for half in (low, ~low))
        return Seeds(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))
    key = first
    for part, bits in ((second, second_bits), (diagonal >> _BAND_BITS, band_bits), (place, place_bits)):
        key <<= bits
        key |= part
    key <<= _BAND_BITS
    diagonal &= (1 << _BAND_BITS) - 1
    key |= diagonal
    key.sort()
    apart = np.diff(key >> _BAND_BITS)
    begins = np.flatnonzero(np.concatenate(([True], apart > _REACH)))
    counts = np.add.reduceat(np.concatenate(([True], apart > 0)), begins, dtype=np.int64)
    key = key[np.repeat(counts >= _SEEDS, np.diff(np.append(begins, len(key))))]
    diagonal = key & ((1 << _BAND_BITS) - 1)
    key >>= _BAND_BITS
    place = key & ((1 << place_bits) - 1)
    key >>= place_bits
    diagonal |= (key & ((1 << band_bits) - 1)) << _BAND_BITS
    key >>= band_bits
    second = (key & ((1 << second_bits) - 1)) + lowest_second
    first = (key >> second_bits) + lowest_first
    return Seeds(corpus.starts[first] + place, corpus.starts[second] + place + diagonal + lowest)


def on_diagonals(corpus: Corpus, found: Seeds) -> Seeds:
    """Where stretches of equal words begin on the diagonals of seeds, around them."""
    left, right = found
    if not len(left):
        return found
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
    begun = place[opening]
    across = shift[window[opening]]
    heavy = (closing - opening > 1) | (corpus.weights[begun] >= _SINGLE_WEIGHT)
    return Seeds(begun[heavy], begun[heavy] + across[heavy])
