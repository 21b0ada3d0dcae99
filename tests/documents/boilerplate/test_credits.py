from __future__ import annotations

import pytest

from recension.documents.boilerplate.credits import is_byline, is_credit_line, is_date_line
from recension.documents.line_facts import LineFacts, look
from recension.documents.lines import split_lines


def _facts(text: str) -> LineFacts:
    (facts,) = look(split_lines(text))
    return facts


@pytest.mark.parametrize(
    "text", ["By Ansgar Holm", "By", "Von Ansgar Holm und Mirel Oakes", "Автор: Мирель Оукс"]
)
def test_bylines(text: str) -> None:
    assert is_byline(_facts(text))


@pytest.mark.parametrize(
    "text", ["By the lake at dawn", "By signing it, both sides gave up a claim.", "Por la mañana en el lago"]
)
def test_no_bylines(text: str) -> None:
    assert not is_byline(_facts(text))


@pytest.mark.parametrize(
    "text",
    [
        "17.05.2031",
        "Tuesday 17 May 2031, 17.42",
        "Published: 17 May 2031 | 11:20",
        "17 мая 2031, 12:30",
        "8 December",
    ],
)
def test_date_lines(text: str) -> None:
    assert is_date_line(_facts(text))


@pytest.mark.parametrize(
    "text", ["The treaty of 17 May 2031 opened the lake", "17 boats", "Lake opens in May 2031"]
)
def test_no_date_lines(text: str) -> None:
    assert not is_date_line(_facts(text))


def test_credit_lines() -> None:
    assert is_credit_line(_facts("Source: Lakeshore Wire"))
    assert not is_credit_line(
        _facts("The source: a spring in the hills above the town of Ostby, they say, and rain")
    )
