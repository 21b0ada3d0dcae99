"""Kinship: what two documents share and where they part, before anything is said of who copied whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.copying import copying
from recension.lineage.direction_reasons import Pair
from recension.lineage.passages import quoted_share

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from recension.lineage.alignment import Alignment
    from recension.lineage.copying import Copying
    from recension.lineage.witness import Witness
    from recension.record import DocumentId

# A long gap is one decision of an editor, not one decision a word: no gap counts for more departures than this.
_MOST_DEPARTURES: Final = 4
# Shared words of which this share is inside quotation marks on both sides were spoken by a third one.
_QUOTED_BY_BOTH: Final = 0.75


@dataclass(frozen=True, kw_only=True)
class Kinship:
    """What two documents share, seen from the first to the second.

    Attributes:
        copyings: the shared stretches, ascending in the first document.
    """

    copyings: tuple[Copying, ...]

    @property
    def first(self) -> Witness:
        """The first document."""
        return self.copyings[0].source

    @property
    def second(self) -> Witness:
        """The second document."""
        return self.copyings[0].copy

    @cached_property
    def equal(self) -> NDArray[np.int64]:
        """Word indices of every shared word: a row for the first document, a row for the second."""
        pairs = [
            np.stack([np.arange(run.length) + run.source, np.arange(run.length) + run.copy])
            for stretch in self.copyings
            for run in stretch.runs
        ]
        return np.concatenate(pairs, axis=1).astype(np.int64)

    @cached_property
    def inside_second(self) -> NDArray[np.bool_]:
        """For each word of the second document whether it stands in a shared stretch."""
        inside = np.zeros(len(self.second), dtype=np.bool_)
        for stretch in self.copyings:
            inside[stretch.copy_words.start : stretch.copy_words.end] = True
        return inside

    @cached_property
    def equal_second(self) -> NDArray[np.bool_]:
        """For each word of the second document whether it is a shared word."""
        equal = np.zeros(len(self.second), dtype=np.bool_)
        equal[self.equal[1]] = True
        return equal

    @cached_property
    def departures(self) -> int:
        """In how many words the two part inside shared stretches."""
        count = 0
        for stretch in self.copyings:
            for one, other in zip(stretch.runs, stretch.runs[1:], strict=False):
                gap = max(other.source - one.source, other.copy - one.copy) - one.length
                count += min(gap, _MOST_DEPARTURES)
        return count

    def reversed(self) -> Kinship:
        """The same, seen from the second document to the first."""
        turned = [stretch.reversed() for stretch in self.copyings]
        return Kinship(copyings=tuple(sorted(turned, key=lambda stretch: stretch.source_words)))

    def pair(self) -> Pair:
        """The same as what directions are judged on."""
        return Pair(source=self.first, copy=self.second, copyings=self.copyings)


def kinships(
    alignments: Iterable[Alignment], witnesses: Mapping[DocumentId, Witness]
) -> dict[tuple[DocumentId, DocumentId], Kinship]:
    """What every two documents share, both ways: keys are (first, second) and (second, first).

    A stretch that both have only as words in quotation marks, where the two share nothing outside such marks, was
    said by a third one: it makes no kin.
    """
    grouped: dict[tuple[DocumentId, DocumentId], list[Alignment]] = defaultdict(list)
    for alignment in alignments:
        if alignment.left in witnesses and alignment.right in witnesses and alignment.blocks:
            grouped[alignment.left, alignment.right].append(alignment)
    found: dict[tuple[DocumentId, DocumentId], Kinship] = {}
    for left, right in sorted(grouped):
        stretches = tuple(
            copying(alignment, witnesses[left], witnesses[right])
            for alignment in sorted(grouped[left, right], key=lambda one: (one.left_words, one.right_words))
        )
        if all(map(said_by_third, stretches)):
            continue
        kin = Kinship(copyings=stretches)
        found[left, right] = kin
        found[right, left] = kin.reversed()
    return found


def said_by_third(stretch: Copying) -> bool:
    """Whether both sides have the shared words in quotation marks: both quote someone, neither the other."""
    return min(quoted_share(stretch), quoted_share(stretch.reversed())) >= _QUOTED_BY_BOTH
