"""Traditions of which copies that others went back to are lost, and what their documents can show of them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from benchmarks.known_trees import contaminated
from benchmarks.newsroom import Newsroom
from benchmarks.planted_traditions import planted_tradition

if TYPE_CHECKING:
    from recension.record import Document

# Of the copies that two or more copied, the share that is lost where copies are.
_LOST: Final = 0.8
_FEWEST_COPIES: Final = 2
# A lost text can be told from its copies and what it goes back to only if three of them part.
_FEWEST_BESIDE: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What is lost of a tradition.

    Attributes:
        name: what tables call it.
        copies: whether copies are lost that others went back to.
        source: whether the source of all is lost.
        contaminated: whether some copies take from a second text.
    """

    name: str
    copies: bool = False
    source: bool = False
    contaminated: bool = False


LOSSES: Final = (
    Loss(name="complete"),
    Loss(name="contaminated", contaminated=True),
    Loss(name="copies lost", copies=True),
    Loss(name="source lost", source=True),
    Loss(name="both lost", copies=True, source=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LostText:
    """A text that is lost.

    Attributes:
        above: the index of the nearest document above it, if one is left.
        below: indices of the nearest documents below it on every way down.
        ways: how many ways lead from it to documents, up or down.
    """

    above: int | None
    below: frozenset[int]
    ways: int

    @property
    def can_be_told(self) -> bool:
        """Whether it stands between three documents at least."""
        return self.ways >= _FEWEST_BESIDE

    @property
    def beside(self) -> frozenset[int]:
        """The nearest documents, above and below."""
        return self.below if self.above is None else self.below | {self.above}


@dataclass(frozen=True, slots=True, kw_only=True)
class LossyTradition:
    """The documents that are left, without dates, in the order they were written, and what is lost."""

    documents: tuple[Document, ...]
    lost: tuple[LostText, ...]


def lossy_tradition(loss: Loss, family_name: str, size: int, seed: int) -> LossyTradition:
    """Generate a tradition of `size` texts and lose some; the same seed gives the same.

    What copies add of their own no other adds: who shares it has it from there.
    """
    asides = Newsroom(seed)
    asides.new_story()
    tradition = planted_tradition(family_name, size, seed, dated=False, asides=asides)
    if loss.contaminated:
        tradition = contaminated(tradition, random.Random(f"second texts {size} {seed}"))
    parents = (None, *tradition.parents)
    children = {text: [child for child in range(size) if parents[child] == text] for text in range(size)}
    chance = random.Random(f"lost {size} {seed}")
    gone = {0} if loss.source else set[int]()
    for text in range(1, size):
        if loss.copies and len(children[text]) >= _FEWEST_COPIES and chance.random() < _LOST:
            gone.add(text)
    kept = [text for text in range(size) if text not in gone]
    number = {text: index for index, text in enumerate(kept)}

    def nearest_below(text: int) -> frozenset[int]:
        if text in number:
            return frozenset((number[text],))
        return frozenset[int]().union(*map(nearest_below, children[text]))

    lost: list[LostText] = []
    for text in sorted(gone):
        above = parents[text]
        while above is not None and above in gone:
            above = parents[above]
        ways = [found for child in children[text] if (found := nearest_below(child))]
        lost.append(
            LostText(
                above=None if above is None else number[above],
                below=frozenset[int]().union(*ways),
                ways=len(ways) + (above is not None),
            )
        )
    return LossyTradition(documents=tuple(tradition.documents[text] for text in kept), lost=tuple(lost))
