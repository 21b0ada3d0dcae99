from __future__ import annotations

import pytest

from recension.record import Precision, Time, TimeMethod
from recension.report.when import readable_time

P = Precision


@pytest.mark.parametrize(
    ("start", "end", "precision", "written"),
    [
        ("2032-06-09", None, P.DAY, "9 June 2032"),
        ("2032-06-09T08:30", None, P.MINUTE, "9 June 2032, 08:30"),
        ("2032-06-09T08:30", None, P.DAY, "9 June 2032"),
        ("2032-06-09", "2032-06-09", P.DAY, "9 June 2032"),
        ("2032-06-09", "2032-06-30", P.DAY, "9 to 30 June 2032"),
        ("2032-05-30", "2032-06-02", P.DAY, "30 May to 2 June 2032"),
        ("2031-12-30", "2032-01-02", P.DAY, "30 December 2031 to 2 January 2032"),
        (None, "2032-06-10", P.DAY, "by 10 June 2032"),
        ("2032-07-01", "2032-07-31", P.MONTH, "July 2032"),
        ("2032-07-01", "2032-09-30", P.QUARTER, "July to September 2032"),
        ("1992-01-01", "1994-12-31", P.YEAR, "1992 to 1994"),
        ("2029-01-01", "2029-12-31", P.YEAR, "2029"),
        ("2032-06-07", None, P.WEEK, "week of 7 June 2032"),
        ("2032-06-09", "2032-06-30", P.VAGUE, "about 9 to 30 June 2032"),
        (None, "2032-06-10", P.VAGUE, "by 10 June 2032"),
        (None, None, P.VAGUE, "“soon”"),
    ],
)
def test_a_time_is_no_more_exact_than_its_words(
    start: str | None, end: str | None, precision: Precision, written: str
) -> None:
    time = Time(start=start, end=end, precision=precision, text="soon", method=TimeMethod.STATED, anchor=None)
    assert readable_time(time) == written


def test_a_time_without_words_is_unknown() -> None:
    time = Time(start=None, end=None, precision=P.VAGUE, text="", method=TimeMethod.INFERRED, anchor=None)
    assert readable_time(time) == "unknown"
