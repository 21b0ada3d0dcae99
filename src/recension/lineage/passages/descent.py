"""How sure it is that shared words were taken over, and not written anew by two who tell of like things.

Two reports of different happenings come to the same words by chance and by habit ("told journalists in the
capital"); what they share so is short, and alone. The more equal words a passage has, the more of them carry
sense, and the more the two documents share besides, the surer it is that one has them from the other or both
from one source. Nothing but the two documents is looked at, so that no third one changes the figure.
"""

from __future__ import annotations

from functools import cache
from math import exp, log, log1p
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.alignments.weight import NAME
from recension.lineage.lexicon import word_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recension.lineage.witnesses.copying import Copying

NAMES: Final = ("words", "sense", "beside")
"""The signs in the order of `signs_of`."""

# No sum of signs makes certain.
_MOST: Final = 6.0


def equal_weights(stretch: Copying) -> NDArray[np.float32]:
    """What each equal word of a stretch says by itself, see `weight.py`."""
    weights = stretch.source.words.weights
    return np.concatenate([weights[run.source : run.source + run.length] for run in stretch.runs])


def signs_of(weights: NDArray[np.float32], beside: float) -> tuple[float, ...]:
    """What speaks for words having been taken over.

    Args:
        weights: what each of the equal words says by itself.
        beside: what all other words weigh together that the two documents share.

    Returns:
        The logarithms of the number of equal words, of what those that are more than names weigh, and of
        what is shared besides.
    """
    return log(max(1, len(weights))), log1p(float(weights[weights > NAME].sum())), log1p(beside)


def confidence_of(weights: NDArray[np.float32], beside: float = 0.0) -> float:
    """How likely it is that words were taken over, 0 to 1.

    Calibrated where copies are as many as chance likenesses; see `python -m evaluation passage_confidence`.

    Args:
        weights: what each of the equal words says by itself.
        beside: what all other words weigh together that the two documents share.
    """
    table, intercept = _weights()
    signs = signs_of(weights, beside)
    odds = sum(weight * sign for weight, sign in zip(table, signs, strict=True)) + intercept
    return 1 / (1 + exp(-max(-_MOST, min(_MOST, odds))))


def confidences_of(stretches: Sequence[Copying]) -> tuple[float, ...]:
    """How likely it is, for each stretch of two documents, that its words were taken over, 0 to 1."""
    weights = [equal_weights(stretch) for stretch in stretches]
    worths = [float(one.sum()) for one in weights]
    whole = sum(worths)
    return tuple(
        confidence_of(one, max(0.0, whole - worth)) for one, worth in zip(weights, worths, strict=True)
    )


@cache
def _weights() -> tuple[tuple[float, ...], float]:
    table = dict(word_pairs("passage_weights"))
    return tuple(float(table[name]) for name in NAMES), float(table["intercept"])
