"""Quotations of one utterance, brought together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recension.lineage.attributions import attribution_of
from recension.lineage.speakers import speaker_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from recension.lineage.attributions import Attribution
    from recension.lineage.witness import Witness
    from recension.record import DocumentId


class Place(NamedTuple):
    """An outermost quotation of a document, by its number."""

    document: DocumentId
    quotation: int


class Shared(NamedTuple):
    """Words that two quotations share, as word indices, a row for either."""

    first: Place
    second: Place
    words: NDArray[np.int64]

    @property
    def places(self) -> tuple[Place, Place]:
        """Both quotations."""
        return self.first, self.second


class Attributions:
    """Who is said to have spoken quotations, each looked for once."""

    def __init__(self, witnesses: Mapping[DocumentId, Witness]) -> None:
        """Take the documents."""
        self._witnesses = witnesses
        self._found: dict[Place, Attribution | None] = {}

    def of(self, place: Place) -> Attribution | None:
        """Who is said to have spoken a quotation."""
        if place not in self._found:
            self._found[place] = attribution_of(self._witnesses[place.document], place.quotation)
        return self._found[place]

    def both(self, shared: Shared) -> bool:
        """Whether both documents hand the words to a speaker."""
        return all(self.of(place) is not None for place in shared.places)


def one_utterance(found: Sequence[Shared], attributions: Attributions) -> list[list[Shared]]:
    """Group what is quoted from one utterance.

    Quotations that share words are of one utterance. So are those of one speaker in the same two documents,
    unless they say that it came in different ways: nothing asks for a second source.

    Args:
        found: what every two quotations share.
        attributions: who is said to have spoken them.
    """

    def meetings(group: Sequence[Shared]) -> Iterable[Hashable]:
        places = sorted({place for one in group for place in one.places})
        speaker = speaker_of([attribution for place in places if (attribution := attributions.of(place))])
        if not speaker.key:
            return [id(group)]
        return [(speaker.key, one.first.document, one.second.document) for one in group]

    groups = _joined([[one] for one in found], lambda group: [place for one in group for place in one.places])
    return _joined(groups, meetings)


def _joined(
    groups: Sequence[list[Shared]], keys_of: Callable[[list[Shared]], Iterable[Hashable]]
) -> list[list[Shared]]:
    """Join groups that have a key in common, directly or by way of others; order is kept."""
    above = list(range(len(groups)))

    def top(index: int) -> int:
        while above[index] != index:
            above[index] = above[above[index]]
            index = above[index]
        return index

    first_with: dict[Hashable, int] = {}
    for index, group in enumerate(groups):
        for key in keys_of(group):
            one, other = sorted((top(first_with.setdefault(key, index)), top(index)))
            above[other] = one
    result: dict[int, list[Shared]] = {}
    for index, group in enumerate(groups):
        result.setdefault(top(index), []).extend(group)
    return list(result.values())
