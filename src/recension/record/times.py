"""Times: ISO 8601 with the precision the words allow."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How exact a date or time is."""

    MINUTE = "minute"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    VAGUE = "vague"


class TimeMethod(StrEnum):
    """How a time came to be known."""

    STATED = "stated"
    RESOLVED = "resolved"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A point or stretch of time as words give it.

    Attributes:
        start: ISO 8601, or null where unknown.
        end: ISO 8601, the last day that belongs to it; null for a point in time.
        precision: how exact start and end are.
        text: the words.
        method: stated in full, resolved from an anchor, or inferred.
        anchor: the ISO 8601 date that relative words count from.
        reasons: why, where the time was inferred or stayed unknown.
    """

    start: str | None
    end: str | None
    precision: Precision
    text: str
    method: TimeMethod
    anchor: str | None
    reasons: tuple[str, ...] = ()
