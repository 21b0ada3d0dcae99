"""Disputes: one quotation that accounts hand to different speakers. Each account's word stands by itself."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from recension.record import EntityType
from recension.statements.grouping import Group

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recension.record import Entity, EntityId
    from recension.statements.sourcing import Sourced
    from recension.statements.utterance import Utterance

_TYPES: Final = (EntityType.PERSON, EntityType.COUNTRY)
_NAME: Final = re.compile(r"[^\W\d_]{2,60}")


def are_two(one: Entity, other: Entity) -> bool:
    """Whether two speakers are surely two: persons, or countries, whose names have no word in common."""
    return (
        one.id != other.id
        and one.type in _TYPES
        and one.type is other.type
        and name_words([one.name, *one.aliases]).isdisjoint(name_words([other.name, *other.aliases]))
    )


def name_words(texts: Iterable[str]) -> frozenset[str]:
    """The capitalised words of texts, in lower case, without the article that opens one."""
    return frozenset(
        word.casefold()
        for text in texts
        for word in _NAME.findall(text)
        if word[0].isupper() and word != "The"
    )


def by_speakers(entry: Sourced, entities: Mapping[EntityId, Entity]) -> list[Sourced]:
    """Part the tellings of one quotation by whom they name, where they name different speakers.

    Args:
        entry: utterances that are one, with their source.
        entities: who is who.

    Returns:
        The entry itself where nobody is named against another; else one for each set of speakers, all with
        the one source, in the order of their first tellings. Which speaker is right is not decided.
    """
    tellings: dict[tuple[EntityId, ...], list[Utterance]] = {}
    for one in entry.group.utterances:
        tellings.setdefault(one.speakers if one.named else (), []).append(one)
    if not any(_differ(ones, others, entities) for ones, others in combinations(tellings.values(), 2)):
        return [entry]
    texts = sorted({one.speaker_text for one in entry.group.utterances if one.named})
    reason = f"accounts hand these words to different speakers: {', '.join(texts)}"
    return [
        replace(entry, group=Group(tuple(several), entry.group.reasons), reasons=(*entry.reasons, reason))
        for several in tellings.values()
    ]


def _differ(
    ones: Iterable[Utterance], others: Iterable[Utterance], entities: Mapping[EntityId, Entity]
) -> bool:
    """Whether two sets of tellings name two single speakers who are surely two, in different documents."""
    return any(
        one.document != other.document
        and name_words([one.speaker_text]).isdisjoint(name_words([other.speaker_text]))
        and all(
            first in entities and second in entities and are_two(entities[first], entities[second])
            for first in one.speakers
            for second in other.speakers
        )
        and bool(one.speakers and other.speakers)
        for one in ones
        for other in others
    )
