"""A family: documents that share words, and what it would cost to explain one of them by another."""

from __future__ import annotations

from math import exp, inf, log, log1p
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.direction.direction import direction_of, outside_of
from recension.lineage.direction.outside_signs import names_publisher
from recension.lineage.stemma.slips import Slips

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from recension.lineage.direction.direction import Direction
    from recension.lineage.stemma.kinship import Kinship
    from recension.lineage.witnesses.witness import Witness
    from recension.record import DocumentId

    Kin = Mapping[tuple[DocumentId, DocumentId], Kinship]

# Costs in nats, as the direction's log-odds are. Measured on 16 traditions of 14 documents (family
# "accords", seeds 100 to 107): true edges found, undirected, without and with dates: .827 and .885 with
# these; .808 and .865 with a departure at 1; .779 with every gap counted once; .721 with half a word.
# A word that has to be explained otherwise:
_WORD: Final = 1.0
# A word in which the two part, see `kinship.py` for how many a gap counts for:
_DEPARTURE: Final = 2.0
# A slip of the pen, see `slips.py`; its word counts as shared.
_SLIP: Final = 0.5
# A stretch of the parent that was passed over:
_PASSED_OVER: Final = 1.0
# That a document is given only in part, so that its copy goes on where it breaks off: four departures.
_BROKEN_OFF: Final = 8.0
# How much what words show of direction counts where each departure is weighed for itself, see `changes.py`.
_INSIDE: Final = 0.25
# After an ellipsis so many words may follow: "read the whole story".
_LAST_WORDS: Final = 4
_FULL_STOPS: Final = ".!?。"
# A full stop stands within so many code points of the last word: quotation marks come between.
_CLOSING: Final = 4


class Family:
    """Documents, what every two of them share, and the costs that follow."""

    def __init__(self, documents: Sequence[DocumentId], kin: Kin) -> None:
        """Take documents, in the order that decides between equal costs, and what every two share."""
        self.documents = tuple(documents)
        self.kin = kin
        self.number = {document: index for index, document in enumerate(self.documents)}
        self.relatives: dict[DocumentId, list[DocumentId]] = {document: [] for document in self.documents}
        for first, second in sorted(kin, key=lambda ends: (self.number[ends[0]], self.number[ends[1]])):
            self.relatives[second].append(first)
        self._shared = dict.fromkeys(self.documents, 0)
        self._together: dict[tuple[DocumentId, DocumentId], float] = {}
        self._beyond: dict[tuple[DocumentId, DocumentId], int] = {}
        self._least_around = dict.fromkeys(self.documents, inf)
        self.slips = Slips(
            [kin[others[0], document].second for document, others in self.relatives.items() if others]
        )
        self._compare()
        self._directions: dict[tuple[DocumentId, DocumentId], Direction] = {}
        self._outside: dict[tuple[DocumentId, DocumentId], float] = {}

    def _compare(self) -> None:
        """Count what every document shares with any other, and what two explain of each other."""
        shared = {
            document: np.zeros(len(self.kin[others[0], document].second), dtype=np.bool_)
            for document, others in self.relatives.items()
            if others
        }
        for (first, second), kinship in self.kin.items():
            if first > second:
                continue
            pairs = kinship.pairs
            words = last = last_other = 0
            for one, other in pairs:
                shared[first][one] = True
                shared[second][other] = True
                words += len(one)
                if len(one):
                    last, last_other = max(last, int(one[-1])), max(last_other, int(other[-1]))
            if _breaks_off(kinship.first, last, kinship.second, last_other):
                self._beyond[first, second] = last_other + 1
            if _breaks_off(kinship.second, last_other, kinship.first, last):
                self._beyond[second, first] = last + 1
            departures, slips = kinship.departures(pairs, self.slips)
            parted = _DEPARTURE * departures + _SLIP * slips + _PASSED_OVER * (len(kinship.copyings) - 1)
            around = _DEPARTURE * kinship.departures_around(pairs)
            for document in (first, second):
                self._least_around[document] = min(self._least_around[document], around)
            together = parted + around - _WORD * (words + slips)
            self._together[first, second] = self._together[second, first] = together
        self._shared.update({document: int(words.sum()) for document, words in shared.items()})
        # for every word how many words from it on are shared with any other document
        left = {document: np.cumsum(words[::-1])[::-1] for document, words in shared.items()}
        for (upper, lower), at in self._beyond.items():
            self._beyond[upper, lower] = int(left[lower][at]) if at < len(left[lower]) else 0

    def witness(self, document: DocumentId) -> Witness:
        """The words of a document that shares some with another."""
        return self.kin[self.relatives[document][0], document].second

    def direction(self, parent: DocumentId, child: DocumentId) -> Direction:
        """How sure it is that the child copied from the parent, from these two alone."""
        ends = (parent, child)
        if ends not in self._directions:
            self._directions[ends] = direction_of(self.kin[ends].pair())
        return self._directions[ends]

    def unlikely(self, parent: DocumentId, child: DocumentId) -> float:
        """How unlikely it is that the copying ran this way."""
        turned = self._directions.get((child, parent))
        if turned is not None and (parent, child) not in self._directions:
            return -log(1 - turned.confidence)
        return -log(self.direction(parent, child).confidence)

    def tilt(self, parent: DocumentId, child: DocumentId) -> float:
        """How unlikely it is that the copying ran this way, where each departure is weighed for itself.

        What words show of direction is shown by these departures and counts less; dates and credits count in
        full.
        """
        inside, outside = self._said(parent, child)
        return log1p(exp(-outside - _INSIDE * inside))

    def broken_off(self, parent: DocumentId, child: DocumentId) -> bool:
        """Whether a parent breaks off so early that what the child has beyond is more than chance."""
        return _WORD * self._beyond.get((parent, child), 0) > _BROKEN_OFF

    def evidence_of_words(self, root: DocumentId, other: DocumentId, steps: int) -> float:
        """What the words of two documents say for one's being the root of the other's tree, in nats.

        0 is neither way. What words show of direction lies somewhere on the way between the two, and is seen
        again by every two that lie apart along it: it counts for as much less as the way is long.
        """
        inside, _ = self._said(root, other)
        return _beside_even(inside) / steps

    def evidence_of_dates(self, root: DocumentId, other: DocumentId) -> float:
        """What dates and credits say for one's being the root of the other's tree: each document's own."""
        ends = (root, other)
        if ends not in self._outside:
            self._outside[ends] = outside_of(self.kin[ends].pair())
        return _beside_even(self._outside[ends])

    def _said(self, parent: DocumentId, child: DocumentId) -> tuple[float, float]:
        """What words, and what dates and credits say for a copying that ran this way, in log-odds."""
        turned = self._directions.get((child, parent))
        if turned is not None and (parent, child) not in self._directions:
            confidence, outside = 1 - turned.confidence, -turned.outside
        else:
            direction = self.direction(parent, child)
            confidence, outside = direction.confidence, direction.outside
        return log(confidence / (1 - confidence)) - outside, outside

    def credits(self, parent: DocumentId, child: DocumentId) -> bool:
        """Whether the child names the parent's publisher."""
        return names_publisher(self.kin[parent, child].pair())

    def alone(self, document: DocumentId) -> float:
        """What it costs to explain a document by nothing: every word that others have too.

        What it has around them is its own whatever its parent is: so much of every parent's cost is here too.
        """
        around = self._least_around[document]
        return _WORD * self._shared[document] + (around if around < inf else 0.0)

    def cost(self, parent: DocumentId, child: DocumentId) -> float:
        """What it costs to explain a document by another, whichever way the copying ran.

        Where the parent breaks off inside a sentence that the child has whole, the rest may have stood in
        what is not given of the parent: it costs as much as that, and not each of its words.
        """
        beyond = _WORD * self._beyond.get((parent, child), 0)
        return _WORD * self._shared[child] + self._together[parent, child] - max(0.0, beyond - _BROKEN_OFF)

    def having(self, runs: NDArray[np.uint64]) -> NDArray[np.int64]:
        """How many documents have each of some runs that documents of the family share."""
        return self.slips.having(runs)

    def second_source(self, document: DocumentId, other: DocumentId, parent: DocumentId | None) -> float:
        """What it saves to explain by another document what a document does not have from its parent."""
        taken = self.kin[other, document].equal_second
        if parent is not None and (parent, document) in self.kin:
            taken = taken & ~self.kin[parent, document].equal_second
        return _WORD * float(taken.sum())


def _beside_even(log_odds: float) -> float:
    """How much likelier than an even chance, in nats; never more than log 2."""
    return log(2 / (1 + exp(-log_odds)))


def _breaks_off(parent: Witness, last: int, child: Witness, last_in_child: int) -> bool:
    """Whether a document ends without a full stop on words after which the other's sentence goes on."""
    following = last_in_child + 1
    left = len(parent) - 1 - last
    if left > _LAST_WORDS or following >= len(child) or child.sentence_starts[following]:
        return False
    end = int(parent.words.ends[last])
    after = parent.document.text[end : end + _CLOSING].strip()
    if after.startswith(("...", "…")):
        return True
    return left == 0 and not any(mark in after for mark in _FULL_STOPS)
