"""The network: encoder (MiniLM, Wang et al. 2020), layer mixtures, biaffine trees (Dozat & Manning 2017)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from recension.language.shapes import Shape
from training.crf import Field
from training.dropout import Dropout
from training.sentences import FACTS, TAGS

if TYPE_CHECKING:
    from pathlib import Path

    from training.windows import Labels

WIDTH, LAYERS, HEADS, INNER, PIECES, PLACES = 384, 6, 12, 1536, 30522, 512
ARC, RELATION, NAME = 256, 96, 256
MIXTURES = ("tags", "tree", "names", "facts")


@dataclass(slots=True)
class Scores:
    """What the network says of a batch of windows: B windows, W words.

    Attributes:
        upos: B x W x labels.
        xpos: B x W x labels.
        scripts: B x W x labels.
        starts: B x W, logit of a sentence's start.
        arcs: B x W x (W + 1), head scores, column 0 the root.
        dependents: B x W x RELATION, a word as a dependent.
        governors: B x (W + 1) x RELATION, a word (or, first, the root) as a head.
        names: B x W x tags.
        facts: B x W x columns of FACTS.
    """

    upos: Tensor
    xpos: Tensor
    scripts: Tensor
    starts: Tensor
    arcs: Tensor
    dependents: Tensor
    governors: Tensor
    names: Tensor
    facts: Tensor


class Layer(nn.Module):
    """One layer of the encoder, normalised after each part."""

    def __init__(self, dropout: float) -> None:
        """Make one layer."""
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.after_attention = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.after_inner = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Map B x T x WIDTH to the same; `mask` is 0 where a piece is seen, very negative elsewhere."""
        count, length, _ = states.shape
        parts = [
            part(states).view(count, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        ]
        weights = torch.softmax(
            parts[0] @ parts[1].transpose(2, 3) / math.sqrt(WIDTH // HEADS) + mask, dim=-1
        )
        seen = (
            (self.dropout(weights).to(parts[2].dtype) @ parts[2])
            .transpose(1, 2)
            .reshape(count, length, WIDTH)
        )
        states = self.after_attention(states + self.dropout(self.out(seen)))
        inner = self.narrow(functional.gelu(self.widen(states)))
        return self.after_inner(states + self.dropout(inner))


class Encoder(nn.Module):
    """Embeddings of pieces, places and word shapes, and the layers over them."""

    def __init__(self, dropout: float = 0.1, *, shapes: bool = True) -> None:
        """Make the encoder; without shapes it is the original sentence encoder."""
        super().__init__()
        self.pieces = nn.Embedding(PIECES, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(len(Shape), WIDTH) if shapes else None
        if self.shapes is not None:
            nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = Dropout(dropout)

    def forward(self, pieces: Tensor, shapes: Tensor | None) -> list[Tensor]:
        """Map B x T ids to the embeddings and the output of every layer, each B x T x WIDTH."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.pieces(pieces) + self.places(places) + self.kind
        if self.shapes is not None and shapes is not None:
            states = states + self.shapes(shapes)
        states = self.dropout(self.norm(states))
        mask = ((pieces == 0).to(states.dtype) * -1e4)[:, None, None, :]
        outputs = [states]
        for layer in self.layers:
            outputs.append(layer(outputs[-1], mask))
        return outputs

    def read(self, path: Path) -> None:
        """Take the weights of the original encoder from its safetensors file."""
        weights = load_file(str(path))
        state = {
            "pieces.weight": weights["embeddings.word_embeddings.weight"],
            "places.weight": weights["embeddings.position_embeddings.weight"],
            "kind": weights["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": weights["embeddings.LayerNorm.weight"],
            "norm.bias": weights["embeddings.LayerNorm.bias"],
        }
        parts = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "out": "attention.output.dense",
            "after_attention": "attention.output.LayerNorm",
            "widen": "intermediate.dense",
            "narrow": "output.dense",
            "after_inner": "output.LayerNorm",
        }
        for number in range(LAYERS):
            for ours, theirs in parts.items():
                for kind in ("weight", "bias"):
                    state[f"layers.{number}.{ours}.{kind}"] = weights[
                        f"encoder.layer.{number}.{theirs}.{kind}"
                    ]
        left = self.load_state_dict(state, strict=False)
        missing = [name for name in left.missing_keys if not name.startswith("shapes.")]
        if missing or left.unexpected_keys:
            message = f"the encoder's weights do not fit: {missing} {left.unexpected_keys}"
            raise ValueError(message)


class Scorer(nn.Module):
    """Relation labels of given pairs of words."""

    def __init__(self, relations: int) -> None:
        """Make the scorer for a number of relation labels."""
        super().__init__()
        self.pairs = nn.Linear(RELATION + 1, (RELATION + 1) * relations, bias=False)
        nn.init.normal_(self.pairs.weight, std=0.01)
        self.relations = relations

    def forward(self, dependents: Tensor, governors: Tensor) -> Tensor:
        """Map two N x RELATION arrays to N x labels."""
        one = torch.ones_like(dependents[:, :1])
        left = self.pairs(torch.cat([dependents, one], dim=1)).view(-1, self.relations, RELATION + 1)
        right = torch.cat([governors, one], dim=1).unsqueeze(2).to(left.dtype)
        return (left @ right).squeeze(2)


class Around(nn.Conv1d):
    """A word with the words before and after it."""

    def __init__(self) -> None:
        """Make the window of three words."""
        super().__init__(WIDTH, NAME, 3, padding=1)

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - the name that the parent gives it
        """Map B x W x WIDTH to B x W x NAME."""
        return super().forward(input.transpose(1, 2)).transpose(1, 2)


class Network(nn.Module):
    """The encoder and all heads."""

    def __init__(self, labels: Labels) -> None:
        """Make the heads for the given label sets."""
        super().__init__()
        self.encoder = Encoder()
        self.mixtures = nn.Parameter(torch.zeros(len(MIXTURES), LAYERS + 1))
        self.gains = nn.Parameter(torch.ones(len(MIXTURES)))
        self.word_dropout = Dropout(0.15)
        self.tag_dropout = Dropout(0.2)
        self.tree_dropout = Dropout(0.33)
        self.tags = nn.Linear(WIDTH, WIDTH)
        self.upos = nn.Linear(WIDTH, len(labels.upos))
        self.xpos = nn.Linear(WIDTH, len(labels.xpos))
        self.scripts = nn.Linear(WIDTH, len(labels.scripts))
        self.starts = nn.Sequential(nn.Linear(WIDTH, 128), nn.GELU(), nn.Linear(128, 1))
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.arc_dependent = nn.Linear(WIDTH, ARC)
        self.arc_governor = nn.Linear(WIDTH, ARC)
        self.arc_pairs = nn.Linear(ARC + 1, ARC, bias=False)
        nn.init.normal_(self.arc_pairs.weight, std=0.02)
        self.relation_dependent = nn.Linear(WIDTH, RELATION)
        self.relation_governor = nn.Linear(WIDTH, RELATION)
        self.scorer = Scorer(len(labels.relations))
        self.around = Around()
        self.names = nn.Linear(NAME + WIDTH, len(TAGS))
        self.field = Field()
        self.facts = nn.Sequential(nn.Linear(WIDTH, 128), nn.GELU(), nn.Linear(128, len(FACTS)))

    def forward(self, pieces: Tensor, shapes: Tensor, pooling: Tensor) -> Scores:
        """Score a batch.

        Args:
            pieces: B x T ids.
            shapes: B x T shapes.
            pooling: B x W x T, each row the share of each piece in the mean of a word's pieces.

        Returns:
            The scores.
        """
        outputs = torch.stack(self.encoder(pieces, shapes)).float()
        weights = torch.softmax(self.mixtures.float(), dim=1) * self.gains.unsqueeze(1)
        mixed = torch.einsum("ml,lbtd->mbtd", weights, outputs)
        return self.heads(self.word_dropout(torch.matmul(pooling.unsqueeze(0), mixed)))

    def heads(self, words: Tensor) -> Scores:
        """Score words.

        Args:
            words: the mixtures x B x W x WIDTH.

        Returns:
            The scores.
        """
        tags, tree, named, facts = words.unbind(0)
        hidden = self.tag_dropout(functional.gelu(self.tags(tags)))
        whole = torch.cat([self.root.expand(tree.shape[0], 1, -1), tree], dim=1)
        dependent = self.tree_dropout(functional.gelu(self.arc_dependent(tree)))
        governor = self.tree_dropout(functional.gelu(self.arc_governor(whole)))
        one = torch.ones_like(dependent[..., :1])
        arcs = self.arc_pairs(torch.cat([dependent, one], dim=-1)) @ governor.transpose(1, 2)
        around = functional.gelu(self.around(named))
        return Scores(
            upos=self.upos(hidden),
            xpos=self.xpos(hidden),
            scripts=self.scripts(hidden),
            starts=self.starts(tags).squeeze(-1),
            arcs=arcs,
            dependents=self.tree_dropout(functional.gelu(self.relation_dependent(tree))),
            governors=self.tree_dropout(functional.gelu(self.relation_governor(whole))),
            names=self.names(self.tag_dropout(torch.cat([around, named.to(around.dtype)], dim=-1))),
            facts=self.facts(facts),
        )
