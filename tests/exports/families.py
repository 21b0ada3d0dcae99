"""A family with a lost source, and hostile words in every label."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recension.record import PassageOrigin, Role, Source, SourceId, SourceKind, Span, StemmaEdge
from tests.exports.traditions import passage_between, recorded, source_of
from tests.factories import document

if TYPE_CHECKING:
    from recension.record import Record

LOST = SourceId("s-lost")


def family(*, hostile: str = "") -> Record:
    """A statement, a relay of it, and two accounts that quote a post which is not there."""
    statement = document("a b c d", publisher=f"Office{hostile}", title="A pact", published="2031-03-14")
    relay = document("x a b c d", publisher="Courier", title=f"{hostile}Pact told")
    one, two = (document(f"{name} said p q r", publisher=name) for name in ("Wire", "Desk"))
    lost = Source(id=LOST, kind=SourceKind.LOST, label=f"a post{hostile}", document=None)
    taken = passage_between(statement, relay, Span(0, 7), Span(2, 9))
    quoted = [
        replace(passage_between(each, each, Span(0, 5), Span(10, 15)), from_=PassageOrigin(source=LOST))
        for each in (one, two)
    ]
    edges = [
        StemmaEdge(
            from_=source_of(statement),
            to=source_of(relay),
            share=0.8,
            confidence=0.9,
            passages=(taken.id,),
        ),
        *(
            StemmaEdge(from_=LOST, to=source_of(each), share=0.5, confidence=0.625, passages=(passage.id,))
            for each, passage in zip((one, two), quoted, strict=True)
        ),
    ]
    return recorded([replace(statement, role=Role.PRIMARY), relay, one, two], [taken, *quoted], edges, [lost])
