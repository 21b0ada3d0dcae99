"""The family tree of copies: edges found on generated traditions with known trees, without and with dates.

Beside it, in the same run, a spanning tree over the share of words that two documents have apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.known_trees import traced
from benchmarks.planted_direction import TEMPLATES
from benchmarks.planted_traditions import planted_tradition
from evaluation.measurement import Measurement
from recension.lineage.alignments.matching import align

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.planted_traditions import Tradition
    from recension.lineage.alignments.alignment import Alignment
    from recension.record import Document

_FAMILY: Final = "works"
_SIZES: Final = (5, 10, 20)
_EACH: Final = 12


def _spanning_tree(documents: Sequence[Document], alignments: Sequence[Alignment]) -> set[frozenset[int]]:
    """The tree that joins all documents over the pairs that share most words (Prim)."""
    number = {document.id: index for index, document in enumerate(documents)}
    shared: dict[frozenset[int], int] = {}
    for one in alignments:
        ends = frozenset((number[one.left], number[one.right]))
        shared[ends] = shared.get(ends, 0) + sum(block.length for block in one.blocks)
    inside = {0}
    tree: set[frozenset[int]] = set()
    while len(inside) < len(documents):
        best = max(
            (ends for ends in shared if len(ends & inside) == 1),
            key=lambda ends: (shared[ends], sorted(ends)),
            default=None,
        )
        if best is None:
            break
        tree.add(best)
        inside |= best
    return tree


def _scores(tradition: Tradition) -> tuple[int, int, int, int, int]:
    """Counts: true edges, found, found with direction, found by the spanning tree, right roots."""
    true = {(parent, child) for child, parent in enumerate(tradition.parents, start=1)}
    alignments = align(tradition.documents)
    found = traced(tradition.documents, alignments)
    undirected = {frozenset(edge) for edge in true}
    children = {child for _, child in found}
    roots = set(range(len(tradition.documents))) - children
    return (
        len(true),
        len(undirected & {frozenset(edge) for edge in found}),
        len(true & found),
        len(undirected & _spanning_tree(tradition.documents, alignments)),
        int(roots == {0}),
    )


def measure(data: Path) -> Measurement:  # noqa: ARG001 - this one generates its own data
    """Measure edges found, directed and not, and the root, with and without dates."""
    rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    for name, dated in (("no dates", False), ("dates", True)):
        for size in _SIZES:
            totals = [0] * 5
            for seed in range(_EACH):
                scores = _scores(planted_tradition(_FAMILY, size, seed, dated=dated))
                totals = [total + score for total, score in zip(totals, scores, strict=True)]
            true, undirected, directed, spanning, roots = totals
            rows.append(
                (
                    name,
                    str(size),
                    f"{undirected / true:.3f}",
                    f"{directed / true:.3f}",
                    f"{spanning / true:.3f}",
                    f"{roots / _EACH:.2f}",
                )
            )
            figures[f"{name.replace(' ', '_')}_{size}_undirected"] = undirected / true
            figures[f"{name.replace(' ', '_')}_{size}_directed"] = directed / true
    return Measurement(
        columns=("given", "documents", "edges found", "with direction", "spanning tree", "root right"),
        rows=tuple(rows),
        figures=figures,
        inputs=tuple(sorted(TEMPLATES.glob("direction_*.toml"))),
    )
