"""The cheapest way to give every node one parent: a minimum-cost arborescence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Arc(NamedTuple):
    """A possible parent of a node, and what it costs. Nodes are numbered from 0."""

    parent: int
    child: int
    cost: float


class _Level(NamedTuple):
    """One round of contraction: its arcs, which they were before, the best into each node, its cycles."""

    arcs: list[Arc]
    came_from: list[int]
    best: list[int]
    cycle_of: list[int]


def cheapest_branching(nodes: int, root: int, arcs: Sequence[Arc]) -> tuple[int, ...]:
    """Give every node but the root one parent so that no cycle forms and the costs add up to the least.

    Chu and Liu, Sci. Sinica 14 (1965); Edmonds, J. Res. NBS 71B (1967). Of equal costs the earlier arc is
    taken, so sort the arcs to make the result independent of their origin.

    Args:
        nodes: how many nodes there are.
        root: the node without a parent.
        arcs: possible parents; every node must be reachable from the root.

    Returns:
        For each node its parent; the root is its own.

    Raises:
        ValueError: a node cannot be reached from the root.
    """
    level = _level(nodes, root, list(arcs), list(range(len(arcs))))
    levels = [level]
    while any(cycle >= 0 for cycle in level.cycle_of):
        level, root = _contracted(level, root)
        levels.append(level)
    chosen = [index for node, index in enumerate(level.best) if node != root]
    for inner in reversed(range(len(levels) - 1)):
        below = levels[inner]
        entering = [levels[inner + 1].came_from[index] for index in chosen]
        entered = {below.arcs[index].child for index in entering}
        inside = [
            index
            for node, index in enumerate(below.best)
            if below.cycle_of[node] >= 0 and node not in entered
        ]
        chosen = entering + inside
    first = levels[0]
    parents = list(range(nodes))
    for index in chosen:
        parents[first.arcs[index].child] = first.arcs[index].parent
    return tuple(parents)


def _level(nodes: int, root: int, arcs: list[Arc], came_from: list[int]) -> _Level:
    best = [-1] * nodes
    for index, arc in enumerate(arcs):
        if arc.child in {root, arc.parent}:
            continue
        if best[arc.child] < 0 or arc.cost < arcs[best[arc.child]].cost:
            best[arc.child] = index
    if any(index < 0 for node, index in enumerate(best) if node != root):
        raise ValueError("a node cannot be reached from the root")
    return _Level(arcs=arcs, came_from=came_from, best=best, cycle_of=_cycles(nodes, root, arcs, best))


def _cycles(nodes: int, root: int, arcs: list[Arc], best: list[int]) -> list[int]:
    """For each node the number of the cycle of best arcs that it lies on, or -1."""
    cycle_of = [-1] * nodes
    seen_from = [-1] * nodes
    count = 0
    for start in range(nodes):
        node = start
        while node != root and seen_from[node] < 0:
            seen_from[node] = start
            node = arcs[best[node]].parent
        if node != root and seen_from[node] == start and cycle_of[node] < 0:
            around = node
            while cycle_of[around] < 0:
                cycle_of[around] = count
                around = arcs[best[around]].parent
            count += 1
    return cycle_of


def _contracted(level: _Level, root: int) -> tuple[_Level, int]:
    """Make one node of every cycle; an arc into it costs what it costs more than the arc it replaces."""
    cycles = max(level.cycle_of) + 1
    number: list[int] = []
    following = cycles
    for cycle in level.cycle_of:
        number.append(cycle if cycle >= 0 else following)
        following += cycle < 0
    arcs: list[Arc] = []
    came_from: list[int] = []
    for index, arc in enumerate(level.arcs):
        parent, child = number[arc.parent], number[arc.child]
        if parent == child:
            continue
        in_cycle = level.cycle_of[arc.child] >= 0
        cost = arc.cost - (level.arcs[level.best[arc.child]].cost if in_cycle else 0.0)
        arcs.append(Arc(parent, child, cost))
        came_from.append(index)
    return _level(following, number[root], arcs, came_from), number[root]
