"""Copies whose tree is known, in the conditions that make it hard to find, and how their words stand apart.

Complete traditions, a third of their texts lost, every fifth copy that nobody copied taking two paragraphs
from a second text, and copies that depart from their source a quarter or a tenth as often as usual.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from benchmarks.planted_direction import planted_document
from benchmarks.planted_traditions import Tradition, planted_tradition
from benchmarks.thinned_traditions import Thinned, thinned
from recension.lineage.alignments.words import words_of
from recension.lineage.tracing import trace
from recension.lineage.witnesses.sources import source_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.alignments.alignment import Alignment
    from recension.record import Document, Stemma

Pair = frozenset[int]

_FAMILY: Final = "works"
_LOST: Final = 1 / 3
_EVERY: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a tradition went through.

    Attributes:
        name: what tables call it.
        edits: how often copies depart from their source, as a share of how often they do usually.
        lost: of the texts, the share that is gone.
        contaminated: whether some copies take from a second text.
    """

    name: str
    edits: float = 1.0
    lost: float = 0.0
    contaminated: bool = False


CONDITIONS: Final = (
    Condition(name="complete"),
    Condition(name="a third lost", lost=_LOST),
    Condition(name="contaminated", contaminated=True),
    Condition(name="a quarter of the edits", edits=0.25),
    Condition(name="a tenth of the edits", edits=0.1),
    Condition(name="a tenth, a third lost", edits=0.1, lost=_LOST),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTree:
    """Documents without dates, and the edges between them.

    Attributes:
        documents: in the order they were written.
        edges: parent and child, as indices. A document whose parent is lost hangs on the nearest one above
            that is left, if any; one that draws on two hangs on the one it has most from.
    """

    documents: tuple[Document, ...]
    edges: frozenset[tuple[int, int]]

    @property
    def pairs(self) -> set[Pair]:
        """The edges without their direction."""
        return {frozenset(edge) for edge in self.edges}


def known_tree(condition: Condition, size: int, seed: int) -> KnownTree:
    """Generate a tradition of `size` texts and put it through a condition; the same seed gives the same."""
    whole = planted_tradition(_FAMILY, size, seed, dated=False, edits=condition.edits)
    if condition.contaminated:
        whole = contaminated(whole, random.Random(f"contaminated {size} {seed}"))
    left = Thinned(documents=whole.documents, parents=(None, *whole.parents))
    if condition.lost:
        left = thinned(whole, seed, share=condition.lost)
    return KnownTree(
        documents=left.documents,
        edges=frozenset((parent, child) for child, parent in enumerate(left.parents) if parent is not None),
    )


def contaminated(tradition: Tradition, chance: random.Random) -> Tradition:
    """Let every fifth copy that nobody copied take two paragraphs from a second text."""
    documents = list(tradition.documents)
    leaves = [one for one in range(1, len(documents)) if one not in tradition.parents]
    for leaf in leaves[::_EVERY]:
        near = {leaf, tradition.parents[leaf - 1]}
        other = chance.choice([one for one in range(len(documents)) if one not in near])
        paragraphs = documents[other].text.split("\n\n")[1:]
        added = chance.sample(paragraphs, min(2, len(paragraphs)))
        documents[leaf] = planted_document(
            [*documents[leaf].text.split("\n\n"), *added], title="", publisher=None, published=None
        )
    return Tradition(documents=tuple(documents), parents=tradition.parents)


def traced(documents: Sequence[Document], alignments: Sequence[Alignment]) -> set[tuple[int, int]]:
    """Edges of the stemma that is drawn of these documents, see `edges_of`."""
    return edges_of(trace(documents, alignments, words_of(documents)).stemma, documents)


def edges_of(stemma: Stemma, documents: Sequence[Document]) -> set[tuple[int, int]]:
    """Edges of a stemma between given documents: parent and child, as indices.

    What goes back to a lost source is joined to the nearest document above that, if there is one.
    """
    number = {source_id(document.id): index for index, document in enumerate(documents)}
    above = {edge.to: edge.from_ for edge in stemma.edges}
    edges: set[tuple[int, int]] = set()
    for source, child in number.items():
        parent = above.get(source)
        while parent is not None and parent not in number:
            parent = above.get(parent)
        if parent is not None:
            edges.add((number[parent], child))
    return edges


def words_apart(documents: Sequence[Document], alignments: Sequence[Alignment]) -> dict[Pair, int]:
    """Of every two documents, the words of either that do not answer to one of the other's.

    This is the Hamming distance of the two once they stand side by side; a word changed counts on both sides.
    """
    number = {document.id: index for index, document in enumerate(documents)}
    sizes = [len(words.ids) for words in words_of(documents)]
    apart = {
        frozenset((one, other)): sizes[one] + sizes[other]
        for one in range(len(documents))
        for other in range(one)
    }
    for one in alignments:
        ends = frozenset((number[one.left], number[one.right]))
        apart[ends] -= 2 * sum(block.length for block in one.blocks)
    return {ends: max(0, words) for ends, words in apart.items()}


def spanning_tree(count: int, lengths: dict[Pair, int]) -> set[Pair]:
    """The tree of least length that joins all (Prim)."""
    inside, tree = {0}, set[Pair]()
    while len(inside) < count:
        best = min(
            (ends for ends in lengths if len(ends & inside) == 1),
            key=lambda ends: (lengths[ends], sorted(ends)),
        )
        tree.add(best)
        inside |= best
    return tree
