"""Names that one account gives with their place before them: "Norrvik Vell Hospital", "Vell Hospital"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.record import EntityType

if TYPE_CHECKING:
    from recension.entities.joining import Joining

_TYPES: Final = frozenset({EntityType.ORGANIZATION, EntityType.PLACE, EntityType.OTHER})

_FEWEST: Final = 2
"""Words of a name that are left without the place before it."""

_MOST_BEFORE: Final = 3
"""Words of a place before a name."""

_GENERAL: Final = (
    "general_name_words",
    "general_body_words",
    "organ_nouns",
    "organization_nouns",
    "place_nouns",
)
"""Lists of words that tell no name from another one: there are many police departments."""


def join_placed(joining: Joining) -> None:
    """Join a name that begins with a place of the story with the one name that is its rest."""
    places: set[tuple[str, tuple[str, ...]]] = set()
    names: dict[tuple[str, tuple[str, ...]], dict[int, int]] = {}
    for index, node in enumerate(joining.nodes):
        if joining.type(index) in {EntityType.PLACE, EntityType.COUNTRY}:
            places.update((node.story, name) for name in node.chain.names)
        if joining.type(index) in _TYPES:
            for name in node.chain.names:
                names.setdefault((node.story, name), {}).setdefault(joining.root(index), index)
    for (story, name), found in sorted(names.items()):
        for count in range(1, min(_MOST_BEFORE, len(name) - _FEWEST) + 1):
            rest = names.get((story, name[count:]), {})
            if (story, name[:count]) in places and len(rest) == 1 and _tells(name[count:]):
                for index in found.values():
                    reason = "the same name with a place of the story before it"
                    joining.join(index, next(iter(rest.values())), reason)


def _tells(name: tuple[str, ...]) -> bool:
    """Whether a name has a word that tells it from others."""
    return any(not any(word in word_set(one) for one in _GENERAL) for word in name)
