"""Who, when, who said what and what was done, as rows: what `show` prints of the facts of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.cli.labels import documents_by_label, sources_by_label
from recension.cli.table import Table
from recension.record.sigla import documents_in_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.record import Entity, EntityId, Event, Evidence, Record, Statement, Time


def entities(record: Record) -> Table:
    """A row for each entity: those with most mentions first."""
    names = names_of(record)
    ordered = sorted(record.entities, key=lambda one: (-len(one.mentions), one.id))
    return Table(
        columns=(
            "id",
            "type",
            "name",
            "aliases",
            "roles",
            "part_of",
            "identifiers",
            "mentions",
            "documents",
            "merges",
        ),
        rows=tuple(_entity(one, names) for one in ordered),
    )


def _entity(entity: Entity, names: dict[EntityId, str]) -> tuple[str | int | None, ...]:
    return (
        entity.id,
        entity.type,
        entity.name,
        "; ".join(entity.aliases),
        "; ".join(entity.roles),
        names.get(entity.part_of, entity.part_of) if entity.part_of else None,
        "; ".join(f"{one.scheme}={one.value}" for one in entity.identifiers),
        len(entity.mentions),
        len({one.document for one in entity.mentions}),
        len(entity.merges),
    )


def statements(record: Record) -> Table:
    """A row for each occurrence of each statement, statement by statement as the documents go on."""
    names, labels, sources = names_of(record), documents_by_label(record), sources_by_label(record)
    place = Places(record)

    def first(statement: Statement) -> tuple[int, int, str]:
        at = min((place(one.content) for one in statement.occurrences), default=(0, 0))
        return at[0], at[1], statement.id

    return Table(
        columns=(
            "id",
            "speakers",
            "role",
            "mode",
            "medium",
            "date",
            "addressee",
            "source",
            "within",
            "document",
            "altered",
            "content",
            "place",
        ),
        rows=tuple(
            (
                statement.id,
                "; ".join(names.get(id_, id_) for id_ in statement.speakers) or statement.speaker_text,
                statement.role,
                statement.mode,
                statement.medium,
                written(statement.date),
                statement.addressee,
                sources.get(statement.source, statement.source) if statement.source else None,
                statement.within,
                labels.get(one.content.document, one.content.document),
                "yes" if one.altered else "no",
                one.content.quote,
                one.content.start,
            )
            for statement in sorted(record.statements, key=first)
            for one in statement.occurrences
        ),
    )


def times(record: Record) -> Table:
    """A row for each expression of time, document by document."""
    labels, place = documents_by_label(record), Places(record)
    return Table(
        columns=("document", "place", "text", "start", "end", "precision", "method", "anchor", "reasons"),
        rows=tuple(
            (
                labels.get(one.evidence.document, one.evidence.document),
                one.evidence.start,
                one.evidence.quote,
                one.time.start,
                one.time.end,
                one.time.precision,
                one.time.method,
                one.time.anchor,
                "; ".join(one.time.reasons) or None,
            )
            for one in sorted(record.times, key=lambda one: place(one.evidence))
        ),
    )


def events(record: Record) -> Table:
    """A row for each event, document by document."""
    names, labels, sources = names_of(record), documents_by_label(record), sources_by_label(record)
    known = {str(id_): name for id_, name in (*names.items(), *sources.items())}
    place = Places(record)

    def first(event: Event) -> tuple[int, int, str]:
        at = min((place(one) for one in event.evidence), default=(0, 0))
        return at[0], at[1], event.id

    return Table(
        columns=(
            "id",
            "document",
            "predicate",
            "actors",
            "targets",
            "object",
            "quantities",
            "time",
            "place",
            "modality",
            "polarity",
            "told_by",
            "type",
            "cameo",
            "words",
        ),
        rows=tuple(
            (
                event.id,
                "; ".join(dict.fromkeys(labels.get(one.document, one.document) for one in event.evidence)),
                event.predicate,
                "; ".join(one.text for one in event.actors) or None,
                "; ".join(one.text for one in event.targets) or None,
                event.object,
                "; ".join(one.evidence.quote for one in event.quantities) or None,
                written(event.time),
                event.place,
                event.modality,
                event.polarity,
                "; ".join(known.get(id_, id_) for id_ in event.attribution) or None,
                event.type,
                event.cameo,
                quotes(event.evidence),
            )
            for event in sorted(record.events, key=first)
        ),
    )


def timeline(record: Record) -> Table:
    """A row for each entry of the timeline, in its order."""
    labels = documents_by_label(record)
    told = {event.id: event for event in record.events}
    return Table(
        columns=(
            "start",
            "end",
            "precision",
            "text",
            "modality",
            "polarity",
            "predicate",
            "document",
            "words",
            "event",
        ),
        rows=tuple(
            (
                entry.time.start,
                entry.time.end,
                entry.time.precision,
                entry.time.text,
                event.modality if event else None,
                event.polarity if event else None,
                event.predicate if event else None,
                "; ".join(dict.fromkeys(labels.get(one.document, one.document) for one in entry.evidence)),
                quotes(entry.evidence),
                entry.what,
            )
            for entry in record.timeline
            for event in (told.get(entry.what),)
        ),
    )


def names_of(record: Record) -> dict[EntityId, str]:
    """The name of each entity."""
    return {entity.id: entity.name for entity in record.entities}


def written(time: Time | None) -> str | None:
    """A time in one cell: ISO 8601, two dates with a slash between them, or its words where unknown."""
    if time is None:
        return None
    if time.start is None and time.end is None:
        return time.text or None
    if time.end is None:
        return time.start
    return f"{time.start or '..'}/{time.end}"


def quotes(evidence: Iterable[Evidence]) -> str | None:
    """The words of some evidence in one cell."""
    return " | ".join(one.quote for one in evidence) or None


class Places:
    """Where evidence stands in the order of the report."""

    def __init__(self, record: Record) -> None:
        self._order = {id_: index for index, id_ in enumerate(documents_in_order(record))}

    def __call__(self, evidence: Evidence) -> tuple[int, int]:
        """The place of the document and that in the document."""
        return self._order.get(evidence.document, len(self._order)), evidence.start
