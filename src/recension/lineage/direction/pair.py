"""Two documents and what they share, seen as if the second had copied from the first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recension.lineage.variants.gaps import edits_of
from recension.lineage.variants.transposition import transpositions

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from recension.lineage.witnesses.copying import Copying, Edit
    from recension.lineage.witnesses.witness import Witness
    from recension.record import Span


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two documents and all they share, seen as if the second had copied from the first."""

    source: Witness
    copy: Witness
    copyings: tuple[Copying, ...]

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """The edits inside sentences. Either side may pass over whole ones or turn the order round."""
        return tuple(
            edit
            for copying in self.copyings
            for edit, turned in transpositions(edits_of(copying), self.source, self.copy)
            if not turned and not _is_whole(edit.source, self.source) and not _is_whole(edit.copy, self.copy)
        )

    @cached_property
    def shared(self) -> tuple[tuple[int, int], ...]:
        """Word indices, in the source and in the copy, of every shared word."""
        return tuple(
            (run.source + offset, run.copy + offset)
            for copying in self.copyings
            for run in copying.runs
            for offset in range(run.length)
        )

    @cached_property
    def newly_handed(self) -> frozenset[int]:
        """The shared words of the copy that more speakers have there than in the source.

        A speaker does not count whose cue is among the shared words: both have it.
        """
        if not self.copy.reported:
            return frozenset()
        source = _depths(self.source, frozenset(here for here, _ in self.shared))
        copy = _depths(self.copy, frozenset(there for _, there in self.shared))
        return frozenset(there for here, there in self.shared if copy[there] > source[here])

    def reversed(self) -> Pair:
        """The same, seen as if the first had copied from the second."""
        return Pair(
            source=self.copy,
            copy=self.source,
            copyings=tuple(copying.reversed() for copying in self.copyings),
        )


def _is_whole(words: Span, witness: Witness) -> bool:
    """Whether words are whole sentences."""
    if words.start == words.end:
        return False
    ends = words.end == len(witness) or witness.sentence_starts[words.end]
    return ends and witness.sentence_starts[words.start]


def _depths(witness: Witness, shared: frozenset[int]) -> NDArray[np.int64]:
    """For each word to how many speakers a document hands it, one within another's words."""
    return witness.times_inside(
        span
        for handed in witness.reported
        if handed.cue is None or not shared.issuperset(witness.words_in(handed.cue))
        for span in handed.content
    )
