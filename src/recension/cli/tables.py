"""Parts of a record as rows: what `show` prints."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recension.cli.labels import documents_by_label, sources_by_label
from recension.cli.table import Cell, Table
from recension.cli.tables_of_claims import claims, conflicts, undertakings
from recension.cli.tables_of_facts import entities, events, statements, timeline, times
from recension.record.sigla import documents_in_order, sigla_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from recension.record import Document, Passage, Record, SourceId, StemmaEdge


def table_of(record: Record, what: str) -> Table:
    """The rows of a part of a record."""
    return _TABLES[what](record)


def _documents(record: Record) -> Table:
    sigla = sigla_of(record)
    documents = {document.id: document for document in record.documents}
    return Table(
        columns=(
            "siglum",
            "id",
            "story",
            "role",
            "published",
            "publisher",
            "title",
            "authors",
            "language",
            "words",
            "path",
        ),
        rows=tuple(
            (
                sigla[document.id],
                document.id,
                document.story,
                document.role,
                document.published.value if document.published else None,
                document.publisher.value if document.publisher else None,
                document.title.value if document.title else None,
                "; ".join(author.value for author in document.authors) or None,
                document.language,
                _words(document),
                document.source.path,
            )
            for document in map(documents.__getitem__, documents_in_order(record))
        ),
    )


def _words(document: Document) -> int:
    return sum(len(document.text[span.start : span.end].split()) for span in document.body)


def _passages(record: Record) -> Table:
    labels, copies = sources_by_label(record), documents_by_label(record)
    return Table(
        columns=("id", "from", "to", "kind", "similarity", "direction", "confidence", "variants", "words"),
        rows=tuple(
            (
                passage.id,
                labels.get(passage.from_.source, passage.from_.source),
                copies.get(passage.to.document, passage.to.document),
                passage.kind,
                passage.similarity,
                passage.direction,
                passage.confidence,
                len(passage.variants),
                passage.to.quote,
            )
            for passage in _passages_in_order(record)
        ),
    )


def _variants(record: Record) -> Table:
    labels, copies = sources_by_label(record), documents_by_label(record)
    return Table(
        columns=("passage", "from", "to", "kind", "weight", "changes", "before", "after", "place", "reasons"),
        rows=tuple(
            (
                passage.id,
                labels.get(passage.from_.source, passage.from_.source),
                copies.get(passage.to.document, passage.to.document),
                variant.kind,
                variant.weight,
                ", ".join(variant.changes),
                variant.from_.quote if variant.from_ else None,
                variant.to.quote,
                variant.to.start,
                "; ".join(variant.reasons) or None,
            )
            for passage in _passages_in_order(record)
            for variant in passage.variants
        ),
    )


def _stemma(record: Record) -> Table:
    labels = sources_by_label(record)
    above: dict[SourceId, list[StemmaEdge]] = defaultdict(list)
    for edge in sorted(record.stemma.edges, key=lambda edge: (-edge.share, -edge.confidence, edge.from_)):
        above[edge.to].append(edge)
    rows: list[tuple[Cell, ...]] = []
    order = _order(record)
    for node in sorted(record.stemma.nodes, key=lambda node: (order.get(node, len(order)), node)):
        if node not in above:
            rows.append((labels.get(node, node), None, None, None, 0, None))
        rows.extend(
            (
                labels.get(node, node),
                labels.get(edge.from_, edge.from_),
                edge.share,
                edge.confidence,
                len(edge.passages),
                "; ".join(edge.reasons) or None,
            )
            for edge in above.get(node, ())
        )
    return Table(columns=("source", "parent", "share", "confidence", "passages", "reasons"), rows=tuple(rows))


def _order(record: Record) -> dict[SourceId, int]:
    """The place of each given source in the order of sigla, which is that of the report."""
    place = {id_: position for position, id_ in enumerate(documents_in_order(record))}
    return {s.id: place[s.document] for s in record.sources if s.document is not None and s.document in place}


def _passages_in_order(record: Record) -> list[Passage]:
    """The passages copy by copy, and in each as it goes on."""
    place = {id_: position for position, id_ in enumerate(documents_in_order(record))}
    return sorted(
        record.passages,
        key=lambda p: (place.get(p.to.document, len(place)), p.to.document, p.to.start, p.to.end, p.id),
    )


_TABLES: Mapping[str, Callable[[Record], Table]] = {
    "documents": _documents,
    "passages": _passages,
    "variants": _variants,
    "stemma": _stemma,
    "entities": entities,
    "statements": statements,
    "times": times,
    "events": events,
    "undertakings": undertakings,
    "claims": claims,
    "conflicts": conflicts,
    "timeline": timeline,
}
