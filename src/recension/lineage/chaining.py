"""From seeds to stretches: where two documents have enough equal words close together on near diagonals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from recension.lineage.chains import LONGEST_LEFT_OUT
from recension.lineage.postings import Seeds, beginnings, postings, seeds, within

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recension.lineage.corpus import Corpus
    from recension.lineage.chains import LONGEST_LEFT_OUT
from recension.lineage.postings import Postings

# Shapes of n-grams that seed, with how many places one may have. Pairs of words must be rare to tell anything;
# twelve words in a row are always a copy or a formula, so that there is no bound, only one on partners.
_PAIR, _SKIP, _THREE = (0, 1), (0, 2), (0, 1, 2)
_FIVE, _EIGHT, _TWELVE = tuple(range(5)), tuple(range(8)), tuple(range(12))
_PAIR_BOUND: Final = 8
_THREE_BOUND: Final = 16
_FIVE_BOUND: Final = 32
_EIGHT_BOUND: Final = 256
_PARTNERS: Final = 64
_PAIR_WEIGHT: Final = 0.5  # "of the" seeds nothing
_SKIP_WEIGHT: Final = 0.8
_KEY_BITS: Final = 63
_BAND_BITS: Final = 4  # seeds of one passage lie within 16 diagonals
_REACH: Final = 16  # words between two seeds of one passage
_SEEDS: Final = 3
_MARGIN: Final = 8
_LONG_WEIGHT: Final = 1.0  # a long run that must not be made of light or common words only
_SINGLE_WEIGHT: Final = 0.4  # a lone equal word must weigh


# So many words in a row are a copy whatever words they are, unless many documents have them.
_LONG_RUN: Final = 12
_LONG_RUN_WORTH: Final = 4.0
# N-grams with up to so many places count as rare; what commoner ones are worth falls with the logarithm.
_RARE: Final = 16
_HALVED: Final = 4  # with so many times as many places half is left


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
    pairs = postings(corpus, _PAIR, least=_PAIR_WEIGHT)
    skips = postings(corpus, _SKIP, least=_SKIP_WEIGHT)
    threes = postings(corpus, _THREE)
    fives = postings(corpus, _FIVE, among=_marked(corpus, threes))
    eights = postings(corpus, _EIGHT, among=_marked(corpus, fives, _FIVE_BOUND))
    twelves = postings(corpus, _TWELVE, among=_marked(corpus, eights, _EIGHT_BOUND))
    short = [
        seeds(corpus, within(pairs, _PAIR_BOUND)),
        seeds(corpus, within(skips, _PAIR_BOUND)),
        seeds(corpus, within(threes, _THREE_BOUND)),
    ]
    left, right = _dense(corpus, *(np.concatenate(side) for side in zip(*short, strict=True)))
    left, right = _on_diagonals(corpus, left, right)
    back = _equal_run(corpus, left - 1, right - 1, step=-1)
    worth = _Worth(corpus, pairs, threes)
    found = [_weighed(corpus, worth, Seeds(left - back, right - back), 0)]
    for part, sought in (
        (fives, seeds(corpus, within(fives, _FIVE_BOUND), maximal=True)),
        (eights, seeds(corpus, within(eights, _EIGHT_BOUND), maximal=True)),
        (twelves, seeds(corpus, beginnings(corpus, twelves), partners=_PARTNERS)),
    ):
        found.append(_weighed(corpus, worth, sought, len(part.offsets)))
    together = Stretches(*(np.concatenate(column) for column in zip(*found, strict=True)))
    return _together(corpus, _sorted(corpus, together), least, more)


def _weighed(corpus: Corpus, worth: _Worth, found: Seeds, known: int) -> Stretches:
    """Seeds made stretches, given that so many words are equal; long ones must weigh something."""
    left, right = found
    length = _equal_run(corpus, left, right, known=known)
    weight = worth(left, length)
    if known:
        kept = weight >= _LONG_WEIGHT
        left, right, weight, length = left[kept], right[kept], weight[kept], length[kept]
        true = _equal_run(corpus, left, right) == length  # hashes told the n-grams apart; words decide
        left, right, weight, length = left[true], right[true], weight[true], length[true]
    return Stretches(left, right, length, weight)


def _marked(corpus: Corpus, found: Postings, above: int = 1) -> NDArray[np.bool_]:
    """For each place of the corpus, whether an n-gram with more than so many places begins there."""
    mark = np.zeros(len(corpus.tokens), dtype=np.bool_)
    mark[found.places[np.repeat(found.sizes > above, found.sizes)]] = True
    return mark


class _Worth:
    """What stretches weigh: their words, less what is due to phrases that many documents use."""

    def __init__(self, corpus: Corpus, pairs: Postings, threes: Postings) -> None:
        self._weights = np.concatenate(([0.0], np.cumsum(corpus.weights, dtype=np.float64)))
        self._pairs = _excess(corpus, pairs)
        self._threes = _excess(corpus, threes)

    def __call__(self, left: NDArray[np.int64], length: NDArray[np.int64]) -> NDArray[np.float64]:
        result = self._weights[left + length] - self._weights[left]
        long = length >= _LONG_RUN
        result[long] = np.maximum(result[long], _LONG_RUN_WORTH)
        for sums, among, reach in (
            (self._threes, length >= len(_THREE), _THREE[-1]),
            (self._pairs, length == len(_PAIR), _PAIR[-1]),
        ):
            begin, grams = left[among], length[among] - reach
            result[among] /= 1 + (sums[begin + grams] - sums[begin]) / grams
        return result


def _excess(corpus: Corpus, found: Postings) -> NDArray[np.float64]:
    """Sums, up to each place, of how much commoner than rare the n-grams that begin before it are."""
    excess = np.zeros(len(corpus.tokens) + 1, dtype=np.float64)
    common = found.sizes > _RARE
    sizes = np.log(found.sizes[common] / _RARE) / np.log(_HALVED)
    excess[found.places[np.repeat(common, found.sizes)] + 1] = np.repeat(sizes, found.sizes[common])
    return np.cumsum(excess, out=excess)


def _dense(
    corpus: Corpus, left: NDArray[np.int64], right: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Seeds that have others of the same two documents close by, on nearly the same diagonal.

    A seed becomes one number: the left document, the band of diagonals (by where that document would begin if
    laid under the right one), the place in the left document, the diagonal within the band. Sorting the numbers
    brings together what belongs together.
    """
    if not len(left):
        return left, right
    owner = corpus.owners[left].astype(np.int64)
    place = left - corpus.starts[owner]
    shifted = right - place
    first_owner = int(owner.min())
    owner -= first_owner
    # one bit more than places need, so that the last place of a band and the first of the next are far apart
    place_bits = int(place.max()).bit_length() + 1
    shift_bits = max(int(shifted.max()).bit_length(), _BAND_BITS)
    if int(owner.max()).bit_length() + shift_bits + place_bits > _KEY_BITS:
        low = owner <= int(owner.max()) // 2
        parts = (_dense(corpus, left[side], right[side]) for side in (low, ~low))
        return tuple(np.concatenate(side) for side in zip(*parts, strict=True))
    key = owner
    key <<= shift_bits
    key |= shifted
    key >>= _BAND_BITS
    key <<= place_bits
    key |= place
    key <<= _BAND_BITS
    shifted &= (1 << _BAND_BITS) - 1
    key |= shifted
    key.sort()
    apart = np.diff(key >> _BAND_BITS)
    first = np.flatnonzero(np.concatenate(([True], apart > _REACH)))
    counts = np.add.reduceat(np.concatenate(([True], apart > 0)), first, dtype=np.int64)
    key = key[np.repeat(counts >= _SEEDS, np.diff(np.append(first, len(key))))]
    place = (key >> _BAND_BITS) & ((1 << place_bits) - 1)
    band = key >> (place_bits + _BAND_BITS)
    owner = (band >> (shift_bits - _BAND_BITS)) + first_owner
    shifted = ((band << _BAND_BITS) | (key & ((1 << _BAND_BITS) - 1))) & ((1 << shift_bits) - 1)
    return corpus.starts[owner] + place, shifted + place


def _on_diagonals(
    corpus: Corpus, left: NDArray[np.int64], right: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where stretches of equal words begin on the diagonals of seeds, around them."""
    if not len(left):
        return left, right
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
    across = shift[window[opening]]
    heavy = (closing - opening > 1) | (corpus.weights[found] >= _SINGLE_WEIGHT)
    return found[heavy], found[heavy] + across[heavy]


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


def _equal_run(
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
        width = min(width * 2, max(8, (1 << 22) // max(len(active), 1)))
    return length
