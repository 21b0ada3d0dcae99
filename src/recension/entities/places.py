"""Names of countries and places as keys: one key for all names of one country."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.countries import countries, foreign_places
from recension.entities.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SHORTEST_STEM: Final = 3
"""Letters that a place and the word for its people share at least: Norland, Norlandic; Cuba, Cuban."""

_MOST_ALIKE: Final = 50
"""Places that begin alike and are compared with a word for a people."""

_FALLING: Final = ("ia", "ey", "ies", "es", "a", "e", "o", "y", "s", "land")
"""Endings of places that fall before the ending of their people: Halvia, Halvian; Ostmere, Ostmerian."""


def without_form(words: Sequence[str]) -> tuple[str, ...] | None:
    """Take the form of state off a full name.

    Args:
        words: a name in the form for comparison ("republic", "of", "ostmere").

    Returns:
        What is left ("ostmere"); None where the name has no such form.
    """
    forms = word_set("state_forms")
    for index in range(min(4, len(words) - 2)):
        if words[index] in forms and words[index + 1] == "of":
            rest = words[index + 2 :]
            return tuple(rest[1:] if rest[0] == "the" and len(rest) > 1 else rest)
    return None


def place_key(words: Sequence[str], language: str = "en") -> tuple[str, bool]:
    """Give the key of a place and whether it is known or worded as a state.

    Args:
        words: a name in the form for comparison.
        language: the language of the text, ISO 639-1; names of it are known beside English ones.

    Returns:
        The ISO 3166-1 code in capitals, or the short name in lower case.
    """
    names = countries(language).names
    if language != "en":
        words = foreign_places(language).get(tuple(words), tuple(words))
    code = names.get(tuple(words))
    if code is not None:
        return code, True
    rest = without_form(words)
    if rest is None:
        return " ".join(words), False
    return names.get(rest, " ".join(rest)), True


def people_code(words: Sequence[str]) -> str | None:
    """Give the code of the country whose people or adjective this is."""
    return countries().peoples.get(tuple(words))


def capital_code(words: Sequence[str]) -> str | None:
    """Give the code of the country whose capital or seat of government this is."""
    return countries().capitals.get(tuple(words))


def is_code(key: str) -> bool:
    """Tell whether a key of a place is an ISO 3166-1 code."""
    return len(key) == 2 and key.isupper()  # noqa: PLR2004 - alpha-2 has two letters


def is_people_of(people: str, place: str) -> bool:
    """Tell whether a word may be the people or adjective of a place, by their letters.

    Args:
        people: one word in lower case ("ostmerian").
        place: the name of the place in lower case ("ostmere").
    """
    if place.count(" ") or len(place) < _SHORTEST_STEM or people == place:
        return False
    stems = {place, *(place.removesuffix(ending) for ending in _FALLING)}
    endings = word_set("people_endings")
    return any(
        len(stem) >= _SHORTEST_STEM and people.startswith(stem) and people[len(stem) :] in endings
        for stem in stems
    )


class PlaceStems:
    """Places of one word, to be found by a word for their people."""

    def __init__(self, places: Iterable[str]) -> None:
        """Sort them by their first letters; the first ones of many that begin alike are kept."""
        self._near: dict[str, dict[str, None]] = {}
        for place in places:
            near = self._near.setdefault(place[:_SHORTEST_STEM], {})
            if len(near) < _MOST_ALIKE:
                near[place] = None

    def of_people(self, people: str) -> list[str]:
        """Give the places from whose name a word may derive."""
        near = self._near.get(people[:_SHORTEST_STEM], {})
        return [place for place in near if is_people_of(people, place)]
