from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] - lxml has no types

from recension.cli import main
from recension.record import write_record
from tests.exports.families import family

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def record(tmp_path: Path) -> Path:
    write_record(family(hostile="<\x00\u202e"), tmp_path / "record.json")
    return tmp_path / "record.json"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["export", *(str(argument) for argument in arguments)])


@pytest.mark.parametrize("form", ["tei", "dot", "graphml"])
def test_a_format_goes_to_standard_output_or_into_a_file(record: Path, form: str) -> None:
    shown = run(record, "--format", form)
    assert (shown.exit_code, shown.stderr) == (0, "")
    out = record.with_name(f"out.{form}")
    written = run(record, "--format", form, "--out", out)
    assert written.stdout.strip() == str(out)
    assert out.read_bytes() == shown.stdout_bytes
    if form != "dot":
        etree.fromstring(shown.stdout_bytes)


def test_the_base_can_be_chosen(record: Path) -> None:
    one = run(record, "--format", "tei").stdout
    bases = {line for line in one.splitlines() if "The base." in line}
    id_ = next(iter(bases)).split('type="document">')[1].split("<")[0]
    assert run(record, "--format", "tei", "--base", id_).stdout == one


def test_a_family_tree_has_no_base(record: Path) -> None:
    assert run(record, "--format", "dot", "--base", "x").exit_code == 2


def test_the_format_must_be_named(record: Path) -> None:
    assert run(record).exit_code == 2


@pytest.mark.parametrize("choice", [("--story", "st-none"), ("--base", "none.txt")])
def test_what_the_record_does_not_hold_ends_with_3(record: Path, choice: tuple[str, str]) -> None:
    result = run(record, "--format", "tei", *choice)
    assert result.exit_code == 3
    assert result.stderr.startswith("recension: ")
    assert choice[1] in result.stderr
