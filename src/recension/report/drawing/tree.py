"""The plan of a stemma: a row for every source, a place on the axis of time for every row."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.report.dates import last_day_of, readable_date

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LEFT = 48.0  # of the first column, in CSS pixels
STEP = 176.0  # between a source and its copy: room for two lines of label on the edge
COLUMN = 164.0  # between one day and the next: room for a date
BESIDE = 36.0  # between lost sources of one day
ROW = 58.0
TOP = 74.0  # of the first row, below the dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A source to draw.

    Attributes:
        key: what edges name it by.
        siglum: its letter.
        title: its title.
        publisher: who published it, or nothing.
        role: primary, relay, report, not given, or nothing.
        href: the fragment it links to.
        published: ISO 8601; null where unknown. Of a source that was not given the latest day it can be of.
        lost: whether it was not given.
        when: what is known of its day where it was not given, as "not later than 9 June 2032"; else nothing.
    """

    key: str
    siglum: str
    title: str
    publisher: str
    role: str
    href: str
    published: str | None
    lost: bool
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A copy and a source of its words.

    Attributes:
        parent: the source.
        child: the copy.
        share: of the copy's words, how many.
        confidence: that the copying ran this way; null where passages alone show it, and no edge.
        retold: whether the words were retold and not copied.
        second: whether the copy has more words from another source.
        named: whether there is room to write share and confidence at it.
        href: the fragment of its row in the table.
        reasons: why.
    """

    parent: str
    child: str
    share: float
    confidence: float | None
    retold: bool = False
    second: bool = False
    named: bool = True
    href: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of the axis.

    Attributes:
        x: its place.
        label: a day, a month or a year as people read it; or "date unknown"; or "not given".
        day: the day, where it is known to the day.
    """

    x: float
    label: str
    day: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A node with its place."""

    node: Node
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything a drawing of a stemma needs."""

    columns: tuple[Column, ...]
    nodes: tuple[Placed, ...]
    edges: tuple[Edge, ...]

    def place(self, key: str) -> Placed:
        """Where a node stands."""
        return next(placed for placed in self.nodes if placed.node.key == key)


# A column in the order of the axis: sources not given, then days, then the unknown. A month stands behind its
# last day, because an account of that month can be as late as that.
_Slot = tuple[int, dt.date, str]


def plan(nodes: Sequence[Node], edges: Sequence[Edge]) -> Plan:
    """Give every node a row and a column.

    Rows follow the trees from the root down, so that no edge runs through a label. Columns follow the
    days; within a day a copy stands to the right of its parent.
    """
    parent = {edge.child: edge.parent for edge in edges if not edge.second}
    children: dict[str, list[str]] = defaultdict(list)
    for node in nodes:
        if node.key in parent:
            children[parent[node.key]].append(node.key)
    by_key = {node.key: node for node in nodes}
    rows = _rows([node.key for node in nodes if node.key not in parent], children)
    rows += [node.key for node in nodes if node.key not in set(rows)]  # a circle has no root
    rows = _beside(rows, edges, {node.key for node in nodes if node.lost and not children.get(node.key)})
    slots = {node.key: _slot(node) for node in nodes}
    above: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        above[edge.child].append(edge.parent)
    columns, x = _columns(rows, slots, above, {node.key for node in nodes if node.lost})
    return Plan(
        columns=columns,
        nodes=tuple(
            Placed(node=by_key[key], x=x[key], y=TOP + index * ROW) for index, key in enumerate(rows)
        ),
        edges=tuple(edges),
    )


def _slot(node: Node) -> _Slot:
    day = last_day_of(node.published) if node.published else None
    if day is None or node.published is None:
        return (0, dt.date.min, "not given") if node.lost else (2, dt.date.max, "date unknown")
    return (1, day, readable_date(node.published.partition("T")[0]))


def _rows(roots: Sequence[str], children: Mapping[str, Sequence[str]]) -> list[str]:
    """Every tree from its root down, without recursion: a chain of copies may be long."""
    rows: list[str] = []
    waiting = list(reversed(roots))
    while waiting:
        key = waiting.pop()
        rows.append(key)
        waiting.extend(reversed(children.get(key, ())))
    return rows


def _beside(rows: Sequence[str], edges: Sequence[Edge], loose: set[str]) -> list[str]:
    """The rows with each source that starts no tree right above the first of those that have words of it."""
    row = {key: index for index, key in enumerate(rows) if key not in loose}
    first: dict[str, str] = {}
    for edge in edges:
        if edge.parent in loose and edge.child in row:
            kept = first.get(edge.parent)
            if kept is None or row[edge.child] < row[kept]:
                first[edge.parent] = edge.child
    above: dict[str, list[str]] = defaultdict(list)
    for key in rows:
        if key in first:
            above[first[key]].append(key)
    return [one for key in rows if key not in first for one in (*above[key], key)]


def _columns(
    rows: Sequence[str], slots: Mapping[str, _Slot], above: Mapping[str, Sequence[str]], lost: set[str]
) -> tuple[tuple[Column, ...], dict[str, float]]:
    """Columns from left to right, each far enough for the labels of the edges that end in it."""
    x: dict[str, float] = {}
    columns: list[Column] = []
    nearest = LEFT
    for slot in sorted(set(slots.values())):
        members = [key for key in rows if slots[key] == slot]
        depth: dict[str, int] = {}
        for key in members:  # a parent's row comes before its copies' rows
            depth[key] = max((depth.get(one, -1) for one in above.get(key, ())), default=-1) + 1
        # lost sources of one day side by side, so that no arrow from one runs through another
        aside = {key: index * BESIDE for index, key in enumerate(key for key in members if key in lost)}
        beyond = len(aside) * BESIDE
        start = nearest
        for key in members:
            for one in above.get(key, ()):
                if one in x:
                    start = max(start, x[one] + STEP - depth[key] * STEP - aside.get(key, beyond))
        for key in members:
            x[key] = start + depth[key] * STEP + aside.get(key, beyond)
        known = slot[0] == 1 and readable_date(slot[1].isoformat()) == slot[2]
        columns.append(Column(x=start, label=slot[2], day=slot[1] if known else None))
        nearest = max(x[key] for key in members) + COLUMN
    return tuple(columns), x
