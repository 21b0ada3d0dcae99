"""Which names a text introduces: with a given name or an office before them, or as known."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recension.lineage.lexicon import word_classes, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence


def first_mentions(keys: Sequence[str], names: Sequence[bool], starts: Sequence[bool]) -> dict[str, bool]:
    """Say of each name whether another name stands right before its first mention, offices aside.

    Args:
        keys: the words of a text as compared.
        names: for each whether it is part of a name.
        starts: for each whether a sentence begins with it.
    """
    offices = _offices()
    found: dict[str, bool] = {}
    for index, name in enumerate(names):
        key = keys[index].removesuffix("'s")
        if name and key not in offices:
            before = index > 0 and names[index - 1] and not starts[index]
            found.setdefault(key, before and keys[index - 1] not in offices)
    return found


@cache
def _offices() -> frozenset[str]:
    return frozenset({*word_classes("party_words"), *word_set("state_forms"), *word_set("function_words")})
