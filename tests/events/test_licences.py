"""Data under another licence than the project's own is named in the notice that every package carries."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_file_that_says_share_alike_is_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    data = Path(str(files("recension.events"))) / "data"
    found = [one for one in sorted(data.glob("*.txt")) if "CC BY-SA" in one.read_text("utf-8")]
    assert [one.name for one in found] == ["factuality_weights.txt"]
    assert all(f"recension/events/data/{one.name}" in notice for one in found)


def test_the_notice_is_shipped() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "NOTICE" in project["license-files"]
