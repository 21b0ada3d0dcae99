"""Signs that a clause tells again what another says."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import log1p
from typing import TYPE_CHECKING, Final

from recension.lineage.variants.word_kinds import WordKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.retelling.matching_words import Same
    from recension.lineage.retelling.units import Unit

NAMES: Final = (
    "likeness",
    "told",
    "covered",
    "matter",
    "structure",
    "order",
    "strange_names",
    "strange_numbers",
)
"""The signs in the order of `Signs.values`."""

_FACTS: Final = frozenset({WordKind.NUMBER, WordKind.ORDINAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What speaks for a clause being told again.

    Attributes:
        likeness: cosine of the two clauses, -1 to 1.
        told: of what the copy's words are worth, the share that is matched, 0 to 1.
        covered: of what the source's words are worth, the share that is matched, 0 to 1.
        matter: how much is matched at all, in log(1 + worth).
        structure: of the copy's matched words under another matched word, the share that stands under the
            same one in the source, 0 to 1.
        order: of neighbouring matched words, the share that stands in the source's order, 0 to 1.
        strange_names: share of the copy's names that the source's clause lacks, 0 to 1.
        strange_numbers: share of the copy's numbers that the source's clause lacks, 0 to 1.
    """

    likeness: float
    told: float
    covered: float
    matter: float
    structure: float
    order: float
    strange_names: float
    strange_numbers: float

    @property
    def values(self) -> tuple[float, ...]:
        """The signs in the order of `NAMES`."""
        return tuple(getattr(self, name) for name in NAMES)


def signs_of(source: Unit, copy: Unit, same: Sequence[Same], likeness: float) -> Signs:
    """Weigh matched words.

    Args:
        source: the clause that may be told again.
        copy: the clause that may tell it again.
        same: the words that say the same.
        likeness: cosine of the two clauses.
    """
    told = sum(one.likeness * copy.tellings[one.copy].weight for one in same)
    covered = sum(one.likeness * source.tellings[one.source].weight for one in same)
    theirs = {one.copy for one in same}
    return Signs(
        likeness=likeness,
        told=_share(told, copy.weight),
        covered=_share(covered, source.weight),
        matter=log1p((told + covered) / 2),
        structure=_structure(source, copy, same),
        order=_order(same),
        strange_names=_strange(copy, theirs, frozenset({WordKind.NAME})),
        strange_numbers=_strange(copy, theirs, _FACTS),
    )


def _share(part: float, whole: float) -> float:
    return min(1.0, part / whole) if whole > 0 else 0.0


def _structure(source: Unit, copy: Unit, same: Sequence[Same]) -> float:
    answers = {one.copy: one.source for one in same}
    arcs = kept = 0
    for index, other in answers.items():
        above = copy.above[index]
        if above in answers:
            arcs += 1
            # a passive turns two words round: "signed by" and "signs" stand in one arc either way
            kept += source.above[other] == answers[above] or source.above[answers[above]] == other
    return _share(kept, arcs)


def _order(same: Sequence[Same]) -> float:
    """Of matched words that follow each other in the copy, how many do in the source."""
    following = sum(one.source < other.source for one, other in pairwise(same))
    return _share(following, len(same) - 1)


def _strange(copy: Unit, matched: set[int], kinds: frozenset[WordKind]) -> float:
    wanted = [index for index, telling in enumerate(copy.tellings) if telling.said.kind in kinds]
    return _share(sum(index not in matched for index in wanted), len(wanted))
