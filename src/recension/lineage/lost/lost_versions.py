"""Lost versions: texts that several documents copied, and that no given document is.

A tree of given documents makes one of two copies of a dispatch the other's source. Where it does so, the one
in the middle lacks words that its neighbours share, and each of these lacks words that it shares with the
other (see `odd_readings.py`). Then a version that was not given stands between the three. Nothing less asks
for one: shared departures alone may be chance, or a copy of a copy; a block of words that one of them alone
shares with the other may be from a second source.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import Enum, auto
from itertools import combinations, pairwise
from math import exp, log, log1p
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.direction.direction import UNDECIDED, direction_of
from recension.lineage.direction.outside_signs import names_publisher
from recension.lineage.lost.odd_readings import FEWEST_WORDS, Trio
from recension.lineage.stemma.changes import Counts, counted
from recension.lineage.witnesses.word_runs import RUN

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from recension.lineage.direction.pair import Pair
    from recension.lineage.lost.odd_readings import Kin
    from recension.record import DocumentId

# Runs of words that two documents share and a third lacks, at least, if they are one stretch.
_FEWEST_RUNS: Final = FEWEST_WORDS - RUN + 1
# Pairs that are looked at closely for every neighbour of a document.
_TESTS: Final = 8
# Up to so many holders of a run every two of them are a pair; of more, each and the next.
_EVERY_TWO: Final = 6
# How often two neighbours make one change by chance, before any has been counted: one time in ten.
_CHANCE: Final = 0.25
_COUNTED: Final = 2.5
# In nats, by how much what two share has to be rarer than the rarest thing that any two of the neighbours
# would share by chance. Found of 34 lost copies and of 88 lost sources, inferred at all from 192 complete and
# contaminated traditions where there is none, and from 24 stars whose copies draw what they add from one
# small stock: at 0 7, 22, 0, 4; at 2 7, 20, 0, 2; at 4 7, 17, 0, 2. At 2 one more of those inferred is wrong.
_MARGIN: Final = 4.0
_FEWEST_PLACES: Final = 2
# A document may be where words are from if it has so many of them.
_MOST_OF: Final = 0.5
# Whether the middle is above the version or a copy of it, by what its words show of direction, in log-odds
# and on average, and by how many of its other neighbours go with it or with the group. A logistic regression
# on 92 lost versions of generated traditions (families "accords" and "works", 5 to 20 documents), as if both
# were as common.
_INTERCEPT: Final = -2.0
_INSIDE: Final = 0.4
_WITH_MIDDLE: Final = 2.2
_WITH_GROUP: Final = 1.2
# A neighbour goes with the middle if it has so many of the words that the group lacks.
_CLEARLY: Final = 0.3
_EITHER_WAY: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class LostVersion:
    """A version that was not given.

    Attributes:
        middle: the document that a tree of given documents has in its place.
        above: the given document it goes back to; None where the documents do not show that there is one.
        copies: the documents that go back to it, at first hand as far as is known, sorted.
        sure_of_way: how sure it is that the middle stands on the side where it is put, 0.5 to 1.
    """

    middle: DocumentId
    above: DocumentId | None
    copies: tuple[DocumentId, ...]
    sure_of_way: float


def lost_versions(parents: Sequence[tuple[DocumentId, DocumentId]], kin: Kin) -> tuple[LostVersion, ...]:
    """Find the versions that documents show must have existed, sorted by the document in the middle.

    No document is a copy of two of them, and with all of them in it the tree is still one.

    Args:
        parents: the edges of the tree of given documents, (parent, child).
        kin: what every two documents share, both ways.
    """
    tradition = _Tradition(parents, kin)
    found: list[LostVersion] = []
    hung = {child: parent for parent, child in parents}
    copies: set[DocumentId] = set()
    for middle in sorted(tradition.beside):
        for group in tradition.groups(middle):
            version = tradition.version(middle, group)
            if version is not None and copies.isdisjoint(version.copies) and _fits(version, hung):
                found.append(version)
                copies.update(version.copies)
                _hang(version, hung)
    return tuple(found)


def _fits(version: LostVersion, hung: Mapping[DocumentId, DocumentId]) -> bool:
    """Whether a version goes back to one text at most, and to none that is below one of its copies.

    Args:
        version: the version.
        hung: each document's nearest given one above, as the versions found so far leave it.
    """
    if version.above is None:
        heads = {hung[copy] for copy in version.copies if copy in hung}.difference(version.copies)
        if len(heads) > 1:
            return False
    else:
        heads = {version.above}
        if hung.get(version.above) in version.copies:
            return True  # it is taken off its copy, and a root
    for head in heads:
        here: DocumentId | None = head
        while here is not None and here not in version.copies:
            here = hung.get(here)
        if here is not None:
            return False
    return True


def _hang(version: LostVersion, hung: dict[DocumentId, DocumentId]) -> None:
    if version.above is not None and hung.get(version.above) in version.copies:
        del hung[version.above]
    for copy in version.copies:
        if version.above is not None:
            hung[copy] = version.above
        elif hung.get(copy) in version.copies:
            del hung[copy]


class _Side(Enum):
    """With whom a document goes where two others part."""

    MIDDLE = auto()
    GROUP = auto()
    NEITHER = auto()


def _is_the_utterance(pairs: Sequence[Pair]) -> bool:
    """Whether a document is headed as the statement or release that others tell of, and they are not."""
    return pairs[0].source.headed_as_utterance and not any(pair.copy.headed_as_utterance for pair in pairs)


def _version(
    middle: DocumentId, above: DocumentId | None, copies: Sequence[DocumentId], sure: float
) -> LostVersion:
    return LostVersion(
        middle=middle, above=above, copies=tuple(sorted(copies)), sure_of_way=max(_EITHER_WAY, sure)
    )


class _Tradition:
    """A tree of given documents, and what every two of them share."""

    def __init__(self, parents: Sequence[tuple[DocumentId, DocumentId]], kin: Kin) -> None:
        self._above = {child: parent for parent, child in parents}
        self._kin = kin
        self.beside: dict[DocumentId, list[DocumentId]] = defaultdict(list)
        for parent, child in sorted(parents):
            self.beside[parent].append(child)
            self.beside[child].append(parent)
        self._relatives: dict[DocumentId, list[DocumentId]] = defaultdict(list)
        for first, second in sorted(kin):
            self._relatives[first].append(second)

    def groups(self, middle: DocumentId) -> list[list[DocumentId]]:
        """The neighbours of a document that have a version in common which it is not."""
        neighbours = sorted(self.beside[middle])
        group_of = list(range(len(neighbours)))
        tests = _TESTS * len(neighbours)
        new = counted([np.unique(self._kin[middle, one].second.runs) for one in neighbours])
        for first, second in self._likely_pairs(middle, neighbours):
            if tests == 0:
                break
            if group_of[first] == group_of[second]:
                continue
            tests -= 1
            if self._have_version(middle, neighbours[first], neighbours[second], new):
                kept, joined = sorted((group_of[first], group_of[second]))
                group_of = [kept if group == joined else group for group in group_of]
        groups: dict[int, list[DocumentId]] = defaultdict(list)
        for one, group in zip(neighbours, group_of, strict=True):
            groups[group].append(one)
        return [group for group in groups.values() if len(group) > 1]

    def _likely_pairs(self, middle: DocumentId, neighbours: Sequence[DocumentId]) -> list[tuple[int, int]]:
        """Pairs of neighbours with enough runs in common that the middle lacks, those with most first."""
        own = self._kin[neighbours[0], middle].second.runs
        new = [np.setdiff1d(self._kin[middle, one].second.runs, own) for one in neighbours]
        runs = np.concatenate(new)
        holders = np.repeat(np.arange(len(new)), [len(one) for one in new])
        order = np.argsort(runs, kind="stable")
        runs, holders = runs[order], holders[order]
        begins = [0, *(np.flatnonzero(np.diff(runs)) + 1).tolist(), len(runs)]
        counts: Counter[tuple[int, int]] = Counter()
        for start, end in pairwise(begins):
            group = holders[start:end].tolist()
            counts.update(combinations(group, 2) if len(group) <= _EVERY_TWO else pairwise(group))
        likely = [(count, pair) for pair, count in counts.items() if count >= _FEWEST_RUNS]
        return [pair for _, pair in sorted(likely, key=lambda entry: (-entry[0], entry[1]))]

    def _have_version(self, middle: DocumentId, one: DocumentId, other: DocumentId, having: Counts) -> bool:
        trio = Trio(middle, one, other, self._kin)
        return (
            trio.are_kin()
            and self._rare(trio, len(self.beside[middle]), having)
            and trio.apart()
            and trio.mixed()
            and not self._from_elsewhere(middle, one, other)
        )

    def _rare(self, trio: Trio, neighbours: int, having: Counts) -> bool:
        """Whether two share more that the middle lacks than any two of so many neighbours would by chance."""
        begins, runs = trio.new_places()
        if len(begins) < _FEWEST_PLACES:
            return False
        rarest = np.minimum.reduceat(having.of(runs), begins)
        by_chance = (rarest - 2 + _CHANCE) / (neighbours - 2 + _COUNTED)
        pairs = neighbours * (neighbours - 1) / 2
        return float(-np.log(by_chance).sum()) > log(pairs) + _MARGIN

    def _from_elsewhere(self, middle: DocumentId, one: DocumentId, other: DocumentId) -> bool:
        """Whether a given document may be where two have the words from that the middle lacks.

        Not one that has them through either of them, nor through another neighbour of the middle that has
        them.
        """
        holder = self._kin[one, other].second
        spans = Trio(middle, one, other, self._kin).shared(one, other, middle)
        runs = np.unique(np.concatenate([holder.runs[span.start : span.end - RUN + 1] for span in spans]))

        def has(document: DocumentId) -> bool:
            words = self._kin[one, document].second if (one, document) in self._kin else None
            return words is not None and bool(np.isin(runs, words.runs).sum() >= _MOST_OF * len(runs))

        for document in self._relatives[one]:
            if document in {middle, other} or not has(document):
                continue
            branch = self._branch(document, middle)
            if branch is None or not (branch in {one, other} or has(branch)):
                return True
        return False

    def _branch(self, document: DocumentId, middle: DocumentId) -> DocumentId | None:
        """The neighbour of the middle by which the tree joins a document to it; None where it does not."""
        here = document
        while (above := self._above.get(here)) is not None and above != middle:
            here = above
        if above == middle:
            return here
        top = middle
        while (above := self._above.get(top)) is not None:
            top = above
        return self._above.get(middle) if top == here else None

    def version(self, middle: DocumentId, group: Sequence[DocumentId]) -> LostVersion | None:
        """The version that a document and some neighbours show; None where no tree has a place for it."""
        parent = self._above.get(middle)
        if parent is None or parent not in group:
            sides = self._sides(middle, group)
            likely = self._likely_above(middle, group, sides.values())
            if likely >= UNDECIDED:
                return _version(middle, middle, group, likely)
            moved = [one for one, side in sides.items() if side is _Side.GROUP and one != parent]
            group = [*group, *moved]
        if parent is not None and parent in self._above:
            copies = [one for one in (middle, *group) if one != parent and (parent, one) in self._kin]
            return _version(middle, parent, copies, 1.0) if len(copies) > 1 else None
        members = sorted({middle, *group} | ({parent} if parent is not None else set()))
        best, above = 0.0, None
        for one in members:
            copies = [copy for copy in members if copy != one]
            if all((one, copy) in self._kin for copy in copies):
                likely = self._likely_above(one, copies, self._sides(one, copies).values())
                best, above = max((best, above), (likely, one), key=lambda entry: entry[0])
        if above is not None and best >= UNDECIDED:
            return _version(middle, above, [one for one in members if one != above], best)
        return _version(middle, None, members, 1 - best)

    def _sides(self, middle: DocumentId, group: Sequence[DocumentId]) -> dict[DocumentId, _Side]:
        """With whom the other neighbours of a document go where it and a group part."""
        own = self._kin[group[0], middle].second.runs
        each = [np.unique(self._kin[middle, one].second.runs) for one in group]
        runs, counts = np.unique(np.concatenate(each), return_counts=True)
        theirs = np.setdiff1d(runs[counts > 1], own)
        its = np.setdiff1d(own, runs)
        sides: dict[DocumentId, _Side] = {}
        for one in self.beside[middle]:
            if one in group:
                continue
            having = self._kin[middle, one].second.runs
            with_group = np.isin(theirs, having).sum() / max(1, len(theirs))
            with_middle = np.isin(its, having).sum() / max(1, len(its))
            if with_middle >= _CLEARLY and with_middle > 2 * with_group:
                sides[one] = _Side.MIDDLE
            else:
                sides[one] = _Side.GROUP if with_group > with_middle else _Side.NEITHER
        return sides

    def _likely_above(
        self, middle: DocumentId, group: Sequence[DocumentId], sides: Collection[_Side]
    ) -> float:
        """How likely it is that a version goes back to a document, and not the document to the version."""
        pairs = [self._kin[middle, one].pair() for one in group]
        if any(names_publisher(pair) for pair in pairs) or _is_the_utterance(pairs):
            return 1.0
        said = [direction_of(pair) for pair in pairs]
        if any(direction.outside < 0 for direction in said):
            return 0.0  # one of the copies was there before it
        inside = [log(one.confidence / (1 - one.confidence)) - one.outside for one in said]
        odds = (
            _INTERCEPT
            + _INSIDE * sum(inside) / len(inside)
            + _WITH_MIDDLE * log1p(sum(side is _Side.MIDDLE for side in sides))
            - _WITH_GROUP * log1p(sum(side is _Side.GROUP for side in sides))
        )
        return 1 / (1 + exp(-odds))
