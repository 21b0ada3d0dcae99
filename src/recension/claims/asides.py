"""Asides: acts that words only tell a thing by, "the men freed in May", and do not say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.claims.lexicon import word_set
from recension.claims.words import spoken
from recension.record import Modality

if TYPE_CHECKING:
    from recension.claims.known import Known
    from recension.record import Event

_WHOSE: Final = frozenset({"its", "his", "her", "their", "our", "my", "your"})
_OWNED: Final = 2  # "its bid to": whose, what and "to"
_STATING: Final = frozenset({"with", "be", "is", "are", "was", "were", "been", "being"})
"""Words before a thing after which a participle is news: "with six held", "they were men freed in May"."""


def is_aside(event: Event, known: Known) -> bool:
    """Whether a participle right behind a thing tells which one is meant, in the middle of other words.

    After a comma, after "with" and after a form of "be" it says something by itself.

    Args:
        event: the event.
        known: the facts.
    """
    mention, place = event.mention, event.evidence[0]
    if mention is None or not place.start < mention.start < place.end:
        return False
    word, verb = mention.quote.lower(), event.predicate.lower().split()[0]
    if word == verb or set(spoken(mention.quote)) & word_set("auxiliaries"):
        return False
    before = " ".join(place.quote[: mention.start - place.start].split())
    things = [one.text for one in event.actors] if word.endswith("ing") else [event.object or ""]
    if not any(thing and before.endswith(" ".join(thing.split())) for thing in things):
        return False
    if not word.endswith("ing") and event.actors:
        return False  # "the men that Norland freed"
    text = known.documents[place.document].text
    ahead = text[known.sentence(place).start : place.start].rstrip()
    return not ahead.endswith(",") and not set(spoken(ahead)[-1:]) & _STATING


def is_a_chance(event: Event, known: Known) -> bool:
    """Whether words only name what may come, by a noun with an infinitive: "Norland's bid to host it".

    Args:
        event: the event.
        known: the facts.
    """
    mention, place = event.mention, event.evidence[0]
    if event.modality is not Modality.POSSIBLE or mention is None or mention.start < place.start:
        return False
    text = known.documents[place.document].text
    before = spoken(text[place.start : mention.start])
    if before[-1:] != ("to",) or set(before) & word_set("auxiliaries"):
        return False
    owned = len(before) > _OWNED and (before[-3].endswith("'s") or before[-3] in _WHOSE)
    of = before[:1] in {("the",), ("a",), ("an",)} and before[2:3] == ("of",)
    return owned or of
