"""Slips of the pen: readings of one document alone that differ from the others' by a letter or two.

A copyist who sees "of thr winter" writes "of the winter". A departure that whoever copies it can mend by
himself does not part a document from its copies (P. Maas, Textkritik, 1927, on errors that part), and a
reading that one document alone has joins it to no other. So slips count for little, whichever of two
documents made them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
from rapidfuzz.distance import Levenshtein

from recension.lineage.witnesses.word_runs import RUN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recension.lineage.witnesses.witness import Witness
    from recension.record import DocumentId

# Words are spelled nearly alike with one letter other, left out or put in; long words with two.
_SHORT: Final = 6
_KEPT: Final = 65536


class Slips:
    """Which words of documents no other document has at that place, and which of them are slips."""

    def __init__(self, witnesses: Sequence[Witness]) -> None:
        """Take the documents of a family."""
        runs = [np.unique(witness.runs) for witness in witnesses]
        self._keys, self._counts = np.unique(
            np.concatenate(runs or [np.zeros(0, np.uint64)]), return_counts=True
        )
        self._alone: dict[DocumentId, NDArray[np.bool_]] = {
            witness.document.id: self._words_alone(witness) for witness in witnesses
        }

    def having(self, runs: NDArray[np.uint64]) -> NDArray[np.int64]:
        """How many documents have each of some runs that documents of the family have."""
        return self._counts[np.searchsorted(self._keys, runs)]

    def _words_alone(self, witness: Witness) -> NDArray[np.bool_]:
        """For each word whether no other document has it between the words beside it."""
        alone = np.zeros(len(witness), dtype=np.bool_)
        if len(witness.runs):
            alone[RUN // 2 : RUN // 2 + len(witness.runs)] = self.having(witness.runs) == 1
        return alone

    def between(self, one: Witness, word: int, other: Witness, other_word: int) -> bool:
        """Whether one of two words that answer to each other is a slip for the other."""
        if not (self._alone[one.document.id][word] or self._alone[other.document.id][other_word]):
            return False
        return _nearly_alike(one.keys[word], other.keys[other_word])


@lru_cache(maxsize=_KEPT)
def _nearly_alike(one: str, other: str) -> bool:
    if any(map(str.isdigit, one + other)):
        return False  # a figure is read as it stands
    letters = 1 if min(len(one), len(other)) < _SHORT else 2
    return Levenshtein.distance(one, other, score_cutoff=letters) <= letters
