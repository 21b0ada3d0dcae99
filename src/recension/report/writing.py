"""Writing a report so that a reader never meets half of one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from recension.record.files import write_text
from recension.report.rendering import render

if TYPE_CHECKING:
    from recension.record import Record


def write(record: Record, path: Path | str) -> None:
    """Render a record and put the report at a path, whole or not at all.

    Args:
        record: the record to show.
        path: where the report goes; its folder is made where it is missing.

    Raises:
        OutputError: it cannot be written; a report that was there before is as it was.
    """
    write_text(Path(path), render(record))
