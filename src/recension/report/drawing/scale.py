"""The scale of a timeline: days from left to right, long gaps drawn shorter than they are."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

LEFT: Final = 24.0
"""CSS pixels before the first day."""

_STEP: Final = 54.0
"""Between one day and the next that has a name: room for "30 Sep" in any face."""

_PER_DOUBLING: Final = (9.0, 6.0, 3.0)
"""Further pixels each time a gap doubles, so that a longer gap is wider and thirty years still fit; the first
with which the drawing fits a page, or else the widest."""

_PAGE: Final = 1240.0
"""CSS pixels of a wide page beside its margins."""

_UNNAMED: Final = 30.0
"""The least distance to a day without a name, such as the end of a month."""

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A day on the axis.

    Attributes:
        x: its place.
        label: "9 Jun", "Jun", or nothing.
        year: the year, where it is another than that of the tick before; else nothing.
    """

    x: float
    label: str
    year: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Days with their places."""

    ticks: tuple[Tick, ...]
    x: Mapping[dt.date, float]
    width: float


def scale(days: Sequence[dt.date], months: Sequence[dt.date], edges: Sequence[dt.date]) -> Scale:
    """Place every day.

    Args:
        days: days that something happens on; named with the day.
        months: first days of stretches known to the month or less; named with the month.
        edges: other days at which a stretch begins or ends; not named.
    """
    named = {day: f"{day.day} {_MONTHS[day.month - 1]}" for day in days}
    for day in months:
        named.setdefault(day, _MONTHS[day.month - 1])
    every = sorted({*named, *edges})
    placed = [_placed(every, named, further) for further in _PER_DOUBLING]
    x = next((one for one in placed if max(one.values(), default=LEFT) <= _PAGE), placed[0])
    ticks: list[Tick] = []
    year = ""
    for day in every:
        label = named.get(day, "")
        shown = str(day.year) if label and str(day.year) != year else ""
        year = shown or year
        ticks.append(Tick(x=x[day], label=label, year=shown))
    return Scale(ticks=tuple(ticks), x=x, width=max(x.values(), default=LEFT))


def _placed(every: Sequence[dt.date], named: Mapping[dt.date, str], further: float) -> dict[dt.date, float]:
    """Place every day, a gap wider by so many pixels each time it doubles."""
    x: dict[dt.date, float] = {}
    before: dt.date | None = None
    last_named = -_STEP
    for day in every:
        at = LEFT if before is None else x[before] + _UNNAMED + further * math.log2((day - before).days)
        if day in named:
            at = last_named = max(math.ceil(at), last_named + _STEP)
        x[day] = math.ceil(at)  # whole pixels: a least distance is not lost to rounding
        before = day
    return x
