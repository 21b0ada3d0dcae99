"""The timeline: events with a known time, in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.record import Precision, TimelineEntry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.record import Event


def timeline_of(events: Iterable[Event]) -> tuple[TimelineEntry, ...]:
    """Order the events whose time is known.

    Returns:
        By start, then end, then event; a time that is vague or has no start stands for none.
    """
    entries = [
        TimelineEntry(time=event.time, what=event.id, evidence=event.evidence)
        for event in events
        if event.time is not None
        and event.time.start is not None
        and event.time.precision is not Precision.VAGUE
    ]
    return tuple(
        sorted(
            entries, key=lambda one: (one.time.start or "", one.time.end or one.time.start or "", one.what)
        )
    )
