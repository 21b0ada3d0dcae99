"""A record file, opened so that an error names the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.errors import RecordError
from recension.record import Record, read_record

if TYPE_CHECKING:
    from pathlib import Path


def opened(path: Path) -> Record:
    """Read a record file.

    Raises:
        RecordError: it is not a record; names the file and the place in it.
        OSError: it cannot be read.
    """
    try:
        return read_record(path)
    except RecordError as error:
        raise RecordError(
            error.message,
            where=f"{path}: {error.where}" if error.where else str(path),
            remedy=error.remedy or "The file was changed or cut short. Build the record again",
        ) from error
