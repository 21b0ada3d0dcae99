"""The word lists of this room: no word says two things at once."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from recension.events.wordlists import entries, words

NAMES = sorted(
    file.name.removesuffix(".txt") for file in files("recension.events").joinpath("data").iterdir()
)


@pytest.mark.parametrize("name", NAMES)
def test_a_header_says_what_it_is(name: str) -> None:
    text = files("recension.events").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert any(text)


@pytest.mark.parametrize("name", NAMES)
def test_no_line_stands_twice_in_a_section(name: str) -> None:
    assert [line for line, count in Counter(entries(name)).items() if count > 1] == []


@pytest.mark.parametrize("name", ["governing_verbs", "governing_nouns"])
def test_a_word_governs_one_way(name: str) -> None:
    plain = [
        line for section, line in entries(name) if " when " not in section and not section.endswith(" to")
    ]
    assert [line for line, count in Counter(plain).items() if count > 1] == []


def test_sections_are_read_apart() -> None:
    assert "agree" in words("governing_verbs", "promised")
    assert "agree" not in words("governing_verbs", "denied")
    assert "agree" in words("governing_verbs")
