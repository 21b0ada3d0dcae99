"""Who speaks for whoever issued a text: the issuer under any of his names, and the people of his house."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.record import EntityType
from recension.statements.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recension.record import Entity, EntityId

_WORD: Final = re.compile(r"[^\W_]{1,60}")
_SMALL: Final = frozenset({"of", "the", "for", "and", "s", "a", "an", "in"})
_PLACES: Final = frozenset({EntityType.COUNTRY, EntityType.PLACE})
_DEEPEST: Final = 12
"""Steps from an office to the house it belongs to that are followed: real ones have four at most."""


def speaking_for(issuers: Iterable[EntityId], entities: Mapping[EntityId, Entity]) -> frozenset[EntityId]:
    """Find all who speak for those who issued a text.

    That is an issuer; an organization whose name is his with or without what it is "of" ("Ministry of Dykes",
    "Ministry of Dykes of Norland"); who belongs to one of them; a person whose role has no other name in it
    than theirs ("Minister of Dykes").

    Args:
        issuers: who issued a text.
        entities: who is who.

    Returns:
        Their ids, the issuers' included.
    """
    chosen = set(issuers)
    own = [entities[one] for one in chosen if one in entities]
    houses = [one for one in own if one.type is EntityType.ORGANIZATION]
    chosen |= {
        entity.id
        for entity in entities.values()
        if entity.type is EntityType.ORGANIZATION and any(_is_named_as(entity, house) for house in houses)
    }
    names = [_words(name) for one in chosen if one in entities for name in _names(entities[one])]
    places = frozenset(
        word
        for entity in entities.values()
        if entity.type in _PLACES
        for name in _names(entity)
        for word in _words(name)
    )
    people = {
        entity.id
        for entity in entities.values()
        if entity.type is EntityType.PERSON
        and any(_is_of(_words(role) - places, names) for role in entity.roles)
    }
    members = {one for one in entities if any(above in chosen for above in _above(one, entities))}
    return frozenset(chosen | people | members)


def _above(entity: EntityId, entities: Mapping[EntityId, Entity]) -> Iterable[EntityId]:
    found = entities.get(entity)
    for _ in range(_DEEPEST):
        if found is None or found.part_of is None:
            return
        yield found.part_of
        found = entities.get(found.part_of)


def _names(entity: Entity) -> list[str]:
    return [name for name in (entity.name, *entity.aliases) if name[:1].isupper()]


def _is_named_as(one: Entity, other: Entity) -> bool:
    return any(
        longer.casefold().startswith(f"{shorter.casefold()} of ")
        for name in _names(one)
        for known in _names(other)
        for shorter, longer in ((name, known), (known, name))
        if len(_words(shorter)) > 1
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(text)) - _SMALL


def _is_of(role: frozenset[str], names: Iterable[frozenset[str]]) -> bool:
    """Whether a role has words beside those for the office, and all of them stand in one of the names."""
    told = role - word_set("role_nouns")
    return bool(told) and any(told <= name for name in names)
