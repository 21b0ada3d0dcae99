"""The networks as the program runs them: the same sums in an order that the runtime does quickly."""

from __future__ import annotations

import math
from copy import deepcopy
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.network import HEADS, NAME, WIDTH, Encoder

if TYPE_CHECKING:
    from pathlib import Path

    from training.network import Around, Layer, Network


class LayerGraph(nn.Module):
    """One layer of the encoder with query, key and value as one product."""

    def __init__(self, layer: Layer) -> None:
        """Join the weights of a trained layer; the scale of attention goes into the query."""
        super().__init__()
        scale = 1 / math.sqrt(WIDTH // HEADS)
        self.joined = nn.Linear(WIDTH, 3 * WIDTH)
        with torch.no_grad():
            self.joined.weight.copy_(
                torch.cat([layer.query.weight * scale, layer.key.weight, layer.value.weight])
            )
            self.joined.bias.copy_(torch.cat([layer.query.bias * scale, layer.key.bias, layer.value.bias]))
        self.layer = layer

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """See `Layer.forward`."""
        layer = self.layer
        count, length = states.shape[0], states.shape[1]
        joined = self.joined(states).view(count, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(joined[0] @ joined[1].transpose(2, 3) + mask, dim=-1)
        seen = (weights @ joined[2]).transpose(1, 2).reshape(count, length, WIDTH)
        states = layer.after_attention(states + layer.out(seen))
        inner = layer.narrow(functional.gelu(layer.widen(states)))
        return layer.after_inner(states + inner)


class EncoderGraph(nn.Module):
    """The encoder over joined layers."""

    def __init__(self, encoder: Encoder) -> None:
        """Wrap a trained encoder."""
        super().__init__()
        self.encoder = encoder
        self.layers = nn.ModuleList(LayerGraph(layer) for layer in encoder.layers)

    def forward(self, pieces: Tensor, shapes: Tensor) -> list[Tensor]:
        """See `Encoder.forward`."""
        encoder = self.encoder
        states = encoder.pieces(pieces) + (encoder.places.weight[: pieces.shape[1]] + encoder.kind)
        if encoder.shapes is not None:
            states = states + encoder.shapes(shapes)
        states = encoder.norm(states)
        mask = ((pieces == 0).to(states.dtype) * -1e4)[:, None, None, :]
        outputs = [states]
        for layer in self.layers:
            outputs.append(layer(outputs[-1], mask))
        return outputs


class AroundGraph(nn.Module):
    """A word with its neighbours as one product, which int8 weights make small and quick."""

    def __init__(self, around: Around) -> None:
        """Take the weights of a trained window of three words."""
        super().__init__()
        self.joined = nn.Linear(3 * WIDTH, NAME)
        with torch.no_grad():
            self.joined.weight.copy_(around.weight.permute(0, 2, 1).reshape(NAME, 3 * WIDTH))
            self.joined.bias.copy_(torch.zeros(NAME) if around.bias is None else around.bias)

    def forward(self, words: Tensor) -> Tensor:
        """See `Around.forward`."""
        nothing = torch.zeros_like(words[:, :1])
        before = torch.cat([nothing, words[:, :-1]], dim=1)
        after = torch.cat([words[:, 1:], nothing], dim=1)
        joined: Tensor = self.joined(torch.cat([before, words, after], dim=2))
        return joined


class ParserGraph(nn.Module):
    """The network as the program runs it: label numbers where only the best one counts, scores elsewhere."""

    def __init__(self, network: Network) -> None:
        """Wrap a trained network."""
        super().__init__()
        self.network = deepcopy(network)
        self.network.around = AroundGraph(network.around)
        self.encoder = EncoderGraph(network.encoder)
        weights = torch.softmax(network.mixtures.float(), dim=1) * network.gains.unsqueeze(1)
        self.weights = nn.Parameter(weights.detach())

    def forward(self, pieces: Tensor, shapes: Tensor, pooling: Tensor) -> tuple[Tensor, ...]:
        """See `Network.forward`."""
        outputs = self.encoder(pieces, shapes)
        count, length = pieces.shape[0], pieces.shape[1]
        flat = torch.cat([output.reshape(1, -1) for output in outputs])
        mixed = (self.weights @ flat).view(-1, count, length, WIDTH)
        words = torch.matmul(pooling.unsqueeze(0), mixed)
        scores = self.network.heads(words)
        return (
            scores.upos.argmax(dim=2).to(torch.int32),
            scores.xpos.argmax(dim=2).to(torch.int32),
            scores.scripts.argmax(dim=2).to(torch.int32),
            scores.starts,
            scores.arcs,
            scores.dependents,
            scores.governors,
            scores.names,
            scores.facts,
        )


class SentenceGraph(nn.Module):
    """The original sentence encoder: the mean of the last layer, length 1."""

    def __init__(self, weights: Path) -> None:
        """Read the original weights."""
        super().__init__()
        self.encoder = Encoder(0.0, shapes=False)
        self.encoder.read(weights)

    def forward(self, pieces: Tensor) -> Tensor:
        """Map B x T ids to B x WIDTH vectors."""
        states = self.encoder(pieces, None)[-1]
        mask = (pieces != 0).to(states.dtype).unsqueeze(2)
        return functional.normalize((states * mask).sum(dim=1) / mask.sum(dim=1), dim=1)
