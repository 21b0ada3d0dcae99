"""A table: named columns and their rows."""

from __future__ import annotations

from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Named columns and their rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
