"""When: expressions of time as ISO 8601 intervals, each with what it counts from and why."""

from recension.chronology.reading import TimeInText, times_in

__all__ = ["TimeInText", "times_in"]
