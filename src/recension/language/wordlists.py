"""Sets of words beside the code: one idea a file, read when first asked for."""

from __future__ import annotations

from functools import cache

from recension.data_files import entries_of


@cache
def wordlist(name: str) -> frozenset[str]:
    """Read a list of words.

    Args:
        name: the file's name in `data` without its ending.

    Returns:
        Its lines, comments and empty ones left out.
    """
    return frozenset(entries_of("recension.language", f"{name}.txt"))
