"""A telling: an event with what it is compared by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.claims.acts import act_keys
from recension.claims.antecedents import antecedent
from recension.claims.cast import Players, is_pronoun
from recension.claims.lexicon import word_set
from recension.claims.nature import is_lacking, thing_of, ways_of
from recension.claims.nouns import is_noun, phase_of
from recension.claims.tolls import toll_of
from recension.claims.words import kinds, phrase_place, spoken, stems
from recension.record import Modality, Polarity

if TYPE_CHECKING:
    from recension.claims.cast import Cast
    from recension.claims.known import Known
    from recension.claims.nature import Thing
    from recension.claims.origin import Origin
    from recension.claims.parties import Parties
    from recension.claims.tolls import Toll
    from recension.record import DocumentId, EntityId, Event, SourceId, StoryId

_HAPPENED: Final = frozenset({Modality.ACTUAL, Modality.ALLEGED, Modality.DENIED})

_LEAST_SLOTS: Final = 2
"""Slots that an act in a document's own voice must have for a row: one alone ("the guard coughed") is nothing
that others could confirm."""


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
        wishers: the parties that promise, hope or call, where these are others than those that act.
        acts: what its act is compared by.
        agreed: the agreement whose parties say so together, where they do.
        things: stems of its object and of what it counts.
        happened: whether it is told as done, alleged or denied, not as what is to come or what an agreement
            does by its own words.
        negative: whether it is said not to be.
        affirms: whether it states a view or a principle.
        named: whether a noun tells the act.
        phase: which part of a happening its words tell, null for the whole.
        thing: what it is done to, where a noun says so.
        ways: which way it goes, where that has an opposite.
        lacking: of a happening that a noun names, whether its words say without what it came about.
        toll: how many it killed or hurt, where it tells of that.
    """

    event: Event
    document: DocumentId
    day: str | None
    story: StoryId | None
    origin: Origin
    actors: frozenset[EntityId]
    targets: frozenset[EntityId]
    actor_words: frozenset[str]
    wishers: frozenset[EntityId]
    acts: frozenset[str]
    agreed: SourceId | None
    things: frozenset[str]
    happened: bool
    negative: bool
    affirms: bool
    named: bool
    phase: int | None
    thing: Thing | None
    ways: frozenset[int]
    lacking: bool | None
    toll: Toll | None

    @property
    def place(self) -> tuple[str, str, int, int, str]:
        """Where it stands in the order of all tellings: the earliest first, then by document and place."""
        evidence = self.event.evidence[0]
        return self.day or "9999", self.document, evidence.start, evidence.end, self.event.id


_STOPS: Final = frozenset(",;:.")  # what ends the words of a condition
_FEWEST_WHOLE: Final = 3
"""Words of a clause with a named doer that say something: "Norland mobilised" alone is a headline's word."""

_FEWEST_WORDS: Final = 4
"""Words of a clause that can be read as a claim: "talks", "the resumption of fighting" cannot."""


def telling_of(
    event: Event,
    origin: Origin,
    known: Known,
    parties: Parties,
    cast: Cast,
    agreed: SourceId | None = None,
) -> Telling:
    """Take from an event what it is compared by."""
    document = event.evidence[0].document
    story = known.story_of(document)
    counted = " ".join(quantity.unit for quantity in event.quantities if quantity.unit)
    said = known.statements.get(event.statement) if event.statement is not None else None
    speakers = parties.roots(said.speakers if said is not None else ())
    who = antecedent(event, known)
    actors = cast.players(event.actors if who is None else (who,), story, speakers)
    if _frees_its_own(event, actors.roots, parties):
        actors = Players(frozenset(), frozenset())
    roots = actors.roots or cast.agreeing(event, story, own=agreed is not None)
    wishers = cast.players(event.holders, story).roots
    named = is_noun(event, known)
    return Telling(
        event=event,
        document=document,
        day=known.day_of(document),
        story=story,
        origin=origin,
        actors=roots,
        targets=cast.players(
            (one for one in event.targets if one.text not in (event.object or "")), story
        ).roots,
        actor_words=actors.words,
        wishers=wishers or parties.roots(event.attribution),
        acts=act_keys(event.predicate),
        agreed=agreed,
        things=kinds(stems(event.object or "") or stems(counted)),
        happened=event.modality in _HAPPENED and not origin.enacted,
        negative=event.polarity is Polarity.NEGATIVE or event.modality is Modality.DENIED,
        affirms=event.predicate.lower() in word_set("affirming"),
        named=named,
        phase=phase_of(event),
        thing=thing_of(event.object) if event.object else None,
        ways=frozenset() if named else ways_of(event),
        lacking=is_lacking(event, named=named),
        toll=toll_of(event, known),
    )


def _frees_its_own(event: Event, actors: frozenset[EntityId], parties: Parties) -> bool:
    """Whether a clause without a subject was given one that would let its own people go.

    In "Norland will free 32 Sudmarkers and Sudmark will free two Norlanders" the second is easily taken for
    Norland's act too. Who does it is then not known.
    """
    if not actors or event.mention is None or act_keys(event.predicate).isdisjoint(act_keys("release")):
        return False
    place = event.evidence[0]
    if any(place.start <= actor.evidence.start < place.end for actor in event.actors):
        return False
    return all(parties.is_named_in(root, event.object or "") for root in actors)


def is_worth_a_row(event: Event) -> bool:
    """Whether an event says enough to be a claim: an act that somebody does to something, or a number.

    Verbs that only carry others ("said", "was", "seems") make no claim of their own, nor do clauses in which
    pronouns stand for all that matters, nor the words of a condition.
    """
    return len(spoken(event.evidence[0].quote)) >= _FEWEST_WORDS and _says_enough(event)


def is_short_but_whole(event: Event) -> bool:
    """Whether few words say in full who did what: "Norland fired first", not "talks", "the bridge fell"."""
    place, mention = event.evidence[0], event.mention
    if not _FEWEST_WHOLE <= len(spoken(place.quote)) < _FEWEST_WORDS or not _is_an_act(event.predicate):
        return False
    named = any(
        actor.entity is not None
        and place.start <= actor.evidence.start
        and any(word[:1].isupper() and word != "The" for word in actor.text.split())
        for actor in event.actors
    )
    said = event.object is None or (bool(stems(event.object)) and not is_pronoun(event.object))
    return named and said and mention is not None


def is_worth_adding(event: Event) -> bool:
    """Whether words too few for a row tell of an act that another row may have: "exchange of crews"."""
    short = len(spoken(event.evidence[0].quote)) < _FEWEST_WORDS
    return short and event.statement is not None and bool(event.object) and _says_enough(event)


def _says_enough(event: Event) -> bool:
    if event.modality is Modality.POSSIBLE and _is_a_condition(event):
        return False
    doer = any(actor.entity is not None or not is_pronoun(actor.text) for actor in event.actors)
    thing = bool(event.object) and not is_pronoun(event.object or "")
    if not _is_an_act(event.predicate):
        return bool(event.quantities) and (doer or thing)
    if not (doer or thing or event.quantities):
        return False
    to_whom = any(one.entity is not None or not is_pronoun(one.text) for one in event.targets)
    known = sum((doer, thing, to_whom, bool(event.quantities), bool(event.time), bool(event.place)))
    handed = event.statement is not None or event.modality is not Modality.ACTUAL
    return known >= _LEAST_SLOTS or handed or (thing and not event.actors)


def _is_a_condition(event: Event) -> bool:
    """Whether an act stands in the words of a condition: "on condition that the schools open"."""
    evidence, mention = event.evidence[0], event.mention
    place = phrase_place(evidence.quote, "conditions")
    if place is None or place[0] == 0 or mention is None:
        return place is not None and place[0] == 0
    act = mention.start - evidence.start
    return place[1] <= act and not set(evidence.quote[place[1] : act]) & _STOPS


@cache
def _is_an_act(predicate: str) -> bool:
    return predicate.lower() not in word_set("carrying_verbs")
