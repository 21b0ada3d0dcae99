"""Fit the weights of the signs of direction on planted pairs, and write them where the package reads them.

Run from the root of the project: `python -m training.direction`. Logistic regression without an intercept,
since a sign for one order is a sign against the other, with weights of 0 or more, since a sign that spoke
against what it says would be no reason to show a reader. The signs of whom words are handed to ask for
sentences that were read: they are fitted last, on pairs that hand words to somebody with a name, while all
other weights stand.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.planted_attributions import planted_attributions
from benchmarks.planted_direction import planted_pairs
from evaluation.direction import pair_seen
from recension.lineage.direction.direction import signs_of
from recension.lineage.direction.direction_reasons import SIGNS

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TARGET: Final = Path("src/recension/lineage/data/direction_weights.txt")
_FAMILY: Final = "accords"
_SEED: Final = 10
_PAIRS: Final = 1200
_ATTRIBUTING_PAIRS: Final = 600
_READ: Final = ("hands_on", "hands_to_source")
# Plants are cleaner than the world: the penalty keeps any one sign from deciding alone.
_PENALTY: Final = 0.002
_STEPS: Final = 6000
_RATE: Final = 0.3

_HEADER: Final = """# What each sign of direction is worth, in log-odds at full strength: name, weight.
# Fitted by `python -m training.direction` (logistic regression, penalty {penalty}) on {count} planted
# pairs of the family "{family}", seed {seed}, half of them with dates and credit lines; accuracy
# there {accuracy:.3f}. {read} were fitted after that, the other weights as they are,
# on {read_count} planted pairs with attributions whose sentences were read.
# Measured on the other family of templates by `python -m evaluation direction`.
# Do not edit by hand.
"""


def _signs() -> NDArray[np.float64]:
    rows = [
        signs_of(pair)
        for dated in (False, True)
        for planted in planted_pairs(_FAMILY, _PAIRS, _SEED, dated=dated)
        if (pair := pair_seen(planted)) is not None
    ]
    return np.array(rows, dtype=np.float64)


def _signs_read() -> NDArray[np.float64]:
    rows = [
        signs_of(pair)
        for planted in planted_attributions(_FAMILY, _ATTRIBUTING_PAIRS, _SEED)
        if (pair := pair_seen(planted, read=True)) is not None
    ]
    return np.array(rows, dtype=np.float64)


def fitted(
    signs: NDArray[np.float64], weights: NDArray[np.float64], free: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Weights of 0 or more that make the true direction likeliest, by projected gradient descent.

    Args:
        signs: a row for each pair seen from its true source, a column for each sign.
        weights: those to begin with.
        free: which of them to fit; the others stand.
    """
    weights = weights.copy()
    for _ in range(_STEPS):
        wrong = 1 / (1 + np.exp(signs @ weights))
        slope = -(signs * wrong[:, None]).mean(axis=0) + _PENALTY * weights
        weights = np.where(free, np.maximum(0.0, weights - _RATE * slope), weights)
    return weights


def main() -> None:
    """Fit and write the weights."""
    signs = _signs()
    read = np.array([sign.name in _READ for sign in SIGNS])
    weights = fitted(signs, np.where(read, 0.0, 1.0), ~read)
    accuracy = float((signs @ weights > 0).mean())
    signs_read = _signs_read()
    weights = fitted(signs_read, np.where(read, 1.0, weights), read)
    lines = [
        _HEADER.format(
            penalty=_PENALTY,
            count=len(signs),
            family=_FAMILY,
            seed=_SEED,
            accuracy=accuracy,
            read=" and ".join(_READ),
            read_count=len(signs_read),
        )
    ]
    lines += [f"{sign.name} {weight:.3f}\n" for sign, weight in zip(SIGNS, weights, strict=True)]
    _TARGET.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
