from __future__ import annotations

import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.documents.inputs import LARGEST_INPUT, Input, gather
from recension.errors import InputError
from recension.record import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.txt", "pages/x.html", "pages/deep/y.HTML", "pages/.hidden.txt", ".git/z.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"content of {name}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(found: Iterable[Input | Problem]) -> list[str]:
    return [item.path if isinstance(item, Input) else f"{item.code} {item.path}" for item in found]


def only_problem(paths: list[str | os.PathLike[str]], largest: int = LARGEST_INPUT) -> Problem:
    (found,) = gather(paths, largest=largest)
    assert isinstance(found, Problem)
    assert found.path is not None
    return found


def test_a_folder_is_read_with_the_folders_inside_it_and_hidden_files_are_left_out(corpus: Path) -> None:
    assert corpus.is_dir()
    assert names(gather(["."])) == ["a.txt", "b.txt", "pages/deep/y.HTML", "pages/x.html"]


def test_the_order_of_paths_changes_nothing_and_each_path_is_given_once(corpus: Path) -> None:
    paths: list[str | os.PathLike[str]] = [
        "pages",
        "a.txt",
        "./a.txt",
        Path("b.txt"),
        "*.txt",
        str(corpus / "a.txt"),
    ]
    expected = names(gather(paths))
    assert names(gather(paths[::-1])) == expected
    assert expected == sorted(
        {"a.txt", "b.txt", "pages/deep/y.HTML", "pages/x.html", (corpus / "a.txt").as_posix()}
    )


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.txt", ["a.txt", "b.txt"]),
        ("[b-z].txt", ["b.txt"]),
        ("?.txt", ["a.txt", "b.txt"]),
        ("**/*.html", ["pages/x.html"]),
        ("pages/**", ["pages/deep/y.HTML", "pages/x.html"]),
        ("**/deep/*", ["pages/deep/y.HTML"]),
        ("p*", ["pages/deep/y.HTML", "pages/x.html"]),
        ("**/**/**/x.html", ["pages/x.html"]),
    ],
)
def test_patterns_that_no_shell_expanded(corpus: Path, pattern: str, expected: list[str]) -> None:
    assert corpus.is_dir()
    assert names(gather([pattern])) == expected


def test_a_pattern_below_a_named_folder_is_matched_there(corpus: Path) -> None:
    assert names(gather([f"{corpus.as_posix()}/pages/*.html"])) == [f"{corpus.as_posix()}/pages/x.html"]


def test_a_file_whose_name_holds_pattern_characters_is_itself(corpus: Path) -> None:
    (corpus / "a[1].txt").write_text("bracketed", encoding="utf-8")
    (found,) = gather(["a[1].txt"])
    assert isinstance(found, Input)
    assert found.load() == b"bracketed"


@pytest.mark.parametrize(
    ("given_path", "code"), [("no.txt", "missing"), ("*.pdf", "no_match"), ("a.txt/b", "unreadable")]
)
def test_a_path_that_names_nothing_is_a_problem_and_the_rest_goes_on(
    corpus: Path, given_path: str, code: str
) -> None:
    assert corpus.is_dir()
    assert only_problem([given_path]).code == code
    assert "b.txt" in names(gather([given_path, "b.txt"]))


def test_a_name_with_a_nul_is_a_problem() -> None:
    (found,) = gather(["a\0b"])
    assert isinstance(found, Problem)
    assert found.code == "unreadable"


def test_an_empty_folder_is_a_problem(tmp_path: Path) -> None:
    assert only_problem([tmp_path]).code == "empty_folder"


def test_a_file_over_the_limit_is_a_problem_and_one_at_the_limit_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345")
    assert only_problem([path], largest=4).code == "too_large"
    (found,) = gather([path], largest=5)
    assert isinstance(found, Input)
    assert found.load() == b"12345"


def test_a_file_that_grew_after_it_was_found_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"1")
    (found,) = gather([path], largest=4)
    assert isinstance(found, Input)
    path.write_bytes(b"12345")
    with pytest.raises(InputError) as error:
        found.load()
    assert error.value.code == "too_large"


def test_a_file_that_went_away_after_it_was_found_is_an_error_that_names_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"1")
    (found,) = gather([path])
    assert isinstance(found, Input)
    path.unlink()
    with pytest.raises(InputError, match=r"a\.txt") as error:
        found.load()
    assert error.value.code == "unreadable"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user whom permissions bind")
def test_an_unreadable_file_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"1")
    path.chmod(0)
    assert only_problem([path]).code == "unreadable"


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"1")
    monkeypatch.setattr("recension.documents.inputs.os.access", lambda *_: False)
    problem = only_problem([path])
    assert problem.code == "unreadable"
    assert "permission" in problem.message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_folder_is_a_problem_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert only_problem([tmp_path]).code == "not_a_file"


def test_standard_input_is_read_whole(corpus: Path) -> None:
    assert corpus.is_dir()
    found = list(gather(["-", "a.txt"], io.BytesIO(b"from a pipe")))
    assert names(found) == ["-", "a.txt"]
    assert isinstance(found[0], Input)
    assert found[0].load() == b"from a pipe"
    assert found[0].beginning() == b"from a pipe"


def test_standard_input_over_the_limit_is_a_problem() -> None:
    (found,) = gather(["-"], io.BytesIO(b"12345"), largest=4)
    assert isinstance(found, Problem)
    assert found.code == "too_large"


def test_links_to_folders_are_followed_once_and_loops_are_problems(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "x.txt").write_text("x", encoding="utf-8")
    (tmp_path / "real" / "loop").symlink_to(tmp_path / "real", target_is_directory=True)
    (tmp_path / "also").symlink_to(tmp_path / "real", target_is_directory=True)
    (tmp_path / "up").symlink_to(tmp_path, target_is_directory=True)
    root = tmp_path.as_posix()
    assert names(gather([tmp_path])) == [
        f"repeated_folder {root}/also",
        f"repeated_folder {root}/real/loop",
        f"{root}/real/x.txt",
        f"repeated_folder {root}/up",
    ]


def test_a_folder_reached_only_by_a_link_is_read(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "x.txt").write_text("x", encoding="utf-8")
    (tmp_path / "given").mkdir()
    (tmp_path / "given" / "link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert names(gather([tmp_path / "given"])) == [f"{tmp_path.as_posix()}/given/link/x.txt"]


def test_a_link_that_leads_nowhere_or_to_itself_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert [item.code for item in gather([tmp_path]) if isinstance(item, Problem)] == [
        "unreadable",
        "unreadable",
    ]


def test_a_folder_that_cannot_be_opened_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("recension.documents.folders.os.scandir", refuse)
    assert only_problem([tmp_path]).code == "unreadable"


@pytest.mark.skipif(os.name == "nt", reason="file names are bytes elsewhere only")
def test_a_name_that_is_no_utf8_is_shown_with_its_bytes(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"1")
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    (found,) = gather([tmp_path])
    assert isinstance(found, Input)
    assert found.path.endswith("/caf\\xe9.txt")
    assert found.load() == b"1"


@given(st.permutations(["pages", "a.txt", "*.txt", "-", "missing", "**/x.html"]))
def test_no_order_of_paths_changes_the_result(
    tmp_path_factory: pytest.TempPathFactory, paths: list[str]
) -> None:
    root = tmp_path_factory.getbasetemp() / "orders"
    (root / "pages").mkdir(parents=True, exist_ok=True)
    for name in ("a.txt", "pages/x.html"):
        (root / name).write_text(name, encoding="utf-8")
    given_paths = [path if path == "-" else f"{root.as_posix()}/{path}" for path in paths]
    found = list(gather(given_paths, io.BytesIO(b"x")))
    assert found == list(gather(sorted(given_paths), io.BytesIO(b"x")))
    shown = [item.path or "" for item in found]
    assert shown == sorted(shown)
