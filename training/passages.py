"""Fit what each sign of words having been taken over is worth, and write it where the package reads it.

Run from the root of the project: `python -m training.passages --data DIR`. Passages that were taken over:
planted ones; that were not: what reports of different happenings share, both of ECB+ (train), see
`evaluation/judged_passages.py`. Both sides count alike.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

import numpy as np

from evaluation.judged_passages import judged_passages
from recension.lineage.passages.descent import NAMES, equal_weights, signs_of
from training.paraphrase import fitted

_TARGET: Final = Path("src/recension/lineage/data/passage_weights.txt")
_SEED: Final = 1

_HEADER: Final = """# What each sign that words were taken over is worth in log-odds, see descent.py.
# Fitted by `python -m training.passages` (logistic regression) on {taken} passages that were planted and
# {chance} likenesses by chance. Measured by `python -m evaluation passage_confidence`.
# Do not edit by hand.
"""


def main() -> None:
    """Fit and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.passages")
    parser.add_argument("--data", type=Path, required=True)
    sides: dict[bool, list[tuple[float, ...]]] = {True: [], False: []}
    for judged in judged_passages(parser.parse_args().data / "ecbplus" / "train.jsonl", _SEED):
        weights = [equal_weights(passage) for passage in judged.passages]
        whole = sum(float(one.sum()) for one in weights)
        for one, taken in zip(weights, judged.taken, strict=True):
            sides[taken].append(signs_of(one, max(0.0, whole - float(one.sum()))))
    weights = fitted(np.array(sides[True], dtype=np.float64), np.array(sides[False], dtype=np.float64))
    lines = [_HEADER.format(taken=len(sides[True]), chance=len(sides[False]))]
    lines += [f"{name} {weight:.3f}\n" for name, weight in zip((*NAMES, "intercept"), weights, strict=True)]
    _TARGET.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
