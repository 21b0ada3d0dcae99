"""An event as one document tells it, before anyone knows who is who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.record import DocumentId, Evidence, Modality, Polarity, Quantity, Time


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words that fill a slot of an event.

    Attributes:
        head: number of the word that the others hang on, in the document's annotation.
        place: first code point of that word, by which its entity is found.
        evidence: the words.
    """

    head: int
    place: int
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event as one document tells it.

    Attributes:
        document: the document.
        word: number of the word that tells the act.
        predicate: lemma of the act, with its particle; a noun's verb ("release" for "the release of").
        act: what its codes are looked up by: the predicate, or another act where the object makes it one.
        nominal: whether a noun tells it.
        actors: who does it.
        targets: to whom or with whom.
        possessors: whose or of which people the object is, where that may be whom it is done to.
        object: what it is done to or with.
        holders: who promises, plans, hopes, calls for, alleges or denies it.
        quantities: counted or measured things among the participants.
        time: its own time; None where the words give none.
        location: the words for where.
        condition: the words for what it depends on.
        means: the words for how it is done.
        modality: how real it is said to be.
        polarity: whether it is said to be or not to be.
        governor: lemma of the word that decides the modality; None for the act's own clause.
        refused: whether somebody refuses or fails to do it.
        purpose: whether it is only what something else is done for.
        given: whether somebody reacts to it, which takes it as given and does not say it.
        attribution: indices of the attributions whose content holds the act, innermost first.
        mention: the words of the act.
        evidence: the words that the slots use: the piece with the act first, then pieces that words of other
            acts stand apart from it.
        factuality: -3 to 3, as the language model reads it; None where the annotator does not say.
        reasons: why slots that the words do not give are filled.
    """

    document: DocumentId
    word: int
    predicate: str
    act: str
    nominal: bool
    actors: tuple[Part, ...]
    targets: tuple[Part, ...]
    possessors: tuple[Part, ...]
    object: Part | None
    holders: tuple[Part, ...]
    quantities: tuple[Quantity, ...]
    time: Time | None
    location: Part | None
    condition: Part | None
    means: Part | None
    modality: Modality
    polarity: Polarity
    governor: str | None
    refused: bool
    purpose: bool
    given: bool
    attribution: tuple[int, ...]
    mention: Evidence
    evidence: tuple[Evidence, ...]
    factuality: float | None
    reasons: tuple[str, ...]
