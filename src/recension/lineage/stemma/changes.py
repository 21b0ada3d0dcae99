"""Changes: the places where a text departs from another that it may have been copied from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from recension.lineage.witnesses.word_runs import RUN, runs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recension.lineage.stemma.family import Family
    from recension.record import DocumentId

# Before the first word and after the last stand so many of no text: a cut there makes a run of its own.
_OUTSIDE: Final = RUN - 1


def among(runs: NDArray[np.uint64], others: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """For each run whether it is one of others, which are sorted."""
    if not len(others):
        return np.zeros(len(runs), dtype=np.bool_)
    return others[np.minimum(np.searchsorted(others, runs), len(others) - 1)] == runs


class Counts(NamedTuple):
    """How many texts have each of some runs."""

    runs: NDArray[np.uint64]
    counts: NDArray[np.int64]

    def of(self, runs: NDArray[np.uint64]) -> NDArray[np.int64]:
        """How many have each of these."""
        if not len(self.runs):
            return np.zeros(len(runs), dtype=np.int64)
        at = np.minimum(np.searchsorted(self.runs, runs), len(self.runs) - 1)
        return np.where(self.runs[at] == runs, self.counts[at], 0)


def counted(texts: Sequence[NDArray[np.uint64]]) -> Counts:
    """Count the runs of texts, each of which has every run once."""
    if not texts:
        return Counts(np.zeros(0, np.uint64), np.zeros(0, np.int64))
    return Counts(*np.unique(np.concatenate(texts), return_counts=True))


class Changes(NamedTuple):
    """Where a text departs from another.

    Attributes:
        runs: the runs of words that the other has nowhere, in the text's order.
        begins: where among them each change begins.
        shared: for each change how many of its words others have too.
        slips: how many slips of the pen there are besides.
        broken_off: whether the other breaks off and this one goes on; what others have of that is no change.
    """

    runs: NDArray[np.uint64]
    begins: NDArray[np.int64]
    shared: NDArray[np.int64]
    slips: int
    broken_off: bool


class Texts:
    """The runs of words of documents that one tree joins."""

    def __init__(self, members: Sequence[DocumentId], family: Family) -> None:
        """Take the documents, each of which shares words with another."""
        self._family = family
        self._text: dict[DocumentId, NDArray[np.uint64]] = {}
        for member in members:
            ids = np.asarray(family.witness(member).words.ids).astype(np.int64) + 1
            self._text[member] = runs_of(np.pad(ids, _OUTSIDE))
        self.runs = {member: np.unique(text) for member, text in self._text.items()}
        self._having = counted(list(self.runs.values()))
        self._changes: dict[tuple[DocumentId, DocumentId], Changes] = {}

    def new(self, parent: DocumentId, child: DocumentId) -> NDArray[np.uint64]:
        """The runs that a child has and its parent has not."""
        return self.runs[child][~among(self.runs[child], self.runs[parent])]

    def changes(self, parent: DocumentId, child: DocumentId) -> Changes:
        """Where a child departs from a parent that it shares words with."""
        ends = (parent, child)
        if ends not in self._changes:
            self._changes[ends] = self._compared(parent, child)
        return self._changes[ends]

    def _compared(self, parent: DocumentId, child: DocumentId) -> Changes:
        kinship, text = self._family.kin[parent, child], self._text[child]
        new = ~among(text, self.runs[parent])
        slips = kinship.slips_in_second(self._family.slips)
        for word in slips:
            new[word : word + RUN] = False  # the runs that have the word, counted from before the first one
        broken_off = self._family.broken_off(parent, child)
        if broken_off:
            beyond = int(kinship.equal[1].max()) + 1
            new[beyond:] &= self._having.of(text[beyond:]) == 1
        at = np.flatnonzero(new)
        begins = np.flatnonzero(np.diff(at, prepend=-RUN) >= RUN)
        runs = text[at]
        shared = np.zeros(0, np.int64)
        if len(at):
            others = (self._having.of(runs) > 1).astype(np.int64)
            shared = np.maximum(0, np.add.reduceat(others, begins) - _OUTSIDE)
        return Changes(runs, begins, shared, len(slips), broken_off)
