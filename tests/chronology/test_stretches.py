from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from recension.chronology.stretches import (
    Part,
    Stretch,
    holding,
    months,
    moved_unit,
    part_of,
    shifted,
    single,
    years,
)
from recension.chronology.units import Unit
from recension.record import Precision

days = st.dates(min_value=date(1600, 1, 1), max_value=date(2400, 1, 1))
units = st.sampled_from(list(Unit))


@given(days, units)
def test_a_day_lies_in_its_unit_but_for_weekends(day: date, unit: Unit) -> None:
    stretch = holding(day, unit)
    assert stretch.first is not None
    assert stretch.last is not None
    assert stretch.first <= stretch.last
    if unit is not Unit.WEEKEND:
        assert stretch.first <= day <= stretch.last


@given(days, st.integers(-9, 9), units)
def test_moving_there_and_back_stays_near(day: date, count: int, unit: Unit) -> None:
    back = shifted(shifted(day, count, unit), -count, unit)
    assert abs(back - day) <= timedelta(days=3)  # the last days of long months


@given(days, st.sampled_from([Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY]))
def test_parts_lie_inside_and_in_order(day: date, unit: Unit) -> None:
    whole = holding(day, unit)
    early, middle, late = (part_of(whole, part) for part in (Part.EARLY, Part.MIDDLE, Part.LATE))
    assert early.first == whole.first
    assert late.last == whole.last
    firsts = [part.first for part in (early, middle, late)]
    assert firsts == sorted(firsts, key=str)
    assert {early.precision, middle.precision, late.precision} == {Precision.VAGUE}


def test_weeks_begin_on_monday() -> None:
    week = holding(date(2023, 12, 10), Unit.WEEK)
    assert (week.first, week.last) == (date(2023, 12, 4), date(2023, 12, 10))


def test_a_season_may_end_in_the_next_year() -> None:
    winter = months(2021, 12, 3, Precision.QUARTER)
    assert (winter.first, winter.last) == (date(2021, 12, 1), date(2022, 2, 28))


def test_parts_of_decades_are_whole_years() -> None:
    assert part_of(years(1990, 1999), Part.LATE).first == date(1997, 1, 1)


def test_hours_after_a_time_of_day_are_exact() -> None:
    base = Stretch(
        first=date(2023, 12, 7), last=date(2023, 12, 7), precision=Precision.MINUTE, clock="T22:30Z"
    )
    moved = moved_unit(base, 4, Unit.HOUR)
    assert moved is not None
    assert (moved.first, moved.clock) == (date(2023, 12, 8), "T02:30Z")


def test_many_hours_after_a_day_may_be_the_next_one() -> None:
    moved = moved_unit(single(date(2023, 12, 7)), 12, Unit.HOUR)
    assert moved is not None
    assert (moved.first, moved.last) == (date(2023, 12, 7), date(2023, 12, 8))
