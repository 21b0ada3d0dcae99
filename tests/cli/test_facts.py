from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from recension import brief, write_record
from recension.cli import main
from recension.cli.tables_of_facts import written
from recension.record import Precision, Time, TimeMethod
from tests.report.accounts import of_documents
from tests.report.exchange.record import exchange_record

if TYPE_CHECKING:
    from pathlib import Path

RECORD = exchange_record()
ROWS = {
    "entities": len(RECORD.entities),
    "statements": sum(len(one.occurrences) for one in RECORD.statements),
    "times": len(RECORD.times),
    "events": len(RECORD.events),
    "undertakings": len(RECORD.undertakings),
    "claims": sum(len(one.support) for one in RECORD.claims),
    "conflicts": sum(
        len(value.evidence)
        for one in RECORD.claims
        for conflict in one.conflicts
        for value in conflict.values
    ),
    "timeline": len(RECORD.timeline),
}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exchange") / "record.json"
    write_record(RECORD, path)
    return path


def shown(path: Path, what: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run("show", path, what, "--format", "json").stdout)
    return rows


@pytest.mark.parametrize("what", sorted(ROWS))
def test_show_gives_the_same_rows_in_every_format(path: Path, what: str) -> None:
    rows = shown(path, what)
    assert len(rows) == ROWS[what]
    in_csv = list(csv.DictReader(io.StringIO(run("show", path, what, "--format", "csv").stdout)))
    assert [list(row) for row in in_csv] == [list(row) for row in rows]
    assert len(run("show", path, what).stdout.splitlines()) == len(rows) + 2


@pytest.mark.parametrize("what", sorted(ROWS))
def test_a_record_without_facts_has_empty_tables(tmp_path: Path, what: str) -> None:
    write_record(of_documents(*RECORD.documents), tmp_path / "record.json")
    assert shown(tmp_path / "record.json", what) == []


@pytest.mark.parametrize("what", sorted(ROWS))
def test_a_broken_record_is_shown_as_far_as_it_goes(path: Path, tmp_path: Path, what: str) -> None:
    record = json.loads(path.read_text("utf-8"))
    for part in ("entities", "sources", "events"):
        if part != what:
            record[part] = []
    (tmp_path / "record.json").write_text(json.dumps(record), "utf-8")
    assert run("show", tmp_path / "record.json", what).exit_code == 0


def test_names_stand_for_ids(path: Path) -> None:
    undertaking = next(row for row in shown(path, "undertakings") if row["quantity"] == "12")
    assert (undertaking["parties"], undertaking["counterparts"]) == ("Brennland", "Osmara")
    assert (undertaking["status"], undertaking["as_of"]) == ("fulfilled", "2032-06-09")
    assert (undertaking["faithful"], undertaking["changed"], undertaking["omitted"]) == (1, 1, 1)
    quoting = [row for row in shown(path, "claims") if row["relation"] == "quotes"]
    assert "post on Chirp by Aldo Verin" in {row["origin"] for row in quoting}
    assert {row["part_of"] for row in shown(path, "entities") if row["name"] == "Ketta Lund"} == {"Brennland"}


def test_rows_follow_the_documents(path: Path) -> None:
    places = [(row["document"], row["place"]) for row in shown(path, "times")]
    documents = list(dict.fromkeys(document for document, _ in places))
    assert places == sorted(places, key=lambda pair: (documents.index(pair[0]), pair[1]))
    assert places[0][0] == "Joint declaration on the Arch Bridge"


@pytest.mark.parametrize(
    ("start", "end", "cell"),
    [
        ("2032-06-04", None, "2032-06-04"),
        ("2032-07-01", "2032-07-31", "2032-07-01/2032-07-31"),
        (None, "2032-06-10", "../2032-06-10"),
        (None, None, "one day"),
    ],
)
def test_a_time_is_one_cell(start: str | None, end: str | None, cell: str) -> None:
    time = Time(
        start=start,
        end=end,
        precision=Precision.DAY,
        text="one day",
        method=TimeMethod.STATED,
        anchor=None,
    )
    assert written(time) == cell


def test_the_brief_goes_to_standard_output_or_into_a_file(path: Path, tmp_path: Path) -> None:
    assert run("brief", path).stdout == brief(RECORD)
    result = run("brief", path, "--out", tmp_path / "brief.md")
    assert result.stdout.strip() == str(tmp_path / "brief.md")
    assert (tmp_path / "brief.md").read_text("utf-8") == brief(RECORD)


def test_a_brief_of_what_is_no_record_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "torn.json").write_text("{", "utf-8")
    result = run("brief", tmp_path / "torn.json")
    assert result.exit_code == 3
    assert result.stderr.startswith("recension: ")
