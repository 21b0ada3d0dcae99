"""Disagreements: sentences that say that the parties differ over what was undertaken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.claims.objects import heads_of, is_elsewhere
from recension.claims.words import kinds, stems
from recension.record import cite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.claims.promise import Promise
    from recension.claims.scales import Scales
    from recension.claims.telling import Telling
    from recension.record import Evidence

_TWO = 2


def disagreements_over(
    promise: Promise, others: Sequence[Promise], since: str | None, scales: Scales
) -> Iterator[tuple[Telling, tuple[Evidence, ...], str]]:
    """Find where an account says, after an undertaking, that its parties differ over it.

    The sentence has to name what the undertaking is about, and nothing else that was undertaken.

    Yields:
        The telling, the sentence, and the reason.
    """
    if promise.agreement is None:
        return
    about = heads_of(promise.telling)
    for one in scales.disagreements:
        both = len(one.actors & promise.agreement.roots) >= _TWO
        later = one.day is not None and since is not None and one.day > since
        if not (later and both) or one.story != promise.telling.story:
            continue
        span = scales.known.sentence(one.event.evidence[0])
        sentence = scales.known.sentence_text(one.event.evidence[0])
        named = kinds(stems(sentence))
        rivals = [
            other
            for other in others
            if other.id != promise.id and other.source == promise.source and heads_of(other.telling) & named
        ]
        sides = promise.agreement.roots
        if not about & named or rivals or is_elsewhere(sentence, promise.telling, scales.parties, sides):
            continue
        document = scales.known.documents[one.document]
        yield (
            one,
            (cite(document, span.start, span.end),),
            "an account says that the parties differ over it",
        )
