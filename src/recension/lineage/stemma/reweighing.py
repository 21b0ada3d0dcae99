"""Documents hung anew once a tree tells how often each change was made.

A change that one copyist made tells of kinship; one that many made, each by himself, tells little. How often
a change was made is not known before the tree is. So it is read off the tree, every change weighs as much as
it is rare, and each document gets the parent from which its text is then likeliest; and again, as the new
tree may count changes otherwise (successive weighting: Farris, Syst. Zool. 18, 1969). Beside it counts how
many copies a parent has already: one that was copied often is copied again.
"""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.stemma.branching import Arc, cheapest_branching
from recension.lineage.stemma.changes import Texts, among, counted
from recension.lineage.stemma.rooting import members_of, rooted

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recension.lineage.stemma.changes import Changes, Counts
    from recension.lineage.stemma.family import Family
    from recension.lineage.stemma.rehanging import Closest
    from recension.lineage.stemma.rooting import Tree
    from recension.record import DocumentId

# True edges found, undirected, without dates, in five kinds of generated traditions (all but the last of
# `known_trees.py`) of 10, 20 and 50 documents (family "accords", seeds 100 to 105): .949 with these. Figures
# below are of earlier states.

# Of fewer documents it cannot be told how often a change is made: of 8 .982 of the edges were found without
# this and .959 with it, of 9 .957 and .965, of 12 .946 and .963.
_FEWEST: Final = 10
# A change that nobody else has made could still be made again by half a copyist among so many more.
_UNSEEN: Final = 0.5
_MORE: Final = 10.0
# What a word of a change that others have as well costs besides, where the change is as rare as can be. Found
# on the way, with six kinds: .914 at .25, .936 at .5, .916 at 1.
_WORD: Final = 0.5
_SLIP: Final = 0.5
# A parent that breaks off, see `family.py`.
_BROKEN_OFF: Final = 8.0
# A parent without copies counts as if it had half of one.
_BEFOREHAND: Final = 0.5
# A parent is left only for one that is likelier by so much.
_CLEARLY: Final = 1.0
_ROUNDS: Final = 3
# Documents above its parent that a document could hang on instead.
_ABOVE: Final = 4
# A new root may ask for other parents.
_ROOTS: Final = 2
# Costs that differ by less are equal; the order of documents decides.
_TIE: Final = 1e-6


def reweighed(tree: Tree, closest: Closest, family: Family) -> Tree:
    """Hang every document on the parent from which its text is likeliest, with changes as rare as they are.

    Args:
        tree: for each document its parent, or nothing for a root.
        closest: for each document the parents that explain most of it: cost, number, id.
        family: what they share.
    """
    result = dict(tree)
    for root in [document for document in family.documents if tree[document] is None]:
        members = members_of(root, tree, family)
        if len(members) < _FEWEST:
            continue
        texts = Texts(members, family)
        part: Tree = {member: tree[member] for member in members}
        for _ in range(_ROOTS):
            part = _settled(part, texts, closest, family)
            turned = rooted(part, family)
            if turned == part:
                break
            part = turned
        result.update(part)
    return result


def _settled(tree: Tree, texts: Texts, closest: Closest, family: Family) -> Tree:
    """The likeliest parents below one root, read off a tree that they do not change any more."""
    for _ in range(_ROUNDS):
        better = _Tradition(tree, texts, family).likeliest(closest)
        if better == tree:
            break
        tree = better
    return tree


class _Tradition:
    """One tree, and how often each change was made in it."""

    def __init__(self, tree: Tree, texts: Texts, family: Family) -> None:
        self._tree, self._texts, self._family = tree, texts, family
        self._made: dict[DocumentId, NDArray[np.uint64]] = {}
        given: list[NDArray[np.uint64]] = []
        self._copies: Counter[DocumentId] = Counter()
        for child, parent in tree.items():
            if parent is not None:
                self._made[child] = texts.new(parent, child)
                given.append(texts.runs[parent])
                self._copies[parent] += 1
        self._changed: Counts = counted(list(self._made.values()))
        self._given: Counts = counted(given)
        self._rarest = log((len(given) + _MORE) / _UNSEEN)

    def likeliest(self, closest: Closest) -> Tree:
        """The parents that are likeliest together, below the same root."""
        members = [document for document in self._family.documents if document in self._tree]
        number = {member: index for index, member in enumerate(members)}
        arcs: list[Arc] = []
        root = 0
        for child in members:
            parent = self._tree[child]
            if parent is None:
                root = number[child]
                continue
            for one in self._candidates(child, closest):
                cost = self._unlikely(one, child) + _TIE * number[one] / len(members)
                arcs.append(Arc(number[one], number[child], cost - _CLEARLY * (one == parent)))
        arcs.sort(key=lambda arc: (arc.child, arc.cost, arc.parent))
        above = cheapest_branching(len(members), root, arcs)
        return {
            member: None if number[member] == root else members[above[number[member]]] for member in members
        }

    def _candidates(self, child: DocumentId, closest: Closest) -> list[DocumentId]:
        """The parents that explain most of a document, and those above it in the tree."""
        found = {parent for _, _, parent in closest[child] if parent in self._tree}
        above = self._tree[child]
        if above is not None:
            found.add(above)
        for _ in range(_ABOVE):
            above = self._tree[above] if above is not None else None
            if above is not None:
                found.add(above)
        return sorted(parent for parent in found if (parent, child) in self._family.kin)

    def _unlikely(self, parent: DocumentId, child: DocumentId) -> float:
        """How unlikely a document's text is as a copy of another, in nats."""
        changes = self._texts.changes(parent, child)
        copies = self._copies[parent] - (self._tree[child] == parent)
        return (
            self._changing(changes, child)
            + _SLIP * changes.slips
            + (_BROKEN_OFF if changes.broken_off else 0.0)
            + log((len(self._made) + 1) / (copies + _BEFOREHAND))
            + self._family.tilt(parent, child)
        )

    def _changing(self, changes: Changes, child: DocumentId) -> float:
        """What a document's changes cost: each as much as it is rare among the other copies.

        Those whose parent has the words already could not make it, and one copy that made it is the one whose
        kinship is in question.
        """
        runs = changes.runs
        if not len(runs):
            return 0.0
        others = self._changed.of(runs) - among(runs, self._made[child])
        could = len(self._made) - self._given.of(runs)
        rare = np.log((could + _MORE) / (np.maximum(others - 1, 0) + _UNSEEN))
        rarest = np.maximum.reduceat(np.maximum(rare, 0.0), changes.begins)
        return float((rarest + _WORD * changes.shared * np.minimum(1.0, rarest / self._rarest)).sum())
