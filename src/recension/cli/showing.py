"""A table as text: columns for people, JSON or CSV for programs."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from recension.cli.opening import opened
from recension.cli.tables import table_of

if TYPE_CHECKING:
    from pathlib import Path

    from recension.cli.table import Table

# A cell longer than this is cut for people; programs get it whole.
_WIDEST_CELL = 60


def shown(path: Path, what: str, form: str) -> str:
    """Read a record file and give a part of it as text that ends with a line break."""
    table = table_of(opened(path), what)
    return {"table": _table, "json": _json, "csv": _csv}[form](table)


def _json(table: Table) -> str:
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _csv(table: Table) -> str:
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([_inert(cell) for cell in row] for row in table.rows)
    return lines.getvalue()


def _inert(cell: object) -> object:
    # texts are hostile: a spreadsheet would run a cell that begins like a formula
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _table(table: Table) -> str:
    from rich.cells import cell_len, set_cell_size  # noqa: PLC0415 - CSV and JSON need no widths

    lines = [table.columns, *([_brief(cell) for cell in row] for row in table.rows)]
    widths = [max(cell_len(line[i]) for line in lines) for i in range(len(table.columns))]
    texts = [
        "  ".join(set_cell_size(cell, width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    return "\n".join([texts[0], "  ".join("-" * width for width in widths), *texts[1:]]) + "\n"


def _brief(cell: object) -> str:
    if cell is None:
        return "unknown"
    if isinstance(cell, float):
        # one that is not quite 1 does not claim to be
        return "0.99" if 0.99 < cell < 1 else f"{cell:.2f}"  # noqa: PLR2004 - two decimals
    # control characters of a hostile text must not reach the terminal
    text = " ".join("".join(c if c.isprintable() else " " for c in str(cell)).split())
    return text if len(text) <= _WIDEST_CELL else text[: _WIDEST_CELL - 1] + "…"
