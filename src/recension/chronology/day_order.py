"""Whether a document writes the day or the month first, told from the dates it writes in digits."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

MONTHS: Final = 12
_DAYS: Final = 31

DIGITS: Final = re.compile(r"(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)")
"""A date in digits that ends in the year."""


class DayOrder(StrEnum):
    """Which number of a date comes first."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


def day_order(text: str, published: date | None) -> DayOrder | None:
    """Tell the order from the whole text of a document, the lines outside its account too.

    A number above 12 is a day. Where no date proves an order, one that gives the day of publication does.

    Args:
        text: the canonical text.
        published: the day of publication, where the document tells it otherwise.

    Returns:
        The order; null where nothing proves one, or dates prove both.
    """
    proven: set[DayOrder] = set()
    matching: set[DayOrder] = set()
    for match in DIGITS.finditer(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if MONTHS < first <= _DAYS and 1 <= second <= MONTHS:
            proven.add(DayOrder.DAY_FIRST)
        elif MONTHS < second <= _DAYS and 1 <= first <= MONTHS:
            proven.add(DayOrder.MONTH_FIRST)
        elif published is not None and first != second and year in {published.year, published.year % 100}:
            if (first, second) == (published.day, published.month):
                matching.add(DayOrder.DAY_FIRST)
            elif (second, first) == (published.day, published.month):
                matching.add(DayOrder.MONTH_FIRST)
    found = proven or matching
    return found.pop() if len(found) == 1 else None
