"""Postings of word n-grams: where two documents have the same few words.

All n-grams of one shape are hashed, sorted with their places, and grouped; every two places of a group that
lie in different documents are a seed. This is the sorted-postings join of text reuse detection (passim;
Smith, Cordell and Mullen 2015), with one difference: nothing is dropped for occurring in a share of the
corpus. Groups have a bound that grows with the length of the n-gram, and beyond the longest each place
keeps its nearest partners, so that the work stays linear and a story of many copies of one statement keeps
its passages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recension.lineage.alignments.corpus import Corpus

# A document that says the same words over and over answers for its first few only.
_OCCURRENCES: Final = 8
# Odd 64-bit numbers without relation to each other (splitmix64), for multiplicative hashing; the last mixes.
_FACTORS: Final = (
    0x0D177B929B57DDE5,
    0x417745950E968AEB,
    0x50BE8BDEFB0C5DDF,
    0x9817C5A5D5297D85,
    0x0D8B0CB357AC74BD,
    0x28436E90402BC321,
    0x63286060C0CBBBA3,
    0xF5B26BB506DFE68F,
    0x4AB7C1B9854DF103,
    0x131C5521948D9795,
    0x5FF837AF62419E35,
    0x7A2FFC948FAB108F,
    0x2D3DE20417E56F65,
)


class Seeds(NamedTuple):
    """Places with equal words: `left` in the document that sorts first, `right` in the other."""

    left: NDArray[np.int64]
    right: NDArray[np.int64]


class Postings(NamedTuple):
    """N-grams of one shape that occur more than once.

    Attributes:
        offsets: which words an n-gram takes, counted from its first.
        places: where they occur, grouped by n-gram, ascending within a group.
        sizes: how many places each group has.
    """

    offsets: tuple[int, ...]
    places: NDArray[np.int64]
    sizes: NDArray[np.int64]


def postings(
    corpus: Corpus, offsets: tuple[int, ...], *, least: float = 0.0, among: NDArray[np.bool_] | None = None
) -> Postings:
    """Group the places of the corpus by the n-gram that begins there.

    Args:
        corpus: the words.
        offsets: which words an n-gram takes, counted from its first.
        least: what the words of an n-gram must weigh together.
        among: for each place of the corpus, whether an n-gram that begins there matters.
    """
    reach = offsets[-1]
    count = max(len(corpus.tokens) - reach, 0)
    wanted = corpus.owners[:count] == corpus.owners[reach : reach + count]
    if among is not None:
        wanted &= among[:count]
    if least > 0:
        weight = np.zeros(count, dtype=np.float32)
        for offset in offsets:
            weight += corpus.weights[offset : offset + count]
        wanted &= weight >= least
    chosen = np.flatnonzero(wanted)
    mixed = np.zeros(len(chosen), dtype=np.uint64)
    for offset, factor in zip(offsets, _FACTORS, strict=False):
        words = corpus.tokens[offset : offset + count][wanted].astype(np.uint64)
        words *= np.uint64(factor)
        mixed += words
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(_FACTORS[-1])
    bits = np.uint64(count.bit_length())
    mask = (np.uint64(1) << bits) - np.uint64(1)
    mixed &= ~mask
    mixed |= chosen.view(np.uint64)
    mixed.sort()
    places = (mixed & mask).view(np.int64)
    hashes = mixed
    hashes >>= bits
    places, hashes = _few_a_document(corpus, places, hashes)
    if not len(places):
        return Postings(offsets, places, places)
    first = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1])))
    sizes = np.diff(np.append(first, len(hashes)))
    recurring = sizes > 1
    return Postings(offsets, places[np.repeat(recurring, sizes)], sizes[recurring])


def _few_a_document(
    corpus: Corpus, places: NDArray[np.int64], hashes: NDArray[np.uint64]
) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Leave out what a document repeats beyond `_OCCURRENCES` times."""
    again = np.flatnonzero(hashes[_OCCURRENCES:] == hashes[:-_OCCURRENCES])
    again = again[corpus.owners[places[again]] == corpus.owners[places[again + _OCCURRENCES]]]
    if not len(again):
        return places, hashes
    return np.delete(places, again + _OCCURRENCES), np.delete(hashes, again + _OCCURRENCES)


def within(found: Postings, bound: int) -> Postings:
    """The n-grams with at most `bound` places."""
    small = found.sizes <= bound
    return Postings(found.offsets, found.places[np.repeat(small, found.sizes)], found.sizes[small])


def beginnings(corpus: Corpus, found: Postings) -> Postings:
    """Leave out n-grams whose every place is preceded by one and the same n-gram that occurs nowhere else.

    Their pairs of places are those of that n-gram, moved on by a word: of a text that many documents share
    to the letter, only its beginning is left.
    """
    if not len(found.places):
        return found
    group = np.full(len(corpus.tokens) + 1, -1, dtype=np.int64)
    group[found.places] = np.repeat(np.arange(len(found.sizes)), found.sizes)
    before = group[found.places - 1]  # a place -1 is the row's last, which is between documents
    first = np.cumsum(found.sizes) - found.sizes
    lowest = np.minimum.reduceat(before, first)
    highest = np.maximum.reduceat(before, first)
    follows = (lowest == highest) & (lowest >= 0) & (found.sizes == found.sizes[lowest])
    return Postings(found.offsets, found.places[np.repeat(~follows, found.sizes)], found.sizes[~follows])


def seeds(corpus: Corpus, found: Postings, *, partners: int | None = None, maximal: bool = False) -> Seeds:
    """Pair the places of each n-gram that lie in different documents.

    N-grams are told apart by hashes, so that in rare cases the words of a seed are not equal.

    Args:
        corpus: the words.
        found: the n-grams.
        partners: pair each place with so many that follow it at most; with all where null.
        maximal: leave out pairs that are preceded by equal words, whose n-grams are paired as well.
    """
    places = found.places
    ends = np.repeat(np.cumsum(found.sizes), found.sizes)
    owners = corpus.owners[places]
    before = corpus.tokens[places - 1] if maximal else None
    first = np.ones(0, dtype=np.bool_)
    if maximal:
        paired = np.zeros(len(corpus.tokens), dtype=np.bool_)
        paired[places] = True
        first = ~paired[places - 1]
    lefts: list[NDArray[np.int64]] = [places[:0]]
    rights: list[NDArray[np.int64]] = [places[:0]]
    index = np.arange(len(places))
    step = 0
    while len(index) and (partners is None or step < partners):
        step += 1
        index = index[index + step < ends[index]]
        other = index + step
        kept = owners[index] != owners[other]
        if before is not None:
            kept &= (before[index] != before[other]) | first[index] | first[other]
        lefts.append(places[index[kept]])
        rights.append(places[other[kept]])
    return Seeds(np.concatenate(lefts), np.concatenate(rights))
