"""The promises of facts: who, when, and who said and did what, each within its own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.record.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recension.record.evidence import Evidence
    from recension.record.facts import Entity, Event, Quantity, Statement
    from recension.record.record import Record
    from recension.record.times import Time

_ISO: Final = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?")
_SUREST: Final = 3.0  # of factuality, in both directions


def verify_facts(record: Record) -> Iterator[Finding]:
    """Find what is wrong with entities, statements, events, times and the timeline."""
    for i, entity in enumerate(record.entities):
        yield from _entity(entity, f"record.entities[{i}]")
    yield from _circles("entities", "part_of", {one.id: one.part_of for one in record.entities})
    for i, statement in enumerate(record.statements):
        yield from _statement(statement, f"record.statements[{i}]")
    yield from _circles("statements", "within", {one.id: one.within for one in record.statements})
    known = frozenset[str](one.id for one in (*record.entities, *record.sources))
    for i, event in enumerate(record.events):
        yield from _event(event, known, f"record.events[{i}]")
    for i, mention in enumerate(record.times):
        yield from time_findings(mention.time, f"record.times[{i}].time")
    for i, entry in enumerate(record.timeline):
        yield from time_findings(entry.time, f"record.timeline[{i}].time")
    yield from _orders(record)


def _entity(entity: Entity, where: str) -> Iterator[Finding]:
    if not entity.mentions:
        yield Finding(where=f"{where}.mentions", code="no_evidence", message="nothing mentions it")
    mentions = set(entity.mentions)
    for i, merge in enumerate(entity.merges):
        if merge.mention not in mentions or merge.with_ not in mentions:
            message = "it joins words that are no mention of this entity"
            yield Finding(where=f"{where}.merges[{i}]", code="contradicts", message=message)
        if merge.confidence is not None and not 0.0 <= merge.confidence <= 1.0:
            message = f"{merge.confidence} is not in 0..1"
            yield Finding(where=f"{where}.merges[{i}].confidence", code="range", message=message)


def _statement(statement: Statement, where: str) -> Iterator[Finding]:
    if not statement.occurrences:
        yield Finding(where=f"{where}.occurrences", code="no_evidence", message="no document carries it")
    for i, one in enumerate(statement.occurrences):
        for name, words in (("speaker", one.speaker), ("cue", one.cue)):
            if words is not None and words.document != one.content.document:
                message = f"the {name} stands in another document than the content"
                yield Finding(where=f"{where}.occurrences[{i}]", code="evidence", message=message)
        if one.cue is not None and _overlap(one.cue, one.content):
            message = "the content overlaps the words that hand it to the speaker"
            yield Finding(where=f"{where}.occurrences[{i}]", code="overlap", message=message)
    if statement.date is not None:
        yield from time_findings(statement.date, f"{where}.date")


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


def _event(event: Event, known: frozenset[str], where: str) -> Iterator[Finding]:
    documents = {evidence.document for evidence in event.evidence}
    slots = [(f"actors[{i}]", one.evidence) for i, one in enumerate(event.actors)]
    slots += [(f"targets[{i}]", one.evidence) for i, one in enumerate(event.targets)]
    slots += [(f"quantities[{i}]", one.evidence) for i, one in enumerate(event.quantities)]
    for name, evidence in slots:
        if evidence.document not in documents and not event.reasons:
            message = "its words stand in another document than the event, and no reason is given"
            yield Finding(where=f"{where}.{name}", code="evidence", message=message)
    for i, quantity in enumerate(event.quantities):
        yield from quantity_findings(quantity, f"{where}.quantities[{i}]")
    for i, id_ in enumerate(event.attribution):
        if id_ not in known:
            message = f"no entity and no source has the id {id_!r}"
            yield Finding(where=f"{where}.attribution[{i}]", code="unknown_id", message=message)
    if event.factuality is not None and not -_SUREST <= event.factuality <= _SUREST:
        message = f"{event.factuality} is not in -3..3"
        yield Finding(where=f"{where}.factuality", code="range", message=message)
    if event.time is not None:
        yield from time_findings(event.time, f"{where}.time")


def quantity_findings(quantity: Quantity, where: str) -> Iterator[Finding]:
    """Find what is wrong with a quantity."""
    if quantity.value is not None and quantity.most is not None and quantity.most < quantity.value:
        message = f"it runs from {quantity.value} down to {quantity.most}"
        yield Finding(where=where, code="range", message=message)


def time_findings(time: Time, where: str) -> Iterator[Finding]:
    """Find what is wrong with a time."""
    for name, value in (("start", time.start), ("end", time.end), ("anchor", time.anchor)):
        if value is not None and not _ISO.fullmatch(value):
            yield Finding(where=f"{where}.{name}", code="time", message=f"{value!r} is not ISO 8601")
    if time.start is not None and time.end is not None:
        length = min(len(time.start), len(time.end))
        if time.end[:length] < time.start[:length]:
            message = f"it ends on {time.end}, before it begins"
            yield Finding(where=where, code="time", message=message)


def _circles(part: str, field: str, above: Mapping[str, str | None]) -> Iterator[Finding]:
    """Follow each id upwards once; what meets itself on the way is a circle."""
    done: set[str] = set()
    for start in above:
        path: dict[str, None] = {}
        at: str | None = start
        while at is not None and at not in done and at not in path:
            path[at] = None
            at = above.get(at)
        if at is not None and at in path:
            message = f"following {field} from {at} leads back to it"
            yield Finding(where=f"record.{part}", code="cycle", message=message)
        done.update(path)


def _orders(record: Record) -> Iterator[Finding]:
    for name, evidence in (
        ("times", [one.evidence for one in record.times]),
        ("quoted_phrases", [one.evidence for one in record.quoted_phrases]),
    ):
        places = [(one.document, one.start) for one in evidence]
        if places != sorted(places):
            message = "entries are not sorted by document and place"
            yield Finding(where=f"record.{name}", code="not_sorted", message=message)
    starts = [one.time.start or one.time.end or "" for one in record.timeline]
    if starts != sorted(starts):
        yield Finding(where="record.timeline", code="not_sorted", message="entries are not sorted by time")
