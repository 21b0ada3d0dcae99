"""A retelling seen as copying: the equal words in order, so that signs of direction can be read from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.lineage.witnesses.copying import Copying, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller


def as_copying(link: Link, source: Teller, copy: Teller) -> Copying | None:
    """See a link as a stretch of copied words, one run for each word that both have in the same order.

    Returns:
        The stretch; None where no word is the same on both sides.
    """
    pairs = [
        (link.source.tellings[same.source].said.first, link.copy.tellings[same.copy].said.first)
        for same in link.same
        if same.likeness == 1.0
    ]
    runs = _ascending(sorted(pairs, key=lambda pair: (pair[1], pair[0])))
    if not runs:
        return None
    return Copying(
        source=source.witness,
        copy=copy.witness,
        source_words=link.source.words,
        copy_words=link.copy.words,
        runs=runs,
        similarity=link.signs.told,
    )


def _ascending(pairs: Sequence[tuple[int, int]]) -> tuple[Run, ...]:
    """The longest chain of pairs that rises on both sides; the earliest where several are as long."""
    length: list[int] = []
    before: list[int] = []
    for index, (one, _) in enumerate(pairs):
        best, last = 0, -1
        for other in range(index):
            if pairs[other][0] < one and length[other] > best:
                best, last = length[other], other
        length.append(best + 1)
        before.append(last)
    if not pairs:
        return ()
    here = max(range(len(pairs)), key=lambda index: (length[index], -index))
    runs: list[Run] = []
    while here >= 0:
        runs.append(Run(pairs[here][0], pairs[here][1], 1))
        here = before[here]
    return tuple(reversed(runs))
