"""Parts of a date, as words give them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Partial:
    """Parts of a date.

    Attributes:
        year: null where the words give none.
        month: 1 to 12; null where the words give none.
        day: of the month; null where the words give none.
        weekday: Monday 0; null where the words give none.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
