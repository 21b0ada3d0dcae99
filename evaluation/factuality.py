"""Factuality of events: how surely each is said to have happened, on UDS-IH2 dev.

Gold words, sentences and events. Pearson's r and the mean absolute error: of the language model's head
alone, of the signs in the tree alone, and of what an event's `factuality` is.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from evaluation.conllu import joined, present
from evaluation.measurement import Measurement
from evaluation.parsing import installed
from recension.events.factuality import SCALE, blended, by_rules, signs_of
from recension.events.modality import standing
from recension.language.trees import Trees

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from recension.language.english import EnglishAnnotator


class Judged(NamedTuple):
    """An event that people judged.

    Attributes:
        label: their mean, -3 to 3.
        read: what the language model's head says.
        rules: what the signs in the tree say.
        signs: these signs.
    """

    label: float
    read: float
    rules: float
    signs: tuple[str, ...]


def measure(data: Path) -> Measurement:
    """Measure the factuality of events.

    Args:
        data: folder of the labelled data.

    Returns:
        r, and 3 less the mean absolute error, so that larger is better.

    Raises:
        DataAbsentError: the data or the model are not there.
    """
    path = present(data / "uds-factuality" / "dev.jsonl")
    judged = judgements(path, installed())
    labels = [one.label for one in judged]
    ways = {
        "model": [one.read for one in judged],
        "rules": [one.rules for one in judged],
        "event": [blended(one.read, one.rules) for one in judged],
    }
    scores = {name: _scores(found, labels) for name, found in ways.items()}
    figures = {f"{name} r": round(r, 4) for name, (r, _) in scores.items()}
    figures |= {f"{name} 3 - MAE": round(SCALE - error, 4) for name, (_, error) in scores.items()}
    rows = tuple((name, f"{r:.3f}", f"{error:.3f}") for name, (r, error) in scores.items())
    return Measurement(columns=("way", "r", "MAE"), rows=rows, figures=figures, inputs=(path,))


def judgements(path: Path, annotator: EnglishAnnotator) -> list[Judged]:
    """Read judged events and what is found of them.

    Args:
        path: sentences with judged events, one a line.
        annotator: the annotator.

    Returns:
        The events in the order of the file.
    """
    lines: list[Any] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    text, places, starts = joined([line["text"].split() for line in lines])
    annotation = annotator.annotate_given(text, places, starts)
    trees = Trees(annotation)
    found: list[Judged] = []
    for line, first in zip(lines, starts, strict=True):
        for target in line["targets"]:
            word = first + int(target["span1"][0])
            how = standing(trees, word, nominal=annotation.upos[word] in {"NOUN", "PROPN"})
            found.append(
                Judged(
                    label=float(target["label"]),
                    read=float(annotation.facts[word, 0]) * SCALE,
                    rules=by_rules(trees, word, how),
                    signs=tuple(signs_of(trees, word, how)),
                )
            )
    return found


def _scores(found: Sequence[float], labels: Sequence[float]) -> tuple[float, float]:
    error = float(np.abs(np.array(found) - np.array(labels)).mean())
    return float(np.corrcoef(found, labels)[0, 1]), error
