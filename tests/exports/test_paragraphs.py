from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.exports.paragraphs import body_words, paragraphs_of, pieces
from recension.record import Span
from tests.factories import document


def test_a_line_with_something_taken_out_stays_one_paragraph() -> None:
    given_ = document(
        "one two\r\nDATELINE three (logo) four\n \nfive", body=[(0, 7), (18, 24), (30, 38), (38, 42)]
    )
    lines = [[given_.text[slice(*span)] for span in line] for line in paragraphs_of(given_)]
    assert lines == [["one two"], ["three ", " four"], ["five"]]


def test_words_outside_the_account_are_left_out() -> None:
    given_ = document("one SHARE two\nthree", body=[(0, 4), (10, 19)])
    assert body_words(given_, 0, 19) == "one two three"
    assert body_words(given_, 4, 9) == ""
    assert body_words(given_, 11, 16) == "wo th"


@given(st.lists(st.integers(1, 4), min_size=1, max_size=12), st.integers(0, 60), st.integers(0, 20))
def test_pieces_cover_what_lies_inside_and_nothing_else(gaps: list[int], start: int, length: int) -> None:
    stretches: list[Span] = []
    at = 0
    for gap in gaps:
        stretches.append(Span(at + gap, at + 2 * gap))
        at += 2 * gap
    found = pieces(stretches, start, start + length)
    inside = {i for span in stretches for i in range(*span)} & set(range(start, start + length))
    assert {i for piece in found for i in range(*piece)} == inside
    assert found
    assert all(
        any(span.start <= piece.start <= piece.end <= span.end for span in stretches) for piece in found
    )
    assert list(found) == sorted(found)
