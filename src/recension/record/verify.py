"""The check of every promise on a given record: what fails, and where."""

from __future__ import annotations

from collections.abc import Iterator  # noqa: TC003 - part of the public signatures
from typing import TYPE_CHECKING, cast

from recension.errors import EvidenceError
from recension.record.documents import Document, Method
from recension.record.evidence import Evidence, misquoted
from recension.record.finding import Finding
from recension.record.lineage import PassageOrigin, SourceKind
from recension.record.record import Record
from recension.record.shapes import Many, Maybe, Reference, Scalar, Shape, fields_of
from recension.record.verify_claims import verify_claims
from recension.record.verify_documents import verify_documents
from recension.record.verify_facts import verify_facts
from recension.record.verify_lineage import verify_lineage

if TYPE_CHECKING:
    from recension.record.ids import DocumentId, SourceId
    from recension.record.lineage import Source


def verify(record: Record) -> tuple[Finding, ...]:
    """Re-check every promise of the contract that a record can show by itself.

    Returns:
        What fails, in the order of the record; empty for a sound record.
    """
    findings = list(_walk(record))
    findings.extend(verify_documents(record))
    findings.extend(verify_lineage(record))
    findings.extend(verify_facts(record))
    findings.extend(verify_claims(record))
    return tuple(findings)


def _walk(record: Record) -> Iterator[Finding]:
    documents = {document.id: document for document in record.documents}
    sources = {source.id: source for source in record.sources}
    defined = _defined(record)
    for where, value in _structures(record, Reference(python=Record), "record"):
        if isinstance(value, Evidence):
            yield from _evidence(value, documents, where)
        if isinstance(value, PassageOrigin):
            yield from _passage_origin(value, sources, documents, where)
        yield from _grounds(value, where)
        yield from _references(value, defined, where)
    for name, ids in _lists_of_ids(record):
        if len(set(ids)) != len(ids):
            yield Finding(where=f"record.{name}", code="id_twice", message="two entries share an id")
        if ids != sorted(ids):
            yield Finding(where=f"record.{name}", code="not_sorted", message="entries are not sorted by id")


def _structures(value: object, shape: Shape, where: str) -> Iterator[tuple[str, object]]:
    """Every structure with the path that leads to it, depth first; data never drives recursion."""
    waiting: list[tuple[object, Shape, str]] = [(value, shape, where)]
    while waiting:
        value, shape, where = waiting.pop()
        if value is None or not isinstance(shape, Many | Maybe | Reference):
            continue
        if isinstance(shape, Maybe):
            waiting.append((value, shape.item, where))
        elif isinstance(shape, Many):
            items = cast("tuple[object, ...]", value)
            waiting.extend((items[i], shape.item, f"{where}[{i}]") for i in reversed(range(len(items))))
        else:
            yield where, value
            waiting.extend(
                (getattr(value, field.name), field.shape, f"{where}.{field.key}")
                for field in reversed(fields_of(shape.python))
            )


def _evidence(evidence: Evidence, documents: dict[DocumentId, Document], where: str) -> Iterator[Finding]:
    document = documents.get(evidence.document)
    if document is None:
        return  # reported as an unknown id
    try:
        evidence.check(document)
    except EvidenceError as error:
        yield Finding(where=where, code="evidence", message=error.message)


def _passage_origin(
    origin: PassageOrigin, sources: dict[SourceId, Source], documents: dict[DocumentId, Document], where: str
) -> Iterator[Finding]:
    source = sources.get(origin.source)
    if source is None or source.document is None:
        return
    document = documents.get(source.document)
    if document is None or origin.start is None or origin.end is None or origin.quote is None:
        yield Finding(where=where, code="evidence", message="a passage from a given document names its words")
        return
    found = document.text[origin.start : origin.end]
    if not 0 <= origin.start <= origin.end or found != origin.quote:
        yield Finding(
            where=where,
            code="evidence",
            message=f"{misquoted(origin.quote, found)} at [{origin.start}, {origin.end}) of {document.id}",
        )


def _grounds(value: object, where: str) -> Iterator[Finding]:
    """A fact has its words, or says that it is inferred, with reasons."""
    names = {field.name for field in fields_of(type(value))}
    if "evidence" not in names or getattr(value, "evidence") or isinstance(value, Evidence):  # noqa: B009 - not every structure has the field
        return
    inferred = getattr(value, "method", Method.INFERRED) == Method.INFERRED
    exempt = (
        getattr(value, "kind", None) == SourceKind.DOCUMENT or getattr(value, "fidelity", None) == "omitted"
    )
    if not exempt and not (inferred and getattr(value, "reasons", ())):
        message = "neither words nor reasons stand behind this"
        yield Finding(where=where, code="no_evidence", message=message)


def _defined(record: Record) -> dict[str, set[str]]:
    """For each type of id, the ids that the record's lists define."""
    defined: dict[str, set[str]] = {}
    for field in fields_of(Record):
        if isinstance(field.shape, Many) and isinstance(field.shape.item, Reference):
            for inner in fields_of(field.shape.item.python):
                if inner.name == "id" and isinstance(inner.shape, Scalar) and inner.shape.refers_to:
                    items = cast("tuple[object, ...]", getattr(record, field.name))
                    defined[inner.shape.refers_to] = {cast("str", getattr(item, "id")) for item in items}  # noqa: B009 - known from the shape alone
    return defined


def _references(value: object, defined: dict[str, set[str]], where: str) -> Iterator[Finding]:
    for field in fields_of(type(value)):
        shape = field.shape
        while isinstance(shape, Many | Maybe):
            shape = shape.item
        if not isinstance(shape, Scalar) or shape.refers_to not in defined:
            continue
        found = getattr(value, field.name)
        for name in cast("tuple[str, ...]", found if isinstance(found, tuple) else (found,)):
            if name is not None and name not in defined[shape.refers_to]:  # pyright: ignore[reportUnnecessaryComparison] - a field may be null
                message = f"nothing in this record has the id {name!r}"
                yield Finding(where=f"{where}.{field.key}", code="unknown_id", message=message)


def _lists_of_ids(record: Record) -> Iterator[tuple[str, list[str]]]:
    yield "documents", [document.id for document in record.documents]
    yield "stories", [story.id for story in record.stories]
    yield "sources", [source.id for source in record.sources]
    yield "passages", [passage.id for passage in record.passages]
    yield "entities", [entity.id for entity in record.entities]
    yield "statements", [statement.id for statement in record.statements]
    yield "events", [event.id for event in record.events]
    yield "undertakings", [undertaking.id for undertaking in record.undertakings]
    yield "claims", [claim.id for claim in record.claims]
    yield "stemma.edges", [f"{edge.from_} {edge.to}" for edge in record.stemma.edges]
