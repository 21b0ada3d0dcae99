from __future__ import annotations

import numpy as np

from recension.claims.likeness import SIGNS
from training.same_event import fitted


def test_the_sign_that_decides_gets_the_weight() -> None:
    chance = np.random.default_rng(0)
    signs = chance.integers(0, 2, (400, len(SIGNS))).astype(np.float64)
    labels = signs[:, 0]
    weights = fitted(signs, labels, np.ones(len(labels)))
    assert weights["always"] < 0 < weights[SIGNS[0]]
    assert all(abs(weights[name]) < weights[SIGNS[0]] / 4 for name in SIGNS[1:])
