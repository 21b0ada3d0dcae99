"""One type for a full name over the accounts of a story, which the annotator reads in several ways."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_values
from recension.entities.mention import MentionKind
from recension.record import EntityType

if TYPE_CHECKING:
    from recension.entities.joining import Joining

_MISREAD: Final = frozenset({EntityType.ORGANIZATION, EntityType.PLACE, EntityType.OTHER, None})
"""Types that full names of persons are given by mistake."""


def agree_on_persons(joining: Joining) -> None:
    """Take a full name for a person's in every account of a story where most accounts read it so.

    A given name that is known as one counts as much as another account does, and so does each account that
    speaks of its bearer as "he" or "she".
    """
    readings: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for index, node in enumerate(joining.nodes):
        for name in node.chain.names if node.known is None else ():
            if len(name) > 1:
                readings.setdefault((node.story, name), []).append(index)
    for (_, name), indexes in readings.items():
        votes = Counter(joining.type(index) is EntityType.PERSON for index in indexes)
        known = name[0] in word_values("name_genders")
        spoken_of = sum(_is_he_or_she(joining, index) for index in indexes)
        if votes[True] and votes[False] and votes[True] + known + spoken_of > votes[False]:
            for index in indexes:
                node = joining.nodes[index]
                if joining.type(index) in _MISREAD and not (node.chain.is_state or node.chain.body):
                    joining.retype(index, EntityType.PERSON)


def agree_on_bodies(joining: Joining) -> None:
    """Take a name for an organisation's in every account of a story where most accounts read it so.

    An account that reads it as a person's counts only where it has a title, an office or a "he" or "she" for
    the bearer; not where somebody of the story has a full name with it.
    """
    readings: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    persons: set[tuple[str, str]] = set()
    for index, node in enumerate(joining.nodes):
        for name in node.chain.names if node.known is None else ():
            readings.setdefault((node.story, name), []).append(index)
            if len(name) > 1 and joining.type(index) is EntityType.PERSON:
                persons.update((node.story, word) for word in (name[0], name[-1]))
    for (story, name), indexes in readings.items():
        bodies = {
            joining.nodes[one].document for one in indexes if joining.type(one) is EntityType.ORGANIZATION
        }
        people = [one for one in indexes if joining.type(one) is EntityType.PERSON]
        known = len(name) == 1 and (story, name[0]) in persons
        if not bodies or not people or known or name[0] in word_values("name_genders"):
            continue
        sure = any(_is_he_or_she(joining, one) or _is_told(joining, one) for one in people)
        if not sure and len(bodies) >= len({joining.nodes[one].document for one in people}):
            for one in people:
                joining.retype(one, EntityType.ORGANIZATION)


def _is_told(joining: Joining, index: int) -> bool:
    """Whether the words of an account say that somebody is a person: an office, a title, a noun."""
    chain = joining.nodes[index].chain
    return bool(chain.roles or chain.gender or chain.nouns or chain.ages)


def _is_he_or_she(joining: Joining, index: int) -> bool:
    """Whether a person's chain has a pronoun beside its names."""
    node = joining.nodes[index]
    mentions = joining.documents[node.document].mentions
    person = node.chain.type is EntityType.PERSON
    return person and any(mentions[one].kind is MentionKind.PRONOUN for one in node.chain.mentions)
