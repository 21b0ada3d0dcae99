"""Times of the record as people read them, no more exact than the words make them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.record import Precision
from recension.report.dates import readable_date

if TYPE_CHECKING:
    from recension.record import Time

_DAY: Final = len("2032-06-04")
_MONTH: Final = len("2032-06")
_YEAR: Final = len("2032")
_SHOWN: Final = {Precision.MONTH: _MONTH, Precision.QUARTER: _MONTH, Precision.YEAR: _YEAR}


def readable_time(time: Time) -> str:
    """A time: "9 June 2032", "July 2032", "by 10 June 2032", "1992 to 1994", "about 9 June 2032".

    A time that could not be resolved is given in its own words, in quotation marks.
    """
    if time.start is None and time.end is None:
        return f"“{time.text}”" if time.text else "unknown"
    first = _part(time.start, time.precision)
    last = _part(time.end, time.precision)
    if first is None:
        return f"by {last}"
    if last is None or last == first:
        written = f"week of {first}" if time.precision is Precision.WEEK else first
    else:
        written = _stretch(first, last)
    return f"about {written}" if time.precision is Precision.VAGUE else written


def _stretch(first: str, last: str) -> str:
    """Two dates as one stretch; what they share at the end is said once: "9 to 30 June 2032"."""
    one, other = first.split(), last.split()
    shared = 0
    while shared < min(len(one), len(other)) - 1 and one[-1 - shared] == other[-1 - shared]:
        shared += 1
    return f"{' '.join(one[: len(one) - shared])} to {last}"


def _part(value: str | None, precision: Precision) -> str | None:
    if value is None:
        return None
    length = _SHOWN.get(precision)
    if length is None:
        return readable_date(value if precision is Precision.MINUTE else value[:_DAY])
    return readable_date(value[:length])
