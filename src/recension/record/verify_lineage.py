"""The promises of lineage: numbers in range, and a family tree without a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.record.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.record.record import Record


def verify_lineage(record: Record) -> Iterator[Finding]:
    """Find what is wrong with passages and the stemma."""
    for i, passage in enumerate(record.passages):
        where = f"record.passages[{i}]"
        yield from _in_range(f"{where}.similarity", passage.similarity)
        yield from _in_range(f"{where}.direction", passage.direction)
        yield from _in_range(f"{where}.confidence", passage.confidence)
    for i, edge in enumerate(record.stemma.edges):
        where = f"record.stemma.edges[{i}]"
        yield from _in_range(f"{where}.share", edge.share)
        yield from _in_range(f"{where}.confidence", edge.confidence)
    if _has_circle(record):
        yield Finding(where="record.stemma", code="cycle", message="the family tree bites its own tail")


def _in_range(where: str, value: float) -> Iterator[Finding]:
    if not 0.0 <= value <= 1.0:
        yield Finding(where=where, code="range", message=f"{value} is not in 0..1")


def _has_circle(record: Record) -> bool:
    """Take away nodes that have no parent left (Kahn 1962); a circle is what cannot be taken away."""
    children: dict[str, list[str]] = {}
    parents: dict[str, int] = dict.fromkeys(record.stemma.nodes, 0)
    for edge in record.stemma.edges:
        children.setdefault(edge.from_, []).append(edge.to)
        parents[edge.to] = parents.get(edge.to, 0) + 1
        parents.setdefault(edge.from_, 0)
    free = [node for node, count in parents.items() if count == 0]
    taken = 0
    while free:
        taken += 1
        for child in children.get(free.pop(), []):
            parents[child] -= 1
            if parents[child] == 0:
                free.append(child)
    return taken < len(parents)
