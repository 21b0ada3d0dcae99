"""Kinship: what two documents share and where they part, before anything is said of who copied whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import compress, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.direction.pair import Pair
from recension.lineage.witnesses.copying import copying

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from recension.lineage.alignments.alignment import Alignment
    from recension.lineage.stemma.slips import Slips
    from recension.lineage.witnesses.copying import Copying
    from recension.lineage.witnesses.witness import Witness
    from recension.record import DocumentId

# A long gap is one decision of an editor, not one decision a word: no gap counts for more departures than
# this.
_MOST_DEPARTURES: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
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

    # What is worked out for every two documents is not kept: of a thousand there are half a million pairs.

    @property
    def pairs(self) -> tuple[NDArray[np.int64], ...]:
        """For each stretch the word indices of its equal words, a row for either document, each word once.

        Where one document has the same words twice, they answer to the other's only in the longest stretch:
        who writes a thing twice did not take it from two places.
        """
        equal = [_equal(stretch) for stretch in self.copyings]
        if not self._overlap():
            return tuple(equal)
        free_first = np.ones(len(self.first), dtype=np.bool_)
        free_second = np.ones(len(self.second), dtype=np.bool_)
        result = list(equal)
        for index in sorted(range(len(equal)), key=lambda index: (-equal[index].shape[1], index)):
            one, other = equal[index]
            free = free_first[one] & free_second[other]
            result[index] = equal[index][:, free]
            free_first[one] = False
            free_second[other] = False
        return tuple(result)

    def _overlap(self) -> bool:
        """Whether two stretches have words in common on either side."""
        if len(self.copyings) == 1:
            return False
        return any(
            one.end > other.start
            for spans in (
                sorted(stretch.source_words for stretch in self.copyings),
                sorted(stretch.copy_words for stretch in self.copyings),
            )
            for one, other in pairwise(spans)
        )

    @property
    def equal(self) -> NDArray[np.int64]:
        """Word indices of every shared word, each once: a row for either document."""
        pairs = self.pairs
        return pairs[0] if len(pairs) == 1 else np.concatenate(pairs, axis=1)

    @property
    def inside_second(self) -> NDArray[np.bool_]:
        """For each word of the second document whether it stands in a shared stretch."""
        inside = np.zeros(len(self.second), dtype=np.bool_)
        for stretch in self.copyings:
            inside[stretch.copy_words.start : stretch.copy_words.end] = True
        return inside

    @property
    def equal_second(self) -> NDArray[np.bool_]:
        """For each word of the second document whether it is a shared word."""
        equal = np.zeros(len(self.second), dtype=np.bool_)
        equal[self.equal[1]] = True
        return equal

    def departures(self, pairs: Iterable[NDArray[np.int64]], slips: Slips) -> tuple[int, int]:
        """In how many words the two part inside shared stretches, and how many slips of the pen there are.

        Args:
            pairs: the equal words of each stretch; one that has none is left out.
            slips: tells slips, which are no departures.
        """
        count = slipped = 0
        for stretch, equal in zip(self.copyings, pairs, strict=True):
            if not equal.shape[1]:
                continue
            for one, other in pairwise(stretch.runs):
                source, copy = other.source - one.source - one.length, other.copy - one.copy - one.length
                if source == copy == 1 and slips.between(
                    stretch.source, other.source - 1, stretch.copy, other.copy - 1
                ):
                    slipped += 1
                else:
                    count += _gap(source, copy)
        return count, slipped

    def slips_in_second(self, slips: Slips) -> list[int]:
        """The words of the second document at which one of the two has a slip of the pen, ascending."""
        return sorted(
            other.copy - 1
            for stretch in self.copyings
            for one, other in pairwise(stretch.runs)
            if other.source - one.source - one.length == other.copy - one.copy - one.length == 1
            and slips.between(stretch.source, other.source - 1, stretch.copy, other.copy - 1)
        )

    def departures_around(self, pairs: Iterable[NDArray[np.int64]]) -> int:
        """In how many words the two part before, between and after shared stretches, gaps counted as inside.

        What one of them has there and the other has not is left out or put in, as much as inside a stretch.

        Args:
            pairs: the equal words of each stretch, ascending on both sides.
        """
        spans = [
            (int(one[0]), int(one[-1]) + 1, int(other[0]), int(other[-1]) + 1)
            for one, other in pairs
            if len(one)
        ]
        if not spans:
            return 0
        after, after_other = len(self.first), len(self.second)
        if len(spans) == 1:
            ((first, end, other_first, other_end),) = spans
            return _gap(first, other_first) + _gap(after - end, after_other - other_end)
        spans.sort()
        spans = [(0, 0, 0, 0), *spans, (after, after, after_other, after_other)]
        order = sorted(range(len(spans)), key=lambda index: (spans[index][2:], index))
        beside = {one: max(0, spans[other][2] - spans[one][3]) for one, other in pairwise(order)}
        follows = dict(pairwise(order))
        count = 0
        for index, (span, following) in enumerate(pairwise(spans)):
            gap = max(0, following[0] - span[1])
            # the same stretch comes next in both: what stands between them on either side is one departure
            together = beside.pop(index, 0) if follows.get(index) == index + 1 else 0
            count += _gap(gap, together)
        return count + sum(_gap(gap, 0) for gap in beside.values())

    @property
    def first_quoted(self) -> NDArray[np.bool_]:
        """For each word of the first document whether it stands in quotation marks."""
        return self.first.in_quotation

    @property
    def second_quoted(self) -> NDArray[np.bool_]:
        """For each word of the second document whether it stands in quotation marks."""
        return self.second.in_quotation

    def only(self, kept: Iterable[bool]) -> Kinship | None:
        """The same with some of its stretches; nothing where none is kept."""
        stretches = tuple(compress(self.copyings, kept))
        return Kinship(copyings=stretches) if stretches else None

    def reversed(self) -> Kinship:
        """The same, seen from the second document to the first."""
        turned = [stretch.reversed() for stretch in self.copyings]
        return Kinship(copyings=tuple(sorted(turned, key=lambda stretch: stretch.source_words)))

    def pair(self) -> Pair:
        """The same as what directions are judged on."""
        return Pair(source=self.first, copy=self.second, copyings=self.copyings)


def _gap(one: int, other: int) -> int:
    return min(max(one, other), _MOST_DEPARTURES)


def _equal(stretch: Copying) -> NDArray[np.int64]:
    if len(stretch.runs) == 1:
        (run,) = stretch.runs
        return np.add.outer((run.source, run.copy), np.arange(run.length))
    source, copy, length = np.array(stretch.runs, dtype=np.int64).T
    before = np.repeat(np.cumsum(length) - length, length)
    words = np.arange(len(before)) - before
    return np.stack([np.repeat(source, length) + words, np.repeat(copy, length) + words])


def shared_words(
    alignments: Iterable[Alignment], witnesses: Mapping[DocumentId, Witness]
) -> dict[tuple[DocumentId, DocumentId], Kinship]:
    """All that every two documents share, both ways: keys are (first, second) and (second, first)."""
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
        kin = Kinship(copyings=stretches)
        found[left, right] = kin
        found[right, left] = kin.reversed()
    return found
