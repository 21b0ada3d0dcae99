"""Names of weekdays."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def _names() -> Mapping[str, int]:
    found: dict[str, int] = {}
    source = files("recension.documents") / "data" / "weekday_names.txt"
    for line in source.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, number, _ = line.split("\t")
            found.setdefault(name, int(number))
    return found


@cache
def weekday_names() -> frozenset[str]:
    """Every name of a weekday, folded."""
    return frozenset(_names())


def weekday_number(name: str) -> int | None:
    """The weekday of this name, Monday 0; null for no weekday."""
    return _names().get(name.casefold())
