from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.documents.lines import INVISIBLE, split_lines


@given(st.text(alphabet="ab \n\r\t\x0b\x0c\x85\u2028\u200b\ufeff\x00", max_size=60), st.integers(0, 5))
def test_lines_are_what_shows_between_line_breaks(text: str, start: int) -> None:
    lines = split_lines(text, start)
    for line in lines:
        assert text[line.start : line.end] == line.text == line.text.strip(INVISIBLE)
        assert line.start >= start
        assert line.text
    shown = sum(letter not in INVISIBLE for letter in text[start:])
    assert sum(letter not in INVISIBLE for line in lines for letter in line.text) == shown
    assert [line.start for line in lines] == sorted(line.start for line in lines)
