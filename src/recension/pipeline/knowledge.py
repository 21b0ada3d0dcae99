"""From what each document says to what all of them say together: who, who said what, what was done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recension.claims import Gathered, weigh
from recension.events import settle
from recension.events.agreements import is_agreement
from recension.lineage.lost.in_stemma import with_lost
from recension.lineage.lost.lost_sources import LostSource
from recension.pipeline.facts import EventTask, events_of
from recension.pipeline.runners import run
from recension.record import Problem, Span, TimeMention
from recension.statements import Account, issuers_of, merge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.claims import Weighed
    from recension.entities import Entities
    from recension.lineage.tracing import Lineage
    from recension.pipeline.encoding import LazyEncoder
    from recension.pipeline.facts import DocumentFacts
    from recension.record import (
        Document,
        DocumentId,
        Entity,
        EntityId,
        Event,
        Passage,
        QuotedPhrase,
        Source,
        SourceId,
        Statement,
        Stemma,
        Story,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What documents say together.

    Attributes:
        sources: those of lineage, and the lost ones that statements and claims start from, sorted by id.
        passages: those of lineage, and what documents have from the lost sources of statements.
        stemma: the family tree with all of them.
        entities: who and what is spoken of, sorted by id.
        statements: who said what, sorted by id.
        events: what was done, promised, hoped, denied, sorted by id.
        weighed: claims, undertakings, timeline.
        times: expressions of time, in the order of documents and places.
        quoted_phrases: words in quotation marks that are no statement, in the same order.
        problems: documents whose events could not be read.
    """

    sources: tuple[Source, ...]
    passages: tuple[Passage, ...]
    stemma: Stemma
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    weighed: Weighed
    times: tuple[TimeMention, ...]
    quoted_phrases: tuple[QuotedPhrase, ...]
    problems: tuple[Problem, ...]


def know(
    documents: Sequence[Document],
    stories: Sequence[Story],
    lineage: Lineage,
    facts: Sequence[DocumentFacts],
    entities: Entities,
    *,
    encoder: LazyEncoder,
    workers: int = 1,
) -> Knowledge:
    """Bring together what documents say.

    Args:
        documents: all documents, those that no annotator covers included.
        stories: which of them tell of the same happening.
        lineage: who took which words from whom.
        facts: what each document that an annotator covers says.
        entities: who and what they speak of.
        encoder: gives the vectors of texts.
        workers: processes that read events.
    """
    statements = merge(
        [Account(annotated=f.annotated, attributions=f.attributions, times=f.times) for f in facts],
        entities,
        lineage.passages,
        lineage.sources,
        stories,
    )
    passages = tuple(sorted([*lineage.passages, *statements.passages], key=lambda passage: passage.id))
    sources = (*lineage.sources, *statements.sources)
    stemma = _with_statements(lineage.stemma, sources, statements.passages, documents)
    agreed = _from_agreements(facts, lineage)
    tasks = [EventTask(facts=one, agreement=agreed.get(one.annotated.document.id, ())) for one in facts]
    read = list(run(events_of, tasks, workers))
    told = [event for events in read if not isinstance(events, Problem) for event in events]
    events = settle(told, entities, statements.statements)
    weighed = weigh(
        Gathered(
            documents=tuple(documents),
            stories=tuple(stories),
            sources=sources,
            passages=passages,
            stemma=stemma,
            entities=entities.entities,
            statements=statements.statements,
            events=events,
            issuers=_issuers(facts, entities),
        ),
        encoder.encode,
    )
    return Knowledge(
        sources=tuple(sorted([*sources, *weighed.sources], key=lambda source: source.id)),
        passages=passages,
        stemma=stemma,
        entities=entities.entities,
        statements=statements.statements,
        events=events,
        weighed=weighed,
        times=tuple(TimeMention(time=t.time, evidence=t.evidence) for one in facts for t in one.times),
        quoted_phrases=tuple(phrase for one in facts for phrase in one.quoted_phrases),
        problems=tuple(one for one in read if isinstance(one, Problem)),
    )


def _with_statements(
    stemma: Stemma, sources: Sequence[Source], passages: Sequence[Passage], documents: Sequence[Document]
) -> Stemma:
    """Put into the stemma the lost sources that two or more documents have a statement from."""
    lengths = {one.id: max(1, sum(span.end - span.start for span in one.body)) for one in documents}
    by_source: dict[SourceId, list[Passage]] = {}
    for passage in passages:
        by_source.setdefault(passage.from_.source, []).append(passage)
    lost: list[LostSource] = []
    for source in sorted(sources, key=lambda source: source.id):
        own = by_source.get(source.id)
        if own is None:
            continue
        shares: dict[DocumentId, float] = {}
        for passage in own:
            document = passage.to.document
            shares[document] = shares.get(document, 0) + len(passage.to.quote) / lengths[document]
        lost.append(
            LostSource(
                source=source,
                passages=tuple(own),
                shares=tuple(sorted((document, min(1.0, share)) for document, share in shares.items())),
            )
        )
    return with_lost(stemma, lost)


def _issuers(
    facts: Sequence[DocumentFacts], entities: Entities
) -> tuple[tuple[DocumentId, tuple[EntityId, ...]], ...]:
    """Whose text each document is that is itself an utterance."""
    found = [
        (one.annotated.document.id, issuers_of(Account(annotated=one.annotated, attributions=()), entities))
        for one in facts
    ]
    return tuple(sorted((document, issuers) for document, issuers in found if issuers))


def _from_agreements(facts: Sequence[DocumentFacts], lineage: Lineage) -> dict[DocumentId, tuple[Span, ...]]:
    """For each document, its words that it has from the text of an agreement."""
    source_of = {source.document: source.id for source in lineage.sources}
    agreements = {source_of[one.annotated.document.id] for one in facts if is_agreement(one.annotated)}
    found: dict[DocumentId, set[Span]] = {}
    for document, span in _descended(agreements, lineage):
        found.setdefault(document, set()).add(span)
    return {document: tuple(sorted(spans)) for document, spans in found.items()}


def _descended(agreements: set[SourceId], lineage: Lineage) -> Iterator[tuple[DocumentId, Span]]:
    for passage in lineage.passages:
        if passage.from_.source in agreements:
            yield passage.to.document, Span(passage.to.start, passage.to.end)


def with_annotators(documents: Sequence[Document], facts: Sequence[DocumentFacts]) -> tuple[Document, ...]:
    """Note at each document what read its sentences."""
    readers = {one.annotated.document.id: one.annotated.annotation.annotator for one in facts}
    return tuple(replace(document, annotator=readers.get(document.id)) for document in documents)
