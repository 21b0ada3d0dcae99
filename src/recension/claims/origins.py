"""Origins: where what a document says starts, walked down step by step, each step kept as a reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.claims.acts import same_act
from recension.claims.cast import is_pronoun
from recension.claims.credits_behind import credit_behind, text_of
from recension.claims.lexicon import word_set
from recension.claims.lost_sources import LostSources
from recension.claims.marks import in_quotation_marks
from recension.claims.moments import RETOLD, day_after, days_of, is_days_later
from recension.claims.origin import Origin
from recension.claims.projection import COVERED, covered, there_in
from recension.claims.reactions import reacted_to, words_of_reaction
from recension.claims.words import containment, has_phrase, kinds, spoken, stems, under_a_text
from recension.record import (
    Evidence,
    Modality,
    PassageKind,
    Polarity,
    SourceId,
)

if TYPE_CHECKING:
    from recension.claims.agreements import Agreement
    from recension.claims.known import Known
    from recension.claims.parties import Parties
    from recension.record import DocumentId, Entity, EntityId, Event, Passage, Statement

SURE_PARAPHRASE: Final = 0.75
"""Confidence that a retelling ran from its source, from which the generous reading follows it too. Words that
were copied are one origin whichever way the copying ran; what was only retold may have come from elsewhere.
Not measured: no labelled data tells retellings from independent accounts."""

_SHARED: Final = 0.5  # of the words of the shorter object, as in `objects`
_BINDING: Final = frozenset({Modality.PROMISED, Modality.PLANNED})
WISHES: Final = frozenset({Modality.HOPED, Modality.CALLED_FOR})

_DEEPEST: Final = 40
"""Copies of copies that are followed; a family tree of a thousand documents measured 12 deep at most."""


class Origins:
    """The origins of all that documents tell. Sources that had to be made for it are in `made`."""

    def __init__(self, known: Known, parties: Parties, agreements: tuple[Agreement, ...]) -> None:
        """Take the facts."""
        self._known = known
        self._parties = parties
        self._agreements = {one.document: one for one in agreements if one.document is not None}
        self._by_story = {one.story: one for one in agreements}
        self._found: dict[tuple[DocumentId, int, int, str | None], Origin] = {}
        self._lost = LostSources(known, parties)
        self.made = self._lost.made
        self.speakers_of_made = self._lost.speakers

    def of(self, event: Event) -> Origin:
        """Where an event starts, as the document tells it."""
        evidence = event.evidence[0]
        return self.at(evidence, self._statement(event), event)

    def at(self, place: Evidence, statement: Statement | None, event: Event | None = None) -> Origin:
        """Where words at a place start.

        Args:
            place: the words.
            statement: the statement that carries them, where it is known.
            event: the event they tell of, where it is known.
        """
        return self._walk(place, statement, event, 0)

    def _walk(self, place: Evidence, statement: Statement | None, event: Event | None, depth: int) -> Origin:
        key = (place.document, place.start, place.end, event.id if event is not None else None)
        found = self._found.get(key)
        if found is None:
            found = self._down(place, statement, event, depth)
            self._found[key] = found
        return found

    def _down(self, place: Evidence, statement: Statement | None, event: Event | None, depth: int) -> Origin:
        passage = self._passage_over(place)
        if passage is not None and event is not None and self._tells_otherwise(passage, place, event):
            passage = None
        if passage is not None and not passage.from_lost_version and depth < _DEEPEST:
            return self._descended(place, passage, event, depth)
        attributed = self._attributed(place, statement, event)
        if attributed is not None:
            return self._as_reaction(attributed, place, event)
        beside = self._beside(place) or self._of_reaction(event) or self._credited_behind(place)
        if beside is not None:
            return beside
        agreed = self._by_agreement(place)
        if agreed is not None:
            return agreed
        phrase = has_phrase(self._known.sentence_text(place), "unnamed")
        if phrase is not None:
            return Origin(source=None, generous=None, reasons=(f"“{phrase}”: nobody is named",))
        if passage is not None and depth < _DEEPEST:
            return self._descended(place, passage, event, depth)
        return self._own(place, event)

    def _own(self, place: Evidence, event: Event | None) -> Origin:
        """The origin of what a document tells in its own voice."""
        own = self._known.source_of(place.document)
        if place.document in self._agreements:
            reasons = ("the agreement's own words",)
            return Origin(source=own, generous=own, own=True, binding=True, reasons=reasons)
        if event is not None and self._is_enacted(event, place.document):
            reason = "the agreement does this by its own words, and no later day is given"
            source = self._by_story[self._known.story_of(place.document)].source
            return Origin(source=source, generous=own, enacted=True, reasons=(reason,))
        voiced = Origin(source=own, generous=own, own=True, reasons=("in the document's own voice",))
        return self._as_reaction(voiced, place, event)

    def _passage_over(self, place: Evidence) -> Passage | None:
        over = [
            passage
            for passage in self._known.taken_by(place.document)
            if passage.to.start < place.end and covered(place, passage) >= COVERED
        ]
        if place.document in self._agreements:
            return None  # its parties' words are its own
        given = self._known.given

        def rank(one: Passage) -> tuple[bool, float, float, str]:
            return one.from_.source in given, covered(place, one), one.direction, one.id

        return max(over, key=rank) if over else None

    def _tells_otherwise(self, passage: Passage, place: Evidence, event: Event) -> bool:
        """Whether what resembles words of a source is not from them: it denies them or tells them done."""
        return self._is_done_since(passage, place, event) or self._denies(passage, place, event)

    def _denies(self, passage: Passage, place: Evidence, event: Event) -> bool:
        """Whether a retelling that is handed to somebody denies what its source tells."""
        document = self._known.document_of(passage.from_.source)
        if event.statement is None or passage.kind is not PassageKind.PARAPHRASE or not _is_denied(event):
            return False
        if document is None or document not in self._known.documents:
            return False
        there = there_in(self._known.documents[document], passage, place)
        told = None if there is None else self.aligned(event, there)
        return told is not None and not _is_denied(told)

    def _is_done_since(self, passage: Passage, place: Evidence, event: Event) -> bool:
        """Whether a retelling of days later tells as done what its source tells as to come."""
        document = self._known.document_of(passage.from_.source)
        voiced = event.modality is Modality.ACTUAL and event.statement is None
        if document is None or document not in self._known.documents:
            return False
        if passage.kind is not PassageKind.PARAPHRASE or not voiced:
            return False
        if not is_days_later(self._known.day_of(place.document), self._known.day_of(document)):
            return False
        there = there_in(self._known.documents[document], passage, place)
        told = None if there is None else self.aligned(event, there)
        return told is not None and told.modality in _BINDING

    def _descended(self, place: Evidence, passage: Passage, event: Event | None, depth: int) -> Origin:
        source = passage.from_.source
        document = self._known.document_of(source)
        label = self._known.sources[source].label if source in self._known.sources else source
        reason = f"taken from {label} ({passage.kind})"
        if document is None or document not in self._known.documents:
            return Origin(
                source=source, generous=source, passage=passage, reasons=(reason, *passage.reasons[:1])
            )
        there = there_in(self._known.documents[document], passage, place)
        if there is None:
            return Origin(source=source, generous=source, passage=passage, reasons=(reason,))
        told = self.aligned(event, there) if event is not None else None
        if told is not None:
            deeper = self._walk(told.evidence[0], self._statement(told), told, depth + 1)
        else:
            deeper = self._walk(there, None, None, depth + 1)
        known = event is not None and self._known.carries(document, event.statement)
        unsure = passage.kind is PassageKind.PARAPHRASE and passage.direction < SURE_PARAPHRASE and not known
        return replace(
            deeper,
            own=False,
            passage=passage,
            generous=self._known.source_of(place.document) if unsure else deeper.generous,
            reasons=(reason, *deeper.reasons),
        )

    def aligned(self, event: Event, place: Evidence) -> Event | None:
        """The event at the place of a source that an event of a copy stands for."""
        over = [
            one
            for one in self._known.events_over(place.document, place.start, place.end)
            if (one.modality in WISHES) is (event.modality in WISHES)
        ]
        same = [one for one in over if one.predicate == event.predicate]
        same = same or [one for one in over if same_act(one, event)]
        same = same or (over if len(over) == 1 else [])
        return max(same, key=lambda one: (_overlap(one.evidence[0], place), one.id)) if same else None

    def _attributed(self, place: Evidence, statement: Statement | None, event: Event | None) -> Origin | None:
        said = statement or self._known.statement_over(place.document, place.start, place.end)
        if said is None and event is not None and event.mention is not None:
            said = self._known.handed_by(event.mention)  # that somebody denies it, he knows himself
        if said is None:
            return self._by_id_alone(place, event)
        agreement = self._agreements.get(place.document)
        if agreement is not None and self._are_parties(said, agreement):
            return None  # an agreement that speaks of its parties' word speaks for itself
        nobody = not said.speakers and not said.speaker_text.strip()
        if nobody and has_phrase(self._known.sentence_text(place), "unnamed") is None:
            return None  # "it is worth recalling": no hearsay, the writer's own words
        if not said.speakers and _is_unnamed(said):
            return Origin(
                source=None,
                generous=None,
                statement=said,
                reasons=(f"“{said.speaker_text or said.cue or ''}”: nobody is named",),
            )
        if self._is_vague(said):
            return Origin(
                source=None,
                generous=None,
                statement=said,
                reasons=(f"“{said.speaker_text}”: who that is, is not known",),
            )
        source = said.source if said.source is not None else self._lost.of_statement(said, place)
        if source == self._known.source_of(place.document):
            return None
        reason = f"attributed to {said.speaker_text or 'a speaker'}" + (
            f", {said.medium}" if said.medium else ""
        )
        return Origin(source=source, generous=source, statement=said, reasons=(reason,))

    def _is_vague(self, said: Statement) -> bool:
        """Whether a pronoun or a bare plural speaks that stands for nobody with a name: "they", "guards"."""
        if not said.speakers or any(self._parties.is_named(one) for one in said.speakers):
            return False
        words = spoken(said.speaker_text)
        plural = len(words) == 1 and words[0].endswith("s") and said.speaker_text.islower()
        return plural or is_pronoun(said.speaker_text)

    def _are_parties(self, said: Statement, agreement: Agreement) -> bool:
        """Whether those that speak in an agreement's text are its parties, by name or as "the two sides"."""
        return all(
            root in agreement.roots
            or not self._parties.is_named(root)
            or len(self._parties.within_name(root, agreement.roots)) > 1
            for root in self._parties.roots(said.speakers)
        )

    def _beside(self, place: Evidence) -> Origin | None:
        """Give words in quotation marks that no statement holds to who is quoted beside them."""
        document = self._known.documents[place.document]
        if place.document in self._agreements or not in_quotation_marks(document.text, place.start):
            return None
        first = document.text.rfind("\n", 0, place.start) + 1
        last = document.text.find("\n", place.end)
        near = [
            (abs(start - place.start), statement.id, statement)
            for start, end, statement in self._known.statements_in(place.document)
            if end > first and (last < 0 or start < last) and (statement.speakers or statement.speaker_text)
        ]
        if not near:
            return Origin(
                source=None, generous=None, reasons=("in quotation marks, and nobody is named who says it",)
            )
        said = min(near)[2]
        source = said.source if said.source is not None else self._lost.of_statement(said, place)
        reason = f"in quotation marks beside words of {said.speaker_text or 'a speaker'}"
        return Origin(source=source, generous=source, statement=said, reasons=(reason,))

    def _credited_behind(self, place: Evidence) -> Origin | None:
        """Give a sentence to whom the next one names for it, and to his text where that was given."""
        found = credit_behind(place, self._known)
        if found is None:
            return None
        words, who = found
        text = text_of(who, place, self._known, self._parties)
        reason = f"“{words}”: the next sentence hands it to {who.name}"
        if text is None:
            return replace(self.of_party(place, who), reasons=(reason,))
        source = self._known.source_of(text)
        return Origin(source=source, generous=source, reasons=(reason,))

    def _of_reaction(self, event: Event | None) -> Origin | None:
        """Give a reaction to who reacts, where his words are quoted beside it: "welcomed it, calling it"."""
        said = words_of_reaction(event, self._known, self._parties) if event is not None else None
        if said is None:
            return None
        reason = f"a reaction, told beside words of {said.speaker_text or 'a speaker'}"
        return Origin(source=said.source, generous=said.source, statement=said, reasons=(reason,))

    def _as_reaction(self, origin: Origin, place: Evidence, event: Event | None) -> Origin:
        """Take from who only reacts to what others did that he is a source of it.

        A reaction to the agreement of the story rests on the agreement. What else is reacted to starts with
        who tells it elsewhere, which the supports of the claim show. Who took part knows it himself.
        """
        words = reacted_to(event, self._known) if event is not None else None
        if event is None or words is None or origin.source is None:
            return origin
        said = origin.statement
        speakers = self._parties.roots(said.speakers if said is not None else event.attribution)
        own = self._parties.roots(actor.entity for actor in event.actors if actor.entity is not None)
        agreement = self._by_story.get(self._known.story_of(place.document))
        if speakers & (own | (agreement.roots if agreement is not None else frozenset())):
            return origin
        reason = "it only reacts to it: no source of its own"
        if agreement is None or has_phrase(words, "genres") is None:
            return replace(origin, source=None, own=False, reacting=True, reasons=(*origin.reasons, reason))
        return replace(
            origin,
            source=agreement.source,
            generous=agreement.source,
            own=False,
            reacting=True,
            reasons=(*origin.reasons, reason, "what it reacts to is the agreement"),
        )

    def _by_agreement(self, place: Evidence) -> Origin | None:
        """Hand words to the agreement of the story where they stand "under the settlement"."""
        story = self._known.story_of(place.document)
        found = self._by_story.get(story)
        if found is None or found.document == place.document:
            return None
        words = under_a_text(self._known.sentence_text(place))
        if words is None:
            return None
        return Origin(
            source=found.source, generous=found.source, reasons=(f"“{words}”: the agreement's words",)
        )

    def _is_enacted(self, event: Event, document: DocumentId) -> bool:
        """Whether news of the days after an agreement tells as done what its party does by its words.

        "The union called off its strike" stands, the day after, on "the union ends the strike".
        """
        agreement = self._by_story.get(self._known.story_of(document))
        day = self._known.day_of(document)
        if agreement is None or agreement.document is None or agreement.day is None or day is None:
            return False
        soon = agreement.day <= day < day_after(agreement.day, RETOLD)
        days = days_of(event.time) if event.time is not None else None
        then = days is None or days[0] <= agreement.day <= days[1]
        if event.modality is not Modality.ACTUAL or not (soon and then):
            return False
        things = kinds(stems(event.object or ""))
        return any(
            one.modality in _BINDING
            and same_act(one, event)
            and containment(kinds(stems(one.object or "")), things) >= _SHARED
            and (not event.actors or bool(self._roots_of(one) & self._roots_of(event)))
            for one in self._known.events_in(agreement.document)
        )

    def _roots_of(self, event: Event) -> frozenset[EntityId]:
        return self._parties.roots(one.entity for one in event.actors if one.entity is not None)

    def _by_id_alone(self, place: Evidence, event: Event | None) -> Origin | None:
        """An event may say whose word it is where no statement was made of it."""
        if event is None or not event.attribution:
            return None
        nearest = event.attribution[0]
        if nearest in self._known.sources:
            source = SourceId(nearest)
            if source == self._known.source_of(place.document):
                return None
            label = self._known.sources[source].label
            return Origin(source=source, generous=source, reasons=(f"attributed to {label}",))
        entity = self._known.entities.get(nearest)
        agreement = self._agreements.get(place.document)
        if entity is None or (agreement is not None and self._parties.root(nearest) in agreement.roots):
            return None
        if self._parties.publisher_party(place.document) == self._parties.root(nearest):
            return None
        return self.of_party(place, entity)

    def of_party(self, place: Evidence, entity: Entity) -> Origin:
        """Where words start that are handed to a party of which no utterance is known."""
        source = self._lost.of_entity(entity, place)
        return Origin(source=source, generous=source, reasons=(f"attributed to {entity.name}",))

    def _statement(self, event: Event) -> Statement | None:
        return self._known.statements.get(event.statement) if event.statement is not None else None


def _is_denied(event: Event) -> bool:
    return event.modality is Modality.DENIED or event.polarity is Polarity.NEGATIVE


def _overlap(one: Evidence, other: Evidence) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _is_unnamed(said: Statement) -> bool:
    words = spoken(said.speaker_text)
    nobodies = word_set("nobodies")
    return not words or words[-1] in nobodies or has_phrase(said.speaker_text, "unnamed") is not None
