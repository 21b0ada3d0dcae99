from __future__ import annotations

import pytest

from recension.documents.boilerplate.scripts import foreign_script, script
from recension.documents.line_facts import look
from recension.documents.lines import split_lines
from tests.documents.pages import PROSE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lake", "LATIN"),
        ("Öffnung", "LATIN"),
        ("озеро", "CYRILLIC"),
        ("湖が開く", "CJK"),
        ("12 %", None),
        ("", None),
        ("Lakeside boats озеро лодки", None),
    ],
)
def test_scripts(text: str, expected: str | None) -> None:
    assert script(text) == expected


def test_lines_in_another_script_than_the_prose() -> None:
    facts = look(split_lines("\n".join([*PROSE, "Озеро открыто", "12", "He wrote “Озеро” on the gate"])))
    assert foreign_script(facts, [0, 1, 2]) == {3}
    assert foreign_script(facts, []) == set()
