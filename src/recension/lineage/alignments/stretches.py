"""Stretches: runs of equal words that may belong to a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from recension.lineage.alignments.chaining import LONGEST_LEFT_OUT
from recension.lineage.alignments.diagonals import dense, on_diagonals
from recension.lineage.alignments.postings import Seeds, beginnings, postings, seeds, within
from recension.lineage.alignments.runs import equal_run
from recension.lineage.alignments.shapes import EIGHT, FIVE, PAIR, SKIP, THREE, TWELVE
from recension.lineage.alignments.weight import NAME
from recension.lineage.alignments.worth import LONG_RUN, Worth

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from recension.lineage.alignments.corpus import Corpus
    from recension.lineage.alignments.postings import Postings

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


# What words of sense must weigh together in a passage: names, offices and frames of news alone are none.
SENSE: Final = 2.0


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

    def taken(self, which: NDArray[np.bool_] | NDArray[np.int64]) -> Stretches:
        """Those that a mask or indices choose."""
        return Stretches(self.left[which], self.right[which], self.length[which], self.weight[which])


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
    worth = Worth(corpus, pairs, threes)
    found = [_weighed(corpus, worth, begun, 0)]
    for part, sought in (
        (fives, seeds(corpus, within(fives, five_bound), maximal=True)),
        (eights, seeds(corpus, within(eights, _EIGHT_BOUND), maximal=True)),
        (twelves, seeds(corpus, beginnings(corpus, twelves), partners=_PARTNERS)),
    ):
        found.append(_weighed(corpus, worth, sought, len(part.offsets)))
    together = Stretches(
        np.concatenate([part.left for part in found]),
        np.concatenate([part.right for part in found]),
        np.concatenate([part.length for part in found]),
        np.concatenate([part.weight for part in found]),
    )
    return _together(corpus, _sorted(corpus, together), least, more)


def _weighed(corpus: Corpus, worth: Worth, found: Seeds, known: int) -> Stretches:
    """The whole stretches around seeds, `known` of whose words are equal; those of long seeds must weigh."""
    left, right = found
    if known:
        length = equal_run(corpus, left, right, known=known)
        kept = worth(left, length) >= _LONG_WEIGHT
        left, right = left[kept], right[kept]
    # where n-grams before were too common to seed, equal words go on before the seed
    back = equal_run(corpus, left - 1, right - 1, step=-1)
    left, right = left - back, right - back
    length = equal_run(corpus, left, right)
    true = length >= known  # hashes told the n-grams apart; words decide
    left, right, length = left[true], right[true], length[true]
    return Stretches(left, right, length, worth(left, length))


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
    """Leave out stretches that weigh too little together with those a passage could join them to."""
    if not len(found.left):
        return found
    change = _other_pair(corpus, found)
    far = found.left[1:] - found.left[:-1] - found.length[:-1] > LONGEST_LEFT_OUT
    near = _sums(found.weight, change | far)
    best = _repeated(np.maximum.reduceat, near, change)
    found = found.taken((near >= least) & (best >= more))
    if not len(found.left):
        return found
    diagonal = found.right - found.left
    order = np.lexsort((diagonal, corpus.owners[found.right], corpus.owners[found.left]))
    found = found.taken(order)
    diagonal = diagonal[order]
    change = _other_pair(corpus, found)
    parts = change | (diagonal[1:] - diagonal[:-1] > LONGEST_LEFT_OUT)
    senses = np.concatenate(([0.0], np.cumsum(np.where(corpus.weights > NAME, corpus.weights, 0.0))))
    sense = _sums(senses[found.left + found.length] - senses[found.left], parts)
    weight = np.where(
        (sense >= SENSE / 2) | (_sums(found.length, parts) >= LONG_RUN), _sums(found.weight, parts), 0.0
    )
    best = _repeated(np.maximum.reduceat, weight, change)
    return _sorted(corpus, found.taken((weight >= least) & (best >= more)))


def _other_pair(corpus: Corpus, found: Stretches) -> NDArray[np.bool_]:
    """For each stretch but the first, whether it is of other documents than the one before."""
    left, right = corpus.owners[found.left], corpus.owners[found.right]
    return (left[1:] != left[:-1]) | (right[1:] != right[:-1])


def _sums(values: NDArray[Any], change: NDArray[np.bool_]) -> NDArray[np.float64]:
    """For each value the sum of its group; groups begin where `change` says."""
    return _repeated(np.add.reduceat, values, change)


def _repeated(
    reduced: Callable[[NDArray[Any], NDArray[np.int64]], NDArray[Any]],
    values: NDArray[Any],
    change: NDArray[np.bool_],
) -> NDArray[np.float64]:
    first = np.flatnonzero(np.concatenate(([True], change)))
    return np.repeat(reduced(values, first), np.diff(np.append(first, len(values))))
