from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from recension.errors import OutputError
from recension.report import render, write
from tests.report.accounts import ferry_record

if TYPE_CHECKING:
    from pathlib import Path


def test_the_page_is_written_as_it_is_rendered(tmp_path: Path) -> None:
    record = ferry_record()
    target = tmp_path / "new" / "report.html"
    write(record, target)
    assert target.read_text(encoding="utf-8") == render(record)


def test_a_full_disk_leaves_the_old_report_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.html"
    target.write_text("the old report", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write(ferry_record(), target)
    assert target.read_text(encoding="utf-8") == "the old report"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
