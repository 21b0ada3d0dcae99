"""Unions of states and news agencies are organisations, whatever the model says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.wordlists import wordlist

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    Name: TypeAlias = tuple[int, int, str]

_MISTAKEN: Final = frozenset({"LOC", "NORP", "OTH", "PER"})


def known_organisations(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """Call an international organisation one where the model took it for another kind of name.

    Args:
        words: all words of a text.
        names: the names found: first word, one past the last, type.

    Returns:
        The names, the same places.
    """
    known = wordlist("organisations")
    return [
        (begin, end, "ORG" if kind in _MISTAKEN and " ".join(words[begin:end]) in known else kind)
        for begin, end, kind in names
    ]
