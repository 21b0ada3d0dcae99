"""Which of two documents copied from the other, how sure that is, and why.

A sum of log-odds: every sign counts for one order what it counts against the other, so that neither order is
preferred where nothing speaks. The weights are a logistic regression's, see data/direction_weights.txt.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from math import exp
from typing import TYPE_CHECKING, Final

from recension.lineage.direction.direction_reasons import SIGNS, Sign
from recension.lineage.lexicon import word_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.direction.pair import Pair

# Below this confidence no direction is claimed.
UNDECIDED: Final = 0.6
UNDECIDED_REASON: Final = "undecided: too little speaks for either direction"
UNDECIDED_BY_TREE: Final = (
    "undecided: the two alone look the other way, the family tree as a whole looks this way"
)
# A sign is worth naming from here on, in log-odds.
_WORTH_NAMING: Final = 0.15
# Signs that do not stand in the shared words.
_OUTSIDE: Final = {"earlier", "credits"}
# No sum of signs makes certain.
_MOST: Final = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """How sure it is that words went from a source to a copy.

    Attributes:
        confidence: that they went this way, 0 to 1.
        reasons: what speaks for it, strongest first, and what speaks against it.
        outside: what dates and credits alone say, in log-odds: more than 0 for this way.
    """

    confidence: float
    reasons: tuple[str, ...]
    outside: float = 0.0

    @property
    def decided(self) -> bool:
        """Whether a direction is claimed at all."""
        return max(self.confidence, 1 - self.confidence) >= UNDECIDED


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in word_pairs("direction_weights")}


def signs_of(pair: Pair) -> tuple[float, ...]:
    """How strongly each of SIGNS speaks for the order of a pair rather than the other order, -1 to 1."""
    other = pair.reversed()
    return tuple(sign.strength(pair) - sign.strength(other) for sign in SIGNS)


def outside_of(pair: Pair) -> float:
    """What dates and credits alone say for the order of a pair, in log-odds; quick beside `direction_of`."""
    weights, other = _weights(), pair.reversed()
    return sum(
        weights.get(sign.name, 0.0) * (sign.strength(pair) - sign.strength(other))
        for sign in SIGNS
        if sign.name in _OUTSIDE
    )


def direction_of(pair: Pair, signs: Sequence[Sign] = SIGNS) -> Direction:
    """How sure it is that the pair's second document copied from its first.

    Deterministic, and the two orders of one pair add up to 1.

    Args:
        pair: the two documents and what they share.
        signs: those that are looked for.
    """
    weights, other = _weights(), pair.reversed()
    parts = [
        (weights.get(sign.name, 0.0) * (sign.strength(pair) - sign.strength(other)), sign) for sign in signs
    ]
    total = max(-_MOST, min(_MOST, sum(part for part, _ in parts)))
    parts.sort(key=lambda entry: (-abs(entry[0]), entry[1].name))
    reasons = [sign.reason for part, sign in parts if part >= _WORTH_NAMING]
    reasons += [f"against it: {sign.counter}" for part, sign in parts if part <= -_WORTH_NAMING]
    confidence = 1 / (1 + exp(-total))
    outside = sum(part for part, sign in parts if sign.name in _OUTSIDE)
    direction = Direction(confidence=confidence, reasons=tuple(reasons), outside=outside)
    return direction if direction.decided else replace(direction, reasons=(UNDECIDED_REASON, *reasons))
