"""Fit the weights of the signs of factuality, and write them where the package reads them.

Run from the root of the project: `python -m training.factuality DIR`, where DIR holds `uds-factuality`. Ridge
regression on the training split; signs seen less often than twenty times are left out.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from evaluation.factuality import judgements
from recension.language.english import english

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.factuality import Judged

_TARGET: Final = Path("src/recension/events/data/factuality_weights.txt")
_SEEN: Final = 20
_PENALTY: Final = 10.0

_HEADER: Final = """# What each sign in the tree is worth for how surely an act happened: sign, weight.
# Their sum goes from -3 to 3. Fitted by `python -m training.factuality` (ridge regression, penalty {penalty})
# on {count} events of UDS-IH2 train (White et al. 2016; Rudinger et al. 2018; CC BY-SA 4.0, and so is
# this file: see NOTICE). Measured by `python -m evaluation factuality`. Do not edit by hand.
"""


def fitted(judged: Sequence[Judged]) -> dict[str, float]:
    """Find the weights that fit the judgements best.

    Args:
        judged: judged events with their signs.

    Returns:
        The weight of each sign that is seen often enough.
    """
    counts = Counter(sign for one in judged for sign in set(one.signs))
    names = sorted(sign for sign, count in counts.items() if count >= _SEEN)
    columns = {name: column for column, name in enumerate(names)}
    seen = np.zeros((len(judged), len(names)))
    for row, one in enumerate(judged):
        for sign in one.signs:
            if sign in columns:
                seen[row, columns[sign]] = 1.0
    labels = np.array([one.label for one in judged])
    weights = np.linalg.solve(seen.T @ seen + _PENALTY * np.eye(len(names)), seen.T @ labels)
    return dict(zip(names, weights.tolist(), strict=True))


def main(data: Path) -> None:
    """Fit and write the weights."""
    judged = judgements(data / "uds-factuality" / "train.jsonl", english())
    lines = [_HEADER.format(penalty=_PENALTY, count=len(judged))]
    lines += [f"{name} {weight:.3f}\n" for name, weight in fitted(judged).items()]
    _TARGET.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
