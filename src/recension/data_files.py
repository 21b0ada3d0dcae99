"""Data files of the rooms: lists and tables of words, one entry a line, `#` before a comment."""

from __future__ import annotations

from importlib.resources import files


def entries_of(package: str, name: str) -> tuple[str, ...]:
    """Read the entries of a data file.

    Args:
        package: the package whose folder `data` holds the file.
        name: the file's name with its ending.

    Returns:
        Its lines as they stand, comments and blank ones left out.
    """
    text = files(package).joinpath("data", name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))
