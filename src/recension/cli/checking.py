"""The command that checks a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.errors import CodecError, EvidenceError
from recension.record import Finding, read_record
from recension.record import verify as verify_record

if TYPE_CHECKING:
    from pathlib import Path


def findings_of(path: Path) -> tuple[Finding, ...]:
    """What fails in a record file; a file that is no record is one finding."""
    try:
        record = read_record(path)
    except (CodecError, EvidenceError) as error:
        return (Finding(where=error.where or "record", code="not_a_record", message=error.message),)
    return verify_record(record)
