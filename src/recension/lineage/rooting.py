"""Which document of a family tree is its root, and which edges against the direction are better cut.

Where a tree is hung changes the direction of the edges between the old root and the new one, and nothing of
the words. All that is known of direction decides, not only the edges: the root is the document that the
others most likely copied from, at first hand or not.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from recension.lineage.family import Family
    from recension.record import DocumentId

    Tree = dict[DocumentId, DocumentId | None]

# Below this the two documents alone look as if the copying ran the other way.
_EITHER_WAY: Final = 0.5
# A child that is so clearly a copy of the root is not tried as the root.
_CLEARLY_A_COPY: Final = 0.95


def rooted(tree: Tree, family: Family) -> Tree:
    """Hang every tree of a forest on the document that the others most likely go back to.

    Args:
        tree: for each document its parent, or nothing for a root.
        family: what they share.
    """
    result = dict(tree)
    for root in [document for document in family.documents if tree[document] is None]:
        members = _members(root, tree, family)
        if len(members) > 1:
            _hang(root, members, result, family)
    return result


def _members(root: DocumentId, tree: Tree, family: Family) -> list[DocumentId]:
    """The documents of a root's tree, in the family's order."""
    belongs: dict[DocumentId, bool] = {root: True}
    for document in family.documents:
        path: list[DocumentId] = []
        at: DocumentId | None = document
        while at is not None and at not in belongs:
            path.append(at)
            at = tree[at]
        inside = at is not None and belongs[at]
        belongs.update(dict.fromkeys(path, inside))
    return [document for document in family.documents if belongs[document]]


def _hang(root: DocumentId, members: list[DocumentId], tree: Tree, family: Family) -> None:
    """Move the root to a child as long as that makes the directions likelier."""
    while True:
        children = [
            member
            for member in members
            if tree[member] == root and family.direction(root, member).confidence < _CLEARLY_A_COPY
        ]
        best, least = None, _unlikely_root(root, members, family)
        for child in children:
            unlikely = _unlikely_root(child, members, family, least)
            if unlikely < least:
                best, least = child, unlikely
        if best is None:
            return
        tree[best], tree[root] = None, best
        root = best


def _unlikely_root(root: DocumentId, members: list[DocumentId], family: Family, most: float = inf) -> float:
    """How unlikely it is that all others go back to a document; from `most` on it is not counted further."""
    total = 0.0
    for member in members:
        if member != root and (root, member) in family.kin:
            total += family.unlikely(root, member)
            if total >= most:
                break
    return total


def without_second_sources(tree: Tree, family: Family) -> Tree:
    """Cut edges against the direction where the lower document is better read as a second source.

    A tree gives a document one parent only. A document that another drew on beside its parent would hang
    under it.

    Args:
        tree: for each document its parent, or nothing for a root.
        family: what they share.
    """
    result = dict(tree)
    for document in family.documents:
        upper = result[document]
        if upper is None or family.direction(upper, document).confidence >= _EITHER_WAY:
            continue
        topmost = result[upper]
        if topmost is None:
            continue
        hung = family.cost(upper, document) + family.unlikely(upper, document)
        cut = family.alone(document) + family.unlikely(document, upper)
        if cut - family.second_source(upper, document, topmost) < hung:
            result[document] = None
    return result
