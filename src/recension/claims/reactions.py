"""Reactions: what somebody welcomes or condemns is taken for granted there, so that he is no source of it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.claims.lexicon import lines_of
from recension.claims.words import head, tokens_of
from recension.lineage.variants.spelling import stem

if TYPE_CHECKING:
    from recension.claims.known import Known
    from recension.claims.parties import Parties
    from recension.record import Event, Statement

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
    if is_reaction(event):
        return None
    place = event.evidence[0]
    text = known.documents[place.document].text
    act = event.mention.start if event.mention is not None else place.start
    start = min(known.sentence(place).start, act)
    verbs = [end for _, end, word in tokens_of(text[start:act]) if stem(word) in _verbs()]
    if not verbs or _BREAK.search(text, start + verbs[-1], act):
        return text[start : place.end] if event.presupposed else None
    return text[start + verbs[-1] : max(place.end, act)]


def is_reaction(event: Event) -> bool:
    """Whether an event is somebody's reaction: it is done by saying so, "the envoy welcomed the deal"."""
    return stem(event.predicate.lower()) in _verbs()


def is_reaction_to_news(event: Event) -> bool:
    """Whether somebody reacts to what happened, by a word for whatever it was: "welcomed the step"."""
    if not is_reaction(event) or event.object is None:
        return False
    about = head(event.object)
    return about is not None and about in _news()


def words_of_reaction(event: Event, known: Known, parties: Parties) -> Statement | None:
    """The statement from which a document tells a reaction: words of who reacts, quoted in its sentence."""
    place = event.evidence[0]
    if not is_reaction(event) or event.object is None:
        return None  # "hails from the north"
    who = parties.roots(actor.entity for actor in event.actors if actor.entity is not None)
    sentence = known.sentence(place)
    beside = [
        (start, one.id, one)
        for start, end, one in known.statements_in(place.document)
        if sentence.start <= start and end <= sentence.end and one.source is not None
        if who & parties.roots(one.speakers)
    ]
    return min(beside)[2] if beside else None


@cache
def _news() -> frozenset[str]:
    return frozenset(stem(word) for word in (*lines_of("news_nouns"), *lines_of("genres")) if " " not in word)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(stem(verb) for verb in lines_of("reacting"))
