"""Utterances of all documents brought together where they are one."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.statements.sameness import likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recension.record import DocumentId
    from recension.statements.utterance import Utterance

_WHOLE_GROUP: Final = 60
"""Utterances that share a speaker or a run of words and are compared each with each; of more, those with
neighbouring words only, so that the cost stays linear."""

_TWICE_IN_ONE: Final = 0.9
"""Likeness from which two utterances of one document are one said twice, as in headline and text."""


class _Pair(NamedTuple):
    likeness: float
    first: int
    second: int
    reason: str


class Group(NamedTuple):
    """What documents tell of one utterance.

    Attributes:
        utterances: sorted by document and place.
        reasons: why they are one.
    """

    utterances: tuple[Utterance, ...]
    reasons: tuple[str, ...]


def together(utterances: Iterable[Utterance]) -> list[Group]:
    """Bring utterances together, the likest first.

    Args:
        utterances: of all documents, in any order.

    Returns:
        Groups in a fixed order; one document has two utterances in a group only if they are the same twice.
    """
    ordered = sorted(utterances, key=lambda one: one.key)
    leader = list(range(len(ordered)))
    members = {index: [index] for index in leader}
    reasons: dict[int, set[str]] = {index: set() for index in leader}
    for pair in sorted(_pairs(ordered), key=lambda pair: (-pair.likeness, pair.first, pair.second)):
        one, other = leader[pair.first], leader[pair.second]
        if one == other or not _may_join(ordered, members[one], members[other]):
            continue
        into, gone = min(one, other), max(one, other)
        for index in members[gone]:
            leader[index] = into
        members[into] += members.pop(gone)
        reasons[into] |= reasons.pop(gone) | {pair.reason}
    return [
        Group(
            tuple(sorted((ordered[index] for index in found), key=_place)),
            tuple(sorted(reasons[into])),
        )
        for into, found in sorted(members.items())
    ]


def _place(utterance: Utterance) -> tuple[object, ...]:
    return utterance.document, utterance.content[0].start, utterance.index


def _pairs(ordered: Sequence[Utterance]) -> Iterator[_Pair]:
    for first, second in sorted(_candidates(ordered)):
        one, other = ordered[first], ordered[second]
        if one.document == other.document and one.attribution.within != other.attribution.within:
            continue
        found, reason = likeness(one, other)
        if found and (one.document != other.document or found >= _TWICE_IN_ONE):
            yield _Pair(found, first, second, reason)


def _candidates(ordered: Sequence[Utterance]) -> set[tuple[int, int]]:
    """Pairs that share a run of words, all words, or a speaker in one story."""
    buckets: dict[object, list[int]] = defaultdict(list)
    for index, utterance in enumerate(ordered):
        buckets[utterance.words].append(index)
        for shingle in utterance.shingles:
            buckets[shingle].append(index)
        for speaker in utterance.speakers or (utterance.speaker_text.casefold(),):
            buckets[utterance.story, speaker].append(index)
    found: set[tuple[int, int]] = set()
    for bucket in buckets.values():
        found.update(combinations(bucket, 2) if len(bucket) <= _WHOLE_GROUP else pairwise(bucket))
    return found


def _may_join(ordered: Sequence[Utterance], one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether no document would have two different utterances in the joined group."""
    by_document: dict[DocumentId, list[int]] = defaultdict(list)
    for index in one:
        by_document[ordered[index].document].append(index)
    for index in other:
        for same in by_document.get(ordered[index].document, ()):
            if likeness(ordered[same], ordered[index])[0] < _TWICE_IN_ONE:
                return False
    return True
