"""Stretches: runs of equal words that may belong to a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from recension.lineage.chaining import LONGEST_LEFT_OUT
from recension.lineage.diagonals import dense, on_diagonals
from recension.lineage.postings import Seeds, beginnings, postings, seeds, within
from recension.lineage.runs import equal_run
from recension.lineage.shapes import EIGHT, FIVE, PAIR, SKIP, THREE, TWELVE
from recension.lineage.worth import Worth

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recension.lineage.corpus import Corpus
    from recension.lineage.postings import Postings

# How many places an n-gram may have to seed. Pairs of words must be rare to tell anything; twelve words in
# a row are a copy or a formula, so that there is no bound on their places, only one on the partners of each.
_PAIR_BOUND: Final = 8
_THREE_BOUND: Final = 16
_FIVE_BOUND: Final = 32
_EIGHT_BOUND: Final = 256
_PARTNERS: Final = 64
# Small corpora can afford more: so many seeds of a shape, about, cost little in any corpus.
_SEEDS_AT_ONCE: Final = 1 << 22
_PAIR_WEIGHT: Final = 0.5  # "of the" seeds nothing
_SKIP_WEIGHT: Final = 0.8
_LONG_WEIGHT: Final = 1.0  # a long run must not be made of light or common words only


class Stretches(NamedTuple):
    """Maximal runs of equal words, sorted by left document, right document, place.

    Attributes:
        left: place of the first word in the corpus, on the left.
        right: place on the right.
        length: how many words.
        weight: what sharing them is worth.
    """

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    length: NDArray[np.int64]
    weight: NDArray[np.float64]


def stretches(corpus: Corpus, least: float, more: float) -> Stretches:
    """Every stretch of equal words that may belong to a passage.

    Args:
        corpus: the words.
        least: what the stretches of a passage must weigh together.
        more: what those of one passage of two documents must.
    """
    pairs = postings(corpus, PAIR, least=_PAIR_WEIGHT)
    skips = postings(corpus, SKIP, least=_SKIP_WEIGHT)
    threes = postings(corpus, THREE)
    fives = postings(corpus, FIVE, among=_marked(corpus, threes))
    five_bound = _bound(corpus, _FIVE_BOUND)
    eights = postings(corpus, EIGHT, among=_marked(corpus, fives, five_bound))
    twelves = postings(corpus, TWELVE, among=_marked(corpus, eights, _EIGHT_BOUND))
    short = (
        seeds(corpus, within(pairs, _bound(corpus, _PAIR_BOUND))),
        seeds(corpus, within(skips, _bound(corpus, _PAIR_BOUND))),
        seeds(corpus, within(threes, _bound(corpus, _THREE_BOUND))),
    )
    begun = on_diagonals(
        corpus, dense(corpus, Seeds(*(np.concatenate(side) for side in zip(*short, strict=True))))
    )
    back = equal_run(corpus, begun.left - 1, begun.right - 1, step=-1)
    worth = Worth(corpus, pairs, threes)
    found = [_weighed(corpus, worth, Seeds(begun.left - back, begun.right - back), 0)]
    for part, sought in (
        (fives, seeds(corpus, within(fives, five_bound), maximal=True)),
        (eights, seeds(corpus, within(eights, _EIGHT_BOUND), maximal=True)),
        (twelves, seeds(corpus, beginnings(corpus, twelves), partners=_PARTNERS)),
    ):
        found.append(_weighed(corpus, worth, sought, len(part.offsets)))
    together = Stretches(*(np.concatenate(column) for column in zip(*found, strict=True)))
    return _together(corpus, _sorted(corpus, together), least, more)


def _weighed(corpus: Corpus, worth: Worth, found: Seeds, known: int) -> Stretches:
    """Seeds made stretches, given that so many words are equal; long ones must weigh something."""
    left, right = found
    length = equal_run(corpus, left, right, known=known)
    weight = worth(left, length)
    if known:
        kept = weight >= _LONG_WEIGHT
        left, right, weight, length = left[kept], right[kept], weight[kept], length[kept]
        true = equal_run(corpus, left, right) == length  # hashes told the n-grams apart; words decide
        left, right, weight, length = left[true], right[true], weight[true], length[true]
    return Stretches(left, right, length, weight)


def _marked(corpus: Corpus, found: Postings, above: int = 1) -> NDArray[np.bool_]:
    """For each place of the corpus, whether an n-gram with more than so many places begins there."""
    mark = np.zeros(len(corpus.tokens), dtype=np.bool_)
    mark[found.places[np.repeat(found.sizes > above, found.sizes)]] = True
    return mark


def _bound(corpus: Corpus, least: int) -> int:
    """How many places an n-gram may have: the more, the smaller the corpus is, in powers of two."""
    affordable = _SEEDS_AT_ONCE // max(len(corpus.tokens), 1)
    return max(least, min(_EIGHT_BOUND, 1 << max(affordable.bit_length() - 1, 0)))


def _sorted(corpus: Corpus, found: Stretches) -> Stretches:
    """By left document, right document, left and right place, each once."""
    left, right, length, weight = found
    order = np.lexsort((right, left, corpus.owners[right], corpus.owners[left]))
    left, right = left[order], right[order]
    new = np.ones(len(left), dtype=np.bool_)
    new[1:] = (left[1:] != left[:-1]) | (right[1:] != right[:-1])
    order = order[new]
    return Stretches(left[new], right[new], length[order], weight[order])


def _together(corpus: Corpus, found: Stretches, least: float, more: float) -> Stretches:
    """Leave out stretches that weigh too little together with those near them in the same two documents."""
    left, right, length, weight = found
    if not len(left):
        return found
    owners = corpus.owners
    other = (owners[left[1:]] != owners[left[:-1]]) | (owners[right[1:]] != owners[right[:-1]])
    far = left[1:] - left[:-1] - length[:-1] > LONGEST_LEFT_OUT
    first = np.flatnonzero(np.concatenate(([True], other | far)))
    sums = np.add.reduceat(weight, first)
    near = np.repeat(sums, np.diff(np.append(first, len(left))))
    pair = np.flatnonzero(np.concatenate(([True], other)))
    best = np.repeat(np.maximum.reduceat(near, pair), np.diff(np.append(pair, len(left))))
    kept = (near >= least) & (best >= more)
    return Stretches(left[kept], right[kept], length[kept], weight[kept])
