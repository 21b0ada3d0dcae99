"""Names that stand in one list: what is coordinated is mostly of one kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from recension.language.wordlists import wordlist

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    Name: TypeAlias = tuple[int, int, str]

LEAST: Final = 3
"""Names of the shortest list that says something: of two, neither is the exception."""

MAJORITY: Final = 0.5
"""Share of a list's names that one type must exceed before the others take it.

F1 of names on EWT and CrossNER politics dev after six passes of training, without lists 75.8 and 83.1: at
0.5 it
is 75.9 and 83.9, at 0.66 75.9 and 83.7, at 0.8 75.8 and 83.3.
"""

_CORE: Final = frozenset({"PER", "LOC", "ORG"})


def alike_in_lists(
    words: Sequence[str], names: Sequence[Name], heads: Sequence[int], coordinated: Sequence[bool]
) -> list[Name]:
    """Give persons, places and organisations the type that most names of their list have.

    A known country or union of states stays what it is, whatever it is listed with.

    Args:
        words: all words of a text.
        names: the names found, apart: first word, one past the last, type.
        heads: number of the word each word hangs on, -1 for a root.
        coordinated: for each word, whether it hangs on its head as a further member of a list.

    Returns:
        The names, the same places in the same order.
    """
    lists: dict[int, list[int]] = {}
    for number, (begin, end, kind) in enumerate(names):
        if kind in _CORE:
            lists.setdefault(_first_member(_head(begin, end, heads), heads, coordinated), []).append(number)
    found = list(names)
    known = wordlist("countries") | wordlist("organisations")
    for members in lists.values():
        kind, count = Counter(names[number][2] for number in members).most_common(1)[0]
        if len(members) < LEAST or count <= MAJORITY * len(members):
            continue
        for number in members:
            begin, end, own = names[number]
            if own != kind and " ".join(words[begin:end]) not in known:
                found[number] = begin, end, kind
    return found


def _head(begin: int, end: int, heads: Sequence[int]) -> int:
    return next((word for word in range(begin, end) if not begin <= heads[word] < end), begin)


def _first_member(word: int, heads: Sequence[int], coordinated: Sequence[bool]) -> int:
    while coordinated[word]:
        word = heads[word]
    return word
