"""Weekdays that an account names without a date, and the days they mean."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from recension.documents.metadata.weekdays import weekday_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.record import Document

# Shorter forms ("sun", "mar", "so") are other words as well.
_FULL_NAME = 5

_WORD = re.compile(r"[^\W\d_]+")
_READ_AT_MOST = 400_000


def weekdays_named(document: Document) -> frozenset[int]:
    """The weekdays, Monday 0, that the body of a document names in full."""
    found: set[int] = set()
    for start, end in document.body:
        for word in _WORD.findall(document.text, start, min(end, start + _READ_AT_MOST)):
            number = weekday_number(word) if len(word) >= _FULL_NAME else None
            if number is not None:
                found.add(number)
    return frozenset(found)


def day_meant(weekday: int, published: date) -> date:
    """The last such weekday that was not after the day of publication."""
    return published - timedelta(days=(published.weekday() - weekday) % 7)


def in_one_month(days: Iterable[date]) -> str | None:
    """The month, ISO 8601, that all days lie in; null where they lie in several."""
    months = {day.isoformat()[:7] for day in days}
    return months.pop() if len(months) == 1 else None
