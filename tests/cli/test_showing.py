from __future__ import annotations

from recension.cli.showing import _csv, _table
from recension.cli.table import Table


def test_a_hostile_cell_reaches_neither_the_terminal_nor_a_spreadsheet() -> None:
    table = Table(columns=("a",), rows=(("\x1b[2J=now\u202e",), ("=cmd()",)))
    assert "\x1b" not in _table(table)
    assert "\u202e" not in _table(table)
    assert "'=cmd()" in _csv(table)


def test_unknown_is_said_to_people_and_left_empty_for_programs() -> None:
    table = Table(columns=("a", "b"), rows=((None, 0.123),))
    assert _table(table).splitlines()[-1] == "unknown  0.12"
    assert _csv(table) == "a,b\n,0.123\n"


def test_only_the_whole_is_shown_as_one() -> None:
    table = Table(columns=("a", "b", "c"), rows=((0.9975, 1.0, 0.004),))
    assert _table(table).splitlines()[-1] == "0.99  1.00  0.00"
    assert "0.9975" in _csv(table)
