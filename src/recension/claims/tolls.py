"""Tolls: how many people a happening killed or hurt, told from their side or from that of what did it.

"Nine were killed when the ferry sank" and "the sinking of the ferry cost fourteen lives" are one claim with
two numbers, though neither their verbs nor their subjects are the same: the happening in their sentences is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recension.claims.happening import kinds_of
from recension.claims.lexicon import classes, word_set
from recension.claims.words import has_phrase, spoken, tokens_of
from recension.lineage.lexicon import word_set as word_set_of
from recension.record import Modality, Polarity

if TYPE_CHECKING:
    from recension.claims.known import Known
    from recension.claims.telling import Telling
    from recension.record import Event, Quantity, Time


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """How many a happening killed or hurt.

    Attributes:
        kind: number of the class of verbs.
        count: how many, and of whom.
        names: the names in the sentence, in lower case.
        causes: the kinds of happening that the words of the sentence are for, beside the dying itself.
        times: the times told in the sentence.
    """

    kind: int
    count: Quantity
    names: frozenset[str]
    causes: frozenset[int]
    times: tuple[Time, ...]


def is_toll(event: Event) -> bool:
    """Whether an event tells how many died or were hurt: few words are enough for that."""
    return _kind(event) is not None and _count(event) is not None


def toll_keys(event: Event) -> frozenset[str]:
    """What verbs that tell how many died or were hurt are compared by: "were killed" and "died" are one."""
    kind = _kind(event)
    return frozenset() if kind is None else frozenset({f"toll {kind}"})


def toll_of(event: Event, known: Known) -> Toll | None:
    """Read an event as a toll; null where it tells of none, or of a part of one.

    Args:
        event: the event.
        known: the facts.
    """
    if event.modality is not Modality.ACTUAL or event.polarity is Polarity.NEGATIVE:
        return None
    kind, count = _kind(event), _count(event)
    place = event.evidence[0]
    text = known.sentence_text(place)
    if kind is None or count is None or count.of or has_phrase(text, "part_words") is not None:
        return None
    sentence = known.sentence(place)
    within = known.events_over(place.document, sentence.start, sentence.end)
    return Toll(
        kind=kind,
        count=count,
        names=_names(text),
        causes=_causes(text),
        times=tuple(one.time for one in within if one.time is not None),
    )


def _kind(event: Event) -> int | None:
    known, verb = classes("tolls"), event.predicate.lower()
    if verb in known:
        return min(known[verb])
    for word in spoken(event.object or ""):
        if f"{verb}+{word}" in known:
            return min(known[f"{verb}+{word}"])
    return None


def _count(event: Event) -> Quantity | None:
    """The number of those who die or are hurt: who does it where it is done to nobody, else to whom."""
    whom = [event.object or "", *(one.text for one in event.targets)]
    if event.predicate.lower() not in {"kill", "injure", "wound", "hurt"}:
        whom.extend(one.text for one in event.actors)
    counted = [
        one
        for one in event.quantities
        if one.value is not None and any(one.evidence.quote in text for text in whom)
    ]
    return counted[0] if len(counted) == 1 else None


def _names(text: str) -> frozenset[str]:
    calendar = word_set_of("calendar")
    return frozenset(
        word
        for at, (start, _, word) in enumerate(tokens_of(text))
        if at and text[start].isupper() and word not in calendar
    )


@cache
def _dying() -> frozenset[int]:
    return frozenset(
        number for verb in ("die", "kill", "injure", "death", "victim") for number in kinds_of(verb)
    )


def _causes(text: str) -> frozenset[int]:
    words = " ".join(word for word in spoken(text) if word not in word_set("auxiliaries"))
    return kinds_of(words) - _dying()


def grew(one: Telling, other: Telling) -> bool:
    """Whether the later of two accounts has the larger toll: what is counted goes up as people are found."""
    if one.toll is None or other.toll is None or one.day is None or other.day is None or one.day == other.day:
        return False
    first, last = (one, other) if one.day < other.day else (other, one)
    return (
        (first.toll.count.value or 0.0) <= (last.toll.count.value or 0.0)
        if first.toll and last.toll
        else False
    )
