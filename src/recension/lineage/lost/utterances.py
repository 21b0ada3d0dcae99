"""Quotations of one utterance, brought together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.lineage.lost.attributions import attribution_of
from recension.lineage.lost.speakers import Attribution, speaker_of
from recension.record import cite

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from recension.lineage.witnesses.voices import Handed
    from recension.lineage.witnesses.witness import Witness
    from recension.record import DocumentId, Span

# A speaker has a quotation who has half of its words: the rest may be a sentence that was read amiss.
_HOLDS: Final = 0.5


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
        self._found: dict[Place, tuple[Attribution, ...]] = {}

    def of(self, place: Place) -> tuple[Attribution, ...]:
        """Who is said to have spoken a quotation, the nearest to the words first."""
        if place not in self._found:
            self._found[place] = _attributions(self._witnesses[place.document], place.quotation)
        return self._found[place]

    def both(self, shared: Shared) -> bool:
        """Whether both documents hand the words to a speaker."""
        return all(self.of(place) for place in shared.places)


def _attributions(witness: Witness, quotation: int) -> tuple[Attribution, ...]:
    """Who speaks a quotation: as the sentences were read or, where they were not, by a verb beside it."""
    if witness.voices is None:
        found = attribution_of(witness, quotation)
        return () if found is None else (found,)
    words = witness.quotation_words(quotation)
    holding: list[tuple[int, int, Handed]] = []
    for order, handed in enumerate(witness.voices.handed):
        places = [witness.words_in(span) for span in handed.content]
        held = sum(len(range(max(at.start, words.start), min(at.stop, words.end))) for at in places)
        if held >= _HOLDS * (words.end - words.start):
            holding.append((sum(map(len, places)), order, handed))
    return tuple(
        _as_attribution(witness, handed) for _, _, handed in sorted(holding, key=lambda one: one[:2])
    )


def _as_attribution(witness: Witness, handed: Handed) -> Attribution:
    beside = [span for span in handed.clause if handed.cue is None or _within(handed.cue, span)] or (
        [] if handed.cue is None else [handed.cue]
    )
    return Attribution(
        evidence=cite(witness.document, *beside[0]) if beside else None,
        speaker=handed.speaker,
        key=handed.speaker.casefold(),
        message=handed.message,
        place=handed.place,
    )


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


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
        speaker = speaker_of([attributions.of(place) for place in places])
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
