"""Shared departures from a source prove kinship; agreement with the source proves nothing.

The rule of common errors (P. Maas, Textkritik, 1927): a document that has nothing from its parent but what
the parent's own source has as well is read as a copy of that source.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.stemma.common_source import RUN, shared_runs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recension.lineage.stemma.family import Family
    from recension.lineage.stemma.kinship import Kinship
    from recension.lineage.stemma.rooting import Tree
    from recension.record import DocumentId

# In nats, see `family.py`: less than one place in which the two part. Where copies differ in few places one
# is proof: of five kinds of traditions of 10 to 50 documents (family "accords", seeds 100 to 105) .949 of the
# true edges are found with this and .818 with four places.
_CLEARLY_BETTER: Final = 1.5
# In nats: what a return to the source's words counts against kinship, and what two documents that a cheapest
# tree joins are ahead of any two. True edges found, undirected, without dates, with both at 0 and with these:
# traditions (family "works") of 10 documents .926 and .963, of 20 .904 and .939, of 60 .873 and .915, a star
# of 120 copies .370 and .437; where a departure counted whatever its rarity .954, .908, .797 and .311.
# Returns at 3 find more of the star and lose a true edge of Notre Besoin.
_RETURN: Final = 2.0
_KIN_BEFOREHAND: Final = 1.5
# A departure that only the two have could still be chance: half a document more has it.
_UNSEEN: Final = 0.5
_THE_TWO: Final = 2


def without_unproven_links(tree: Tree, family: Family) -> Tree:
    """Hang a document on its parent's parent where it shares no departure from that one with its parent.

    A parent that the document credits stays, one that explains it clearly better, and one whose source shares
    nothing with the document.

    Args:
        tree: for each document its parent, or nothing for a root.
        family: what they share.
    """
    result = dict(tree)
    for document in sorted(family.documents, key=lambda document: (_depth(document, tree), document)):
        while (parent := result[document]) is not None and (above := result[parent]) is not None:
            if (above, document) not in family.kin or departs_with(document, parent, above, family):
                break
            if family.credits(parent, document) or _better(document, parent, above, family):
                break
            result[document] = above
    return result


def _depth(document: DocumentId, tree: Tree) -> int:
    depth = 0
    above = tree[document]
    while above is not None:
        depth += 1
        above = tree[above]
    return depth


def _better(document: DocumentId, parent: DocumentId, above: DocumentId, family: Family) -> bool:
    """Whether a parent explains a document so much better than its own source that this is proof."""
    return family.cost(above, document) - family.cost(parent, document) > _CLEARLY_BETTER


def departs_with(document: DocumentId, parent: DocumentId, above: DocumentId, family: Family) -> bool:
    """Whether a document shares departures from a source with its parent that chance does not explain.

    Copyists come to the same cuts by themselves: a departure that many documents have binds any two of them
    little. Against it stand the places where the document agrees with the source and its parent does not: a
    copy of the parent would have to have come back to them. And the more documents could be the parent, the
    sooner one of them shares as much by chance.
    """
    from_parent, from_above = family.kin[parent, document], family.kin[above, document]
    departures, runs = _not_in(from_parent, from_above)
    if not len(runs):
        return False
    rarest = np.minimum.reduceat(family.having(runs), departures)
    among = len(family.relatives[document]) + 1
    by_chance = (rarest - _THE_TWO + _UNSEEN) / (among - _THE_TWO + 2 * _UNSEEN)
    returns = len(_not_in(from_above, from_parent)[0])
    return float(-np.log(by_chance).sum()) - _RETURN * returns > log(among) - _KIN_BEFOREHAND


def _not_in(kinship: Kinship, other: Kinship) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """The shared runs of two documents that a third has nowhere, and where among them a new place begins.

    Args:
        kinship: what the two share.
        other: what the third shares with the second.
    """
    equal = kinship.equal
    at = shared_runs(equal)
    runs = kinship.first.runs[equal[0][at]]
    absent = ~np.isin(runs, other.first.runs)
    begins = np.flatnonzero(np.diff(at[absent], prepend=-RUN - 1) > RUN)
    return begins, runs[absent]
