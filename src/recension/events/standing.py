"""How an act stands: the less real reading wins where several words have a say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from recension.record import Modality, Polarity

_RANK: Final = {
    Modality.ACTUAL: 0,
    Modality.PLANNED: 1,
    Modality.PROMISED: 2,
    Modality.HOPED: 4,
    Modality.CALLED_FOR: 4,
    Modality.POSSIBLE: 3,
    Modality.ALLEGED: 5,
    Modality.DENIED: 6,
}
"""The less real reading wins where two words govern one act: a hope for a promise is a hope."""


MODALITIES: Final = {one.value: one for one in Modality}
"""Modalities by the names that the word lists use."""


@dataclass(slots=True)
class Standing:
    """How an act stands, filled while climbing its tree.

    Attributes:
        modality: how real it is said to be.
        negative: whether it is said not to be.
        deciding: the word that decides the modality; None for the act's own clause.
        refused: whether somebody refuses or fails to do it.
        purpose: whether it is only what something else is done for.
        given: whether somebody reacts to it, which takes it as given.
        known: whether the words tell whether it happens; False for a noun that nothing speaks of.
        governors: all words that had a say, for the evidence.
        reasons: what was taken from the context.
    """

    modality: Modality = Modality.ACTUAL
    negative: bool = False
    deciding: int | None = None
    refused: bool = False
    purpose: bool = False
    given: bool = False
    known: bool = True
    governors: list[int] = field(default_factory=list[int])
    reasons: list[str] = field(default_factory=list[str])

    @property
    def polarity(self) -> Polarity:
        """Whether it is said to be or not to be."""
        return Polarity.NEGATIVE if self.negative else Polarity.POSITIVE

    def take(self, modality: Modality, word: int) -> None:
        """Let a word decide, unless one has decided for something less real."""
        self.governors.append(word)
        if _RANK[modality] > _RANK[self.modality]:
            self.modality, self.deciding = modality, word
