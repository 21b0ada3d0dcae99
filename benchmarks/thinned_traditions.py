"""Traditions of which texts have been lost."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from benchmarks.planted_traditions import Tradition
    from recension.record import Document

_FEWEST_LEFT: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Thinned:
    """What is left of a tradition.

    Attributes:
        documents: those that are left, in the order they were written.
        parents: for each the index of the nearest text above it that is left, or nothing. Two copies of a
            lost text are joined by nothing.
    """

    documents: tuple[Document, ...]
    parents: tuple[int | None, ...]


def thinned(tradition: Tradition, seed: int, *, share: float) -> Thinned:
    """Take texts away at random, the source of all as likely as any.

    Args:
        tradition: what there was.
        seed: chooses the texts; the same seed chooses the same ones.
        share: of the texts, how many are lost. Three are left at least.
    """
    chance = random.Random(f"thinned {seed} {share}")
    count = len(tradition.documents)
    kept = sorted(chance.sample(range(count), max(_FEWEST_LEFT, round(count * (1 - share)))))
    number = {text: index for index, text in enumerate(kept)}
    above: list[int | None] = [None, *tradition.parents]
    parents: list[int | None] = []
    for text in kept:
        parent = above[text]
        while parent is not None and parent not in number:
            parent = above[parent]
        parents.append(None if parent is None else number[parent])
    return Thinned(documents=tuple(tradition.documents[text] for text in kept), parents=tuple(parents))
