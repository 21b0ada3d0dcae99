"""Tolls: how many people a happening killed or hurt, told from their side or from that of what did it.

"Nine were killed when the ferry sank" and "the sinking of the ferry cost fourteen lives" are one claim with
two numbers, though neither their verbs nor their subjects are the same: the happening in their sentences is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.claims.happening import kinds_of
from recension.claims.lexicon import classes, word_set
from recension.claims.words import has_phrase, phrase_place, spoken, tokens_of
from recension.lineage.lexicon import word_set as word_set_of
from recension.record import Modality, Polarity

if TYPE_CHECKING:
    from recension.claims.known import Known
    from recension.record import Event, Evidence, Participant, Quantity, Time


_RIGHT_BEHIND: Final = 2
"""Words behind a count that make it a part: "nine of them"."""


_MARKS: Final = frozenset(",;:(–—")


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """How many a happening killed or hurt.

    Attributes:
        kind: number of the class of verbs.
        count: how many, and of whom.
        names: the names in the sentence, in lower case.
        causes: the kinds of happening that the words of the sentence are for, beside the dying itself.
        times: the times told in the sentence.
        parted: whether a part of it is named behind it: another number may be that of a part.
    """

    kind: int
    count: Quantity
    names: frozenset[str]
    causes: frozenset[int]
    times: tuple[Time, ...]
    parted: bool


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
    if kind is None or count is None or count.of or _is_a_part(count, place, text, known):
        return None
    sentence = known.sentence(place)
    within = known.events_over(place.document, sentence.start, sentence.end)
    return Toll(
        kind=kind,
        count=count,
        names=_names(text),
        causes=_causes(text),
        times=tuple(one.time for one in within if one.time is not None),
        parted=has_phrase(text, "part_words") is not None,
    )


def _is_a_part(count: Quantity, place: Evidence, text: str, known: Known) -> bool:
    """Whether words make a count the part or the whole of another: "nine of them", "another nine", "in all".

    What names a part behind it, "41, among them nine children", leaves it the whole.
    """
    phrase = has_phrase(text, "part_words")
    if phrase is None or count.evidence.document != place.document:
        return phrase is not None
    start = known.sentence(place).start
    until = count.evidence.end - start
    apart = text[until : until + 1] in _MARKS
    behind = "" if apart else " ".join(spoken(text[until:])[:_RIGHT_BEHIND])
    if has_phrase(text[:until], "part_words") is not None or has_phrase(behind, "parts_behind") is not None:
        return True
    rest = text[until:]
    found = phrase_place(rest, "part_words")
    while found is not None:
        if has_phrase(rest[found[0] : found[1]], "parts_behind") is None:
            return True
        rest = rest[found[1] :]
        found = phrase_place(rest, "part_words")
    return False


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
        dying = [one for one in event.quantities if any(_meet(one, who) for who in event.actors)]
        if dying:
            return dying[0] if len(dying) == 1 and dying[0].value is not None else None
    counted = [
        one
        for one in event.quantities
        if one.value is not None and any(one.evidence.quote in text for text in whom)
    ]
    return counted[0] if len(counted) == 1 else None


def _meet(count: Quantity, who: Participant) -> bool:
    """Whether a count stands in the words for who takes part."""
    one, other = count.evidence, who.evidence
    return one.document == other.document and one.start < other.end and other.start < one.end


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
