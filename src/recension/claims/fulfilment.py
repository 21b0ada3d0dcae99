"""Fulfilment: whether an event is of what was undertaken."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.claims.moments import days_of
from recension.claims.words import containment
from recension.record import Modality

if TYPE_CHECKING:
    from recension.claims.promise import Promise
    from recension.claims.telling import Telling

_SHARED: Final = 0.5
"""Share of the words of sense of the shorter object that both must have: half, so that "the hall" is "the
east hall" and "the suit" is not "the strike". Not measured."""


RETOLD: Final = 2
"""Days from an undertaking on which news that gives no day of its own ("A frees the soldiers") is taken to
retell it and not to tell that it was done. A reading of headlines, not a measurement."""


def fulfils(one: Telling, promise: Promise, since: str | None) -> bool:
    """Whether a telling is of the act that was undertaken, by its party, with its object, after it.

    Args:
        one: a telling of something done or planned.
        promise: the undertaking.
        since: the day of the undertaking, ISO 8601, where known.
    """
    if one.story != promise.telling.story or one.affirms:
        return False
    if one.document == promise.telling.document and promise.agreement is not None:
        return False
    if promise.source == one.origin.source and one.event.modality is not Modality.ACTUAL:
        return False  # a retelling of the undertaking is no step towards it
    if not _after(one, since):
        return False
    by_act = _same(one, promise.telling, promise)
    by_means = promise.means is not None and _same(one, promise.means, promise)
    return by_act or by_means


def _same(one: Telling, told: Telling, promise: Promise) -> bool:
    if one.acts.isdisjoint(told.acts):
        return False
    if one.actors and promise.roots and one.actors.isdisjoint(promise.roots):
        return False
    if not one.actors and one.event.actors:
        return False
    if one.targets and told.targets and one.targets.isdisjoint(told.targets):
        return False
    return containment(one.things, told.things) >= _SHARED


def _after(one: Telling, since: str | None) -> bool:
    """Whether what is told begins no earlier than the undertaking."""
    time = one.event.time
    days = days_of(time) if time is not None else None
    if since is None:
        return days is None
    if days is not None:
        return days[1] >= since and (days[0] >= since or days[0][:4] == "0000")
    return one.day is not None and one.day >= _day_after(since, RETOLD)


@cache
def _day_after(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return "9999"
