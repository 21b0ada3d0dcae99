"""Documents hung anew once the root of their tree is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.lineage.stemma.family import Family
    from recension.lineage.stemma.rooting import Tree
    from recension.record import DocumentId

    Closest = Mapping[DocumentId, Sequence[tuple[float, int, DocumentId]]]

_PASSES: Final = 3
# Costs that differ by less are equal.
_EQUAL: Final = 1e-6


def rehung(tree: Tree, closest: Closest, family: Family) -> Tree:
    """Hang every document on the cheapest of the others that does not descend from it.

    The parents that are cheapest together need not be once the tree hangs from another of its documents: an
    edge that was turned round costs otherwise, and so does the copy of a text that breaks off.

    Args:
        tree: for each document its parent, or nothing for a root.
        closest: for each document the parents that explain most of it: cost, number, id.
        family: what they share.
    """
    result = dict(tree)
    for _ in range(_PASSES):
        moved = False
        for document in family.documents:
            parent = result[document]
            if parent is None:
                continue
            least = family.cost(parent, document) + family.unlikely(parent, document)
            for cost, _, other in closest[document]:
                whole = cost + family.unlikely(other, document)
                if whole < least - _EQUAL and not _descends(other, document, result):
                    result[document], least, moved = other, whole, True
        if not moved:
            break
    return result


def _descends(document: DocumentId, ancestor: DocumentId, tree: Tree) -> bool:
    here: DocumentId | None = document
    while here is not None and here != ancestor:
        here = tree[here]
    return here is not None
