"""A telling: an event with what it is compared by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recension.claims.acts import act_keys
from recension.claims.lexicon import word_set
from recension.claims.words import stems
from recension.record import Modality, Polarity

if TYPE_CHECKING:
    from recension.claims.known import Known
    from recension.claims.origins import Origin
    from recension.claims.parties import Parties
    from recension.record import DocumentId, EntityId, Event, Participant, StoryId

_HAPPENED = frozenset({Modality.ACTUAL, Modality.ALLEGED, Modality.DENIED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An event as one document tells it, with its origin and what it is compared by.

    Attributes:
        event: the event.
        document: where it is told.
        day: the day the document was published, ISO 8601, where known.
        story: the story of the document.
        origin: where it starts.
        actors: the parties that do it.
        targets: the parties it is done to.
        actor_words: stems of the words for who does it, where no entity is known for one.
        acts: what its act is compared by.
        things: stems of its object and of what it counts.
        happened: whether it is told as done, alleged or denied, not as what is to come.
        negative: whether it is said not to be.
        affirms: whether it states a view or a principle.
    """

    event: Event
    document: DocumentId
    day: str | None
    story: StoryId | None
    origin: Origin
    actors: frozenset[EntityId]
    targets: frozenset[EntityId]
    actor_words: frozenset[str]
    acts: frozenset[str]
    things: frozenset[str]
    happened: bool
    negative: bool
    affirms: bool

    @property
    def place(self) -> tuple[str, str, int, int, str]:
        """Where it stands in the order of all tellings: the earliest first, then by document and place."""
        evidence = self.event.evidence[0]
        return self.day or "9999", self.document, evidence.start, evidence.end, self.event.id


def telling_of(event: Event, origin: Origin, known: Known, parties: Parties) -> Telling:
    """Take from an event what it is compared by."""
    document = event.evidence[0].document
    counted = " ".join(quantity.of for quantity in event.quantities if quantity.of)
    return Telling(
        event=event,
        document=document,
        day=known.day_of(document),
        story=known.story_of(document),
        origin=origin,
        actors=_roots(event.actors, parties),
        targets=_roots(event.targets, parties),
        actor_words=frozenset(word for one in event.actors if one.entity is None for word in stems(one.text)),
        acts=act_keys(event.predicate),
        things=stems(event.object or "") | stems(counted),
        happened=event.modality in _HAPPENED,
        negative=event.polarity is Polarity.NEGATIVE or event.modality is Modality.DENIED,
        affirms=event.predicate.lower() in word_set("affirming"),
    )


def is_worth_a_row(event: Event) -> bool:
    """Whether an event says enough to be a claim: an act that somebody does to something, or a number.

    Verbs that only carry others ("said", "was", "seems") make no claim of their own.
    """
    if not _is_an_act(event.predicate):
        return bool(event.quantities) and bool(event.actors or event.object)
    return bool(event.object or event.targets or event.quantities or (event.actors and event.time)) or bool(
        event.actors and event.place
    )


@cache
def _is_an_act(predicate: str) -> bool:
    return predicate.lower() not in word_set("carrying_verbs")


def _roots(participants: tuple[Participant, ...], parties: Parties) -> frozenset[EntityId]:
    return parties.roots(one.entity for one in participants if one.entity is not None)
