"""Batches of numbers as the tensors that the network takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch

if TYPE_CHECKING:
    from training.windows import Batch


@dataclass(frozen=True, slots=True, kw_only=True)
class Tensors:
    """A batch as tensors; see `Batch` and `Network.forward`."""

    pieces: torch.Tensor
    shapes: torch.Tensor
    pooling: torch.Tensor
    words: torch.Tensor
    labels: dict[str, torch.Tensor]
    facts: torch.Tensor


def tensors(batch: Batch) -> Tensors:
    """Turn a batch into tensors, with the mean over each word's pieces as a matrix."""
    places = np.arange(batch.pieces.shape[1])
    inside = (places >= batch.spans[..., :1]) & (places < batch.spans[..., 1:])
    pooling = inside / np.maximum(inside.sum(axis=2, keepdims=True), 1)
    return Tensors(
        pieces=torch.from_numpy(batch.pieces),
        shapes=torch.from_numpy(batch.shapes),
        pooling=torch.from_numpy(pooling.astype(np.float32)),
        words=torch.from_numpy(batch.words),
        labels={name: torch.from_numpy(column) for name, column in batch.labels.items()},
        facts=torch.from_numpy(batch.facts),
    )
