"""How likely it is that a clause tells again what another says, from the signs of the two."""

from __future__ import annotations

from functools import cache
from math import exp
from typing import TYPE_CHECKING

from recension.lineage.lexicon import word_pairs
from recension.lineage.retelling.signs import NAMES

if TYPE_CHECKING:
    from recension.lineage.retelling.signs import Signs


@cache
def _weights() -> tuple[tuple[float, ...], float]:
    table = dict(word_pairs("paraphrase_weights"))
    return tuple(float(table[name]) for name in NAMES), float(table["intercept"])


def log_odds(signs: Signs) -> float:
    """Weigh signs (logistic regression, see the table of weights): 0 is even, more speaks for it."""
    weights, intercept = _weights()
    return sum(weight * value for weight, value in zip(weights, signs.values, strict=True)) + intercept


def probability(odds: float) -> float:
    """Turn log-odds into a probability."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))
