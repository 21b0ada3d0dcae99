"""Words above a clause that say how far it is real, wished or denied: "demanded that the members ..."."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from recension.lineage.variants.word_kinds import said_by

if TYPE_CHECKING:
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Unit
    from recension.lineage.variants.word_kinds import Said, WordKind

# What stands beside a clause does not govern it.
_BESIDE: Final = frozenset({"conj", "parataxis", "root"})
# Deeper nesting is a wrong tree.
_DEEPEST: Final = 6


def governing(unit: Unit, teller: Teller, kind: WordKind) -> list[Said]:
    """Find the words of one kind that stand above a clause in the tree of its sentence.

    Args:
        unit: the clause.
        teller: its document.
        kind: the kind of word that is asked for.

    Returns:
        The words outside the clause, the nearest first.
    """
    trees = teller.annotated.trees
    inside = {telling.word for telling in unit.tellings}
    tops = [index for index, above in enumerate(unit.above) if above < 0]
    if not tops:
        return []
    here = unit.tellings[tops[0]].word
    found: list[Said] = []
    for _ in range(_DEEPEST):
        above = trees.head(here)
        if above is None or trees.plain_relation(here) in _BESIDE:
            break
        here = above
        if here not in inside:
            start = int(teller.annotated.annotation.starts[here])
            index = bisect_left(teller.witness.starts, start)
            if index < len(teller.witness):
                found += [said for said in said_by(teller.witness, (index,)) if said.kind is kind]
    return found
