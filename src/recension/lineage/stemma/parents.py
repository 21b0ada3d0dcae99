"""The most likely parent of every document.

What it costs to explain a document by a parent: every word that others have too but this parent has not,
every word in which the two part inside what they share, each stretch that was passed over, and how unlikely
it is that the copying ran this way. To be its own source costs a document every word that others have too.
The parents that together cost least are taken (see `branching.py`), so shared departures from a source make
kin and agreement with a source does not. What words cost adds up to the same from whichever document a tree
is hung: which of its documents is the root is decided by the directions. A tree gives a document one parent
only: an edge against the direction of its two documents is cut where the lower one is better read as a
second source of the upper one.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nsmallest
from math import exp
from typing import TYPE_CHECKING, Final

from recension.lineage.direction.direction import UNDECIDED_BY_TREE, Direction
from recension.lineage.stemma.branching import Arc, cheapest_branching
from recension.lineage.stemma.family import Family
from recension.lineage.stemma.rehanging import rehung
from recension.lineage.stemma.reweighing import reweighed
from recension.lineage.stemma.rooting import rooted, without_second_sources
from recension.lineage.stemma.shared_departures import departs_with, without_unproven_links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.stemma.family import Kin
    from recension.lineage.stemma.rehanging import Closest
    from recension.lineage.stemma.rooting import Tree
    from recension.record import DocumentId

# Parents of a document that are looked at closely: those that explain most of it. Of more, the cheapest
# branching could choose another only if eight better ones were all its own copies.
_CLOSEST: Final = 8
# Costs that differ by less are equal; the order of documents by date and id decides.
_TIE: Final = 1e-6
# A new root may ask for new parents, and those for a new root; it settles at once as a rule.
_ROUNDS: Final = 2
_EITHER_WAY: Final = 0.5
_MOST: Final = 60.0


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
    family = Family(documents, kin)
    closest = {document: _closest(document, family) for document in family.documents}
    tree = without_unproven_links(_settled(_cheapest(family, closest), closest, family), family)
    tree = without_second_sources(reweighed(tree, closest, family), family)
    return tuple(
        Parent(
            parent=parent,
            child=child,
            direction=as_drawn(family.direction(parent, child)),
            choice=_choice(child, parent, tree, closest, family),
        )
        for child in sorted(tree)
        if (parent := tree[child]) is not None
    )


def _settled(tree: Tree, closest: Closest, family: Family) -> Tree:
    """The tree on its likeliest root, and every document on the parent that is cheapest under that root."""
    tree = rooted(tree, family)
    for _ in range(_ROUNDS):
        better = rehung(tree, closest, family)
        if better == tree:
            break
        tree = rooted(better, family)
    return tree


def _cheapest(family: Family, closest: Closest) -> Tree:
    root = len(family.documents)
    arcs: list[Arc] = []
    for document in family.documents:
        child = family.number[document]
        arcs.append(Arc(root, child, family.alone(document)))
        for cost, order, parent in closest[document]:
            tie = _TIE * order / root
            arcs.append(Arc(order, child, cost + family.unlikely(parent, document) + tie))
    arcs.sort(key=lambda arc: (arc.child, arc.cost, arc.parent))
    above = cheapest_branching(root + 1, root, arcs)
    return {
        document: None if above[index] == root else family.documents[above[index]]
        for index, document in enumerate(family.documents)
    }


def _closest(document: DocumentId, family: Family) -> list[tuple[float, int, DocumentId]]:
    """The parents that explain most of a document: cost, number, id."""
    return nsmallest(
        _CLOSEST,
        (
            (family.cost(parent, document), family.number[parent], parent)
            for parent in family.relatives[document]
        ),
    )


def as_drawn(direction: Direction) -> Direction:
    """The direction of an edge of the tree: undecided where the two documents alone look the other way."""
    if direction.confidence >= _EITHER_WAY:
        return direction
    return Direction(confidence=_EITHER_WAY, reasons=(UNDECIDED_BY_TREE, *direction.reasons))


def _choice(child: DocumentId, parent: DocumentId, tree: Tree, closest: Closest, family: Family) -> float:
    """How sure a parent is beside the next best document.

    Descendants of the child are no rivals, nor are the parent's own copies where they prove nothing.
    """
    taken = family.cost(parent, child) + family.unlikely(parent, child)
    rivals = [
        cost + family.unlikely(rival, child)
        for cost, _, rival in closest[child]
        if rival != parent
        and not _descends(rival, child, tree)
        and not (_descends(rival, parent, tree) and not departs_with(child, rival, parent, family))
    ]
    if not rivals:
        return 1.0
    return 1 / (1 + exp(max(-_MOST, min(_MOST, taken - min(rivals)))))


def _descends(document: DocumentId, ancestor: DocumentId, tree: Tree) -> bool:
    above = tree[document]
    while above is not None:
        if above == ancestor:
            return True
        above = tree[above]
    return False
