"""Names that a text repeats: what is a name in one place and written the same in another is one there too.

After the observation of one sense per discourse (Gale, Church & Yarowsky 1992), kept narrow: only exact words
with capitals, only where the model itself mostly takes them for a name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    Name: TypeAlias = tuple[int, int, str]

MAJORITY: Final = 0.5
"""Share of the places of the same words that must be names already before the others become names too.

Names of the web texts of EWT dev, F1: 72.4 without repetition, 72.8 with it (0.3: 72.7; 0.67: 72.6), on a
model after one pass of training.
"""

AGREED: Final = 0.75
"""Share of a name's places that must have one type before the others take it (0.6: 72.7, 0.9: 72.6)."""

_SHORTEST: Final = 2
"""Characters of the shortest single word that is carried over."""


def repeated(words: Sequence[str], names: Sequence[Name], starts: frozenset[int] = frozenset()) -> list[Name]:
    """Carry names over to where the same words stand again.

    Args:
        words: all words of a text.
        names: the names found, ascending and apart: first word, one past the last, type.
        starts: numbers of the words that start sentences, where a capital says nothing: a single word is not
            carried over to there, and no name goes on over one.

    Returns:
        The names with those added, ascending and apart.
    """
    types = _types(words, names)
    taken = {word for begin, end, _ in names for word in range(begin, end)}
    free = list(_free_places(words, types, taken, starts))
    unnamed = Counter(tuple(words[begin:end]) for begin, end in free)
    added: list[Name] = []
    for begin, end in free:
        key = tuple(words[begin:end])
        named = types[key].total()
        if named >= MAJORITY * (named + unnamed[key]):
            added.append((begin, end, _main(types[key])))
    agreed = [(begin, end, _settled(types[tuple(words[begin:end])], kind)) for begin, end, kind in names]
    return sorted([*agreed, *added])


def longest_repeated(
    words: Sequence[str], names: Sequence[Name], starts: frozenset[int] = frozenset()
) -> list[Name]:
    """Put a longer name in the place of shorter ones inside it, where the text has the longer one elsewhere.

    Args:
        words: all words of a text.
        names: the names found, ascending and apart.
        starts: numbers of the words that start sentences; no name goes on over one.

    Returns:
        The names, ascending and apart; "Ministry" becomes "Ministry of Mines" where these words stand and are
        one name in another place.
    """
    kinds = {tuple(words[begin:end]): kind for begin, end, kind in names if end - begin > 1}
    lengths: dict[str, list[int]] = {}
    for key in kinds:
        lengths.setdefault(key[0], []).append(len(key))
    for found in lengths.values():
        found.sort(reverse=True)
    kept = {begin: (begin, end, kind) for begin, end, kind in names}
    place = 0
    while place < len(words):
        for length in lengths.get(words[place], ()):
            key = tuple(words[place : place + length])
            whole = len(key) == length and key in kinds
            inside = _inside(kept, names, place, place + length) if whole else []
            if inside and starts.isdisjoint(range(place + 1, place + length)):
                for name in inside:
                    del kept[name[0]]
                kept[place] = place, place + length, kinds[key]
                place += length - 1
                break
        place += 1
    return sorted(kept.values())


def _inside(kept: dict[int, Name], names: Sequence[Name], begin: int, end: int) -> list[Name]:
    """Give the names inside a run of words; none where one goes beyond it or fills it."""
    near = bisect_left(names, (begin, 0, ""))
    if near and names[near - 1][1] > begin:
        return []
    inside: list[Name] = []
    while near < len(names) and names[near][0] < end:
        if names[near][1] > end or names[near][:2] == (begin, end):
            return []
        inside.append(kept[names[near][0]])
        near += 1
    return inside


def _types(words: Sequence[str], names: Sequence[Name]) -> dict[tuple[str, ...], Counter[str]]:
    types: dict[tuple[str, ...], Counter[str]] = {}
    for begin, end, kind in names:
        types.setdefault(tuple(words[begin:end]), Counter())[kind] += 1
    return types


def _free_places(
    words: Sequence[str],
    types: dict[tuple[str, ...], Counter[str]],
    taken: set[int],
    starts: frozenset[int],
) -> Iterator[tuple[int, int]]:
    """Find where the words of a name stand outside names, the longest first, never overlapping."""
    lengths: dict[str, list[int]] = {}
    for key in types:
        if _can_carry(key):
            lengths.setdefault(key[0], []).append(len(key))
    place = 0
    while place < len(words):
        for length in sorted(set(lengths.get(words[place], ())), reverse=True):
            end = place + length
            inside = range(place, end)
            if end > len(words) or tuple(words[place:end]) not in types or not taken.isdisjoint(inside):
                continue
            if (length == 1 and place in starts) or not starts.isdisjoint(inside[1:]):
                continue
            yield place, end
            place = end - 1
            break
        place += 1


def _can_carry(key: tuple[str, ...]) -> bool:
    word = next(iter(key), "")
    return word[:1].isupper() and (len(key) > 1 or len(word) >= _SHORTEST)


def _main(types: Counter[str]) -> str:
    return min(types, key=lambda kind: (-types[kind], kind))


def _settled(types: Counter[str], kind: str) -> str:
    main = _main(types)
    return main if types[main] >= AGREED * types.total() else kind
