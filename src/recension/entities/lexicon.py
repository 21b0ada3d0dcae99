"""Sets of words from the data files of this room, read when first needed."""

from __future__ import annotations

from functools import cache

from recension.data_files import entries_of


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """The lines of a data file of this room, in its order, without blank lines and comments (#)."""
    return entries_of("recension.entities", name)


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a data file of one word a line, what follows a tabulator left out."""
    return frozenset(line.partition("\t")[0].strip() for line in lines_of(f"{name}.txt"))


@cache
def word_values(name: str) -> dict[str, str]:
    """The words of a data file with what follows the tabulator; an empty text where nothing does."""
    pairs = (line.partition("\t") for line in lines_of(f"{name}.txt"))
    return {word.strip(): value.strip() for word, _, value in pairs}


@cache
def word_classes(name: str) -> dict[str, str]:
    """Words of one meaning a line, each with the first of its line; empty for one that stands alone."""
    found: dict[str, str] = {}
    for line in lines_of(f"{name}.txt"):
        words = line.split()
        for word in words:
            found[word] = words[0] if len(words) > 1 else ""
    return found


@cache
def word_kinds(name: str) -> dict[str, frozenset[str]]:
    """Words with the kinds that they are of: a kind a line, its name first."""
    found: dict[str, set[str]] = {}
    for line in lines_of(f"{name}.txt"):
        kind, *words = line.split()
        for word in words:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}
