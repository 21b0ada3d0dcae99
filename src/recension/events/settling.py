"""From what documents tell to events of the record: who is who, whose words, which codes."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from recension.events.codes import Codes, codes_of
from recension.record import EntityType, Event, EventId, Modality, Participant, content_id

_PAIR: Final = re.compile(r"[A-Z][^\s-]{1,40}[-–][A-Z][^\s-]{1,40}")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from recension.events.protocols import Who
    from recension.events.told import Part, Told
    from recension.record import DocumentId, EntityId, Statement, StatementId


def settle(tolds: Iterable[Told], entities: Who, statements: Sequence[Statement]) -> tuple[Event, ...]:
    """Make the events of the record.

    Args:
        tolds: events as the documents tell them.
        entities: who is who.
        statements: who said what, over all documents.

    Returns:
        One event for each telling, sorted by id; in whatever order they come the result is the same.
    """
    whole = {entity.id: entity.part_of for entity in entities.entities}
    places = frozenset(entity.id for entity in entities.entities if entity.type is EntityType.PLACE)
    carriers = _Carriers(statements)
    names = {entity.id: (entity.name, *entity.aliases) for entity in entities.entities}
    found = {
        event.id: event
        for event in (_settled(told, entities, whole, places, carriers, names) for told in tolds)
    }
    return tuple(found[id_] for id_ in sorted(found))


class _Carriers:
    """Statements by the places of their words."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._by_id = {statement.id: statement for statement in statements}
        self._places: dict[DocumentId, list[tuple[int, int, StatementId]]] = {}
        for statement in statements:
            for occurrence in statement.occurrences:
                content = occurrence.content
                self._places.setdefault(content.document, []).append(
                    (content.start, content.end, statement.id)
                )
        self._furthest: dict[DocumentId, list[int]] = {}
        for document, places in self._places.items():
            places.sort()
            self._furthest[document] = list(accumulate((end for _, end, _ in places), max))

    def at(self, document: DocumentId, offset: int) -> list[Statement]:
        """Give the statements whose content holds a code point, the shortest content first."""
        places = self._places.get(document, [])
        upto = bisect_right(places, offset, key=lambda one: one[0])
        held: list[tuple[int, StatementId]] = []
        for place in range(upto - 1, -1, -1):
            if self._furthest[document][place] <= offset:
                break
            start, end, id_ = places[place]
            if end > offset:
                held.append((end - start, id_))
        chain: list[Statement] = []
        for _, id_ in sorted(held):
            here: StatementId | None = id_
            while here is not None and here in self._by_id and self._by_id[here] not in chain:
                chain.append(self._by_id[here])
                here = self._by_id[here].within
        return chain


def _settled(
    told: Told,
    entities: Who,
    whole: dict[EntityId, EntityId | None],
    places: frozenset[EntityId],
    carriers: _Carriers,
    names: dict[EntityId, tuple[str, ...]],
) -> Event:
    def who(part: Part) -> EntityId | None:
        entity = entities.of_word(told.document, part.place)
        return None if entity is not None and _is_pair(part.evidence.quote, names.get(entity, ())) else entity

    actors, holders = _participants(told.actors, who), _participants(told.holders, who)
    acting = {one.entity for one in actors if one.entity is not None}
    things = {who(part) for part in (*told.targets, *((told.object,) if told.object is not None else ()))}
    known = acting | things | places
    named = [part for part in told.possessors if who(part) is not None and who(part) not in known]
    seen = {part.head for part in told.targets}
    targets = _participants((*told.targets, *(part for part in named if part.head not in seen)), who)
    chain = carriers.at(told.document, told.mention.start)
    reasons = list(told.reasons)
    if any(part.head not in seen for part in named):
        reasons.append("to whom it is done is taken from whose the object is")
    modality = told.modality
    if modality is Modality.PLANNED and told.governor in {"will", "shall", "'ll", "would"} and chain:
        speakers = {root for speaker in chain[0].speakers for root in _wholes(speaker, whole)}
        if any(root in speakers for actor in acting for root in _wholes(actor, whole)):
            modality = Modality.PROMISED
            reasons.append("the speaker says what it will do itself")
    codes = (
        Codes(None, None)
        if told.purpose
        else codes_of(told.act, modality, told.polarity, refused=told.refused, governor=told.governor)
    )
    if codes.cameo == "130" and told.modality is Modality.POSSIBLE and not acting:
        codes = Codes(None, None)  # a drought that threatens to ruin them threatens nobody
    return Event(
        id=EventId(
            content_id(
                "ev",
                told.document,
                told.mention.start,
                *(place for one in told.evidence for place in (one.start, one.end)),
                told.predicate,
            )
        ),
        type=codes.plover,
        predicate=told.predicate,
        actors=actors,
        targets=targets,
        object=None if told.object is None else told.object.evidence.quote,
        quantities=told.quantities,
        time=told.time,
        place=None if told.location is None else told.location.evidence.quote,
        modality=modality,
        polarity=told.polarity,
        attribution=_attribution(chain),
        evidence=told.evidence,
        statement=chain[0].id if chain else None,
        cameo=codes.cameo,
        factuality=told.factuality,
        reasons=tuple(reasons),
        mention=told.mention,
        holders=holders,
        condition=None if told.condition is None else told.condition.evidence.quote,
        means=None if told.means is None else told.means.evidence.quote,
        presupposed=told.given,
    )


def _is_pair(words: str, names: Iterable[str]) -> bool:
    """Tell two names that a hyphen joins, of which an entity is only one: "the Norland-Sudmark deal"."""
    pair = _PAIR.fullmatch(words)
    return pair is not None and not any(words in name for name in names)


def _participants(parts: Iterable[Part], who: Callable[[Part], EntityId | None]) -> tuple[Participant, ...]:
    return tuple(
        Participant(entity=who(part), text=part.evidence.quote, evidence=part.evidence) for part in parts
    )


def _wholes(entity: EntityId, whole: dict[EntityId, EntityId | None]) -> set[EntityId]:
    """Give an entity and all that it belongs to."""
    found: set[EntityId] = set()
    here: EntityId | None = entity
    while here is not None and here not in found:
        found.add(here)
        here = whole.get(here)
    return found


def _attribution(chain: Sequence[Statement]) -> tuple[str, ...]:
    """Give who says so, nearest first: the speakers, or the source where nobody is named."""
    found: list[str] = []
    for statement in chain:
        ids: Sequence[str] = statement.speakers or (
            (statement.source,) if statement.source is not None else ()
        )
        found.extend(id_ for id_ in ids if id_ not in found)
    return tuple(found)
