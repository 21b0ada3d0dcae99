from __future__ import annotations

import datetime as dt
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from recension.report.drawing.scale import LEFT, scale

DAYS = st.lists(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)), max_size=20)


@given(DAYS, DAYS, DAYS)
@example([], [dt.date(1999, 1, 1) + dt.timedelta(step) for step in (0, 1, 4, 9, 10, 23)], [])
def test_later_days_stand_further_right_and_names_do_not_touch(
    days: list[dt.date], months: list[dt.date], edges: list[dt.date]
) -> None:
    made = scale(days, months, edges)
    places = [made.x[day] for day in sorted(made.x)]
    assert set(made.x) == {*days, *months, *edges}
    assert all(right - left >= 30 for left, right in pairwise(places))
    named = [tick.x for tick in made.ticks if tick.label]
    assert all(right - left >= 54 for left, right in pairwise(named))
    assert made.width == max(places, default=LEFT)


def test_a_longer_gap_is_wider_and_thirty_years_still_fit() -> None:
    first, near, far = dt.date(2032, 6, 4), dt.date(2032, 6, 5), dt.date(2062, 6, 4)
    made = scale([first, near, far], [], [])
    assert made.x[far] - made.x[near] > made.x[near] - made.x[first]
    assert made.width < 300


def test_a_year_is_written_where_it_changes() -> None:
    made = scale([dt.date(2031, 12, 30), dt.date(2031, 12, 31), dt.date(2032, 1, 1)], [], [])
    assert [(tick.label, tick.year) for tick in made.ticks] == [
        ("30 Dec", "2031"),
        ("31 Dec", ""),
        ("1 Jan", "2032"),
    ]
    assert [tick.label for tick in scale([], [dt.date(2032, 7, 1)], [dt.date(2032, 7, 31)]).ticks] == [
        "Jul",
        "",
    ]


def test_gaps_shrink_where_the_drawing_then_fits_a_page() -> None:
    days = [dt.date(1950 + 4 * step, 3, 1) for step in range(12)]
    wide = scale([*days, *(dt.date(2100 + 4 * step, 3, 1) for step in range(40))], [], [])
    assert scale(days, [], []).width <= 1240 < wide.width
    loose = [right - left for left, right in pairwise(sorted(wide.x.values()))]
    tight = [right - left for left, right in pairwise(sorted(scale(days, [], []).x.values()))]
    assert max(tight) < max(loose)
