"""The training loop: one pass per epoch, a checkpoint after each, so that a killed run continues."""

from __future__ import annotations

import json
import random
import sys
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

import torch
from torch import Tensor

from training import measure
from training.average import Average
from training.feeding import tensors
from training.losses import losses
from training.network import Network
from training.treebanks import read_ewt, read_gum
from training.variation import pool_of, varied
from training.wikipedia import read_politics, read_re3d, read_wikigold
from training.windows import CURLED, Labels, batches, encode, labels_of, pack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recension.language.pieces import Pieces
    from training.sentences import Sentence
    from training.variation import Pool
    from training.windows import Batch, Window

EVERY: Final = 50
"""Batches between two checkpoints."""

POLITICS_COPIES: Final = 4
"""The 200 sentences on politics are the only ones of our domain with complete names."""


HIDDEN: Final = 0.05
"""Share of the pieces hidden behind the encoder's mask, so that what stands around a word counts more."""

MASK: Final = 103
"""Id of [MASK] in the vocabulary of the base encoder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long and how fast to learn.

    Attributes:
        epochs: passes over the data; need not be whole. A run that is continued may be given another number.
        planned: passes for which the rates are set. Learning stops before their end: after twelve of twenty
            the loss on names was near nothing, and F1 of names on CrossNER politics dev fell.
        averaged: the pass from which on the averages of all passes are averaged.
        seed: of packing, shuffling, initial heads and dropout.
        most: pieces a batch, padding counted.
        encoder_rate: highest learning rate of the encoder.
        head_rate: highest learning rate of the heads.
        warmup: share of an epoch over which the rate rises.
        steady: share of all steps after which it falls in a straight line to a hundredth.
    """

    epochs: float = 12
    planned: float = 20
    averaged: int = 3
    seed: int = 20
    most: int = 1000
    encoder_rate: float = 3e-4
    head_rate: float = 2e-3
    warmup: float = 0.5
    steady: float = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All sentences to learn from, and the development sets."""

    train: list[Sentence]
    ewt: list[Sentence]
    gum: list[Sentence]
    politics: list[Sentence]


def read_corpus(data: Path) -> Corpus:
    """Read every source; see the model card for their licences."""
    ewt = read_ewt(data, "train")
    common = frozenset(word for sentence in ewt for word in sentence.words if word.islower())
    train = [
        *ewt,
        *read_gum(data, "train"),
        *read_wikigold(data),
        *(read_politics(data, "train") * POLITICS_COPIES),
        *read_re3d(data, common),
    ]
    return Corpus(
        train=train, ewt=read_ewt(data, "dev"), gum=read_gum(data, "dev"), politics=read_politics(data, "dev")
    )


def rate(step: int, per_epoch: int, plan: Plan) -> float:
    """Give the share of the highest learning rate at a step: rising, level, falling."""
    rising = plan.warmup * per_epoch
    total = plan.planned * per_epoch
    level = plan.steady * total
    if step < rising:
        return (step + 1) / rising
    if step < level:
        return 1.0
    return max(0.01, (total - step) / (total - level))


@dataclass(slots=True)
class Run:
    """What changes while learning.

    Attributes:
        network: the network.
        average: moving average of its weights.
        optimizer: its optimizer.
        labels: the label sets.
        epoch: passes completed.
        step: batches of the current pass that are done.
    """

    network: Network
    average: Average
    optimizer: torch.optim.Optimizer
    labels: Labels
    epoch: int = 0
    step: int = 0

    def save(self, place: Path) -> None:
        """Write a checkpoint; a killed write leaves the old one."""
        state = {
            "network": self.network.state_dict(),
            "average": self.average.weights,
            "optimizer": self.optimizer.state_dict(),
        }
        partial = place.with_suffix(".partial")
        torch.save({**state, "epoch": self.epoch, "step": self.step, "labels": asdict(self.labels)}, partial)
        partial.replace(place)

    def load(self, place: Path) -> None:
        """Read a checkpoint."""
        kept = torch.load(place, weights_only=True)
        self.network.load_state_dict(kept["network"])
        self.average.weights = kept["average"]
        self.optimizer.load_state_dict(kept["optimizer"])
        self.epoch, self.step = kept["epoch"], kept["step"]


def train(data: Path, weights: Path, pieces: Pieces, work: Path, plan: Plan) -> Path:
    """Train on all data, or continue what a killed run left.

    Args:
        data: folder of the data.
        weights: the original encoder.
        pieces: its vocabulary.
        work: folder for checkpoints and figures.
        plan: how long and how fast.

    Returns:
        The mean of the averages of the passes.
    """
    corpus = read_corpus(data)
    return learn(corpus, labels_of(corpus.train), weights, pieces, work, plan)


def learn(corpus: Corpus, labels: Labels, weights: Path, pieces: Pieces, work: Path, plan: Plan) -> Path:
    """Train on sentences, or continue what a killed run left.

    Args:
        corpus: the sentences.
        labels: the label sets.
        weights: the original encoder.
        pieces: its vocabulary.
        work: folder for checkpoints and figures.
        plan: how long and how fast.

    Returns:
        The mean of the averages of the passes.
    """
    torch.manual_seed(plan.seed)
    network = Network(labels)
    network.encoder.read(weights)
    encoder = set(map(id, network.encoder.parameters()))
    groups = [
        {"params": list(network.encoder.parameters()), "top": plan.encoder_rate},
        {"params": [one for one in network.parameters() if id(one) not in encoder], "top": plan.head_rate},
    ]
    optimizer = torch.optim.AdamW(groups, lr=1e-4, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    run = Run(network=network, average=Average(network), optimizer=optimizer, labels=labels)
    work.mkdir(parents=True, exist_ok=True)
    last = work / "last.pt"
    if last.exists():
        run.load(last)
    pool = pool_of(corpus.train)
    while run.epoch < plan.epochs:
        started, first = time.monotonic(), run.step
        fed = list(epoch_batches(corpus.train, pool, pieces, labels, plan, run.epoch))
        finished = _epoch(run, fed, plan, last)
        if finished:
            run.epoch, run.step = run.epoch + 1, 0
        run.save(last)
        learned = run.average.exchange(network)
        figures = _figures(network, corpus, pieces, labels)
        torch.save({"average": run.average.weights, "labels": asdict(labels)}, work / f"pass-{run.epoch}.pt")
        network.load_state_dict(learned)
        figures |= {
            "epoch": run.epoch + run.step / len(fed),
            "seconds": time.monotonic() - started,
            "from": first,
        }
        with (work / "figures.jsonl").open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(figures) + "\n")
        if not finished:
            break
    return mean(work, plan)


def mean(work: Path, plan: Plan) -> Path:
    """Write the mean of the averages after each pass (Wortsman et al. 2022, of one run).

    LAS on EWT dev, F1 of names there and on CrossNER politics dev: 90.4, 77.1 and 84.7; after the last pass
    alone 90.2, 75.8 and 83.0.

    Args:
        work: folder of the checkpoints.
        plan: from which pass on they are taken.

    Returns:
        The file.
    """
    places = sorted(work.glob("pass-*.pt"), key=lambda place: int(place.stem.removeprefix("pass-")))
    taken = places[plan.averaged - 1 :] or places
    kept = [torch.load(place, weights_only=True) for place in taken]
    weights = {
        name: torch.stack([one["average"][name].double() for one in kept]).mean(dim=0).float()
        for name in kept[0]["average"]
    }
    place = work / "mean.pt"
    torch.save({"average": weights, "labels": kept[0]["labels"]}, place)
    return place


def epoch_batches(
    sentences: list[Sentence], pool: Pool, pieces: Pieces, labels: Labels, plan: Plan, epoch: int
) -> Iterator[Batch]:
    """Pack, vary and shuffle the sentences for one pass; the same for the same seed and pass."""
    dice = random.Random(plan.seed * 1000 + epoch)  # noqa: S311 - order of learning, no secret
    curly: dict[str, bool] = {}
    windows: list[Window] = []
    for neighbours in pack(sentences, dice):
        key = neighbours[0].document
        if key not in curly:
            curly[key] = dice.random() < CURLED
        group = [varied(sentence, pool, dice) for sentence in neighbours]
        windows.append(encode(group, pieces, labels, curl=curly[key]))
    yield from batches(windows, pieces, plan.most, dice)


def _epoch(run: Run, fed: list[Batch], plan: Plan, last: Path) -> bool:
    """Learn from the rest of one pass; tell whether it was gone through to its end."""
    run.network.train()
    count = len(fed)
    while run.step < count:
        done = run.epoch * count + run.step
        if done >= plan.epochs * count:
            return False
        if run.step % EVERY == 0:
            # dropout goes on alike whether or not the run was killed here
            torch.manual_seed(plan.seed * 1_000_000 + done)
        parts = _learn(run, fed[run.step], rate(done, count, plan))
        run.step += 1
        run.average.update(run.network, done + 1)
        if run.step % EVERY == 0:
            run.save(last)
            shown = " ".join(f"{name} {float(part):.3f}" for name, part in parts.items())
            clock = time.strftime("%H:%M:%S")
            sys.stderr.write(f"{clock} epoch {run.epoch + 1} step {run.step}/{count} {shown}\n")
    return True


def _learn(run: Run, batch: Batch, share: float) -> dict[str, Tensor]:
    for group in run.optimizer.param_groups:
        group["lr"] = group["top"] * share
    numbers = tensors(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = run.network(hidden(numbers.pieces), numbers.shapes, numbers.pooling)
        parts = losses(run.network, scores, numbers.labels, numbers.facts, numbers.words)
    run.optimizer.zero_grad(set_to_none=True)
    torch.stack(list(parts.values())).sum().backward()
    torch.nn.utils.clip_grad_norm_(run.network.parameters(), 2.0)
    run.optimizer.step()
    return {name: part.detach() for name, part in parts.items()}


def hidden(pieces: Tensor) -> Tensor:
    """Hide a share of the pieces of a batch by chance; padding stays padding."""
    return pieces.masked_fill((torch.rand(pieces.shape) < HIDDEN) & (pieces != 0), MASK)


def _figures(network: Network, corpus: Corpus, pieces: Pieces, labels: Labels) -> dict[str, float]:
    news = [sentence for sentence in corpus.gum if "_news_" in sentence.document]
    sets = {"EWT": corpus.ewt, "GUM": corpus.gum, "GUM news": news, "politics": corpus.politics}
    figures = {
        f"{name} {figure}": value
        for name, sentences in sets.items()
        for figure, value in measure.gold_sentences(network, sentences, pieces, labels).items()
    }
    figures["EWT starts"] = measure.starts(network, corpus.ewt, pieces, labels)
    figures["GUM news starts"] = measure.starts(network, news, pieces, labels)
    return figures
