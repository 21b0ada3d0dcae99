"""Sets of words beside the code: one idea a file, read when first asked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recension.data_files import entries_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def lines(name: str) -> tuple[tuple[str, ...], ...]:
    """Read the lines of a data file, comments left out.

    Args:
        name: the file's name in `data` without its ending.

    Returns:
        The columns of each line.
    """
    return tuple(tuple(line.split("\t")) for line in entries_of("recension.chronology", f"{name}.txt"))


@cache
def words(name: str) -> frozenset[str]:
    """Read a list of words."""
    return frozenset(line[0] for line in lines(name))


@cache
def numbers(name: str) -> Mapping[str, int]:
    """Read a list of words that stand for numbers."""
    return {line[0]: int(line[1]) for line in lines(name)}


@cache
def labels(name: str) -> Mapping[str, str]:
    """Read a list of words that stand for other words."""
    return {line[0]: line[1] for line in lines(name)}


@cache
def short_forms(name: str) -> frozenset[str]:
    """Read which names of a list are short forms."""
    return frozenset(line[0] for line in lines(name) if line[2] == "short")
