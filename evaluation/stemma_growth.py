"""The family tree of copies as texts grow many, as a third is lost, and as edits grow rare.

Generated traditions with known trees, without dates. Beside the stemma, in the same run, the tree of least
length over the words that texts have apart; `python -m benchmarks.stemma_peers` sets neighbour joining
beside both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from benchmarks.known_trees import CONDITIONS, KnownTree, known_tree, spanning_tree, traced, words_apart
from benchmarks.planted_direction import TEMPLATES
from evaluation.measurement import Measurement
from recension.lineage.alignments.matching import align

if TYPE_CHECKING:
    from pathlib import Path

# The measurement makes its own traditions.
BUNDLED: Final = True
_SIZES: Final = (5, 10, 20, 50)
_EACH: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Edges counted over traditions.

    Attributes:
        true: edges that there are.
        drawn: edges that the stemma has.
        found: true edges among them, whichever way they point.
        directed: those of them that point the right way.
        spanning_drawn: edges of the spanning tree.
        spanning_found: true edges among them.
    """

    true: int = 0
    drawn: int = 0
    found: int = 0
    directed: int = 0
    spanning_drawn: int = 0
    spanning_found: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(
            true=self.true + other.true,
            drawn=self.drawn + other.drawn,
            found=self.found + other.found,
            directed=self.directed + other.directed,
            spanning_drawn=self.spanning_drawn + other.spanning_drawn,
            spanning_found=self.spanning_found + other.spanning_found,
        )


def counted(tree: KnownTree) -> Counts:
    """Draw both trees of a tradition's texts and count their edges."""
    alignments = align(tree.documents)
    stemma = traced(tree.documents, alignments)
    spanning = spanning_tree(len(tree.documents), words_apart(tree.documents, alignments))
    return Counts(
        true=len(tree.edges),
        drawn=len(stemma),
        found=len(tree.pairs & {frozenset(edge) for edge in stemma}),
        directed=len(tree.edges & stemma),
        spanning_drawn=len(spanning),
        spanning_found=len(tree.pairs & spanning),
    )


def measure(data: Path) -> Measurement:  # noqa: ARG001 - this one generates its own data
    """Measure recall and precision of edges for every condition and size."""
    rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    for condition in CONDITIONS:
        for size in _SIZES:
            counts = sum((counted(known_tree(condition, size, seed)) for seed in range(_EACH)), Counts())
            shares = {
                "recall": counts.found / max(1, counts.true),
                "precision": counts.found / max(1, counts.drawn),
                "directed": counts.directed / max(1, counts.true),
                "spanning recall": counts.spanning_found / max(1, counts.true),
                "spanning precision": counts.spanning_found / max(1, counts.spanning_drawn),
            }
            rows.append((condition.name, str(size), *(f"{share:.3f}" for share in shares.values())))
            for name in ("recall", "precision", "directed"):
                figures[f"{condition.name}, {size} texts, {name}"] = shares[name]
    return Measurement(
        columns=(
            *("tradition", "texts", "edges found", "edges true", "found with direction"),
            *("spanning tree found", "spanning tree true"),
        ),
        rows=tuple(rows),
        figures=figures,
        inputs=tuple(sorted(TEMPLATES.glob("direction_*.toml"))),
    )
