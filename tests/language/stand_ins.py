"""A model that answers at random but always the same, to test everything around the graphs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from recension.language.english import EnglishAnnotator

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

LABELS = {
    "upos": ["ADJ", "NOUN", "PUNCT", "VERB"],
    "xpos": ["JJ", "NN", "NNP", "VBD"],
    "scripts": ["k:0:", "l:0:", "l:1:", "l:3:y", "=be"],
    "relations": ["nsubj", "obj", "punct", "root"],
    "tags": ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"],
    "facts": ["factuality", "cue", "source", "content"],
    "transitions": [[0.0] * 5] * 5,
}
VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    *"abcdefghijklmnopqrstuvwxyz.,'",
    *(f"##{one}" for one in "abcdefghijklmnopqrstuvwxyz"),
]
WIDTH = 6


class Parser:
    """Answers from a generator seeded with what it is asked."""

    def __init__(self) -> None:
        self.batches: list[tuple[int, ...]] = []

    def run(self, outputs: Sequence[str] | None, feeds: Mapping[str, NDArray[Any]]) -> list[NDArray[Any]]:
        del outputs
        count, words, pieces = feeds["pooling"].shape
        assert feeds["pieces"].shape == feeds["shapes"].shape == (count, pieces)
        assert pieces <= 512
        self.batches.append((count, words, pieces))
        dice = np.random.default_rng(int(feeds["pieces"].sum() * 31 + feeds["shapes"].sum()))
        word = (count, words)
        return [
            dice.integers(0, len(LABELS["upos"]), word).astype(np.int32),
            dice.integers(0, len(LABELS["xpos"]), word).astype(np.int32),
            dice.integers(0, len(LABELS["scripts"]), word).astype(np.int32),
            dice.normal(-1, 1, word).astype(np.float32),
            dice.normal(0, 1, (count, words, words + 1)).astype(np.float32),
            dice.normal(0, 1, (count, words, WIDTH)).astype(np.float32),
            dice.normal(0, 1, (count, words + 1, WIDTH)).astype(np.float32),
            dice.normal(0, 1, (count, words, len(LABELS["tags"]))).astype(np.float32),
            dice.normal(0, 1, (count, words, 4)).astype(np.float32),
        ]


class Scorer:
    """Scores relations by the sum of the two words."""

    def run(self, outputs: Sequence[str] | None, feeds: Mapping[str, NDArray[Any]]) -> list[NDArray[Any]]:
        del outputs
        return [(feeds["dependents"] + feeds["governors"])[:, : len(LABELS["relations"])].copy()]


@dataclass(frozen=True)
class StandIn:
    """Has the interface of `Model` that annotators use."""

    parser: Parser
    name: str = "stand-in 1"

    def read(self, name: str) -> bytes:
        texts = {
            "labels.json": json.dumps(LABELS),
            "vocabulary.txt": "\n".join(VOCABULARY),
            "lexicon.tsv": "buses\tNN\tbus",
        }
        return texts[name].encode()

    def session(self, name: str) -> Any:
        return self.parser if name == "parser.onnx" else Scorer()


def annotator(*, workers: int = 1, parser: Parser | None = None) -> EnglishAnnotator:
    """Make an annotator that runs the stand-in."""
    model: Any = StandIn(parser=parser or Parser())
    return EnglishAnnotator(model, workers=workers)
