"""The commands and their options. What they do is imported only when one of them runs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from recension._version import __version__
from recension.cli.exits import DONE_WITH_PROBLEMS, stopping
from recension.errors import InputError

_PARTS = (
    "documents",
    "passages",
    "variants",
    "stemma",
    "entities",
    "statements",
    "times",
    "events",
    "undertakings",
    "claims",
    "conflicts",
    "timeline",
)
_RECORD = click.argument("record", type=click.Path(exists=True, dir_okay=False, path_type=Path))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="recension")
def main() -> None:
    """Turn many accounts of an event into one record in which every field points at exact words.

    Nothing leaves this machine. Exit status: 0 done, 1 done with problems, 2 wrong usage,
    3 not done.
    """


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("out"),
    show_default=True,
    help="The folder for record.json and report.html.",
)
@click.option("--encoding", metavar="NAME", help="The encoding of every file, where you know better.")
@click.option(
    "--annotator",
    metavar="NAME",
    help="What reads sentences, such as spacy:en_core_web_sm; none for nothing.",
)
@click.option(
    "--gazetteer",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Names that you know: CSV or FollowTheMoney.",
)
@click.option("--workers", type=click.IntRange(min=1), help="Processes.  [default: one a core]")
@click.option("--no-report", is_flag=True, help="Write the record alone.")
@click.option("--quiet", is_flag=True, help="No progress and no list of problems on standard error.")
@stopping
def build(
    paths: tuple[str, ...],
    *,
    out: Path,
    encoding: str | None,
    annotator: str | None,
    gazetteer: Path | None,
    workers: int | None,
    no_report: bool,
    quiet: bool,
) -> None:
    """Read accounts and write DIR/record.json and DIR/report.html.

    PATH is a file, a folder (with all folders in it), a quoted glob such as "pages/**/*.html", or - for
    standard input. An input that cannot be read is listed among the record's problems, and the rest goes on.
    """
    from recension.cli.building import build_into  # noqa: PLC0415 - see the module's docstring

    try:
        problems = build_into(
            out,
            paths,
            encoding=encoding,
            annotator=annotator,
            gazetteer=gazetteer,
            workers=workers,
            with_report=not no_report,
            quiet=quiet,
        )
    except InputError as error:  # an account that cannot be read is a problem in the record, no error
        hint = "--gazetteer" if error.code.startswith("gazetteer") else "--encoding"
        raise click.BadParameter(str(error), param_hint=hint) from error
    if problems:
        sys.exit(DONE_WITH_PROBLEMS)


@main.command(short_help="Check every promise of RECORD; say what fails and where.")
@_RECORD
@stopping
def verify(record: Path) -> None:
    """Check every promise of the record's contract on RECORD and say what fails and where."""
    from recension.cli.checking import findings_of  # noqa: PLC0415

    failures = 0
    for finding in findings_of(record):
        failures += 1
        click.echo(f"{finding.where}\t{finding.code}\t{finding.message}")
    if failures:
        promises = "promise" if failures == 1 else "promises"
        click.echo(f"{record}: {failures} {promises} broken.", err=True)
        sys.exit(DONE_WITH_PROBLEMS)
    click.echo(f"{record}: every promise holds.", err=True)


@main.command()
@_RECORD
@click.argument("what", type=click.Choice(_PARTS), metavar="PART")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="A table for people, JSON or CSV for programs.",
)
@stopping
def show(record: Path, what: str, form: str) -> None:
    """Show a part of RECORD as a table on standard output.

    PART is documents, passages, variants, stemma, entities, statements, times, events, undertakings, claims,
    conflicts or timeline.
    """
    from recension.cli.showing import shown  # noqa: PLC0415

    click.echo(shown(record, what, form), nl=False)


@main.command()
@_RECORD
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write.  [default: report.html beside RECORD]",
)
@stopping
def report(record: Path, out: Path | None) -> None:
    """Write the report of RECORD, one HTML file that needs nothing else."""
    from recension.cli.building import report_into  # noqa: PLC0415

    target = out or record.with_name("report.html")
    report_into(target, record)
    click.echo(target)


@main.command(short_help="Write what RECORD holds as a brief in Markdown.")
@_RECORD
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write.  [default: standard output]",
)
@stopping
def brief(record: Path, out: Path | None) -> None:
    """Write a brief of RECORD in Markdown: who agreed what, who says so, where accounts differ.

    Every sentence has numbered citations; the list at the end gives document, place and words.
    """
    from recension.cli.opening import opened  # noqa: PLC0415
    from recension.record import write_text  # noqa: PLC0415
    from recension.report import brief as brief_of  # noqa: PLC0415

    text = brief_of(opened(record))
    if out is None:
        click.echo(text.encode("utf-8"), nl=False)  # what the file says, whatever the terminal has
        return
    write_text(out, text)
    click.echo(out)


@main.command(short_help="Write RECORD for other programs: TEI, DOT, GraphML.")
@_RECORD
@click.option(
    "--format",
    "form",
    type=click.Choice(["tei", "dot", "graphml"]),
    required=True,
    help="TEI for the apparatus, DOT or GraphML for the family tree.",
)
@click.option("--story", metavar="ID", help="One story of the record.")
@click.option("--base", metavar="DOCUMENT", help="The base of the apparatus: an id or a path. For tei alone.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write.  [default: standard output]",
)
@stopping
def export(record: Path, *, form: str, story: str | None, base: str | None, out: Path | None) -> None:
    """Write the apparatus or the family tree of RECORD in a format that other programs read."""
    if base is not None and form != "tei":
        message = "a family tree has no base; --base goes with --format tei"
        raise click.UsageError(message)
    from recension.cli.exporting import exported  # noqa: PLC0415
    from recension.record import write_text  # noqa: PLC0415

    text = exported(record, form, story=story, base=base)
    if out is None:
        click.echo(text.encode("utf-8"), nl=False)  # what the file says, whatever the terminal has
        return
    write_text(out, text)
    click.echo(out)
