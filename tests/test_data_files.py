from __future__ import annotations

from importlib.resources import files

import pytest

from recension.data_files import entries_of

ROOMS = ("claims", "chronology", "entities", "events", "language", "lineage", "statements")


@pytest.mark.parametrize("room", ROOMS)
def test_every_data_file_of_a_room_has_entries_and_no_comment_among_them(room: str) -> None:
    package = f"recension.{room}"
    names = [file.name for file in (files(package) / "data").iterdir() if file.name.endswith(".txt")]
    assert names
    for name in names:
        entries = entries_of(package, name)
        assert entries, name
        assert not [entry for entry in entries if not entry.strip() or entry.startswith("#")], name
