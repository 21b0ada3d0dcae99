"""Odd readings: words that two documents share and a third lacks, though all three go back to one text.

Where every one of three documents is the odd one somewhere, none of them stands between the other two, and
what they have in common comes from a text that none of them is. That is what textual criticism infers lost
witnesses from (P. Maas, Textkritik, 1927; the point that joins three ends of a tree: J. B. Kruskal and
others on Steiner trees).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.stemma.common_source import shared_runs
from recension.lineage.witnesses.word_runs import RUN
from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from recension.lineage.stemma.kinship import Kinship
    from recension.lineage.witnesses.witness import Witness
    from recension.record import DocumentId

    Kin = Mapping[tuple[DocumentId, DocumentId], Kinship]

FEWEST_WORDS: Final = 4
"""In fewer words on end two editors meet by themselves: other names of a thing, a word left out, a cut."""

# What the words of such stretches must be worth together, see `weight.py`, for each of the three. Trios of
# neighbours in the trees of generated traditions (families "accords" and "works", 5 to 20 documents, twelve
# seeds each): see `python -m evaluation lost_versions`.
_WORTH: Final = 5.0
# Who took a stretch from a second document has it as that one has it. Within so many words of the stretch a
# document must also go with the other against it.
_NEAR: Final = 25
# A sentence that two editors know by heart is put in where each likes to. Words stand at one place if what is
# around them in the third document meets, or misses by no more than these: a clause that was cut.
_BESIDE: Final = 15


class Trio:
    """Three documents that share words, each with the two others."""

    def __init__(self, middle: DocumentId, one: DocumentId, other: DocumentId, kin: Kin) -> None:
        """Take the three, and what every two documents share, both ways."""
        self._middle, self._one, self._other = middle, one, other
        self._kin = kin

    def are_kin(self) -> bool:
        """Whether every two of the three share words."""
        ends = (self._middle, self._one), (self._middle, self._other), (self._one, self._other)
        return all(pair in self._kin for pair in ends)

    def apart(self) -> bool:
        """Whether each of the three is the odd one often enough that none stands between the two others."""
        middle, one, other = self._middle, self._one, self._other
        return (
            self._enough(one, other, middle)
            and self._enough(middle, other, one)
            and self._enough(middle, one, other)
        )

    def mixed(self) -> bool:
        """Whether neither of the outer two can have its agreement with the other from there as a block.

        A document may draw on two others. What it takes from the second it takes in one piece, and has there
        nothing of the first one's departures.
        """
        middle, one, other = self._middle, self._one, self._other
        return self._inside(one, other, middle) and self._inside(other, one, middle)

    def _enough(self, first: DocumentId, second: DocumentId, third: DocumentId) -> bool:
        return all(
            worth(self._kin[third, holder].second, self.shared(giver, holder, third)) >= _WORTH
            for giver, holder in ((first, second), (second, first))
        )

    def new_places(self) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
        """The runs that the outer two share and the middle lacks, and where among them a place begins."""
        holder = self._kin[self._one, self._other].second
        at = np.unique(self._places(self._one, self._other, self._middle))
        return np.flatnonzero(np.diff(at, prepend=-RUN - 1) > RUN), holder.runs[at]

    def shared(self, giver: DocumentId, holder: DocumentId, third: DocumentId) -> tuple[Span, ...]:
        """The stretches of a document's words that a second has too and a third has nowhere."""
        by_third = self._kin[third, holder]
        lacking = lacked(by_third.second, by_third.first.runs) & ~by_third.equal_second
        here = np.zeros(len(lacking), dtype=np.bool_)
        one, other = self._kin[giver, holder].equal
        here[other[self._in_place(giver, holder, third, one, other)]] = True
        return stretches(here & lacking)

    def _in_place(
        self,
        giver: DocumentId,
        holder: DocumentId,
        third: DocumentId,
        one: NDArray[np.int64],
        other: NDArray[np.int64],
    ) -> NDArray[np.bool_]:
        """Of equal words of two documents, which stand at one place of what either shares with a third."""
        before, after = _around(self._kin[third, giver], one)
        before_other, after_other = _around(self._kin[third, holder], other)
        meet = np.maximum(before, before_other) < np.minimum(after, after_other) + _BESIDE
        ends = len(self._kin[third, holder].first)
        return meet | ((before == before_other) & (before >= 0)) | ((after == after_other) & (after < ends))

    def _inside(self, giver: DocumentId, holder: DocumentId, third: DocumentId) -> bool:
        """Whether what a document has with one alone stands amid what it has with the other alone."""
        with_third = self._places(third, holder, giver)
        near = [
            span
            for span in self.shared(giver, holder, third)
            if ((with_third >= span.start - _NEAR - RUN + 1) & (with_third < span.end + _NEAR)).any()
        ]
        return worth(self._kin[giver, holder].second, near) >= _WORTH

    def _places(self, giver: DocumentId, holder: DocumentId, third: DocumentId) -> NDArray[np.int64]:
        """Where in a document runs begin that it shares with a second and a third has nowhere."""
        kinship = self._kin[giver, holder]
        equal = kinship.equal
        at = shared_runs(equal)
        absent = ~np.isin(kinship.first.runs[equal[0][at]], self._kin[third, holder].first.runs)
        at = at[absent]
        return equal[1][at[self._in_place(giver, holder, third, equal[0][at], equal[1][at])]]


def _around(kinship: Kinship, words: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For words of the second document the nearest shared words of the first, before and after them."""
    first, second = kinship.equal
    order = np.argsort(second, kind="stable")
    first, second = first[order], second[order]
    places = np.concatenate(([-1], first, [len(kinship.first)]))
    return (
        places[np.searchsorted(second, words, side="left")],
        places[np.searchsorted(second, words, side="right") + 1],
    )


def lacked(witness: Witness, runs: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """For each word of a document whether it stands in none of some runs."""
    result = np.ones(len(witness), dtype=np.bool_)
    for offset in range(RUN):
        result[np.flatnonzero(np.isin(witness.runs, runs)) + offset] = False
    return result


def had(witness: Witness, runs: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """For each word of a document whether it stands in one of some runs."""
    return ~lacked(witness, runs)


def stretches(words: NDArray[np.bool_]) -> tuple[Span, ...]:
    """Where enough words on end are marked: half-open word indices."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], words, [False])).astype(np.int8)))
    spans = (Span(int(start), int(end)) for start, end in edges.reshape(-1, 2))
    return tuple(span for span in spans if span.end - span.start >= FEWEST_WORDS)


def worth(witness: Witness, spans: Iterable[Span]) -> float:
    """What the words of some stretches are worth together as a sign of copying."""
    weights = witness.words.weights
    return float(sum(weights[span.start : span.end].sum() for span in spans))
