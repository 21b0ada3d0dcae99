"""The commands that write: build and report."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

import click

from recension.cli.opening import opened
from recension.cli.telling import progress_on
from recension.errors import OutputError
from recension.pipeline import build
from recension.record import write_record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from recension.record import Problem

# The dot keeps it out of a later build of a folder that the results lie in.
_KEPT: Final = ".annotations"


def build_into(
    out: Path,
    paths: Sequence[str],
    *,
    encoding: str | None,
    annotator: str | None,
    gazetteer: Path | None,
    workers: int | None,
    with_report: bool,
    quiet: bool,
) -> tuple[Problem, ...]:
    """Build, write both files, name them on standard output, and return the problems.

    Raises:
        OutputError: nothing could be read, and a record of an earlier build is there: it is left as it was.
    """
    with progress_on(sys.stderr, wanted=not quiet) as progress:
        record = build(
            paths,
            encoding=encoding,
            annotator=annotator,
            gazetteer=gazetteer,
            workers=workers or os.cpu_count() or 1,
            kept=out / _KEPT,
            stdin=sys.stdin.buffer,
            progress=progress,
        )
    if not quiet:
        _tell(record.problems)
    if not record.documents and (out / "record.json").exists():
        raise OutputError(
            "no account could be read, so the record of an earlier build was left as it was",
            where=str(out / "record.json"),
            remedy="Look at the paths, or name another folder with --out",
        )
    write_record(record, out / "record.json")
    click.echo(out / "record.json")
    if with_report:
        from recension.report import write as write_report  # noqa: PLC0415 - not every build draws one

        write_report(record, out / "report.html")
        click.echo(out / "report.html")
    return record.problems


def _tell(problems: Sequence[Problem]) -> None:
    for problem in problems:
        where = problem.path or problem.document or "input"
        click.echo(f"recension: {where}: {problem.code}: {problem.message}", err=True)


def report_into(target: Path, record: Path) -> None:
    """Draw the report of a record file."""
    from recension.report import write as write_report  # noqa: PLC0415 - jinja2 is slow to load

    write_report(opened(record), target)
