"""Postings of word n-grams: where two documents have the same few words.

All n-grams of one shape are hashed, sorted with their places, and grouped; every two places of a group that
lie in different documents are a seed. This is the sorted-postings join of text reuse detection (passim; Smith,
Cordell and Mullen 2015), with these differences: nothing is dropped for occurring in a share of the corpus,
groups only have a bound on how many partners each place gets, fixed and generous for long n-grams (whose
recurrence means copying) and small for pairs of words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from recension.lineage.corpus import Corpus

# A document that says the same words over and over answers for its first few only.
_OCCURRENCES: Final = 8


class Shape(NamedTuple):
    """A shape of n-gram.

    Attributes:
        offsets: which words it takes, counted from its first.
        weight: the least its words must weigh together: pairs such as "of the" seed nothing.
        bound: how many places a group may have.
        maximal: whether only the first seed of a run of seeds is wanted, and groups over the bound are not
            dropped but each place paired with the next `bound`.
    """

    offsets: tuple[int, ...]
    weight: float
    bound: int
    maximal: bool = False


class Seeds(NamedTuple):
    """Places with equal words: `left` in the document that sorts first, `right` in the other."""

    left: NDArray[np.int64]
    right: NDArray[np.int64]


def seeds(corpus: Corpus, shape: Shape) -> Seeds:
    """All seeds of one shape."""
    places, ends, whole = _groups(corpus, shape)
    tokens, owners = corpus.tokens, corpus.owners
    paired = np.zeros(len(tokens) if shape.maximal else 0, dtype=np.bool_)
    if shape.maximal:
        paired[places[whole]] = True
    lefts: list[NDArray[np.int64]] = []
    rights: list[NDArray[np.int64]] = []
    index = np.arange(len(places))
    step = 0
    while len(index):
        step += 1
        index = index[index + step < ends[index]]
        left, right = places[index], places[index + step]
        kept = owners[left] != owners[right]
        if shape.maximal:
            kept &= (tokens[left - 1] != tokens[right - 1]) | ~paired[left - 1] | ~paired[right - 1]
        lefts.append(left[kept])
        rights.append(right[kept])
    left, right = np.concatenate(lefts or [places]), np.concatenate(rights or [places])
    same = np.ones(len(left), dtype=np.bool_)
    for offset in shape.offsets:  # hashes may collide; words decide
        same &= tokens[left + offset] == tokens[right + offset]
    return Seeds(left[same], right[same])


def _groups(corpus: Corpus, shape: Shape) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Places sorted by n-gram, ascending within each; where the partners of each end; whether these are all."""
    reach = shape.offsets[-1]
    count = max(len(corpus.tokens) - reach, 0)
    weight = np.zeros(count, dtype=np.float32)
    mixed = np.zeros(count, dtype=np.uint64)
    tokens = corpus.tokens.astype(np.uint64)
    for offset, factor in zip(shape.offsets, _FACTORS, strict=False):
        weight += corpus.weights[offset : offset + count]
        mixed += tokens[offset : offset + count] * np.uint64(factor)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(_FACTORS[-1])
    bits = np.uint64(count.bit_length())
    mask = (np.uint64(1) << bits) - np.uint64(1)
    packed = (mixed & ~mask) | np.arange(count, dtype=np.uint64)
    packed = np.sort(packed[(weight >= shape.weight) & (corpus.owners[:count] == corpus.owners[reach:])])
    hashes = packed >> bits
    places = (packed & mask).astype(np.int64)
    places, hashes = _few_a_document(corpus, places, hashes)
    if not len(places):
        return places, places, places.astype(np.bool_)
    first = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1])))
    sizes = np.diff(np.append(first, len(hashes)))
    wanted = (sizes > 1) & ((sizes <= shape.bound) | shape.maximal)
    kept = np.repeat(wanted, sizes)
    kept_sizes = sizes[wanted]
    ends = np.repeat(np.cumsum(kept_sizes), kept_sizes)
    whole = np.repeat(kept_sizes <= shape.bound, kept_sizes)
    return places[kept], np.minimum(ends, np.arange(len(ends)) + shape.bound + 1), whole


_FACTORS: Final = (
    0x9E3779B97F4A7C15,
    0xC2B2AE3D27D4EB4F,
    0x165667B19E3779F9,
    0xD6E8FEB86659FD93,
    0xA0761D6478BD642F,
    0xE7037ED1A0B428DB,
    0x8EBC6AF09C88C6E3,
)


def _few_a_document(corpus, places, hashes):
    """Leave out what a document repeats beyond `_OCCURRENCES` times."""
    if len(places) <= _OCCURRENCES:
        return places, hashes
    owners = corpus.owners[places]
    later = (hashes[_OCCURRENCES:] == hashes[:-_OCCURRENCES]) & (
        owners[_OCCURRENCES:] == owners[:-_OCCURRENCES]
    )
    if not later.any():
        return places, hashes
    kept = np.concatenate((np.ones(_OCCURRENCES, dtype=np.bool_), ~later))
    return places[kept], hashes[kept]
