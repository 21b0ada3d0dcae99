from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.report.figures import counted, counted_role, decimal, percent

INSIDE = st.floats(min_value=0, max_value=1, exclude_min=True, exclude_max=True)


@given(INSIDE)
def test_a_share_between_none_and_all_never_reads_as_either(share: float) -> None:
    assert percent(share) not in {percent(0), percent(1)}


@given(INSIDE)
def test_a_confidence_below_one_never_reads_as_certain(confidence: float) -> None:
    assert decimal(confidence) != decimal(1)


def test_a_number_agrees_with_its_noun() -> None:
    assert counted(1, "family", "families") == "1 family"
    assert counted(1200, "family", "families") == "1,200 families"
    assert [counted_role(n, "primary") for n in (1, 2)] == ["1 primary", "2 primaries"]
    assert counted_role(3, None) == "3 not settled"
