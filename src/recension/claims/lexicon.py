"""Sets of words from the data files of this room, read when first needed."""

from __future__ import annotations

from functools import cache

from recension.data_files import entries_of
from recension.lineage.variants.spelling import stem


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """The entries of a data file of this room, in its order, without blank lines and comments (#)."""
    return tuple(line.strip() for line in entries_of("recension.claims", f"{name}.txt"))


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a data file of one word a line."""
    return frozenset(lines_of(name))


@cache
def classes(name: str) -> dict[str, frozenset[int]]:
    """The words of a data file of one class of words a line, each with the numbers of its lines.

    Entries of a line are parted by commas. Entries of several words have blanks between.
    """
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(lines_of(name)):
        for entry in (entry.strip() for entry in line.split(",")):
            found[entry] = found.get(entry, frozenset()) | {number}
    return found


@cache
def stem_classes(name: str) -> dict[str, frozenset[int]]:
    """The same, with single words known by their stems."""
    found: dict[str, frozenset[int]] = {}
    for entry, numbers in classes(name).items():
        key = stem(entry)
        found[key] = found.get(key, frozenset()) | numbers
    return found
