from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.shingles import score

texts = st.lists(st.sampled_from("ab"), max_size=12).map(" ".join)


@pytest.mark.parametrize(
    ("true", "extracted", "precision", "recall"),
    [
        ("a b c d", "a b c d", 1.0, 1.0),
        ("a b c d e", "a b c d", 1.0, 0.5),
        ("a b c d", "x a b c d", 0.5, 1.0),
        ("a b c d a b c d", "a b c d", 1.0, 0.2),
        ("a, b. (c) d!", "a b c d", 1.0, 1.0),
        ("a b", "a b", 1.0, 1.0),
        ("a b c d", "", 0.0, 0.0),
        ("", "a b c d", 0.0, 0.0),
        ("", "", 1.0, 1.0),
    ],
)
def test_a_page(true: str, extracted: str, precision: float, recall: float) -> None:
    found = score([(true, extracted)])
    assert (found.precision, found.recall) == pytest.approx((precision, recall))


def test_precision_and_recall_are_meaned_over_pages_before_they_are_joined() -> None:
    found = score([("a b c d", "a b c d"), ("a b c d", "")])
    assert tuple(found) == pytest.approx((0.5, 0.5, 0.5))


@given(texts, texts)
def test_exchanging_the_sides_exchanges_precision_and_recall(left: str, right: str) -> None:
    one, other = score([(left, right)]), score([(right, left)])
    assert (one.precision, one.recall) == pytest.approx((other.recall, other.precision))
    assert one.f1 == pytest.approx(other.f1)
    assert score([(left, left)]).f1 == 1.0
