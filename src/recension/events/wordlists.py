"""Sets of words beside the code: one idea a file, in sections, read when first asked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recension.data_files import entries_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def entries(name: str) -> Iterator[tuple[str, str]]:
    """Go through a data file.

    Args:
        name: the file's name in `data` without its ending.

    Yields:
        Section (empty before the first one) and line; comments and empty lines left out.
    """
    section = ""
    for line in entries_of("recension.events", f"{name}.txt"):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        else:
            yield section, line


@cache
def words(name: str, section: str | None = None) -> frozenset[str]:
    """Read the lines of a data file, or of one of its sections."""
    return frozenset(line for part, line in entries(name) if section is None or part == section)


@cache
def by_line(name: str) -> Mapping[str, str]:
    """Read which section each line of a data file stands in; the first one counts."""
    found: dict[str, str] = {}
    for section, line in entries(name):
        found.setdefault(line, section)
    return found


@cache
def table(name: str) -> Mapping[str, tuple[str, ...]]:
    """Read a data file of lines with a key and values, parted by blanks."""
    return {line.split()[0]: tuple(line.split()[1:]) for _, line in entries(name)}
