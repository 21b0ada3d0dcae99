"""The moving average of the weights (Polyak & Juditsky 1992): what is measured and exported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import torch

if TYPE_CHECKING:
    from torch import Tensor, nn

EVERY: Final = 5
"""Steps between two updates: each reads all weights once."""

KEPT: Final = 0.99
"""Share of the average kept at an update: with five steps between two, it looks back over about one pass."""


class Average:
    """Exponential moving average of a network's weights."""

    def __init__(self, network: nn.Module) -> None:
        """Begin with the weights as they are."""
        self.weights = {name: weight.detach().clone() for name, weight in network.state_dict().items()}

    def update(self, network: nn.Module, step: int) -> None:
        """Take the weights in after a step of learning; only every few steps change anything.

        Args:
            network: the network that learns.
            step: steps done since the beginning of training.
        """
        if step % EVERY:
            return
        done = step // EVERY
        kept = min(KEPT, (1 + done) / (10 + done))
        fresh = network.state_dict()
        torch._foreach_lerp_(
            list(self.weights.values()), [fresh[name].detach() for name in self.weights], 1 - kept
        )

    def exchange(self, network: nn.Module) -> dict[str, Tensor]:
        """Put the average into a network.

        Args:
            network: the network.

        Returns:
            The weights that it had, to be put back.
        """
        kept = {name: weight.detach().clone() for name, weight in network.state_dict().items()}
        network.load_state_dict(self.weights)
        return kept
