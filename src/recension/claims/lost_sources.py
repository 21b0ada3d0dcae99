"""Lost sources that claims need and statements had no cause to make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.claims.words import spoken
from recension.record import Source, SourceId, SourceKind, content_id

if TYPE_CHECKING:
    from recension.claims.known import Known
    from recension.claims.parties import Parties
    from recension.record import Entity, Evidence, Statement


class LostSources:
    """The sources that were made.

    Attributes:
        made: each by its id.
        speakers: the statement that each was made for; null where words are only handed to a party.
    """

    def __init__(self, known: Known, parties: Parties) -> None:
        """Take the facts."""
        self._known = known
        self._parties = parties
        self.made: dict[SourceId, Source] = {}
        self.speakers: dict[SourceId, Statement | None] = {}

    def of_entity(self, entity: Entity, place: Evidence) -> SourceId:
        """A source for what an account hands to a party: one for party and story."""
        story = self._known.story_of(place.document) or place.document
        source = SourceId(content_id("s", "lost", story, entity.id))
        self._keep(
            source, entity.name, f"words are handed to {entity.name}; the utterance was not given", place
        )
        self.speakers[source] = None
        return source

    def of_statement(self, said: Statement, place: Evidence) -> SourceId:
        """A source for a statement that has none: one for speaker, medium, day and content."""
        speakers = sorted(self._parties.roots(said.speakers)) or [" ".join(spoken(said.speaker_text))]
        day = said.date.start if said.date is not None else None
        source = SourceId(content_id("s", "lost", *speakers, said.medium, day, said.id))
        label = " – ".join(part for part in (said.speaker_text or "a speaker", said.medium) if part)
        self._keep(source, label, "words are handed to a speaker; the utterance was not given", place)
        self.speakers[source] = said
        return source

    def _keep(self, source: SourceId, label: str, reason: str, place: Evidence) -> None:
        held = self.made.get(source)
        if held is None or (place.document, place.start) < (
            held.evidence[0].document,
            held.evidence[0].start,
        ):
            self.made[source] = Source(
                id=source,
                kind=SourceKind.LOST,
                label=label,
                document=None,
                reasons=(reason,),
                evidence=(place,),
            )
