"""The record of the exchange, whole."""

from __future__ import annotations

from recension.record import Generator, Model, Record
from tests.report.exchange.documents import ALL, PASSAGES, SOURCES, STEMMA, STORIES
from tests.report.exchange.said import CLAIMS
from tests.report.exchange.what import EVENTS, TIMELINE, UNDERTAKINGS
from tests.report.exchange.who import ENTITIES, PHRASES, STATEMENTS, TIMES


def exchange_record() -> Record:
    """Seven accounts of an exchange of people over a bridge, with every part of the record filled."""
    return Record(
        generator=Generator(name="recension", version="0.2.0", models=(Model("en", "1.0"),)),
        created="2032-06-20T08:00:00Z",
        documents=tuple(sorted(ALL, key=lambda doc: doc.id)),
        stories=STORIES,
        sources=tuple(sorted(SOURCES, key=lambda source: source.id)),
        passages=tuple(sorted(PASSAGES, key=lambda passage: passage.id)),
        stemma=STEMMA,
        entities=ENTITIES,
        statements=STATEMENTS,
        events=EVENTS,
        undertakings=UNDERTAKINGS,
        claims=CLAIMS,
        timeline=TIMELINE,
        times=tuple(sorted(TIMES, key=lambda one: (one.evidence.document, one.evidence.start))),
        quoted_phrases=tuple(sorted(PHRASES, key=lambda one: (one.evidence.document, one.evidence.start))),
        problems=(),
    )
