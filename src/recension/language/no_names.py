"""What looks like the name of a person, a place or an organisation and is none: addresses, clocks, storms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.tokens import is_address
from recension.language.wordlists import wordlist

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    Name: TypeAlias = tuple[int, int, str]

_SITES: Final = (".com", ".org", ".net", ".edu", ".gov")
_CORE: Final = frozenset({"PER", "LOC", "ORG"})


def without_addresses(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """Leave out addresses of the internet and the marks of time zones.

    In the sources of training 232 of 236 addresses and all of 20 time zones are no names.

    Args:
        words: all words of a text.
        names: the names found.

    Returns:
        The names that are none of these.
    """
    zones = wordlist("time_zones")
    return [
        (begin, end, kind)
        for begin, end, kind in names
        if end - begin > 1 or not (words[begin] in zones or _is_site(words[begin]))
    ]


def storms_apart(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """Give a storm, once a text has called it one, no type of a person, place or organisation.

    "Hurricane Rita" is a storm, and so is the "Rita" that the text goes on with; a person who bears the same
    name beside a second one stays a person.

    Args:
        words: all words of a text.
        names: the names found, ascending and apart.

    Returns:
        The names, the same places; those of storms are other names.
    """
    storms = {
        words[index + 1]
        for index in range(len(words) - 1)
        if words[index].lower() in wordlist("storms")
        and words[index][:1].isupper()
        and _is_title(words[index + 1])
    }
    if not storms:
        return list(names)
    found: list[Name] = []
    for begin, end, kind in names:
        own = words[begin:end]
        storm = own[-1] in storms and (len(own) == 1 or own[-2].lower() in wordlist("storms"))
        found.append((begin, end, "OTH" if storm and kind in _CORE else kind))
    return found


def _is_site(word: str) -> bool:
    return word.endswith(_SITES) or is_address(word)


def _is_title(word: str) -> bool:
    return word.istitle() and word.isalpha()
