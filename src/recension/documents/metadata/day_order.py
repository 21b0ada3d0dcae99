"""Whether a document writes the day or the month first, told from all the dates it writes in digits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from recension.documents.word_sets import labels

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.documents.metadata.written_dates import WrittenDate

_MONTHS: Final = 12


class DayOrder(StrEnum):
    """Which number of a date comes first."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering:
    """The order of a document's numeric dates.

    Attributes:
        order: day first or month first; null where nothing proves it.
        reasons: what proves it, or why it stays open.
    """

    order: DayOrder | None
    reasons: tuple[str, ...]


def infer_order(dates: Iterable[tuple[WrittenDate, str]], language: str | None) -> Ordering:
    """Infer the order of day and month from all numeric dates of a document.

    A number above 12 is a day. Only where no date of the document proves either order the custom of its
    language decides, if all its regions agree (Unicode CLDR).

    Args:
        dates: every date with its words, those of teasers too.
        language: ISO 639-1 code of the document.
    """
    day_first = month_first = None
    for date, words in dates:
        if date.first is None or date.second is None:
            continue
        if date.first > _MONTHS:
            day_first = day_first or words
        elif date.second > _MONTHS:
            month_first = month_first or words
    if day_first and month_first:
        return Ordering(
            order=None,
            reasons=(
                f"the document writes both “{day_first}” (day first) and “{month_first}” (month first)",
            ),
        )
    if day_first:
        return Ordering(
            order=DayOrder.DAY_FIRST, reasons=(f"“{day_first}” in the document can only be day first",)
        )
    if month_first:
        return Ordering(
            order=DayOrder.MONTH_FIRST, reasons=(f"“{month_first}” in the document can only be month first",)
        )
    if language in labels("day_first_languages"):
        return Ordering(
            order=DayOrder.DAY_FIRST,
            reasons=(
                f"no date of the document proves its order; its language ({language}) writes the day first",
            ),
        )
    return Ordering(order=None, reasons=("no date of the document proves whether day or month comes first",))
