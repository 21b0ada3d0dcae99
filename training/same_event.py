"""Fit what each sign is worth for two tellings being of one event, and write it where the package reads it.

Run from the root of the project: `python -m training.same_event DIR`, where DIR holds `ecbplus`. Logistic
regression (iteratively reweighted least squares) on the pairs of mentions of the training side that stand in
one predicted story and are compared at all. A pair weighs the less the more mentions its story has, so that
no story counts by the square of its size.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from evaluation.marked_events import marked_in
from evaluation.parsing import installed
from recension.claims.likeness import SIGNS, Likeness
from recension.pipeline.encoding import LazyEncoder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from evaluation.marked_events import Marked

_TARGET: Final = Path("src/recension/claims/data/likeness_weights.txt")
_PENALTY: Final = 50.0
_STEPS: Final = 12

_HEADER: Final = """\
# What each sign is worth for two tellings being of one event: sign, weight. "always" is in each sum.
# Fitted by `python -m training.same_event` (logistic regression, penalty {penalty}) on {count} pairs of
# mentions of ECB+ train (Cybulska & Vossen 2014; annotation CC BY 3.0, see NOTICE; none of its sentences is
# contained). Measured by `python -m evaluation same_event`. Do not edit by hand.
"""


def pairs(marked: Sequence[Marked]) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """The pairs that are compared.

    Args:
        marked: gold mentions.

    Returns:
        Signs, one row a pair; whether it is one event, 0 or 1; its weight, 1 on the mean.
    """
    likeness = Likeness([one.happening for one in marked], LazyEncoder().encode)
    size = Counter(one.happening.story for one in marked)
    rows: list[tuple[tuple[float, ...], float, float]] = []
    by_story: dict[str, list[Marked]] = {}
    for one in marked:
        by_story.setdefault(str(one.happening.story), []).append(one)
    for members in by_story.values():
        for at, one in enumerate(members):
            for other in members[:at]:
                signs = likeness.signs(one.happening, other.happening)
                if signs is not None:
                    rows.append((signs, float(one.gold == other.gold), 1 / size[one.happening.story]))
    weights = np.array([weight for _, _, weight in rows])
    return (
        np.array([signs for signs, _, _ in rows]),
        np.array([label for _, label, _ in rows]),
        weights / weights.mean(),
    )


def fitted(
    signs: NDArray[np.float64], labels: NDArray[np.float64], weights: NDArray[np.float64]
) -> dict[str, float]:
    """Find the weights that fit the labels best; the penalty is on signs of equal spread."""
    middle, spread = signs.mean(axis=0), signs.std(axis=0) + 1e-6
    table = np.c_[(signs - middle) / spread, np.ones(len(signs))]
    found = np.zeros(table.shape[1])
    penalty = np.diag([*([_PENALTY] * signs.shape[1]), 0.0])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-(table @ found)))
        slope = table.T @ ((likely - labels) * weights) + penalty @ found
        bend = (table * (likely * (1 - likely) * weights + 1e-9)[:, None]).T @ table + penalty
        found -= np.linalg.solve(bend, slope)
    plain = found[:-1] / spread
    always = float(found[-1] - (plain * middle).sum())
    return {"always": always, **dict(zip(SIGNS, plain.tolist(), strict=True))}


def main(data: Path) -> None:
    """Fit and write the weights."""
    signs, labels, weights = pairs(marked_in(data / "ecbplus" / "train.jsonl", installed()))
    lines = [_HEADER.format(penalty=_PENALTY, count=len(labels))]
    lines += [f"{name} {weight:.4f}\n" for name, weight in fitted(signs, labels, weights).items()]
    _TARGET.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
