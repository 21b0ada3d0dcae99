"""Which document of a family tree is its root, and which edges against the direction are better cut.

Where a tree is hung changes the direction of the edges between the old root and the new one, and nothing of
the words. All that is known of direction decides, not only the edges: the root is the document that the
others most likely copied from, at first hand or not. One departure is seen by all that lie on either side of
it and must not count once for each: what words show counts less the longer the way. Beside it counts how
near a document stands to all others along the tree, as a tree without directions is hung in its middle
(midpoint rooting: Farris, Am. Nat. 106, 1972; here by the mean way and not by the longest, which one wild
copy would move).
"""

from __future__ import annotations

from math import inf, log
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.lineage.stemma.family import Family
    from recension.record import DocumentId

    Tree = dict[DocumentId, DocumentId | None]

# Below this the two documents alone look as if the copying ran the other way.
_EITHER_WAY: Final = 0.5
# What one document can say for another as the root at best, of words and of dates, see `Family.evidence`.
_MOST_EVIDENCE: Final = log(2)
# A child that is so clearly a copy of the root is not tried as the root.
_CLEARLY_A_COPY: Final = 0.95
# In nats for each word by which the others stand further from a document along the tree than from its middle
# on average: copies of copies drift apart, and their source stands in the middle. Roots found on 12
# traditions each of 5, 10 and 20 documents (family "accords", seeds 0 to 11), without dates: .83, .50 and .58
# at 0; .83, .83 and 1.0 with these; .92, .83 and 1.0 without the bound, which keeps an agency with many
# copies from passing for the source of what it relays. The bound counts for each document of the tree, as the
# directions do.
_MIDDLE: Final = 0.2
_MOST_MIDDLE: Final = 0.3
# Of fewer documents the middle says nothing.
_FEWEST: Final = 5


def rooted(tree: Tree, family: Family) -> Tree:
    """Hang every tree of a forest on the document that the others most likely go back to.

    Args:
        tree: for each document its parent, or nothing for a root.
        family: what they share.
    """
    result = dict(tree)
    for root in [document for document in family.documents if document in tree and tree[document] is None]:
        members = members_of(root, tree, family)
        if len(members) > 1:
            _hang(root, members, result, family)
    return result


def members_of(root: DocumentId, tree: Tree, family: Family) -> list[DocumentId]:
    """The documents of a root's tree, in the family's order.

    Args:
        root: the root.
        tree: for each document its parent, or nothing for a root.
        family: what they share.
    """
    belongs: dict[DocumentId, bool] = {root: True}
    for document in (document for document in family.documents if document in tree):
        path: list[DocumentId] = []
        at: DocumentId | None = document
        while at is not None and at not in belongs:
            path.append(at)
            at = tree[at]
        inside = at is not None and belongs[at]
        belongs.update(dict.fromkeys(path, inside))
    return [document for document in family.documents if belongs.get(document, False)]


def _hang(root: DocumentId, members: list[DocumentId], tree: Tree, family: Family) -> None:
    """Look for the likeliest root from the one that is given and from the middle of the tree."""
    away = _away(members, tree, family)
    middle = min(members, key=lambda member: (away[member], family.number[member]))
    beside: dict[DocumentId, list[DocumentId]] = {member: [] for member in members}
    for member in members:
        above = tree[member]
        if above is not None:
            beside[member].append(above)
            beside[above].append(member)
    given, least = _climbed(root, beside, family, away)
    if middle != root:
        other, unlikely = _climbed(middle, beside, family, away)
        if unlikely < least:
            given = other
    _turned(root, given, tree)


def _climbed(
    root: DocumentId,
    beside: Mapping[DocumentId, Sequence[DocumentId]],
    family: Family,
    away: Mapping[DocumentId, float],
) -> tuple[DocumentId, float]:
    """Move the root to a neighbour as long as that makes a likelier one; the root, and how unlikely it is."""
    least = _unlikely_root(root, beside, family) + away[root]
    passed = {root}
    while True:
        best: DocumentId | None = None
        for other in beside[root]:
            if other in passed or family.direction(root, other).confidence >= _CLEARLY_A_COPY:
                continue
            unlikely = _unlikely_root(other, beside, family, least - away[other]) + away[other]
            if unlikely < least:
                best, least = other, unlikely
        if best is None:
            return root, least
        passed.add(best)
        root = best


def _turned(root: DocumentId, new: DocumentId, tree: Tree) -> None:
    """Hang a tree on another of its documents: the way between the two is turned round."""
    below: DocumentId | None = None
    here: DocumentId | None = new
    while here is not None:
        above = tree[here]
        tree[here] = below
        below, here = here, above if here != root else None


def _length(one: DocumentId, other: DocumentId, family: Family) -> float:
    return (family.cost(one, other) + family.cost(other, one)) / 2


def _away(members: list[DocumentId], tree: Tree, family: Family) -> dict[DocumentId, float]:
    """How unlikely each document is as a root by how far the others stand from it along the tree, in nats."""
    children: dict[DocumentId, list[DocumentId]] = {member: [] for member in members}
    root = members[0]
    for member in members:
        above = tree[member]
        if above is None:
            root = member
        else:
            children[above].append(member)
    order = [root]
    for member in order:
        order.extend(children[member])
    size = dict.fromkeys(members, 1)
    length = dict.fromkeys(members, 0.0)
    total = 0.0
    for member in reversed(order):
        above = tree[member]
        if above is not None:
            size[above] += size[member]
            length[member] = _length(above, member, family)
            total += length[member] * size[member]
    away = {root: total}
    for member in order[1:]:
        above = tree[member]
        if above is not None:
            away[member] = away[above] + (len(members) - 2 * size[member]) * length[member]
    nearest = min(away.values())
    if len(members) < _FEWEST:
        return dict.fromkeys(members, 0.0)
    return {
        member: min(_MOST_MIDDLE * len(members), _MIDDLE * (away[member] - nearest) / len(members))
        for member in members
    }


def _unlikely_root(
    root: DocumentId, beside: Mapping[DocumentId, Sequence[DocumentId]], family: Family, most: float = inf
) -> float:
    """How unlikely it is that all others go back to a document, in nats; 0 where nothing speaks either way.

    Args:
        root: the document.
        beside: for each document of the tree those it is joined to.
        family: what they share.
        most: from here on it is not counted further.
    """
    order = [(root, root, 0)]
    for here, before, steps in order:
        order.extend((other, here, steps + 1) for other in beside[here] if other != before)
    others = [(member, steps) for member, _, steps in order[1:] if (root, member) in family.kin]
    # dates cost little to ask, and mostly say enough
    total = -sum(family.evidence_of_dates(root, member) for member, _ in others)
    # what the rest can still say for it at best
    left = sum(_MOST_EVIDENCE / steps for _, steps in others)
    for member, steps in others:
        if total - left >= most:
            break
        total -= family.evidence_of_words(root, member, steps)
        left -= _MOST_EVIDENCE / steps
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
