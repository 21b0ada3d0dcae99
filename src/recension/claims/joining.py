"""Joining: which of many things are one (union-find, Tarjan 1975)."""

from __future__ import annotations


class Joining:
    """Things by number, joined pair by pair."""

    def __init__(self, count: int) -> None:
        """Begin with things that are each on their own."""
        self._above = list(range(count))

    def join(self, one: int, other: int) -> None:
        """Take two things, and all that were joined to either, for one."""
        first, second = sorted((self._top(one), self._top(other)))
        self._above[second] = first

    def together(self, one: int, other: int) -> bool:
        """Whether two things were taken for one."""
        return self._top(one) == self._top(other)

    def first(self, at: int) -> int:
        """The first of the things that a thing was taken to be one with."""
        return self._top(at)

    def groups(self) -> list[list[int]]:
        """The things that are one, each group ascending, groups by their first."""
        found: dict[int, list[int]] = {}
        for at in range(len(self._above)):
            found.setdefault(self._top(at), []).append(at)
        return list(found.values())

    def _top(self, at: int) -> int:
        while self._above[at] != at:
            self._above[at] = self._above[self._above[at]]
            at = self._above[at]
        return at
