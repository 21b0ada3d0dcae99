"""Parties: who stands behind an entity, a statement or a document."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

from recension.claims.lexicon import lines_of, word_set
from recension.claims.words import spoken, stems
from recension.lineage import lexicon
from recension.lineage.variants.spelling import same_people, stem
from recension.record import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recension.claims.known import Known
    from recension.record import DocumentId, Entity, EntityId

_SHORT: Final = 3  # letters of words that are no names

_DEEPEST: Final = 12
"""Steps from an office to the state it belongs to that are followed: real ones have four at most."""


class Parties:
    """Who belongs to whom."""

    def __init__(self, known: Known) -> None:
        """Take the facts."""
        self._known = known

    def root(self, entity: str) -> EntityId | None:
        """The party an entity belongs to or speaks for: a minister's state, a spokesman's company.

        Returns:
            The entity at the top of the chain; null for an id that no entity has.
        """
        found = self._known.entities.get(entity)
        if found is None:
            return None
        for _ in range(_DEEPEST):
            above = self._above(found)
            if above is None:
                break
            found = self._known.entities[above]
        return self._namesake.get(found.id, found.id)

    def _above(self, entity: Entity) -> EntityId | None:
        """What an entity belongs to, by what is known of it, by its role, or by a namesake of it."""
        namesake = self._namesake.get(entity.id, entity.id)
        return self._belongs(entity) or self._house_of.get(entity.id) or self._above_namesake.get(namesake)

    def _belongs(self, entity: Entity) -> EntityId | None:
        """What an entity is known to belong to; no "Dykes" speaks for a ministry of them."""
        above = self._known.entities.get(entity.part_of) if entity.part_of is not None else None
        return above.id if above is not None and above.type is not EntityType.OTHER else None

    def roots(self, entities: Iterable[str]) -> frozenset[EntityId]:
        """The parties of several entities."""
        return frozenset(root for one in entities if (root := self.root(one)) is not None)

    def is_named_in(self, entity: str, text: str) -> bool:
        """Whether words name an entity, its people or its own: "Norland", "Norlandish", "Norland's"."""
        found = self._known.entities.get(entity)
        if found is None:
            return False
        words = spoken(text)
        names = {word for name in (found.name, *found.aliases) if name[:1].isupper() for word in spoken(name)}
        telling = {word for word in names if len(word) > _SHORT} - word_set("state_words")
        return any(same_people(word, one) for word in words for one in telling if len(word) > _SHORT)

    def name(self, entity: str) -> str:
        """The name of an entity; the id itself where no entity has it."""
        found = self._known.entities.get(entity)
        return found.name if found is not None else entity

    def is_named(self, entity: str) -> bool:
        """Whether an entity has a name, and no mere description ("company", "two companies")."""
        found = self._known.entities.get(entity)
        return found is not None and any(word[:1].isupper() for word in found.name.split())

    def within_name(self, entity: str, others: Iterable[EntityId]) -> list[EntityId]:
        """The other entities whose names stand in an entity's: two for "A and B", read as one name."""
        words = f" {' '.join(spoken(self.name(entity)))} "
        return [other for other in others if other != entity and self._stands_in(other, words)]

    def _stands_in(self, entity: EntityId, words: str) -> bool:
        found = self._known.entities.get(entity)
        names = (found.name, *found.aliases) if found is not None else ()
        return any(
            f" {' '.join(spoken(name))} " in words
            for name in names
            if name[:1].isupper() and len(name) > _SHORT
        )

    def is_outsider(self, entity: str) -> bool:
        """Whether a person's role makes it doubtful that he speaks for the house he belongs to."""
        found = self._known.entities.get(entity)
        if found is None or found.type is not EntityType.PERSON:
            return False
        return any(word in word_set("outsiders") for role in found.roles for word in spoken(role))

    def named(self, name: str) -> EntityId | None:
        """The entity that has a name, in any case, or whose name a longer one begins with."""
        words = spoken(name)
        for length in range(len(words), 0, -1):
            found = self._names.get(words[:length])
            if found is not None and (length == len(words) or words[length] == "of"):
                return found
        return None

    def publisher_party(self, document: DocumentId) -> EntityId | None:
        """The party that published a document, where its publisher acts or speaks in the accounts.

        A newspaper that is only named as the teller of news is none.
        """
        publisher = self._known.documents[document].publisher
        if publisher is None:
            return None
        entity = self.named(publisher.value)
        if entity is None:
            return None
        if self._known.role_of(document) is Role.PRIMARY or entity in self._acting:
            return self.root(entity)
        return self.root(entity) if self._known.entities[entity].part_of is not None else None

    @cached_property
    def _house_of(self) -> Mapping[EntityId, EntityId]:
        """The house a person speaks for by his role: "Labour Minister", "Ministry of Labour".

        Only where nothing else says so, and where one house and one person alone have the words of the role.
        """
        houses: dict[frozenset[str], set[EntityId]] = defaultdict(set)
        holders: dict[frozenset[str], set[EntityId]] = defaultdict(set)
        for entity in self._known.entities.values():
            if entity.type is EntityType.ORGANIZATION:
                for name in (entity.name, *entity.aliases):
                    houses[_words_of_office(name, house=True)].add(entity.id)
            elif entity.type is EntityType.PERSON and not self.is_outsider(entity.id):
                for role in entity.roles:
                    holders[_words_of_office(role, house=False)].add(entity.id)
        return {
            min(persons): min(houses[office])
            for office, persons in sorted(holders.items(), key=lambda one: sorted(one[0]))
            if office
            and len(persons) == 1
            and len(houses.get(office, set())) == 1
            and self._known.entities[min(persons)].part_of is None
        }

    @cached_property
    def _namesake(self) -> Mapping[EntityId, EntityId]:
        """One of the organizations whose names have the same words, for each of them.

        "Ministry of Dykes of the Republic of Norland" is the "Ministry of Dykes of Norland", and "Ministry of
        Dykes" is too where no other country's is told of.
        """
        first: dict[frozenset[str], EntityId] = {}
        found: dict[EntityId, EntityId] = {}
        forms = frozenset(map(stem, lexicon.word_set("state_forms")))
        names: dict[str, set[EntityId]] = defaultdict(set)
        for entity in self._known.entities.values():
            words = stems(entity.name) - forms
            if entity.type is EntityType.ORGANIZATION and len(words) > 1 and self.is_named(entity.id):
                found[entity.id] = first.setdefault(words, entity.id)
                parts = entity.name.casefold().split(" of ")
                for length in range(1, len(parts)):
                    names[" of ".join(parts[:length])].add(found[entity.id])
        return {one: self._in_full(one, names) or same for one, same in found.items()}

    def _in_full(self, entity: EntityId, names: Mapping[str, set[EntityId]]) -> EntityId | None:
        """The one organization whose name goes on behind that of another with "of"."""
        longer = names.get(self._known.entities[entity].name.casefold(), set())
        return next(iter(longer)) if len(longer) == 1 else None

    @cached_property
    def _above_namesake(self) -> Mapping[EntityId, EntityId]:
        """What organizations of one name belong to, where it is known of one and of no other otherwise."""
        above: dict[EntityId, set[EntityId]] = defaultdict(set)
        for entity, first in self._namesake.items():
            house = self._belongs(self._known.entities[entity])
            if house is not None:
                above[first].add(house)
        return {first: min(houses) for first, houses in above.items() if len(houses) == 1}

    @cached_property
    def _acting(self) -> frozenset[str]:
        return frozenset(
            actor.entity for event in self._known.events for actor in event.actors if actor.entity is not None
        )

    @cached_property
    def _names(self) -> Mapping[tuple[str, ...], EntityId]:
        found: dict[tuple[str, ...], EntityId] = {}
        for entity in self._known.entities.values():
            if entity.type is EntityType.PERSON:
                continue
            for name in (entity.name, *entity.aliases):
                words = spoken(name)
                while words and words[0] == "the":
                    words = words[1:]
                if words:
                    found.setdefault(words, entity.id)
        return found


def _words_of_office(text: str, *, house: bool) -> frozenset[str]:
    """The words of sense in a role or in the name of a house, with its office; empty where it has none."""
    pairs = [line.split(", ") for line in lines_of("offices")]
    offices = {stem(pair[1 if house else 0]): pair[0] for pair in pairs}
    words = stems(text)
    known = sorted(offices[word] for word in words if word in offices)
    rest = words.difference(offices)
    return rest | frozenset({f"#{known[0]}"}) if known and rest else frozenset()
