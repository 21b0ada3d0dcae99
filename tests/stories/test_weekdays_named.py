from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from recension.stories.weekdays_named import day_meant, in_one_month, weekdays_named
from tests.factories import document


def test_weekdays_of_the_body_are_found() -> None:
    assert weekdays_named(document("On Thursday it rained, by Sunday it had stopped.")) == {3, 6}
    assert weekdays_named(document("Am Donnerstag regnete es.", language="de")) == {3}


def test_boilerplate_names_no_day() -> None:
    assert weekdays_named(document("Thursday paper\nIt rained.", body=[(15, 25)])) == frozenset()


def test_short_forms_are_left_out() -> None:
    assert weekdays_named(document("The sun sat on the mon.")) == frozenset()


@given(st.integers(0, 6), st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_the_day_meant_is_such_a_weekday_and_less_than_a_week_back(weekday: int, published: date) -> None:
    day = day_meant(weekday, published)
    assert day.weekday() == weekday
    assert 0 <= (published - day).days < 7


def test_days_of_one_month_have_a_month() -> None:
    assert in_one_month([date(2031, 3, 1), date(2031, 3, 31)]) == "2031-03"
    assert in_one_month([date(2031, 3, 1), date(2031, 4, 1)]) is None
    assert in_one_month([]) is None
