"""The gathered facts with ways to look them up, built once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from recension.claims.sentences import borders, sentence_in
from recension.claims.words import words_in
from recension.lineage.variants.spelling import stem
from recension.lineage.witnesses.sources import source_id
from recension.record import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recension.claims.gathered import Gathered
    from recension.record import (
        Document,
        DocumentId,
        Entity,
        Event,
        Evidence,
        Passage,
        Source,
        SourceId,
        Span,
        Statement,
        StatementId,
        StoryId,
    )

_DAY_LENGTH: Final = 10

UNDECIDED: Final = 0.5
"""Confidence of a direction that the two documents leave open."""

MOSTLY: Final = 0.5
"""Share of a body that must stand in passages from given documents for a document to be a relay."""


class Known:
    """Facts by what one looks for. Everything is sorted, so that no order of inputs shows through."""

    def __init__(self, gathered: Gathered) -> None:
        """Take the facts."""
        self.gathered = gathered
        self.documents: Mapping[DocumentId, Document] = {one.id: one for one in _by_id(gathered.documents)}
        self.sources: Mapping[SourceId, Source] = {one.id: one for one in _by_id(gathered.sources)}
        self.entities: Mapping[str, Entity] = {one.id: one for one in _by_id(gathered.entities)}
        self.statements: Mapping[StatementId, Statement] = {
            one.id: one for one in _by_id(gathered.statements)
        }
        self.events = tuple(sorted(gathered.events, key=lambda one: (*_place(one), one.id)))
        self._source_of = {one.document: one.id for one in self.sources.values() if one.document is not None}
        self.given = frozenset(self.source_of(document) for document in self.documents)
        self._story_of = {
            document: story.id for story in _by_id(gathered.stories) for document in story.documents
        }
        self.issuers = dict(gathered.issuers)
        self.lost_versions = {one.from_.source for one in gathered.passages if one.from_lost_version}
        self._passages_to: dict[DocumentId, list[Passage]] = {}
        self._passages_from: dict[SourceId, list[Passage]] = {}
        for passage in sorted(gathered.passages, key=lambda one: (one.to.document, one.to.start, one.id)):
            self._passages_to.setdefault(passage.to.document, []).append(passage)
            self._passages_from.setdefault(passage.from_.source, []).append(passage)
        self._events_in: dict[DocumentId, list[Event]] = {}
        for event in self.events:
            self._events_in.setdefault(event.evidence[0].document, []).append(event)
        self._occurrences: dict[DocumentId, list[tuple[int, int, Statement]]] = {}
        for statement in self.statements.values():
            for occurrence in statement.occurrences:
                content = occurrence.content
                self._occurrences.setdefault(content.document, []).append(
                    (content.start, content.end, statement)
                )
        self._cues = {
            (occurrence.cue.document, occurrence.cue.start): statement
            for statement in self.statements.values()
            for occurrence in statement.occurrences
            if occurrence.cue is not None
        }
        for held in self._occurrences.values():
            held.sort(key=lambda one: (one[0], one[1], one[2].id))
        self._said: dict[SourceId, list[Statement]] = {}
        for statement in self.statements.values():
            if statement.source is not None:
                self._said.setdefault(statement.source, []).append(statement)
        self._roles: dict[DocumentId, Role] = {}
        self._words: dict[tuple[DocumentId, tuple[tuple[int, int], ...]], frozenset[str]] = {}
        self._names: dict[DocumentId, list[tuple[int, int, Entity]]] = {}
        self._borders: dict[DocumentId, list[int]] = {}

    def source_of(self, document: DocumentId) -> SourceId:
        """The source that a given document is."""
        return self._source_of.get(document) or source_id(document)

    def document_of(self, source: SourceId) -> DocumentId | None:
        """The document that a source is, or null for a lost one."""
        known = self.sources.get(source)
        return known.document if known is not None else None

    def story_of(self, document: DocumentId) -> StoryId | None:
        """The story a document tells of."""
        return self._story_of.get(document)

    def day_of(self, document: DocumentId) -> str | None:
        """The day a document was published, where it is known to the day."""
        published = self.documents[document].published
        if published is None or len(published.value) < _DAY_LENGTH:
            return None
        return published.value[:_DAY_LENGTH]

    def passages_to(self, document: DocumentId) -> list[Passage]:
        """What a document took from others, by place."""
        return self._passages_to.get(document, [])

    def taken_by(self, document: DocumentId) -> list[Passage]:
        """What a document took from others, as far as that is decided where it is a text of a house's own.

        News of two such texts is the child of both, which a family tree has no place for, so that it may hang
        one of them under the news. Nor does a house take its text from news that has other words of it.
        """
        held = self.passages_to(document)
        if document not in self.issuers:
            return held
        news = {self.source_of(one.to.document) for one in self.passages_from(self.source_of(document))}
        return [one for one in held if one.direction > UNDECIDED and one.from_.source not in news]

    def passages_from(self, source: SourceId) -> list[Passage]:
        """What others took from a source."""
        return self._passages_from.get(source, [])

    def events_in(self, document: DocumentId) -> list[Event]:
        """The events of a document, by place."""
        return self._events_in.get(document, [])

    def events_over(self, document: DocumentId, start: int, end: int) -> list[Event]:
        """The events of a document whose words lie at least partly in [start, end)."""
        events = self.events_in(document)
        stop = bisect_left(events, end, key=lambda event: event.evidence[0].start)
        return [event for event in events[:stop] if event.evidence[0].end > start]

    def statement_over(self, document: DocumentId, start: int, end: int) -> Statement | None:
        """The innermost statement whose content holds the middle of a place."""
        middle = (start + end) // 2
        held = self._occurrences.get(document, [])
        stop = bisect_right(held, middle, key=lambda one: one[0])
        around = [one for one in held[:stop] if one[1] > middle]
        return min(around, key=lambda one: (one[1] - one[0], one[2].id))[2] if around else None

    def handed_by(self, verb: Evidence) -> Statement | None:
        """The statement that a verb hands over, where it is its cue: "denied"."""
        return self._cues.get((verb.document, verb.start))

    def statements_in(self, document: DocumentId) -> list[tuple[int, int, Statement]]:
        """The statements that a document carries, with their places."""
        return self._occurrences.get(document, [])

    def carries(self, document: DocumentId, statement: StatementId | None) -> bool:
        """Whether a document carries a statement."""
        said = self.statements.get(statement) if statement is not None else None
        return said is not None and any(one.content.document == document for one in said.occurrences)

    def said_in(self, source: SourceId) -> list[Statement]:
        """The statements that a source holds."""
        return self._said.get(source, [])

    def role_of(self, document: DocumentId) -> Role:
        """What a document is to the others: as lineage says, else by what was copied from and into it."""
        if document not in self._roles:
            known = self.documents[document].role
            self._roles[document] = known if known is not None else self._role(document)
        return self._roles[document]

    def _role(self, document: DocumentId) -> Role:
        taken = [one for one in self.passages_to(document) if one.from_.source in self.given]
        length = sum(end - start for start, end in self.documents[document].body)
        if sum(one.to.end - one.to.start for one in taken) >= MOSTLY * max(1, length):
            return Role.RELAY
        gives = bool(self.passages_from(self.source_of(document)))
        return Role.PRIMARY if gives and not taken else Role.REPORT

    def named_at(self, place: Evidence) -> Entity | None:
        """The one entity that words name: a person before what he serves, then the longest name."""
        if not self._names:
            for entity in self.entities.values():
                for mention in entity.mentions:
                    named = any(word[:1].isupper() for word in mention.quote.split())
                    if named:
                        held = self._names.setdefault(mention.document, [])
                        held.append((mention.start, mention.end, entity))
            for held in self._names.values():
                held.sort(key=lambda one: (one[0], one[1], one[2].id))
        held = self._names.get(place.document, [])
        first = bisect_left(held, place.start, key=lambda one: one[0])
        last = bisect_left(held, place.end, key=lambda one: one[0])
        inside = [one for one in held[first:last] if one[1] <= place.end]
        inside = [one for one in inside if one[2].type is EntityType.PERSON] or inside
        longest = max((end - start for start, end, _ in inside), default=0)
        found = {entity.id: entity for start, end, entity in inside if end - start == longest}
        return next(iter(found.values())) if len(found) == 1 else None

    def words_outside(self, document: DocumentId, places: Sequence[Evidence]) -> frozenset[str]:
        """The words of a document's body outside some places, as they are and as stems."""
        key = (document, tuple(sorted({(place.start, place.end) for place in places})))
        if key not in self._words:
            text = self.documents[document].text
            found: set[str] = set()
            for start, end in self.documents[document].body:
                at = start
                for first, last in [*key[1], (end, end)]:
                    found.update(words_in(text[at : min(first, end)]))
                    at = max(at, last)
            self._words[key] = frozenset(found | {stem(word) for word in found})
        return self._words[key]

    def sentence(self, evidence: Evidence) -> Span:
        """The sentence around the start of a place, as far as full stops and line ends show it."""
        return self.sentence_at(evidence.document, evidence.start, evidence.end)

    def sentence_at(self, document: DocumentId, start: int, end: int) -> Span:
        """The sentence around a place of a document, given in code points."""
        text = self.documents[document].text
        if document not in self._borders:
            self._borders[document] = borders(text)
        return sentence_in(self._borders[document], text, start, end)

    def sentence_text(self, evidence: Evidence) -> str:
        """The words of that sentence."""
        span = self.sentence(evidence)
        return self.documents[evidence.document].text[span.start : span.end]


class _Thing(Protocol):
    @property
    def id(self) -> str: ...


_Any = TypeVar("_Any", bound=_Thing)


def _by_id(things: Iterable[_Any]) -> list[_Any]:
    return sorted(things, key=lambda one: one.id)


def _place(event: Event) -> tuple[str, int, int]:
    evidence = event.evidence[0]
    return evidence.document, evidence.start, evidence.end
