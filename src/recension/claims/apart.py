"""Apart: tellings that cannot be of one deed, whatever else they share.

Between two tellings others may lie, each near to its neighbours, so that what is known of a whole group
decides: a deed of March and one of May are not one because a third telling gives no day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.claims.moments import compatible, days_apart, days_of, exact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.claims.nature import Thing
    from recension.claims.telling import Telling
    from recension.record import Time

NEAR_DAYS: Final = 3
"""Days by which accounts of one happening may differ, all else being equal: "on Tuesday", "on Wednesday".
What happens again does so later. A reading of how news errs, not a measurement."""


class Bounds:
    """What tellings that are taken for one deed leave open: when it was, what it was done to and which way.

    With them the pairs of tellings of ECB+ train that stand in one claim and are of two events fell from
    1,722 to 1,304, those of one event from 2,137 to 1,970.
    """

    __slots__ = ("_done", "_lacking", "_things", "_times", "_told", "_ways")

    def __init__(self, tellings: Iterable[Telling]) -> None:
        """Take the tellings of a group."""
        self._times: dict[tuple[str, str], Time] = {}
        self._things: set[Thing] = set()
        self._ways: set[int] = set()
        self._lacking: set[bool] = set()
        self._told: str | None = None
        self._done: str | None = None
        for one in tellings:
            days = days_of(one.event.time) if one.event.time is not None else None
            if days is not None and one.event.time is not None:
                self._times.setdefault(days, one.event.time)
            if one.thing is not None:
                self._things.add(one.thing)
            self._ways |= one.ways
            if one.lacking is not None:
                self._lacking.add(one.lacking)
            self._told = _least(self._told, one.day if one.happened else None)
            self._done = _most(
                self._done, days[0] if days and one.happened and exact(one.event.time) else None
            )

    def add(self, other: Bounds) -> None:
        """Take another group for the same deed."""
        for days, time in other._times.items():
            self._times.setdefault(days, time)
        self._things |= other._things
        self._ways |= other._ways
        self._lacking |= other._lacking
        self._told = _least(self._told, other._told)
        self._done = _most(self._done, other._done)

    def exclude(self, other: Bounds) -> bool:
        """Whether anything known of two groups says that they are of different deeds."""
        return (
            _is_before(self._told, other._done)
            or _is_before(other._told, self._done)
            or any(not _may_be_one_time(a, b) for a in self._times.values() for b in other._times.values())
            or are_opposite(self._ways, other._ways)
            or (bool(self._lacking and other._lacking) and self._lacking.isdisjoint(other._lacking))
            or any(is_of(a, b) or is_of(b, a) for a in self._things for b in other._things)
        )


def are_apart(one: Telling, other: Telling) -> bool:
    """Whether anything says that two tellings are of different deeds."""
    return (
        not _may_be_one_time(one.event.time, other.event.time)
        or _told_before(one, other)
        or _told_before(other, one)
        or are_opposite(one.ways, other.ways)
        or (None not in {one.lacking, other.lacking} and one.lacking != other.lacking)
        or (
            one.thing is not None
            and other.thing is not None
            and (is_of(one.thing, other.thing) or is_of(other.thing, one.thing))
        )
    )


def is_of(one: Thing, other: Thing) -> bool:
    """Whether a thing belongs to another or is told of beside it, and is not it.

    "Verdicts for the captives" are not captives, nor are "the captives and the boats" boats alone.
    """
    return one.kind != other.kind and other.kind in {one.of, one.beside}


def are_opposite(ones: Iterable[int], others: Iterable[int]) -> bool:
    """Whether the ways of two acts are opposites and nothing else; a way and its opposite are 2n, 2n + 1."""
    found, against = set(ones), set(others)
    return found.isdisjoint(against) and any(way ^ 1 in against for way in found)


def _may_be_one_time(one: Time | None, other: Time | None) -> bool:
    """Whether two times allow one happening: they share a day, or lie a few days apart."""
    return compatible(one, other) or days_apart(one, other) <= NEAR_DAYS


def _told_before(one: Telling, other: Telling) -> bool:
    """Whether one document tells as done what the other says happened after it was published."""
    if not one.happened or not other.happened or one.day is None or not exact(other.event.time):
        return False
    days = days_of(other.event.time) if other.event.time is not None else None
    return days is not None and _is_before(one.day, days[0])


def _is_before(told: str | None, done: str | None) -> bool:
    return told is not None and done is not None and told < done


def _least(one: str | None, other: str | None) -> str | None:
    return min((day for day in (one, other) if day is not None), default=None)


def _most(one: str | None, other: str | None) -> str | None:
    return max((day for day in (one, other) if day is not None), default=None)
