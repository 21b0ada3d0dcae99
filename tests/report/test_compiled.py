from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from jinja2 import DictLoader, Environment

from recension.report.compiled import CompiledTemplates

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def rendered(folder: Path, source: str = "{{ 1 + 1 }}") -> str:
    environment = Environment(
        autoescape=True,
        loader=DictLoader({"x.html": source}),
        bytecode_cache=CompiledTemplates(folder),
    )
    return environment.get_template("x.html").render()


def test_what_was_compiled_is_used_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert rendered(tmp_path / "kept") == "2"
    (kept,) = (tmp_path / "kept").iterdir()
    before = kept.stat().st_mtime_ns
    assert rendered(tmp_path / "kept") == "2"
    assert kept.stat().st_mtime_ns == before


def test_a_changed_template_is_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    rendered(tmp_path)
    assert rendered(tmp_path, "{{ 2 + 2 }}") == "4"


def test_a_damaged_file_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    rendered(tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:40])
    assert rendered(tmp_path) == "2"


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered(tmp_path) == "2"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert rendered(tmp_path / "file") == "2"
