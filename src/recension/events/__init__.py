"""What was done, promised, planned, hoped, called for, alleged or denied, as each document tells it."""

from recension.events.settling import settle
from recension.events.telling import events_at, events_in
from recension.events.told import Part, Told

__all__ = ["Part", "Told", "events_at", "events_in", "settle"]
