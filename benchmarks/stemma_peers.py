"""Family trees beside their peers, in one run: a spanning tree over words apart, and neighbour joining.

Run it with a Python that has this project and `requirements/benchmarks.in`:

    python -m benchmarks.stemma_peers

Traditions of 5 to 50 texts are generated and put through what makes their tree hard to find
(`known_trees.py`). Neighbour joining (Saitou & Nei 1987; Biopython) gives a tree whose inner nodes are no
texts: each is made one with the nearest text. Printed are the shares of true edges found, direction left out,
and of drawn edges that are true. `python -m evaluation stemma_growth` measures the same traditions.
"""

from __future__ import annotations

import importlib
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final

from benchmarks.known_trees import CONDITIONS, known_tree, spanning_tree, traced, words_apart
from recension.lineage.alignments.matching import align

if TYPE_CHECKING:
    from benchmarks.known_trees import Pair

_SIZES: Final = (5, 10, 20, 50)
_EACH: Final = 5


def main() -> None:
    """Print a table, one line for each size, condition and method."""
    print(f"neighbour joining: Biopython {version('biopython')}")
    print("texts  tradition               method             found  true")
    for condition in CONDITIONS:
        for size in _SIZES:
            totals: dict[str, list[int]] = {}
            for seed in range(_EACH):
                tree = known_tree(condition, size, seed)
                alignments = align(tree.documents)
                apart = words_apart(tree.documents, alignments)
                stemma = {frozenset(edge) for edge in traced(tree.documents, alignments)}
                for method, drawn in (
                    ("recension", stemma),
                    ("spanning tree", spanning_tree(len(tree.documents), apart)),
                    ("neighbour joining", _joined(len(tree.documents), apart)),
                ):
                    counts = totals.setdefault(method, [0, 0, 0])
                    counts[0] += len(tree.pairs & drawn)
                    counts[1] += len(tree.pairs)
                    counts[2] += len(drawn)
            for method, (right, all_true, all_drawn) in totals.items():
                shares = f"{right / all_true:.3f}  {right / max(1, all_drawn):.3f}"
                print(f"{size:>5}  {condition.name:<22}  {method:<17}  {shares}", flush=True)


def _joined(count: int, lengths: dict[Pair, int]) -> set[Pair]:
    """The tree of neighbour joining, every inner node made one with the nearest text."""
    construction: Any = importlib.import_module("Bio.Phylo.TreeConstruction")
    names = [str(one) for one in range(count)]
    rows = [[float(lengths[frozenset((one, other))]) for other in range(one)] + [0.0] for one in range(count)]
    tree: Any = construction.DistanceTreeConstructor().nj(construction.DistanceMatrix(names, rows))
    edges: list[tuple[float, str, str]] = []
    inner = 0
    stack: list[tuple[Any, str]] = []
    root_name = "inner 0"
    stack.append((tree.root, root_name))
    while stack:
        node, name = stack.pop()
        for child in node.clades:
            if child.is_terminal():
                child_name = str(child.name)
            else:
                inner += 1
                child_name = f"inner {inner}"
                stack.append((child, child_name))
            edges.append((max(0.0, float(child.branch_length or 0.0)), name, child_name))
    same = {name: name for _, *ends in edges for name in ends}

    def group(name: str) -> str:
        while same[name] != name:
            name = same[name]
        return name

    for _, one, other in sorted(edges):
        first, second = group(one), group(other)
        if first != second and (first.startswith("inner") or second.startswith("inner")):
            text, node = (second, first) if first.startswith("inner") else (first, second)
            same[node] = text
    drawn: set[Pair] = set()
    for _, one, other in edges:
        ends = {group(one), group(other)}
        if len(ends) > 1 and not any(name.startswith("inner") for name in ends):
            drawn.add(frozenset(int(name) for name in ends))
    return drawn


if __name__ == "__main__":
    main()
