"""Family trees beside their peers, in one run: a spanning tree over shared words, and neighbour joining.

Run it with a Python that has this project and `requirements/benchmarks.in`:

    python -m benchmarks.stemma_peers

Traditions of 5 to 50 texts are generated (`planted_traditions.py`, family "works", no dates): as they are,
with a third of the texts taken away, and with every fifth copy that nobody copied taking two paragraphs from
a second text. True edges are those between what is left: the parent of a text whose parent is gone is
the nearest ancestor that is there. Neighbour joining (Saitou & Nei 1987; Biopython) gives a tree whose inner
nodes are no texts: each is made one with the nearest text. Printed are the shares of true edges found,
direction left out, and of drawn edges that are true.
"""

from __future__ import annotations

import importlib
import random
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final

from benchmarks.planted_traditions import planted_tradition
from recension.lineage.matching import align
from recension.lineage.sources import source_id
from recension.lineage.tracing import trace
from recension.lineage.words import words_of
from tests.factories import document as text_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.alignment import Alignment
    from recension.record import Document

    Edges = set[frozenset[int]]
    Lengths = dict[frozenset[int], float]

_SIZES: Final = (5, 10, 20, 50)
_EACH: Final = 6
_LEFT_OF_THREE: Final = 2
_WAYS: Final = ("complete", "a third removed", "contaminated")


def main() -> None:
    """Print a table, one line for each size and way."""
    print(f"neighbour joining: Biopython {version('biopython')}")
    print("texts  tradition         method              found   true")
    for size in _SIZES:
        for way in _WAYS:
            totals: dict[str, list[int]] = {}
            for seed in range(_EACH):
                documents, true = _tradition(size, seed, way)
                alignments = align(documents)
                lengths = _lengths(documents, alignments)
                for method, drawn in (
                    ("recension", _traced(documents, alignments)),
                    ("spanning tree", _spanning(len(documents), lengths)),
                    ("neighbour joining", _joined(len(documents), lengths)),
                ):
                    counts = totals.setdefault(method, [0, 0, 0])
                    counts[0] += len(true & drawn)
                    counts[1] += len(true)
                    counts[2] += len(drawn)
            for method, (right, all_true, all_drawn) in totals.items():
                shares = f"{right / all_true:.3f}  {right / max(1, all_drawn):.3f}"
                print(f"{size:>5}  {way:<16}  {method:<18}  {shares}", flush=True)


def _tradition(size: int, seed: int, way: str) -> tuple[list[Document], Edges]:
    """Texts, and the true edges between them as indices."""
    chance = random.Random(f"{size} {seed} {way}")
    whole = planted_tradition("works", size, seed, dated=False)
    parents: list[int | None] = [None, *whole.parents]
    documents = list(whole.documents)
    kept = list(range(size))
    if way == "a third removed":
        kept = sorted(chance.sample(kept, max(3, size * _LEFT_OF_THREE // 3)))
    if way == "contaminated":
        for leaf in [one for one in range(1, size) if one not in parents][::5]:
            other = chance.choice([one for one in range(size) if one not in {leaf, parents[leaf]}])
            added = chance.sample(documents[other].text.split("\n\n")[1:], 2)
            documents[leaf] = text_document("\n\n".join([documents[leaf].text, *added]))
    number = {one: index for index, one in enumerate(kept)}
    true: Edges = set()
    for one in kept:
        above = parents[one]
        while above is not None and above not in number:
            above = parents[above]
        if above is not None:
            true.add(frozenset((number[one], number[above])))
    return [documents[one] for one in kept], true


def _traced(documents: Sequence[Document], alignments: Sequence[Alignment]) -> Edges:
    number = {source_id(document.id): index for index, document in enumerate(documents)}
    lineage = trace(documents, alignments, words_of(documents))
    return {frozenset((number[edge.from_], number[edge.to])) for edge in lineage.stemma.edges}


def _lengths(documents: Sequence[Document], alignments: Sequence[Alignment]) -> Lengths:
    """Share of the words of every two texts that they do not have in common, 0 to 1."""
    number = {document.id: index for index, document in enumerate(documents)}
    sizes = [len(words.ids) for words in words_of(documents)]
    shared: dict[frozenset[int], int] = {}
    for one in alignments:
        ends = frozenset((number[one.left], number[one.right]))
        shared[ends] = shared.get(ends, 0) + sum(block.length for block in one.blocks)
    lengths: Lengths = {}
    for one in range(len(documents)):
        for other in range(one):
            both = shared.get(frozenset((one, other)), 0)
            lengths[frozenset((one, other))] = max(0.0, 1 - 2 * both / (sizes[one] + sizes[other]))
    return lengths


def _spanning(count: int, lengths: Lengths) -> Edges:
    """The tree of least length that joins all (Prim)."""
    inside, tree = {0}, set[frozenset[int]]()
    while len(inside) < count:
        best = min(
            (ends for ends in lengths if len(ends & inside) == 1),
            key=lambda ends: (lengths[ends], sorted(ends)),
        )
        tree.add(best)
        inside |= best
    return tree


def _joined(count: int, lengths: Lengths) -> Edges:
    """The tree of neighbour joining, every inner node made one with the nearest text."""
    construction: Any = importlib.import_module("Bio.Phylo.TreeConstruction")
    names = [str(one) for one in range(count)]
    rows = [[lengths[frozenset((one, other))] for other in range(one)] + [0.0] for one in range(count)]
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
    drawn: Edges = set()
    for _, one, other in edges:
        ends = {group(one), group(other)}
        if len(ends) > 1 and not any(name.startswith("inner") for name in ends):
            drawn.add(frozenset(int(name) for name in ends))
    return drawn


if __name__ == "__main__":
    main()
