"""Sets of words beside the code: one idea a file, read when first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def wordlist(name: str) -> frozenset[str]:
    """Read a list of words.

    Args:
        name: the file's name in `data` without its ending.

    Returns:
        Its lines, comments and empty ones left out.
    """
    text = files("recension.language").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
