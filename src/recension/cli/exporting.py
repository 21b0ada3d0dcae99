"""The command that writes a record in other programs' formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.cli.opening import opened
from recension.exports import export_dot, export_graphml, export_tei

if TYPE_CHECKING:
    from pathlib import Path


def exported(path: Path, form: str, *, story: str | None, base: str | None) -> str:
    """Read a record file and give it, or a story of it, in a format.

    Raises:
        RecensionError: the record does not hold what is named.
    """
    record = opened(path)
    if form == "tei":
        return export_tei(record, story=story, base=base)
    return {"dot": export_dot, "graphml": export_graphml}[form](record, story=story)
