"""What documents have from lost sources of statements, as passages."""

from __future__ import annotations

from collections import Counter
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

    from recension.record import SourceId
    from recension.statements.grouping import Group
    from recension.statements.utterance import Utterance


def passages_from(
    sourced: Sequence[tuple[SourceId, Group]], made: AbstractSet[SourceId]
) -> tuple[Passage, ...]:
    """Make passages of what two or more documents have from one lost source in their own wordings.

    Args:
        sourced: groups with the source they come from.
        made: the lost sources in question.

    Returns:
        One for every content, sorted by document and place.
    """
    found = [
        _passage(source, utterance, number, group)
        for source, group in sourced
        if source in made and len({one.document for one in group.utterances}) > 1
        for utterance in group.utterances
        for number in range(len(utterance.content))
    ]
    return tuple(sorted(found, key=lambda one: (one.to.document, one.to.start, one.to.end, one.id)))


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
