from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.claims.projection import on_words
from recension.record import Span

TEXT = "while Sudmark had backed Norland’s bid, ‘in return’."


def test_a_place_that_cuts_words_is_widened_to_them() -> None:
    assert (
        TEXT[slice(*on_words(TEXT, Span(TEXT.index("ile"), TEXT.index("ed Nor"))))]
        == "while Sudmark had backed"
    )
    assert TEXT[slice(*on_words(TEXT, Span(5, 13)))] == "Sudmark"


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_no_edge_is_left_inside_a_word_or_on_a_blank(one: int, other: int) -> None:
    start, end = on_words(TEXT, Span(*sorted((one, other))))
    assert 0 <= start <= end <= len(TEXT)
    if start < end:
        assert not TEXT[start].isspace()
        assert not TEXT[end - 1].isspace()
        assert start == 0 or not (TEXT[start - 1].isalnum() and TEXT[start].isalnum())
        assert end == len(TEXT) or not (TEXT[end - 1].isalnum() and TEXT[end].isalnum())
