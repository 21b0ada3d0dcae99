from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.documents.metadata.written_dates import find_dates, month_number


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("2031-05-17", None, (2031, 5, 17)),
        ("2031/05/17", None, (2031, 5, 17)),
        ("17 May 2031", "en", (2031, 5, 17)),
        ("May 17, 2031", "en", (2031, 5, 17)),
        ("Sept. 3, 2031", "en", (2031, 9, 3)),
        ("17th of May 2031", "en", (2031, 5, 17)),
        ("3. März 2031", "de", (2031, 3, 3)),
        ("1er février 2031", "fr", (2031, 2, 1)),
        ("4 de agosto de 2031", "es", (2031, 8, 4)),
        ("17 mayıs 2031", "tr", (2031, 5, 17)),
        ("17 мая 2031", "ru", (2031, 5, 17)),
        ("17 травня 2031 року", "uk", (2031, 5, 17)),
        ("2031年5月17日", "zh", (2031, 5, 17)),
        ("17.05.2031", None, (2031, 5, 17)),
        ("05/17/2031", None, (2031, 5, 17)),
        ("17.05.31", None, (2031, 5, 17)),
        ("05.05.2031", None, (2031, 5, 5)),
        ("Dec. 8", "en", (None, 12, 8)),
        ("May 2031", "en", (2031, 5, None)),
    ],
)
def test_forms(text: str, language: str | None, expected: tuple[int | None, ...]) -> None:
    (date,) = find_dates(f"On {text} — so it says", language)
    assert (date.year, date.month, date.day) == expected
    assert f"On {text} — so it says"[date.start : date.end] in {text, text.removesuffix(" року")}


@pytest.mark.parametrize(
    "text",
    [
        "version 1.2.3.4",
        "32.01.2031",
        "13.13.2031",
        "call 555-12-2031-4",
        "they may 10 times",
        "page 12",
        "3/4 cup",
    ],
)
def test_no_dates(text: str) -> None:
    assert [date for date in find_dates(text, "en") if date.year] == []


def test_two_numbers_below_thirteen_stay_open() -> None:
    (date,) = find_dates("04.05.2031")
    assert date.open_order
    assert (date.month, date.day, date.first, date.second) == (None, None, 4, 5)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("17.05.2031 16:29", (16, 29)),
        ("17 May 2031, 4:29 pm", (16, 29)),
        ("May 17, 2031 at 12:05 a.m.", (0, 5)),
        ("2031-05-17T09:33:10", (9, 33)),
        ("17.05.2031 25:99", (None, None)),
    ],
)
def test_the_hour_beside_a_date(text: str, clock: tuple[int | None, int | None]) -> None:
    (date,) = find_dates(text, "en")
    assert (date.hour, date.minute) == clock


def test_a_name_that_languages_disagree_about_needs_the_language() -> None:
    assert month_number("listopad", "hr") == 10
    assert month_number("listopad", "pl") == 11
    assert month_number("listopad", None) is None


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789./- ,:TMay년月Decмая", max_size=60))
def test_any_text_gives_dates_in_order_without_overlap(text: str) -> None:
    end = 0
    for date in find_dates(text):
        assert end <= date.start < date.end <= len(text)
        assert date.month is None or 1 <= date.month <= 12
        assert date.day is None or 1 <= date.day <= 31
        end = date.end
