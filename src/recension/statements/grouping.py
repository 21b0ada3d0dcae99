"""Utterances of all documents brought together where they are one."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.record import StatementMode
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


_EQUAL: Final = "the same words are handed to the same speaker"


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


def fullest(group: Group) -> Utterance:
    """Give the longest wording of a group, a direct one first; which document has it makes no difference."""
    return min(
        group.utterances,
        key=lambda one: (
            one.attribution.mode is StatementMode.INDIRECT,
            -len(one.words),
            one.words,
            one.cue_text,
            one.speaker_text,
            one.key,
        ),
    )


def together(utterances: Iterable[Utterance]) -> list[Group]:
    """Bring utterances together, the likest first.

    Args:
        utterances: of all documents, in any order.

    Returns:
        Groups in a fixed order; one document has two utterances in a group only if they are the same twice.
    """
    equal: dict[tuple[object, ...], list[Utterance]] = defaultdict(list)
    for utterance in sorted(utterances, key=lambda one: one.key):
        who = utterance.speakers or utterance.speaker_text.casefold()
        equal[utterance.story, utterance.words, who].append(utterance)
    ordered = [same[0] for same in equal.values()]
    leader = list(range(len(ordered)))
    members = {index: [index] for index in leader}
    reasons = {index: {_EQUAL} if len(same) > 1 else set[str]() for index, same in enumerate(equal.values())}
    documents = [frozenset(one.document for one in same) for same in equal.values()]
    for pair in sorted(_pairs(ordered), key=lambda pair: (-pair.likeness, pair.first, pair.second)):
        one, other = leader[pair.first], leader[pair.second]
        if one == other or not _may_join(ordered, documents, members[one], members[other]):
            continue
        into, gone = min(one, other), max(one, other)
        for index in members[gone]:
            leader[index] = into
        members[into] += members.pop(gone)
        reasons[into] |= reasons.pop(gone) | {pair.reason}
    all_equal = list(equal.values())
    return [
        Group(
            tuple(sorted((one for index in found for one in all_equal[index]), key=_place)),
            tuple(sorted(reasons[into])),
        )
        for into, found in sorted(members.items())
    ]


def _place(utterance: Utterance) -> tuple[object, ...]:
    return utterance.document, utterance.content[0].start, utterance.index


def _pairs(ordered: Sequence[Utterance]) -> Iterator[_Pair]:
    for first, second in sorted(_candidates(ordered)):
        found, reason = likeness(ordered[first], ordered[second])
        if found:
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


def _may_join(
    ordered: Sequence[Utterance],
    documents: Sequence[frozenset[DocumentId]],
    one: Sequence[int],
    other: Sequence[int],
) -> bool:
    """Whether all of two groups are like each other, and no document would have two different utterances."""
    return all(
        _may_be_one(ordered[first], ordered[second], in_one=bool(documents[first] & documents[second]))
        for first in one[:_WHOLE_GROUP]
        for second in other[:_WHOLE_GROUP]
    )


def _may_be_one(first: Utterance, second: Utterance, *, in_one: bool) -> bool:
    found, _ = likeness(first, second)
    if not in_one:
        return found > 0
    # what somebody is reported to report is another's
    return found >= _TWICE_IN_ONE and first.attribution.within == second.attribution.within
