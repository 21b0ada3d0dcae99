"""Confidence of passages: whether words that two documents share were taken over as often as is claimed.

Taken over: what is planted in reports of ECB+ (dev), from a few words to several sentences, some of them
edited. By chance: what reports of different happenings of one topic share. Both sides weigh alike, as they do
where the weights are fitted (on the other side of the set): a share of .9 says that at this confidence, were
chance likenesses as common as copies, nine of ten passages would be copies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from evaluation.judged_passages import judged_passages
from evaluation.measurement import Measurement
from recension.lineage.passages.descent import confidences_of

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

_SEED: Final = 2
_BINS: Final = ((0.0, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 0.95), (0.95, 1.01))
_EVEN: Final = 0.5


def measure(data: Path) -> Measurement:
    """Measure how many are on the right side of even, and calibration.

    Raises:
        DataAbsentError: ECB+ is not there.
    """
    path = data / "ecbplus" / "dev.jsonl"
    sure: list[float] = []
    right: list[bool] = []
    for judged in judged_passages(path, _SEED):
        sure += confidences_of(judged.passages)
        right += judged.taken
    claimed, taken = np.array(sure), np.array(right)
    weights = np.where(taken, 0.5 / taken.sum(), 0.5 / (~taken).sum())
    rows: list[tuple[str, ...]] = []
    apart = 0.0
    for low, high in _BINS:
        inside = (claimed >= low) & (claimed < high)
        if not inside.any():
            continue
        whole = float(weights[inside].sum())
        mean = float((weights * claimed)[inside].sum()) / whole
        true = float((weights * taken)[inside].sum()) / whole
        apart += whole * abs(mean - true)
        rows.append(
            (
                f"confidence {low:.2f}-{min(high, 1.0):.2f}",
                f"{int((inside & taken).sum())}",
                f"{int((inside & ~taken).sum())}",
                f"{true:.3f}",
                f"{mean:.3f}",
            )
        )
    even = _weighed(weights, (claimed >= _EVEN) == taken)
    sharp = 1 - _weighed(weights, (claimed - taken) ** 2)
    rows.append(("right side of even", "", "", f"{even:.3f}", ""))
    return Measurement(
        columns=(
            "passages",
            "taken over",
            "by chance",
            "share taken over, both sides alike",
            "mean confidence",
        ),
        rows=tuple(rows),
        figures={"right side of even": even, "calibrated": 1 - apart, "one minus Brier score": sharp},
        inputs=(path,),
    )


def _weighed(weights: NDArray[np.float64], values: NDArray[np.bool_] | NDArray[np.float64]) -> float:
    return float((weights * values.astype(np.float64)).sum())
