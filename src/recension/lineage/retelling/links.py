"""Which clauses of one document tell again which of another: one to one, and mostly in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.retelling.matching_words import Same
    from recension.lineage.retelling.signs import Signs
    from recension.lineage.retelling.units import Unit

OUT_OF_ORDER: Final = 1.0
"""Log-odds by which a link must be surer if it breaks the order of the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A clause that seems to tell another again.

    Attributes:
        source: the clause that is told.
        copy: the clause that tells it.
        same: their words that say the same.
        signs: what speaks for it.
        odds: log-odds of it, from these two clauses alone.
    """

    source: Unit
    copy: Unit
    same: tuple[Same, ...]
    signs: Signs
    odds: float


def one_to_one(links: Sequence[Link], least: float) -> tuple[Link, ...]:
    """Choose links so that no clause is used twice, the surest first.

    Those outside the longest chain that both documents have in the same order are kept only if they are surer
    by `OUT_OF_ORDER`.

    Args:
        links: what two documents may share, in any order; all from one document to one other.
        least: log-odds under which none is kept.

    Returns:
        The links, in the order of the copy.
    """
    told: set[int] = set()
    telling: set[int] = set()
    chosen: list[Link] = []
    for link in sorted(links, key=lambda one: (-one.odds, one.copy.order, one.source.order)):
        if link.odds < least:
            break
        if link.source.order in told or link.copy.order in telling:
            continue
        told.add(link.source.order)
        telling.add(link.copy.order)
        chosen.append(link)
    chosen.sort(key=lambda one: one.copy.order)
    chain = _chain(chosen)
    return tuple(
        link for index, link in enumerate(chosen) if index in chain or link.odds >= least + OUT_OF_ORDER
    )


def in_order(links: Sequence[Link]) -> float:
    """Give the sum of log-odds of the likeliest chain that both documents have in the same order."""
    return sum(links[index].odds for index in _chain(links))


def _chain(links: Sequence[Link]) -> frozenset[int]:
    """Indices of the ascending chain of greatest worth; the earliest where several are worth the same."""
    worth: list[float] = []
    before: list[int] = []
    for index, link in enumerate(links):
        best, last = 0.0, -1
        for other in range(index):
            if links[other].source.order < link.source.order and worth[other] > best:
                best, last = worth[other], other
        worth.append(best + link.odds)
        before.append(last)
    if not worth:
        return frozenset()
    here = max(range(len(worth)), key=lambda index: (worth[index], -index))
    found: set[int] = set()
    while here >= 0:
        found.add(here)
        here = before[here]
    return frozenset(found)
