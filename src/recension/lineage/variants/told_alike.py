"""Words that differ and tell one thing: a day, an hour or an amount in another way, a hedge as hearsay."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_set
from recension.lineage.variants.amounts import amount_of, same_amount, same_hour
from recension.lineage.variants.times import same_day
from recension.lineage.variants.word_kinds import WordKind
from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.variants.word_kinds import Said
    from recension.lineage.witnesses.witness import Witness

    # What words of a place say, and the document.
    Place = tuple[Sequence[Said], Witness]

_HALVES: Final = frozenset({"a.m", "p.m", "am", "pm"})
_HEDGE: Final = "reportedly"
_BE: Final = frozenset({"is", "are", "was", "were"})
_DATES: Final = frozenset({WordKind.TIME})
_FIGURES: Final = frozenset({WordKind.NUMBER})


def told_alike(source: Place, copy: Place) -> frozenset[tuple[int, int]]:
    """Find words of two places that tell one thing in two ways.

    Args:
        source: what the words of the source say.
        copy: what those of the copy say.

    Returns:
        For each such word its side, 0 for the source, and its index.
    """
    found: set[tuple[int, int]] = set()
    ours, theirs = source[1], copy[1]
    days = _one(source[0], _DATES), _one(copy[0], _DATES)
    if days[0] is not None and days[1] is not None and same_day(days[0], ours, days[1], theirs):
        found |= _words(days[0], 0) | _words(days[1], 1)
    figures = _one(source[0], _FIGURES), _one(copy[0], _FIGURES)
    if figures[0] is not None and figures[1] is not None:
        if same_hour(figures[0], ours, figures[1], theirs):
            found |= _words(_with_half(figures[0], ours), 0) | _words(_with_half(figures[1], theirs), 1)
        found |= _amounts(source, copy)
    return frozenset(found | _hearsay(source, copy) | _hearsay(copy, source, turned=True))


def _one(said: Sequence[Said], kinds: frozenset[WordKind]) -> Span | None:
    """The words of some kinds where they are one row; None otherwise."""
    wanted = [one for one in said if one.kind in kinds]
    if not wanted or any(one.last != other.first for one, other in pairwise(wanted)):
        return None
    return Span(wanted[0].first, wanted[-1].last)


def _words(words: Span, side: int) -> set[tuple[int, int]]:
    return {(side, index) for index in range(*words)}


def _with_half(words: Span, witness: Witness) -> Span:
    """An hour with "p.m." behind it."""
    more = words.end < len(witness) and witness.keys[words.end] in _HALVES
    return Span(words.start, words.end + more)


def _amounts(source: Place, copy: Place) -> set[tuple[int, int]]:
    """One figure on each side, that come to the same with their units."""
    sides = [[one for one in said if one.kind is WordKind.NUMBER] for said, _ in (source, copy)]
    if any(len(side) != 1 for side in sides):
        return set()
    one, other = amount_of(sides[0][0], source[1]), amount_of(sides[1][0], copy[1])
    if one is None or other is None or not same_amount(one, other):
        return set()
    return _words(one.words, 0) | _words(other.words, 1)


def _hearsay(hedged: Place, said: Place, *, turned: bool = False) -> set[tuple[int, int]]:
    """A hedge on one side, and "is said to" on the other."""
    keys = said[1].keys
    hedges = [one for one in hedged[0] if one.kind is WordKind.MODALITY and one.value == _HEDGE]
    heard = [
        one
        for one in said[0]
        if keys[one.first] in word_set("attribution")
        and one.first > 0
        and keys[one.first - 1] in _BE
        and one.last < len(keys)
        and keys[one.last] == "to"
    ]
    if len(hedges) != 1 or len(heard) != 1:
        return set()
    return {(int(turned), hedges[0].first), (int(not turned), heard[0].first)}
