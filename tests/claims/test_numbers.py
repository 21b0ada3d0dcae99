"""Whether two quantities count the same."""

from __future__ import annotations

import pytest

from recension.claims.numbers import counts_the_same
from recension.record import Quantity, cite
from tests.factories import document


def _of(unit: str) -> Quantity:
    given = document(f"7 {unit}")
    return Quantity(value=7, most=None, unit=unit, of=None, approximate=False, evidence=cite(given, 0, 1))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("cubic metres", "cubic metres", True),
        ("cubic metres", "cubic feet", False),
        ("square metres", "cubic metres", False),
        ("metres", "cubic metres", False),
        ("prisoners", "prisoner", True),
    ],
)
def test_measures_of_another_kind_are_not_compared(one: str, other: str, *, same: bool) -> None:
    assert counts_the_same(_of(one), _of(other)) is same
