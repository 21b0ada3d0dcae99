from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.lineage.variants.numerals import is_number, value_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2", 2),
        ("two", 2),
        ("29th", 29),
        ("1,000", 1000),
        ("2.5", Decimal("2.5")),
        ("1.2 million", 1_200_000),
        ("two hundred", 200),
        ("two hundred and six", 206),
        ("twenty-two", 22),
        ("twenty two", 22),
        ("three thousand four hundred", 3400),
        ("twelve hundred", 1200),
        ("third", 3),
    ],
)
def test_one_number_in_many_ways(words: str, value: Decimal) -> None:
    assert value_of(words.split()) == value


@pytest.mark.parametrize(
    "words", ["", "boats", "two boats", "two three", "12,5", "1,00", "and", "3.4.5", "-"]
)
def test_what_is_no_single_number_has_no_value(words: str) -> None:
    assert value_of(words.split()) is None


@given(st.integers(0, 10**15))
def test_figures_with_and_without_separators_are_equal(number: int) -> None:
    assert value_of([str(number)]) == value_of([f"{number:,}"]) == number
    assert is_number(str(number))


@given(st.lists(st.text(max_size=12), max_size=6))
def test_no_words_make_it_fail(words: list[str]) -> None:
    value_of(words)
    assert all(isinstance(is_number(word), bool) for word in words)
