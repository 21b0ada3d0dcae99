from __future__ import annotations

import errno
import os
from pathlib import Path  # noqa: TC003 - pytest reads annotations of fixtures

import pytest

from recension.errors import OutputError
from recension.record.files import write_text


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "record.json"
    write_text(target, "old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"No space left.*unchanged"):
        write_text(target, "new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_folders_are_made_and_a_file_in_the_way_is_an_error(tmp_path: Path) -> None:
    write_text(tmp_path / "a" / "b.txt", "one\r\ntwo")
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"one\r\ntwo"
    with pytest.raises(OutputError, match="cannot be written"):
        write_text(tmp_path / "a" / "b.txt" / "c.txt", "x")


def test_a_result_is_as_readable_as_other_files(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_text("x")
    write_text(tmp_path / "made", "x")
    assert (tmp_path / "made").stat().st_mode == plain.stat().st_mode
