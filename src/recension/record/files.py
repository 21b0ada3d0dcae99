"""Reading and writing files so that nothing that was whole is ever broken."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from recension.errors import OutputError
from recension.record.codec import from_json, to_json
from recension.record.record import Record  # noqa: TC001 - part of the public signatures


def write_text(path: Path, text: str) -> None:
    """Replace a file's content: write a temporary file beside it, flush it to the disk, rename it.

    Raises:
        OutputError: the disk is full or the place cannot be written; the old file is as it was.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with open(handle, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123 - a handle, not a path
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp gives the owner alone access; a result is as readable as the user's other files
        mask = os.umask(0)
        os.umask(mask)
        Path(temporary).chmod(0o666 & ~mask)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise OutputError(
            f"cannot be written ({error.strerror or error})",
            where=str(path),
            remedy="What was there before is unchanged. Free some space or choose another folder with --out",
        ) from error


def write_record(record: Record, path: str | os.PathLike[str]) -> None:
    """Write a record as JSON.

    Raises:
        OutputError: it cannot be written; the old file is as it was.
    """
    write_text(Path(path), to_json(record))


def read_record(path: str | os.PathLike[str]) -> Record:
    """Read a record from a JSON file.

    Raises:
        OSError: the file cannot be read.
        CodecError: it is not a record; names the place.
    """
    return from_json(Path(path).read_bytes())
