"""Quick figures after each epoch; what is reported is measured on the shipped files (`evaluation/`)."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import numpy as np
import torch

from training.feeding import tensors
from training.losses import visible
from training.sentences import TAGS, Sentence
from training.spans import CORE, certain_spans
from training.tags_of_names import NameDecoder
from training.windows import batches, encode, pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.language.pieces import Pieces
    from training.network import Network, Scores
    from training.windows import Batch, Labels, Window


def gold_sentences(
    network: Network, sentences: list[Sentence], pieces: Pieces, labels: Labels
) -> dict[str, float]:
    """Measure what there is gold for on gold sentences: tags, scripts, trees, names, factuality.

    Heads are chosen one by one. Names are the spans of persons, places and organisations, F1; factuality is
    Pearson's r.
    """
    right = dict.fromkeys(("UPOS", "XPOS", "scripts", "UAS", "LAS"), 0)
    spans = _Spans(network)
    total = 0
    guesses: list[np.ndarray] = []
    truths: list[np.ndarray] = []
    for batch, gold, scores in _scored(network, [encode([one], pieces, labels) for one in sentences], pieces):
        known = gold["heads"] >= 0
        total += int(known.sum())
        if known.any():
            for name, count in _trees(network, scores, gold, known).items():
                right[name] += count
        spans.add(batch, gold, scores)
        said = ~np.isnan(batch.facts[..., 0])
        guesses.append(scores.facts[..., 0].float().numpy()[said])
        truths.append(batch.facts[..., 0][said])
    figures = {name: 100 * count / total for name, count in right.items()} if total else {}
    guess, truth = np.concatenate(guesses), np.concatenate(truths)
    if truth.size > 1:
        figures["factuality r"] = float(np.corrcoef(guess, truth)[0, 1])
    return figures | {"names": spans.score()}


def _trees(
    network: Network, scores: Scores, gold: dict[str, torch.Tensor], known: torch.Tensor
) -> dict[str, int]:
    heads = scores.arcs.float().masked_fill(~visible(gold["sentence"]), -1e4).argmax(dim=2)
    rows, _ = torch.nonzero(known, as_tuple=True)
    governors = scores.governors[rows, heads[known]].float()
    relations = network.scorer(scores.dependents[known].float(), governors).argmax(dim=1)
    hit = heads[known] == gold["heads"][known]
    right = {"UAS": int(hit.sum()), "LAS": int((hit & (relations == gold["relations"][known])).sum())}
    for name, column in (("UPOS", scores.upos), ("XPOS", scores.xpos), ("scripts", scores.scripts)):
        right[name] = int((column.argmax(dim=2)[known] == gold[name.lower()][known]).sum())
    return right


class _Spans:
    def __init__(self, network: Network) -> None:
        self._decoder = NameDecoder(TAGS, network.field.transitions.detach().float().numpy())
        self._hit = self._said = self._true = 0

    def add(self, batch: Batch, gold: dict[str, torch.Tensor], scores: Scores) -> None:
        emissions = scores.names.float().numpy()
        count, most, width = emissions.shape
        tags = self._decoder.decode(
            emissions.reshape(-1, width),
            np.arange(count) * most,
            batch.words,
            np.zeros(count * most, dtype=np.bool_),
        ).reshape(count, most)
        for row, length in enumerate(batch.words):
            truth = set(certain_spans(gold["allowed"][row, :length].tolist()))
            guess = {span for span in self._decoder.spans(tags[row]) if span[2] in CORE}
            self._hit += len(truth & guess)
            self._said += len(guess)
            self._true += len(truth)

    def score(self) -> float:
        return 200 * self._hit / max(self._said + self._true, 1)


def starts(network: Network, sentences: list[Sentence], pieces: Pieces, labels: Labels) -> float:
    """Measure F1 of sentence starts inside windows of neighbours, each window's first word left out."""
    groups = list(pack(sentences, random.Random(1), alone=0.0))  # noqa: S311 - a fixed packing, no secret
    hit = said = true = 0
    for _, gold, scores in _scored(network, [encode(group, pieces, labels) for group in groups], pieces):
        known = gold["starts"] >= 0
        known[:, 0] = False
        guess = scores.starts > 0
        truth = gold["starts"] == 1
        hit += int((guess & truth & known).sum())
        said += int((guess & known).sum())
        true += int((truth & known).sum())
    return 200 * hit / max(said + true, 1)


def _scored(
    network: Network, windows: list[Window], pieces: Pieces
) -> Iterator[tuple[Batch, dict[str, torch.Tensor], Scores]]:
    network.eval()
    with torch.inference_mode():
        for batch in batches(windows, pieces, 3000, None):
            numbers = tensors(batch)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = network(numbers.pieces, numbers.shapes, numbers.pooling)
            yield batch, numbers.labels, scores
    network.train()
