"""Hollow words: clauses in which an act was read, but which do not say that it is done or will be.

They ask, give a motive, tell why a speaker has no name, say what a thing is for or what is talked about, or
hang on a verb that tells who saw it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.claims.lexicon import word_set
from recension.claims.words import spoken
from recension.language.withheld_names import withheld_at
from recension.record import Modality

if TYPE_CHECKING:
    from recension.claims.known import Known
    from recension.record import Event

_ASKING: Final = frozenset({"whether", "how", "why", "what"})
_SEEN: Final = frozenset({"them", "him", "us", "me"})
"""Forms of pronouns that a verb before them governs: "watched them cross"; "US" is none."""

_ABOUT: Final = frozenset({"on", "about", "over", "regarding", "concerning"})
_BEING: Final = frozenset({"is", "are", "was", "were", "be", "been", "being"})


def is_hollow(event: Event, known: Known) -> bool:
    """Whether the words of an event do not say by themselves that its act is done, will be or was said to be.

    Args:
        event: the event.
        known: the facts.
    """
    mention, place = event.mention, event.evidence[0]
    if mention is None or not place.start <= mention.start < place.end:
        return False
    text = known.documents[place.document].text
    first = spoken(place.quote)[:1]
    before = spoken(text[max(known.sentence(place).start, 0) : mention.start])
    return (
        withheld_at(place.quote) is not None
        or _asks(event, first)
        or place.quote.split()[0] in _SEEN
        or _is_a_motive(before)
        or _is_a_design(before)
        or _is_a_topic(event, before)
    )


def _asks(event: Event, first: tuple[str, ...]) -> bool:
    """Whether a clause is a question, asked or reported: "whether it will pay", "who will pay"."""
    whose = any(actor.text.lower() == "who" and actor.entity is None for actor in event.actors)
    return bool(first) and (first[0] in _ASKING or (first[0] == "who" and whose))


def _is_a_motive(before: tuple[str, ...]) -> bool:
    """Whether words before an act make it why something else is done: "wishing to spare the town"."""
    return before[-1:] == ("to",) and before[-2:-1] != () and before[-2] in word_set("motives")


def _is_a_topic(event: Event, before: tuple[str, ...]) -> bool:
    """Whether an act is only what is talked about: "talks on reopening the market"."""
    word = event.mention.quote.lower() if event.mention is not None else ""
    talked = event.modality is Modality.POSSIBLE and word.endswith("ing") and word != event.predicate
    return talked and before[-1:] != () and before[-1] in _ABOUT


def _is_a_design(before: tuple[str, ...]) -> bool:
    """Whether words before an act make it what a thing is for: "rules meant to calm the market".

    "The rules are meant to calm it" says so.
    """
    return (
        before[-1:] in {("to",), ("at",)}
        and before[-2:-1] != ()
        and before[-2] in word_set("designs")
        and not set(before[-3:-2]) & _BEING
    )
