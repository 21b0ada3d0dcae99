from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.lineage.passages.whole_marks import whole_marks
from tests.factories import document
from tests.lineage.pairs import witnesses


@pytest.mark.parametrize(
    ("text", "first", "last", "expected"),
    [
        ("They met at the Forum of Ports (FP7) there.", 3, 8, "the Forum of Ports (FP7)"),
        ('He said: "[The] two sides met."', 2, 5, "[The] two sides"),
        ('Driven "by hope" they left.', 1, 4, '"by hope" they'),
        ('The mayor spoke of "a good day."', 2, 7, 'spoke of "a good day."'),
        ("The crews' boats left the bay.", 0, 2, "The crews'"),
        ("He spoke of the 'good crews' there.", 4, 6, "good crews"),
        ("They met (at the hall of Brenn) there.", 3, 6, "the hall of"),
        ("They met [at the hall] there.", 1, 4, "met [at the"),
    ],
)
def test_a_place_takes_in_the_other_half_of_its_marks(
    text: str, first: int, last: int, expected: str
) -> None:
    (witness,) = witnesses(document(text))
    start, end = whole_marks(witness.starts[first], witness.ends[last - 1], witness)
    assert text[start:end] == expected


@given(st.text(alphabet="ab ([{)]}\"'“”’,.", max_size=40), st.data())
def test_a_place_only_ever_grows_and_by_marks_alone(text: str, data: st.DataObject) -> None:
    text = f"a{text}b"
    (witness,) = witnesses(document(text))
    first = data.draw(st.integers(0, len(witness) - 1))
    last = data.draw(st.integers(first, len(witness) - 1))
    start, end = whole_marks(witness.starts[first], witness.ends[last], witness)
    assert 0 <= start <= witness.starts[first]
    assert witness.ends[last] <= end <= len(text)
    grown = text[start : witness.starts[first]] + text[witness.ends[last] : end]
    assert not any(mark.isalnum() for mark in grown)
