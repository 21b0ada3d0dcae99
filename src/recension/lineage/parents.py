"""The most likely parent of every document.

What it costs to explain a document by a parent: every word that others have too but this parent has not, every
word in which the two part inside what they share, each stretch that was passed over, and how unlikely it is that
the copying ran this way. To be its own source costs a document every word that others have too. The parents that
together cost least are taken (see `branching.py`), so shared departures from a source make kin and agreement with
a source does not. What words cost adds up to the same from whichever document a tree is hung: which of its
documents is the root is decided by the directions, and no document is the parent of one that it more likely
copied from.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import exp, log
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.branching import Arc, cheapest_branching
from recension.lineage.direction import Direction, direction_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from recension.lineage.kinship import Kinship
    from recension.record import DocumentId

    Kin = Mapping[tuple[DocumentId, DocumentId], Kinship]

# In nats, as the direction's log-odds are: a word that has to be explained otherwise weighs as much as odds of e.
_WORD: Final = 1.0
# A stretch of the parent that was passed over.
_PASSED_OVER: Final = 0.5
# Parents of a document that are looked at closely: those that explain most of it. Of more, the cheapest branching
# could choose another only if a dozen better ones were all its own copies.
_CLOSEST: Final = 12
# Words go from the more likely side; where neither is, both ways stay open. Rounding must not close both.
_EITHER_WAY: Final = 0.5 - 1e-9
# Costs that differ by less are equal; the order of documents by date and id decides.
_TIE: Final = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Parent:
    """The parent of a document.

    Attributes:
        parent: the parent's id.
        child: the document's id.
        direction: how sure it is that the copying ran this way, and why.
        choice: how sure it is that this is the parent and not another document, 0 to 1.
    """

    parent: DocumentId
    child: DocumentId
    direction: Direction
    choice: float


def parents_of(documents: Sequence[DocumentId], kin: Kin) -> tuple[Parent, ...]:
    """The most likely parent of every document that has one, sorted by child.

    Args:
        documents: ids in the order that decides between equal costs, earliest first.
        kin: what every two documents share, both ways.
    """
    number = {document: index for index, document in enumerate(documents)}
    relatives: dict[DocumentId, list[DocumentId]] = {document: [] for document in documents}
    for first, second in sorted(kin, key=lambda ends: (number[ends[0]], number[ends[1]])):
        relatives[second].append(first)
    explained = {document: _shared_words(document, relatives[document], kin) for document in documents}

    @cache
    def direction(parent: DocumentId, child: DocumentId) -> Direction:
        return direction_of(kin[parent, child].pair())

    root = len(documents)
    arcs: list[Arc] = []
    for document in documents:
        shared = explained[document]
        arcs.append(Arc(root, number[document], _WORD * float(shared.sum())))
        costs = sorted(
            (_cost(kin[parent, document], shared), number[parent], parent) for parent in relatives[document]
        )
        for cost, order, parent in costs[:_CLOSEST]:
            confidence = direction(parent, document).confidence
            if confidence >= _EITHER_WAY:
                arcs.append(Arc(order, number[document], cost - log(confidence) + _TIE * order / root))
    arcs.sort(key=lambda arc: (arc.child, arc.cost, arc.parent))
    tree = cheapest_branching(len(documents) + 1, root, arcs)
    found: list[Parent] = []
    for document in documents:
        above = tree[number[document]]
        if above == root:
            continue
        parent = documents[above]
        found.append(
            Parent(
                parent=parent,
                child=document,
                direction=direction(parent, document),
                choice=_choice(number[document], tree, arcs),
            )
        )
    return tuple(sorted(found, key=lambda one: one.child))


def _shared_words(document: DocumentId, relatives: list[DocumentId], kin: Kin) -> NDArray[np.bool_]:
    """For each word of a document whether any other document has it too."""
    if not relatives:
        return np.zeros(0, dtype=np.bool_)
    return np.logical_or.reduce([kin[other, document].equal_second for other in relatives])


def _cost(kinship: Kinship, shared: NDArray[np.bool_]) -> float:
    unexplained = int((shared & ~kinship.equal_second).sum())
    passed_over = len(kinship.copyings) - 1
    return _WORD * (unexplained + kinship.departures) + _PASSED_OVER * passed_over


def _choice(child: int, tree: tuple[int, ...], arcs: Sequence[Arc]) -> float:
    """How sure a parent is beside the next best that is no descendant of the child."""
    costs = {arc.parent: arc.cost for arc in arcs if arc.child == child}
    taken = costs[tree[child]]
    rivals = [
        cost for parent, cost in costs.items() if parent != tree[child] and not _descends(parent, child, tree)
    ]
    if not rivals:
        return 1.0
    return 1 / (1 + exp(max(-60.0, min(60.0, taken - min(rivals)))))


def _descends(node: int, ancestor: int, tree: tuple[int, ...]) -> bool:
    while tree[node] != node:
        node = tree[node]
        if node == ancestor:
            return True
    return False
