from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recension.errors import InputError
from recension.pipeline import Stage, build
from recension.record import Record, from_json, to_json, verify, write_record
from recension.report import write as write_report
from tests.pipeline.accounts import ALL, RELAY, STATEMENT

MOMENT = datetime(2031, 4, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("accounts")
    for name, text in ALL.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def built(*paths: Path | str) -> Record:
    return build(paths, clock=lambda: MOMENT)


def test_every_promise_holds_and_the_record_survives_json(folder: Path) -> None:
    record = built(folder)
    assert verify(record) == ()
    assert from_json(to_json(record)) == record
    assert {Path(d.source.path or "").name for d in record.documents} == set(ALL)


def test_the_relay_descends_from_the_statement(folder: Path) -> None:
    record = built(folder)
    by_name = {Path(d.source.path or "").name: d for d in record.documents}
    sources = {source.id: source.document for source in record.sources}
    edges = {(sources[edge.from_], sources[edge.to]) for edge in record.stemma.edges}
    assert edges == {(by_name["statement.txt"].id, by_name["relay.txt"].id)}
    assert by_name["statement.txt"].role == "primary"
    assert by_name["rhubarb.txt"].story != by_name["statement.txt"].story


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(sorted(ALL)))
def test_the_order_of_inputs_changes_nothing(folder: Path, order: list[str]) -> None:
    assert to_json(built(*(folder / name for name in order))) == to_json(built(folder))


def test_a_file_given_twice_changes_nothing(folder: Path) -> None:
    once = built(folder)
    assert built(folder, folder, folder / "relay.txt") == once


def test_a_copy_under_another_name_adds_a_path_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(RELAY, "utf-8")
    with_copy = built(folder, copy)
    (document,) = (d for d in with_copy.documents if d.source.also_at)
    assert {document.source.path, *document.source.also_at} == {str(folder / "relay.txt"), str(copy)}
    one_path = replace(document, source=replace(document.source, path=str(folder / "relay.txt"), also_at=()))
    documents = tuple(one_path if d.id == document.id else d for d in with_copy.documents)
    assert replace(with_copy, documents=documents) == built(folder)


def test_two_files_of_one_name_are_two_documents(tmp_path: Path) -> None:
    for place, text in (("a", STATEMENT), ("b", RELAY)):
        (tmp_path / place).mkdir()
        (tmp_path / place / "same.txt").write_text(text, "utf-8")
    assert len(built(tmp_path).documents) == 2


def test_two_runs_give_the_same_bytes_under_different_hash_seeds(folder: Path) -> None:
    outputs: list[str] = []
    for seed in ("1", "2"):
        script = "import sys, recension; sys.stdout.write(recension.to_json(recension.build(sys.argv[1])))"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "1900000000"}
        environment["PYTHONIOENCODING"] = "utf-8"
        run = subprocess.run(  # noqa: S603 - our own words
            [sys.executable, "-c", script, str(folder)],
            capture_output=True,
            encoding="utf-8",
            env=environment,
            check=True,
        )
        outputs.append(run.stdout)
    assert outputs[0] == outputs[1]
    assert '"created": "2030-03-17T17:46:40Z"' in outputs[0]


def test_progress_is_told_in_order(folder: Path) -> None:
    stages: list[Stage] = []

    def tell(stage: Stage, done: int, total: int | None) -> None:
        assert done >= 0
        assert total is None or total >= done
        stages.append(stage)

    build(folder, clock=lambda: MOMENT, progress=tell)
    assert list(dict.fromkeys(stages)) == list(Stage)


def test_nothing_in_nothing_out() -> None:
    record = built()
    assert record.documents == ()
    assert verify(record) == ()


def test_an_encoding_nobody_knows_is_refused_before_anything_is_read(folder: Path) -> None:
    with pytest.raises(InputError, match="klingon"):
        build(folder, encoding="klingon")


def test_problems_name_their_path_once(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    problems = built(tmp_path).problems
    assert len(problems) == 2
    assert not any(problem.path and problem.path in problem.message for problem in problems)


def test_what_an_earlier_build_left_beside_the_texts_is_no_account(tmp_path: Path) -> None:
    for name, text in ALL.items():
        (tmp_path / name).write_text(text, "utf-8")
    first = built(tmp_path)
    write_record(first, tmp_path / "out" / "record.json")
    write_report(first, tmp_path / "out" / "report.html")
    assert built(tmp_path) == first
    assert built(str(tmp_path / "*.txt"), str(tmp_path / "**" / "*.html")).documents == first.documents


def test_an_earlier_build_that_is_named_is_a_problem(tmp_path: Path) -> None:
    write_record(built(), tmp_path / "record.json")
    write_report(built(), tmp_path / "report.html")
    for file in (tmp_path / "record.json", tmp_path / "report.html"):
        assert [problem.code for problem in built(file).problems] == ["own_output"]
    assert [problem.code for problem in built(tmp_path).problems] == ["own_output"] * 2
