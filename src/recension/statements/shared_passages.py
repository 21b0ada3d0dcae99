"""What documents have from lost sources of statements, as passages."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from recension.record import (
    Passage,
    PassageId,
    PassageKind,
    PassageOrigin,
    StatementMode,
    content_id,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from recension.record import DocumentId, Evidence, SourceId
    from recension.statements.grouping import Group
    from recension.statements.utterance import Utterance


def passages_from(
    sourced: Sequence[tuple[SourceId, Group]], lost: AbstractSet[SourceId], known: Sequence[Passage]
) -> tuple[Passage, ...]:
    """Make passages of what two or more documents have from one lost source in their own wordings.

    Args:
        sourced: groups with the source they come from.
        lost: the lost sources.
        known: the passages there are already. No content gets another from its source, nor one from a lost
            source that has passages already if the document has it from a given one: who copies a document
            did not hear the speaker.

    Returns:
        One for every other content, sorted by document and place.
    """
    taken: dict[tuple[SourceId, DocumentId], list[Evidence]] = defaultdict(list)
    copied: dict[DocumentId, list[Evidence]] = defaultdict(list)
    for passage in known:
        if passage.from_.source in lost:
            taken[passage.from_.source, passage.to.document].append(passage.to)
        else:
            copied[passage.to.document].append(passage.to)
    quoted = {source for source, _ in taken}
    found = [
        _passage(source, utterance, number, group)
        for source, group in sourced
        if source in lost and len({one.document for one in group.utterances}) > 1
        for utterance in group.utterances
        for number, content in enumerate(utterance.content)
        if not _touches(content, taken.get((source, utterance.document), ()))
        and not (source in quoted and _touches(content, copied.get(utterance.document, ())))
    ]
    return tuple(sorted(found, key=lambda one: (one.to.document, one.to.start, one.to.end, one.id)))


def _touches(content: Evidence, others: Sequence[Evidence]) -> bool:
    return any(content.start < other.end and other.start < content.end for other in others)


def _passage(source: SourceId, utterance: Utterance, number: int, group: Group) -> Passage:
    to = utterance.content[number]
    quoted = utterance.attribution.mode is not StatementMode.INDIRECT
    return Passage(
        id=PassageId(content_id("p", source, to.document, to.start, to.end)),
        from_=PassageOrigin(source=source),
        to=to,
        kind=PassageKind.QUOTATION if quoted else PassageKind.PARAPHRASE,
        similarity=round(_shared(utterance, group), 4),
        # who is reported spoke first: that is what an attribution says of itself
        direction=1.0,
        reasons=("the words are handed to a speaker, and another document hands him the same",),
        variants=(),
    )


def _shared(utterance: Utterance, group: Group) -> float:
    """The share of an utterance's words that another document's wording has too, at most."""
    own = Counter(utterance.words)
    others = (Counter(one.words) for one in group.utterances if one.document != utterance.document)
    most = max(((own & other).total() for other in others), default=0)
    return most / max(1, len(utterance.words))
