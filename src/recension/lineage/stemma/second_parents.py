"""Words that a document shares with another though no common source explains them: a second parent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.stemma.common_source import shared_runs, unexplained_words
from recension.lineage.stemma.said_by_third import said_by_third

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from recension.lineage.stemma.kinship import Kinship
    from recension.lineage.witnesses.copying import Copying
    from recension.record import DocumentId

    Kin = Mapping[tuple[DocumentId, DocumentId], Kinship]

# Fewer words than this, or a smaller share of a stretch, that a common source lacks are shared by chance.
_FEWEST_WORDS: Final = 12
_LEAST_SHARE: Final = 0.5


class SecondParents:
    """What documents share beside their parents, over one family tree."""

    def __init__(self, kin: Kin, parent_of: Mapping[DocumentId, DocumentId]) -> None:
        """Take what every two documents share, both ways, and for each that has one its parent."""
        self._kin = kin
        self._above: dict[DocumentId, list[DocumentId]] = {}
        self._explained: dict[DocumentId, NDArray[np.bool_]] = {}
        self._parent_of = parent_of
        witnesses = {first: kinship.first for (first, _), kinship in kin.items()}
        for document, witness in sorted(witnesses.items()):
            above = self._above[document] = _above(document, parent_of)
            explained = np.zeros(len(witness.runs), dtype=np.bool_)
            for one in above:
                explained |= np.isin(witness.runs, witnesses[one].runs)
            self._explained[document] = explained

    def unexplained(self, first: DocumentId, second: DocumentId) -> tuple[Copying, ...]:
        """The stretches that two documents share and that no document either descends from explains.

        A shared word is explained if another document above one of the two (for a grandparent and grandchild:
        between them) has it too. Nothing where one is the other's parent.
        """
        if self._parent_of.get(first) == second or self._parent_of.get(second) == first:
            return ()
        kinship = self._kin[first, second]
        if sum(run.length for stretch in kinship.copyings for run in stretch.runs) < _FEWEST_WORDS:
            return ()
        above_first, above_second = self._above[first], self._above[second]
        pairs = kinship.pairs
        equal = pairs[0] if len(pairs) == 1 else np.concatenate(pairs, axis=1)
        at = shared_runs(equal)
        if second in above_first or first in above_second:
            lower, upper = (above_first, second) if second in above_first else (above_second, first)
            keys = kinship.first.runs[equal[0][at]]
            explained = np.zeros(len(at), dtype=np.bool_)
            for document in lower[: lower.index(upper)]:
                if (document, first) in self._kin:
                    explained |= np.isin(keys, self._kin[document, first].first.runs)
        else:
            explained = self._explained[first][equal[0][at]] | self._explained[second][equal[1][at]]
        left = unexplained_words(equal, at, explained)
        if left.sum() < _FEWEST_WORDS:
            return ()
        return _mostly(kinship, pairs, left)


def _above(document: DocumentId, parent_of: Mapping[DocumentId, DocumentId]) -> list[DocumentId]:
    found: list[DocumentId] = []
    while document in parent_of:
        document = parent_of[document]
        found.append(document)
    return found


def _mostly(
    kinship: Kinship, pairs: Sequence[NDArray[np.int64]], left: NDArray[np.bool_]
) -> tuple[Copying, ...]:
    found: list[Copying] = []
    at = 0
    for stretch, equal in zip(kinship.copyings, pairs, strict=True):
        length = equal.shape[1]
        count = int(left[at : at + length].sum())
        at += length
        if count >= _FEWEST_WORDS and count >= _LEAST_SHARE * length and not said_by_third(stretch):
            found.append(stretch)
    return tuple(found)
