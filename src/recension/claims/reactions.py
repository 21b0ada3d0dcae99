"""Reactions: what somebody welcomes or condemns is taken for granted there, so that he is no source of it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.claims.lexicon import lines_of
from recension.claims.words import tokens_of
from recension.lineage.variants.spelling import stem

if TYPE_CHECKING:
    from recension.claims.known import Known
    from recension.record import Event

_BREAK: Final = re.compile(
    r"[,;:.!?]|\b(?:and|but)\s+(?:will|shall|would|have|has|is|are|we|he|she|they|it)\b"
)
"""What ends the object of a verb: words after it tell something of their own."""


def reacted_to(event: Event, known: Known) -> str | None:
    """The words from a verb of reaction to the end of an event inside its object, null where there is none.

    "They welcomed the agreement to free the crew" only reacts to the agreement and to the freeing. The
    reaction itself is no such event, nor is what stands after a comma or in a clause beside it, unless the
    event was read as presupposed.

    Args:
        event: the event.
        known: the facts.
    """
    if stem(event.predicate.lower()) in _verbs():
        return None
    place = event.evidence[0]
    text = known.documents[place.document].text
    act = event.mention.start if event.mention is not None else place.start
    start = min(known.sentence(place).start, act)
    verbs = [end for _, end, word in tokens_of(text[start:act]) if stem(word) in _verbs()]
    if not verbs or _BREAK.search(text, start + verbs[-1], act):
        return text[start : place.end] if event.presupposed else None
    return text[start + verbs[-1] : max(place.end, act)]


@cache
def _verbs() -> frozenset[str]:
    return frozenset(stem(verb) for verb in lines_of("reacting"))
