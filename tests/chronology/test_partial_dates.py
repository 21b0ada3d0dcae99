from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.chronology.day_order import DayOrder, day_order
from recension.chronology.meaning import Bearings, Direction
from recension.chronology.partial import Partial
from recension.chronology.partial_dates import meaning_of
from recension.chronology.stretches import single

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1))


def read(partial: Partial, base: date, direction: Direction) -> date | None:
    stretch = meaning_of(partial).value(Bearings(base=single(base), writing=base, direction=direction))
    return None if stretch is None else stretch.first


@given(days, st.integers(0, 6))
def test_a_weekday_is_less_than_a_week_off(base: date, weekday: int) -> None:
    back = read(Partial(weekday=weekday), base, Direction.BACK)
    ahead = read(Partial(weekday=weekday), base, Direction.FORWARD)
    assert back is not None
    assert ahead is not None
    assert timedelta(0) <= base - back < timedelta(7)
    assert timedelta(0) <= ahead - base < timedelta(7)
    assert back.weekday() == ahead.weekday() == weekday


@given(days, days)
def test_a_day_without_a_year_is_near_where_the_words_look_nowhere(base: date, day: date) -> None:
    if (day.month, day.day) == (2, 29):
        return
    found = read(Partial(month=day.month, day=day.day), base, Direction.OPEN)
    assert found is not None
    assert abs(found - base) <= timedelta(183)


@pytest.mark.parametrize(
    ("direction", "expected"),
    [(Direction.BACK, date(2023, 7, 9)), (Direction.FORWARD, date(2024, 7, 9))],
)
def test_a_day_without_a_year_lies_where_the_words_look(direction: Direction, expected: date) -> None:
    assert read(Partial(month=7, day=9), date(2023, 12, 8), direction) == expected


def test_a_day_most_of_a_year_off_would_have_its_year() -> None:
    assert read(Partial(month=12, day=20), date(2023, 12, 8), Direction.BACK) == date(2023, 12, 20)


@pytest.mark.parametrize(
    "partial",
    [
        Partial(year=2023, month=2, day=29),
        Partial(year=2023, month=13, day=1),
        Partial(year=99999),
        Partial(month=4, day=31),
        Partial(year=2023, month=12, day=8, weekday=0),
    ],
)
def test_days_that_do_not_exist_have_a_reason(partial: Partial) -> None:
    meaning = meaning_of(partial)
    assert meaning.reasons
    assert meaning.value(Bearings(base=None, writing=None, direction=Direction.OPEN)) is None


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("of 13/02/2020 and 01/02/2020", None, DayOrder.DAY_FIRST),
        ("of 02/13/2020 and 01/02/2020", None, DayOrder.MONTH_FIRST),
        ("of 13/02/2020 and 02/13/2020", None, None),
        ("of 01/02/2020", None, None),
        ("of 01/02/2020", date(2020, 2, 1), DayOrder.DAY_FIRST),
        ("of 01/02/2020", date(2020, 1, 2), DayOrder.MONTH_FIRST),
    ],
)
def test_the_order_is_told_from_all_dates(
    text: str, published: date | None, expected: DayOrder | None
) -> None:
    assert day_order(text, published) is expected
