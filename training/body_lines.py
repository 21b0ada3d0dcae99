"""Grow the trees of `recension/documents/body_model.py` from labelled lines, and write them as numbers.

Run with the train files of the lines data and scikit-learn, which is needed here only:

    python -m training.body_lines DATA_DIRECTORY

The trees see `line_features` and nothing else: lengths, shares, counts and places. The seed is fixed.
"""

from __future__ import annotations

import gzip
import json
import sys
from bisect import bisect_right
from pathlib import Path
from typing import Any, Final

import numpy as np

from recension.documents.body import own_reasons, sort_by_rules
from recension.documents.line_facts import look
from recension.documents.line_features import line_features
from recension.documents.lines import split_lines

FILES: Final = ("train-fundus.jsonl.gz", "train-aeb.jsonl.gz")
OUTPUT: Final = Path("src/recension/documents/data/body_lines.npz")
SEED: Final = 7


def examples(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """The numbers and labels of all lines of a file that are neither blank nor ambiguous."""
    tables: list[np.ndarray] = []
    labels: list[int] = []
    with gzip.open(path, "rt", encoding="utf-8") as pages:
        for page in map(json.loads, pages):
            facts = look(split_lines("\n".join(page["lines"])))
            by_rules = sort_by_rules(facts)
            table = line_features(facts, own_reasons(facts), by_rules.reasons, by_rules.headline)
            starts = np.cumsum([0, *(len(line) + 1 for line in page["lines"])]).tolist()
            numbers = [bisect_right(starts, fact.line.start) - 1 for fact in facts]
            scored = [index for index, number in enumerate(numbers) if number not in set(page["ambiguous"])]
            tables.append(table[scored])
            labels.extend(page["label"][numbers[index]] for index in scored)
    return np.concatenate(tables), np.array(labels)


def columns(model: Any) -> dict[str, np.ndarray]:  # noqa: ANN401 - scikit-learn ships no types
    """The trees of a fitted HistGradientBoostingClassifier as columns over all their nodes."""
    parts: dict[str, list[np.ndarray]] = {
        name: [] for name in ("feature", "threshold", "left", "right", "value")
    }
    roots: list[int] = []
    depth = base = 0
    for (tree,) in model._predictors:  # noqa: SLF001 - the only place where scikit-learn keeps its trees
        nodes = tree.nodes
        own = np.arange(len(nodes)) + base
        leaf = nodes["is_leaf"].astype(bool)
        parts["feature"].append(np.where(leaf, 0, nodes["feature_idx"]))
        parts["threshold"].append(np.where(leaf, np.inf, nodes["num_threshold"]))
        parts["left"].append(np.where(leaf, own, nodes["left"] + base))
        parts["right"].append(np.where(leaf, own, nodes["right"] + base))
        parts["value"].append(np.where(leaf, nodes["value"], 0.0))
        roots.append(base)
        depth = max(depth, int(nodes["depth"].max()))
        base += len(nodes)
    whole = {name: np.concatenate(arrays) for name, arrays in parts.items()}
    return {
        "roots": np.array(roots, dtype=np.int32),
        "feature": whole["feature"].astype(np.int32),
        "threshold": whole["threshold"].astype(np.float64),
        "left": whole["left"].astype(np.int32),
        "right": whole["right"].astype(np.int32),
        "value": whole["value"].astype(np.float64),
        "depth": np.array(depth),
        "baseline": np.array(float(np.ravel(model._baseline_prediction)[0])),  # noqa: SLF001 - as above
    }


def main(data: Path) -> None:
    """Grow the trees and write them."""
    from sklearn.ensemble import HistGradientBoostingClassifier  # noqa: PLC0415 - in training only

    parts = [examples(data / name) for name in FILES]
    table = np.concatenate([part[0] for part in parts])
    labels = np.concatenate([part[1] for part in parts])
    model = HistGradientBoostingClassifier(
        max_iter=120,
        learning_rate=0.1,
        max_leaf_nodes=16,
        max_depth=6,  # the longest way decides how long a walk takes
        min_samples_leaf=30,
        l2_regularization=1.0,
        max_features=0.4,
        random_state=SEED,
    )
    model.fit(table, labels)
    np.savez(OUTPUT, **columns(model))
    sys.stdout.write(f"{len(labels):,} lines, {len(model._predictors)} trees -> {OUTPUT}\n")  # noqa: SLF001


if __name__ == "__main__":
    main(Path(sys.argv[1]))
