"""One bad input never stops the rest, and none is lost: each is a document or a problem that names it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from recension.pipeline import build
from recension.record import Record, verify
from tests.pipeline.accounts import RELAY, STATEMENT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MARKED = STATEMENT.replace("strait", "stra\u202eit\u202c")
MIXED = STATEMENT.replace("strait", "straît").encode() + "Im Hafen wird es früh dunkel.\n".encode("latin-1")
DEEP = b"<html><body>" + b"<div>" * 50_000 + b"<p>The ferry sailed at noon.</p>" + b"</div>" * 50_000
MENU = "Home\nNews\nSport\nWeather\nContact\nLog in\nSubscribe\nCookie policy\nPrivacy policy\n"


def problem_codes(record: Record, name: str) -> set[str]:
    return {problem.code for problem in record.problems if problem.path and problem.path.endswith(name)}


def holding(folder: Path, data: bytes, name: str = "odd.txt", annotator: str | None = None) -> Record:
    (folder / "statement.txt").write_text(STATEMENT, "utf-8")
    (folder / "relay.txt").write_text(RELAY, "utf-8")
    (folder / name).write_bytes(data)
    record = build(folder, annotator=annotator)
    assert verify(record) == ()
    assert len(record.passages) >= 1, "the rest went on"
    documented = {document.source.path for document in record.documents}
    assert str(folder / name) in documented | {problem.path for problem in record.problems}
    for problem in record.problems:
        assert len(problem.message) > 20, "it says what to do"
    return record


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (bytes(range(256)) * 40, "not_text"),
        (MIXED, "undecodable"),
        (MENU.encode(), "no_account"),
        (STATEMENT.encode("utf-16-le").replace("ü".encode("utf-16-le"), b"") + b"\x00\xd8", "undecodable"),
    ],
)
def test_a_bad_file_is_a_problem_that_says_what_to_do(tmp_path: Path, data: bytes, code: str) -> None:
    assert code in problem_codes(holding(tmp_path, data), "odd.txt")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(STATEMENT.encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param(STATEMENT.encode("utf-16-be"), id="UTF-16, other end first, without a mark"),
        pytest.param(b"\xef\xbb\xbf" + STATEMENT.encode(), id="UTF-8 with a mark"),
    ],
)
def test_an_encoding_is_found_without_being_stated(tmp_path: Path, data: bytes) -> None:
    record = holding(tmp_path, data)
    texts = {document.text.lstrip("\ufeff") for document in record.documents}
    assert texts == {STATEMENT, RELAY}


def test_right_to_left_overrides_are_kept_as_they_are(tmp_path: Path) -> None:
    record = holding(tmp_path, MARKED.encode())
    assert MARKED in {document.text for document in record.documents}


def test_a_page_nested_fifty_thousand_deep_is_read_or_refused(tmp_path: Path) -> None:
    holding(tmp_path, DEEP, "deep.html")


def test_a_line_of_fifty_megabytes_is_read(tmp_path: Path) -> None:
    holding(tmp_path, b"The ferry sailed at noon. " * 2_000_000)


def test_a_hundred_thousand_lines_of_one_word_are_read(tmp_path: Path) -> None:
    holding(tmp_path, "".join(f"word{i}\n" for i in range(100_000)).encode(), annotator="none")


def test_a_folder_that_links_to_itself_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "loop").symlink_to(tmp_path)
    record = holding(tmp_path / "inner", STATEMENT.replace("nineteen", "twenty").encode())
    assert len(record.documents) == 3


def test_a_path_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    record = build([tmp_path / "missing.txt"])
    assert [problem.code for problem in record.problems] == ["missing"]


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to(path)])
def test_what_is_no_file_is_a_problem_and_is_not_waited_for(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "odd")
    record = build([tmp_path / "odd"])
    assert [problem.path for problem in record.problems] == [str(tmp_path / "odd")]


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = tmp_path / "closed.txt"
    closed.write_text(STATEMENT, "utf-8")
    # the tests may run as a user whom permissions do not bind
    monkeypatch.setattr("recension.documents.inputs.os.access", lambda path, _: path != closed)
    record = build(tmp_path)
    assert [(problem.path, problem.code) for problem in record.problems] == [(str(closed), "unreadable")]


def test_a_document_without_an_account_has_no_role(tmp_path: Path) -> None:
    record = holding(tmp_path, MENU.encode())
    assert [d.role for d in record.documents if not d.body] == [None]
