from __future__ import annotations

import csv
import io
import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from recension.cli import main
from recension.record import read_record
from tests.pipeline.accounts import ALL

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = {
    "documents": "title",
    "passages": "similarity",
    "variants": "weight",
    "stemma": "parent",
}


def run(*arguments: str | Path, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=given)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("story")
    (folder / "accounts").mkdir()
    for name, text in ALL.items():
        (folder / "accounts" / name).write_text(text, "utf-8")
    result = run("build", folder / "accounts", "--out", folder / "out")
    assert result.exit_code == 0, result.output
    return folder / "out"


def test_build_leaves_a_record_and_a_report_and_names_them(out: Path) -> None:
    result = run("build", out.parent / "accounts", "--out", out)
    assert result.stdout.split() == [str(out / "record.json"), str(out / "report.html")]
    assert result.stderr == "", "progress is for terminals"
    assert "<!doctype html>" in (out / "report.html").read_text("utf-8").lower()


def test_a_build_with_problems_says_them_and_exits_with_1(out: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = run(
        "build", out.parent / "accounts", tmp_path / "empty.txt", "--out", tmp_path / "out", "--no-report"
    )
    assert result.exit_code == 1
    assert "empty.txt: empty: The file is empty. " in result.stderr
    assert len(read_record(tmp_path / "out" / "record.json").documents) == len(ALL)
    assert not (tmp_path / "out" / "report.html").exists()


def test_standard_input_is_an_account(tmp_path: Path) -> None:
    result = run("build", "-", "--out", tmp_path, given=ALL["statement.txt"])
    assert result.exit_code == 0, result.output
    (document,) = read_record(tmp_path / "record.json").documents
    assert document.text == ALL["statement.txt"]


@pytest.mark.parametrize(
    "arguments",
    [["build"], ["build", "--nonsense", "x"], ["show", "missing.json", "documents"], ["unknown"]],
)
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_an_encoding_nobody_knows_is_wrong_usage_and_leaves_the_old_record(out: Path, tmp_path: Path) -> None:
    (tmp_path / "record.json").write_text("the old record", "utf-8")
    result = run("build", out.parent / "accounts", "--out", tmp_path, "--encoding", "klingon")
    assert result.exit_code == 2
    assert "klingon" in result.stderr
    assert "utf-8" in result.stderr, "the remedy"
    assert (tmp_path / "record.json").read_text("utf-8") == "the old record"


def test_an_empty_standard_input_is_called_that(tmp_path: Path) -> None:
    result = run("build", "-", "--out", tmp_path, given="")
    assert result.exit_code == 1
    assert result.stderr.startswith("recension: -: empty: Standard input is empty. ")


def test_verify_passes_a_sound_record(out: Path) -> None:
    result = run("verify", out / "record.json")
    assert (result.exit_code, result.stdout) == (0, "")


def test_verify_says_which_evidence_fails_and_where(out: Path, tmp_path: Path) -> None:
    record = json.loads((out / "record.json").read_text("utf-8"))
    place = next(i for i, document in enumerate(record["documents"]) if document["title"])
    evidence = record["documents"][place]["title"]["evidence"]
    evidence["quote"] = "X" * len(evidence["quote"])
    (tmp_path / "record.json").write_text(json.dumps(record), "utf-8")
    result = run("verify", tmp_path / "record.json")
    assert result.exit_code == 1
    assert f"record.documents[{place}].title.evidence\tevidence\t" in result.stdout


def test_verify_of_what_is_no_record_says_so(tmp_path: Path) -> None:
    (tmp_path / "record.json").write_text("{}", "utf-8")
    result = run("verify", tmp_path / "record.json")
    assert result.exit_code == 1
    assert "not_a_record" in result.stdout


@pytest.mark.parametrize("what", sorted(COLUMNS))
def test_show_gives_the_same_rows_in_every_format(out: Path, what: str) -> None:
    rows: list[dict[str, Any]] = json.loads(run("show", out / "record.json", what, "--format", "json").stdout)
    assert rows
    assert COLUMNS[what] in rows[0]
    in_csv = list(
        csv.DictReader(io.StringIO(run("show", out / "record.json", what, "--format", "csv").stdout))
    )
    assert [list(row) for row in in_csv] == [list(row) for row in rows]
    lines = run("show", out / "record.json", what).stdout.splitlines()
    assert len(lines) == len(rows) + 2


def test_report_draws_a_record_again(out: Path, tmp_path: Path) -> None:
    result = run("report", out / "record.json", "--out", tmp_path / "again.html")
    assert result.stdout.strip() == str(tmp_path / "again.html")
    assert (tmp_path / "again.html").read_bytes() == (out / "report.html").read_bytes()


def test_a_place_that_cannot_be_written_is_an_error_and_no_traceback(out: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = run("report", out / "record.json", "--out", tmp_path / "file" / "report.html")
    assert result.exit_code == 3
    assert result.stderr.startswith("recension: ")


def test_no_help_text_is_cut() -> None:
    assert "..." not in run("--help").stdout.replace("[ARGS]...", "")


@pytest.mark.parametrize("command", [["show"], ["report"], ["export", "--format", "dot"]])
@pytest.mark.parametrize("content", ["not JSON", '{"schema": "recension/record/1"}'])
def test_a_file_that_is_no_record_is_named_with_what_to_do(
    tmp_path: Path, command: list[str], content: str
) -> None:
    (tmp_path / "torn.json").write_text(content, "utf-8")
    arguments = ["documents"] if command == ["show"] else []
    result = run(*command, tmp_path / "torn.json", *arguments)
    assert result.exit_code == 3
    assert result.stderr.startswith(f"recension: {tmp_path / 'torn.json'}: ")
    assert "record" in result.stderr.split(". ", 1)[1], "a remedy follows"


@pytest.mark.parametrize("what", sorted(COLUMNS))
def test_a_broken_record_is_shown_as_far_as_it_goes(out: Path, tmp_path: Path, what: str) -> None:
    record = json.loads((out / "record.json").read_text("utf-8"))
    gone = {edge["from"] for edge in record["stemma"]["edges"]}
    record["sources"] = [source for source in record["sources"] if source["id"] not in gone]
    (tmp_path / "record.json").write_text(json.dumps(record), "utf-8")
    result = run("show", tmp_path / "record.json", what)
    assert result.exit_code == 0, result.output
    assert (what == "documents") or any(id_ in result.stdout for id_ in gone)


def test_documents_of_one_title_can_be_told_apart(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(ALL["relay.txt"].replace("\n\n", f"\n\n({name})\n\n", 1), "utf-8")
    run("build", tmp_path / "one.txt", tmp_path / "two.txt", "--out", tmp_path, "--no-report")
    record = read_record(tmp_path / "record.json")
    given = [source for source in record.sources if source.document is not None]
    assert len({source.label for source in given}) == 1, "the case of this test"
    rows = json.loads(run("show", tmp_path / "record.json", "stemma", "--format", "json").stdout)
    assert len({row["source"] for row in rows}) == len(record.sources)
    rows = json.loads(run("show", tmp_path / "record.json", "passages", "--format", "json").stdout)
    assert rows
    assert all(row["from"] != row["to"] for row in rows)


def test_a_single_broken_promise_is_one(out: Path, tmp_path: Path) -> None:
    record = json.loads((out / "record.json").read_text("utf-8"))
    record["stemma"]["edges"][0]["share"] = 1.5
    (tmp_path / "record.json").write_text(json.dumps(record), "utf-8")
    assert "1 promise broken" in run("verify", tmp_path / "record.json").stderr


def test_a_change_without_a_kind_is_not_unknown(out: Path) -> None:
    rows = json.loads(run("show", out / "record.json", "variants", "--format", "json").stdout)
    assert all(isinstance(row["changes"], str) for row in rows)


def test_rows_stand_in_the_order_of_the_sigla(out: Path) -> None:
    documents = json.loads(run("show", out / "record.json", "documents", "--format", "json").stdout)
    assert [row["siglum"] for row in documents] == [chr(ord("A") + i) for i in range(len(ALL))]
    titles = [row["title"] for row in documents]
    stemma = json.loads(run("show", out / "record.json", "stemma", "--format", "json").stdout)
    places = [next(i for i, title in enumerate(titles) if title in row["source"]) for row in stemma]
    assert places == sorted(places)


def test_a_build_that_reads_nothing_leaves_an_earlier_record_alone(out: Path, tmp_path: Path) -> None:
    shutil.copy(out / "record.json", tmp_path / "record.json")
    result = run("build", tmp_path / "mistyped", "--out", tmp_path)
    assert result.exit_code == 3
    assert "missing" in result.stderr
    assert "left as it was" in result.stderr
    assert (tmp_path / "record.json").read_bytes() == (out / "record.json").read_bytes()


def test_a_build_that_reads_nothing_says_why_in_a_new_record(tmp_path: Path) -> None:
    result = run("build", tmp_path / "mistyped", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert [problem.code for problem in read_record(tmp_path / "out" / "record.json").problems] == ["missing"]


def test_a_gazetteer_that_cannot_be_used_is_wrong_usage(tmp_path: Path) -> None:
    names = tmp_path / "names.csv"
    names.write_text("who,what\nNorland,country\n", "utf-8")
    result = run("build", tmp_path, "--gazetteer", names, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "--gazetteer" in result.stderr
    assert not (tmp_path / "out").exists()
