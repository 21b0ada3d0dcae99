"""A random field over tags of names, trained on partly known tags (Lafferty 2001, Tsuboi et al. 2008)."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.sentences import TAGS

FORBIDDEN = -1e4


def legal_transitions() -> Tensor:
    """Give 0 for a legal pair of tags, a large negative number for an inside without its own beginning."""
    scores = torch.zeros(len(TAGS), len(TAGS))
    for column, tag in enumerate(TAGS):
        if tag.startswith("I-"):
            for row, before in enumerate(TAGS):
                if before[2:] != tag[2:]:
                    scores[row, column] = FORBIDDEN
    return scores


def legal_starts() -> Tensor:
    """Give 0 for a tag that can begin a window."""
    return torch.tensor([FORBIDDEN if tag.startswith("I-") else 0.0 for tag in TAGS])


class Field(nn.Module):
    """Scores of neighbouring tags.

    Attributes:
        transitions: learned score of each pair of tags.
    """

    def __init__(self) -> None:
        """Begin with no preference among legal pairs."""
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.register_buffer("legal", legal_transitions())
        self.register_buffer("first", legal_starts())

    def loss(self, emissions: Tensor, allowed: Tensor, lengths: Tensor) -> Tensor:
        """Give the negative log-probability of all tag sequences that the sources leave possible.

        Args:
            emissions: B x W x K scores of tags.
            allowed: B x W sets of possible tags as bits.
            lengths: B numbers of words.

        Returns:
            The mean over words.
        """
        emissions = emissions.float()
        bits = (allowed.unsqueeze(-1) >> torch.arange(len(TAGS))) & 1
        possible = emissions + (1 - bits).float() * FORBIDDEN
        both = torch.cat([emissions, possible])
        score = self._forward(both, torch.cat([lengths, lengths]))
        every, known = score.chunk(2)
        return (every - known).clamp(max=1e3).sum() / lengths.sum()

    def _forward(self, emissions: Tensor, lengths: Tensor) -> Tensor:
        pairs = self.transitions + self.legal
        alpha = emissions[:, 0] + self.first
        for step in range(1, emissions.shape[1]):
            fresh = torch.logsumexp(alpha.unsqueeze(2) + pairs, dim=1) + emissions[:, step]
            alpha = torch.where((lengths > step).unsqueeze(1), fresh, alpha)
        return torch.logsumexp(alpha, dim=1)
