"""Persons who are named in full once and by their last name later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.wordlists import wordlist

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    Name: TypeAlias = tuple[int, int, str]

_MISTAKEN: Final = frozenset({"LOC", "ORG", "OTH"})


def surnames_as_persons(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """Call a single name a person where the text gives a person's full name that ends with it.

    A country stays a place: whoever is called like one is told from it by the model alone.

    Args:
        words: all words of a text.
        names: the names found: first word, one past the last, type.

    Returns:
        The names, the same places.
    """
    last = {words[end - 1] for begin, end, kind in names if kind == "PER" and end - begin > 1}
    last -= wordlist("countries")
    return [
        (begin, end, "PER" if kind in _MISTAKEN and end - begin == 1 and words[begin] in last else kind)
        for begin, end, kind in names
    ]
