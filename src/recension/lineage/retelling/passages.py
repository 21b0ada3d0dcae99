"""Retellings as the record gives them: passages of kind paraphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.lineage.retelling.bent import bends_of
from recension.lineage.retelling.odds import probability
from recension.lineage.witnesses.sources import source_id
from recension.record import Passage, PassageId, PassageKind, PassageOrigin, content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.retellings import Retelling
    from recension.lineage.retelling.teller import Teller
    from recension.record import DocumentId


def passages_of(retelling: Retelling, tellers: Mapping[DocumentId, Teller]) -> Iterator[Passage]:
    """Give a passage for every clause that is told again, in the order of the copy."""
    source, copy = tellers[retelling.source], tellers[retelling.copy]
    for link in retelling.links:
        from_ = source.witness.evidence(*link.source.words)
        to = copy.witness.evidence(*link.copy.words)
        yield Passage(
            id=PassageId(
                content_id("p", from_.document, from_.start, from_.end, to.document, to.start, to.end)
            ),
            from_=PassageOrigin(
                source=source_id(from_.document), start=from_.start, end=from_.end, quote=from_.quote
            ),
            to=to,
            kind=PassageKind.PARAPHRASE,
            similarity=round(_matched(link), 4),
            direction=round(max(0.5, retelling.direction.confidence), 4),
            confidence=round(probability(link.odds), 4),
            reasons=(*retelling.direction.reasons, *retelling.reasons),
            variants=bends_of(link, source, copy),
        )


def beyond_copying(told: Iterable[Passage], copied: Iterable[Passage]) -> tuple[Passage, ...]:
    """What one document tells again of another beyond its passages from there.

    A passage may go on to the end of a sentence of which too little was copied to rule a retelling out.
    """
    spans = [(passage.to.start, passage.to.end) for passage in copied]
    return tuple(
        one for one in told if not any(start <= one.to.start and one.to.end <= end for start, end in spans)
    )


def _matched(link: Link) -> float:
    """Of what the words of both clauses are worth, the share that says the same."""
    whole = link.source.weight + link.copy.weight
    told = link.signs.told * link.copy.weight + link.signs.covered * link.source.weight
    return min(1.0, told / whole) if whole > 0 else 0.0
