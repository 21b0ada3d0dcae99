from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.report.shown import escaped, one_line, shortened, shown

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def test_bidi_overrides_become_marks() -> None:
    assert shown("a\u202eb\u202c") == "a⟦RLO⟧b⟦PDF⟧"


def test_nul_and_escape_become_marks() -> None:
    assert shown("\x00\x1b") == "⟦NUL⟧⟦U+001B⟧"


def test_joiners_that_scripts_need_stay() -> None:
    assert shown("می\u200cخواهم") == "می\u200cخواهم"


@given(ANY_TEXT)
def test_whatever_comes_can_be_written_as_utf_8(text: str) -> None:
    escaped(text).encode("utf-8")


@given(ANY_TEXT)
def test_nothing_escaped_can_open_a_tag_or_close_an_attribute(text: str) -> None:
    assert not set(escaped(text)) & set("<>\"'")


@given(ANY_TEXT)
def test_no_control_that_reorders_a_line_survives(text: str) -> None:
    assert not set(shown(text)) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(st.text(), st.integers(min_value=2, max_value=50))
def test_a_shortened_text_fits_and_begins_as_the_text_does(text: str, length: int) -> None:
    short = shortened(text, length)
    assert len(short) <= length
    assert one_line(text).startswith(short.removesuffix("…"))
