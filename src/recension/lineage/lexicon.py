"""Sets of words from the data files of this room, read when first needed."""

from __future__ import annotations

from functools import cache

from recension.data_files import entries_of


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """The entries of a data file of this room, in its order, without blank lines and comments (#)."""
    return tuple(line.strip() for line in entries_of("recension.lineage", f"{name}.txt"))


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a data file of one word a line."""
    return frozenset(lines_of(name))


@cache
def word_pairs(name: str) -> tuple[tuple[str, str], ...]:
    """The pairs of a data file of two words a line.

    Raises:
        ValueError: a line holds no second word.
    """
    pairs: list[tuple[str, str]] = []
    for line in lines_of(name):
        first, second = line.split(maxsplit=1)
        pairs.append((first, second))
    return tuple(pairs)


@cache
def word_classes(name: str) -> dict[str, str]:
    """The words of a data file of one class of words a line, each with the first word of its line."""
    return {word: line.split()[0] for line in lines_of(name) for word in line.split()}


@cache
def phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of a data file of one phrase a line, by their first word."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in lines_of(name):
        words = tuple(line.split())
        found[words[0]] = (*found.get(words[0], ()), words)
    return found
