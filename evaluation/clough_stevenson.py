"""The corpus of plagiarised short answers (Clough & Stevenson 2011): answers and their sources."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Final, NamedTuple

from evaluation.labelled import labelled_document
from evaluation.measurement import DataAbsentError

if TYPE_CHECKING:
    from pathlib import Path

    from recension.record import Document

TASKS: Final = ("a", "b", "c")
CLASSES: Final = ("non", "heavy", "light", "cut")
"""Written without the source; rephrased; lightly changed; copied."""


class Answer(NamedTuple):
    """An answer, who wrote it, the source it may have used, and how it did."""

    task: str
    participant: str
    kind: str
    source: Document
    answer: Document


def files_of(data: Path) -> tuple[Path, ...]:
    """Give the files of the set.

    Raises:
        DataAbsentError: the set is not there.
    """
    table = data / "reuse-clough-stevenson" / "file_information.csv"
    if not table.is_file():
        raise DataAbsentError(str(table))
    return tuple(sorted(path for path in table.parent.iterdir() if path.suffix in {".csv", ".txt"}))


def answers(data: Path) -> tuple[Answer, ...]:
    """Read the answers, in the order of the table.

    Raises:
        DataAbsentError: the set is not there.
    """
    table, *_ = [path for path in files_of(data) if path.suffix == ".csv"]
    texts = {path.name: path.read_text(encoding="utf-8", errors="replace") for path in files_of(data)}
    with table.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["File"] in texts]
    sources = {row["Task"]: _document(row["File"], texts) for row in rows if row["Category"] == "orig"}
    return tuple(
        Answer(
            row["Task"],
            row["File"].partition("_")[0],
            row["Category"],
            sources[row["Task"]],
            _document(row["File"], texts),
        )
        for row in rows
        if row["Category"] != "orig"
    )


def _document(name: str, texts: dict[str, str]) -> Document:
    return labelled_document(name, texts[name])
