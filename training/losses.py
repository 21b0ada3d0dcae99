"""What training makes small: one weighted sum over all heads, each only where a source speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import torch
from torch import Tensor
from torch.nn import functional

from training.sentences import ANY

if TYPE_CHECKING:
    from training.network import Network, Scores

WEIGHTS: Final = {
    "arcs": 1.0,
    "relations": 1.0,
    "names": 2.0,
    "upos": 0.5,
    "xpos": 0.5,
    "scripts": 0.5,
    "starts": 0.3,
    "facts": 0.2,
}
"""The recipe's weights; names doubled as the weak part; the head for later stages low, to spare the parse."""

FAR: Final = -1e4


def visible(sentence: Tensor) -> Tensor:
    """Give B x W x (W + 1) truth: which heads a word can have, its own sentence's words and the root."""
    same = (sentence.unsqueeze(2) == sentence.unsqueeze(1)) & (sentence >= 0).unsqueeze(1)
    own = torch.eye(sentence.shape[1], dtype=torch.bool, device=sentence.device)
    root = torch.ones_like(same[..., :1])
    return torch.cat([root, same & ~own], dim=2)


def losses(
    network: Network, scores: Scores, labels: dict[str, Tensor], facts: Tensor, lengths: Tensor
) -> dict[str, Tensor]:
    """Give the loss of each head, its weight applied.

    Args:
        network: the network, for its relation scorer and its field.
        scores: what it says.
        labels: B x W labels by column, -1 where unknown.
        facts: B x W x 4 values, NaN where unknown.
        lengths: B numbers of words.

    Returns:
        Loss by head.
    """
    found = {name: _entropy(getattr(scores, name), labels[name]) for name in ("upos", "xpos", "scripts")}
    heads = labels["heads"]
    arcs = scores.arcs.float().masked_fill(~visible(labels["sentence"]), FAR)
    found["arcs"] = _entropy(arcs, heads)
    known = heads >= 0
    if known.any():
        rows, _ = torch.nonzero(known, as_tuple=True)
        governors = scores.governors[rows, heads[known]]
        found["relations"] = _entropy(
            network.scorer(scores.dependents[known], governors), labels["relations"][known]
        )
        starts = scores.starts.float()[known]
        found["starts"] = functional.binary_cross_entropy_with_logits(starts, labels["starts"][known].float())
    found["names"] = network.field.loss(scores.names, labels["allowed"] & ANY, lengths)
    found["facts"] = _facts(scores.facts.float(), facts)
    return {name: loss * WEIGHTS[name] for name, loss in found.items()}


def _entropy(scores: Tensor, labels: Tensor) -> Tensor:
    flat = labels.reshape(-1)
    if not (flat >= 0).any():
        return scores.sum() * 0
    return functional.cross_entropy(scores.float().reshape(flat.shape[0], -1), flat, ignore_index=-1)


def _facts(scores: Tensor, facts: Tensor) -> Tensor:
    known = ~facts.isnan()
    total = scores.sum() * 0
    if known[..., 0].any():
        said = known[..., 0]
        total = total + functional.smooth_l1_loss(scores[..., 0][said], facts[..., 0][said], beta=0.3) * 2
    if known[..., 1:].any():
        said = known[..., 1:]
        total = total + functional.binary_cross_entropy_with_logits(
            scores[..., 1:][said], facts[..., 1:][said]
        )
    return total
