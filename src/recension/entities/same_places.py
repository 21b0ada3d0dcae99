"""Countries and places over documents: one for all names, people's words and capitals that act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.places import PlaceStems, capital_code, is_code, is_people_of
from recension.record import EntityType

if TYPE_CHECKING:
    from recension.entities.joining import Joining

_SHARED: Final = 3
"""Letters of a place and its people by which they are looked up; see `places.is_people_of`."""

_MOST_ALIKE: Final = 50
"""Places that begin alike and are compared with the word for a people."""


def join_known(joining: Joining) -> None:
    """Join what the user's gazetteer knows as one."""
    firsts: dict[tuple[str, str], int] = {}
    for index, node in enumerate(joining.nodes):
        if node.known is not None:
            first = firsts.setdefault((node.known.type, node.known.name), index)
            joining.join(index, first, "names of one entry of the gazetteer")


def join_places(joining: Joining) -> None:
    """Join chains with the name of one country; of one other place only within a story or by a long name."""
    firsts: dict[tuple[str, str], int] = {}
    states = {key for node in joining.nodes if node.chain.is_state for key in node.chain.countries}
    for index, node in enumerate(joining.nodes):
        if node.known is not None or joining.type(index) is EntityType.PERSON:
            continue
        for key in node.chain.countries:
            known = is_code(key) or capital_code(tuple(key.split())) is not None
            everywhere = known or key in states or " " in key
            first = firsts.setdefault(("" if everywhere else node.story, key), index)
            if first != index:
                same = joining.nodes[first].chain.names == node.chain.names
                joining.join(index, first, "the same name" if same else "names of one country or place")


def join_peoples(joining: Joining) -> None:
    """Join a people's word with the one place of its story whose name it derives from."""
    places: dict[tuple[str, str], dict[str, int]] = {}
    for index, node in enumerate(joining.nodes):
        for key in node.chain.countries:
            if not is_code(key):
                places.setdefault((node.story, key[:_SHARED]), {}).setdefault(key, index)
    firsts: dict[tuple[str, str], int] = {}
    for index, node in enumerate(joining.nodes):
        for people in node.chain.peoples:
            near = list(places.get((node.story, people[:_SHARED]), {}).items())[:_MOST_ALIKE]
            found = {joining.root(first): first for key, first in near if is_people_of(people, key)}
            if len(found) == 1:
                joining.join(
                    index, next(iter(found.values())), "the word for the people derives from the name"
                )
            else:
                joining.join(index, firsts.setdefault((node.story, people), index), "the word for one people")


def join_acting(joining: Joining) -> None:
    """Join a place that acts with the country whose seat it is, else with the place itself."""
    seats: dict[tuple[str, str], dict[int, int]] = {}
    places: dict[tuple[str, str], int] = {}
    for number, document in enumerate(joining.documents):
        for seat in document.seats:
            holder = joining.number(number, seat.holder)
            country = holder if joining.type(holder) is EntityType.COUNTRY else joining.owner_of(holder)
            if country is not None and joining.type(country) is EntityType.COUNTRY:
                key = (joining.nodes[holder].story, seat.place)
                seats.setdefault(key, {})[joining.root(country)] = country
    for index, node in enumerate(joining.nodes):
        for key in node.chain.countries:
            places.setdefault((node.story, key), index)
    for index, node in enumerate(joining.nodes):
        for key in node.chain.acting:
            found = seats.get((node.story, key), {})
            if len(found) == 1:
                reason = "a place that acts stands for the country whose seat the story says it is"
                joining.join(index, next(iter(found.values())), reason)
            else:
                joining.join(index, places.setdefault((node.story, key), index), "the same name")


def join_people_names(joining: Joining) -> None:
    """Join a name that derives from a state of the story with it: a word for its people, read as a name."""
    states: dict[str, dict[str, int]] = {}
    for index, node in enumerate(joining.nodes):
        if joining.type(index) is EntityType.COUNTRY:
            for key in node.chain.countries:
                if not is_code(key) and " " not in key:
                    states.setdefault(node.story, {}).setdefault(key, index)
    stems = {story: PlaceStems(found) for story, found in states.items()}
    for index, node in enumerate(joining.nodes):
        if node.story not in stems or joining.type(index) in {EntityType.PERSON, EntityType.COUNTRY, None}:
            continue
        names = [name for name in node.chain.names if len(name) == 1]
        found = {key for name in names for key in stems[node.story].of_people(name[0])}
        if len(found) == 1 and len(names) == len(node.chain.names):
            to = states[node.story][found.pop()]
            joining.join(index, to, "the word for the people derives from the name of the state")


def join_misread(joining: Joining) -> None:
    """Join a name that is read as a body's or person's in one document with the place that it is."""
    places: dict[tuple[str, str], int] = {}
    persons: set[tuple[str, str]] = set()
    for index, node in enumerate(joining.nodes):
        if joining.type(index) is not EntityType.PERSON:
            for key in node.chain.countries:
                places.setdefault((node.story, key), index)
        else:
            persons.update((node.story, word) for name in node.chain.names if len(name) > 1 for word in name)
    for index, node in enumerate(joining.nodes):
        if node.known is not None or node.chain.countries or joining.type(index) in _PLACES:
            continue
        for name in node.chain.names:
            key = (node.story, " ".join(name))
            first = places.get(key)
            person = joining.type(index) is EntityType.PERSON
            told = len(node.chain.names) > 1 or node.chain.roles or node.chain.nouns
            vessel = not word_set("vessel_nouns").isdisjoint(node.chain.nouns)
            if first is None or vessel or (person and (told or key in persons)):
                continue
            reason = "the same name, which is a place's elsewhere in the story"
            joining.join(index, first, reason, joining.type(first))


_PLACES: Final = frozenset({EntityType.PLACE, EntityType.COUNTRY, None})
