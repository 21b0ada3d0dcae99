from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.report.dates import day_of, last_day_of, readable_date, readable_gap


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("2031", "2031"),
        ("2031-03", "March 2031"),
        ("2031-03-04", "4 March 2031"),
        ("2031-03-04T17:20", "4 March 2031, 17:20"),
        ("2031-03-04T17:20:05Z", "4 March 2031, 17:20 UTC"),
        ("2031-03-04T17:20+01:00", "4 March 2031, 17:20 (UTC+01:00)"),
        ("2031-13", "2031-13"),
        ("soon", "soon"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(value: str, read: str) -> None:
    assert readable_date(value) == read


@given(st.dates())
def test_a_day_survives_the_round_trip(day: dt.date) -> None:
    assert day_of(day.isoformat()) == last_day_of(day.isoformat()) == day


@pytest.mark.parametrize("value", ["2031-02-30", "2031-00", "", "<script>"])
def test_what_is_no_date_is_no_day(value: str) -> None:
    assert day_of(value) is None
    assert last_day_of(value) is None


def test_a_month_lasts_until_its_last_day() -> None:
    assert last_day_of("2032-02") == dt.date(2032, 2, 29)
    assert last_day_of("2032") == dt.date(2032, 12, 31)


def test_a_gap_counts_days() -> None:
    assert readable_gap(dt.date(2031, 3, 4), dt.date(2031, 3, 5)) == "1 day"
    assert readable_gap(dt.date(2031, 3, 4), dt.date(2034, 3, 4)) == "1,096 days"
