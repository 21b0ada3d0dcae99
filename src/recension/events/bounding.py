"""Times that reach an act by way of a thing: "since the war in 2030", "fares valid from Monday"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from recension.events.phrases import first_preposition
from recension.events.wordlists import words
from recension.record import Precision

if TYPE_CHECKING:
    from recension.events.protocols import Timed
    from recension.language.annotated import Annotated
    from recension.record import Evidence, Time

_DAY: Final = 10  # characters of an ISO 8601 day
_JOINTS: Final = frozenset({"and", ",", "on", "again", "then"})
_LINKS: Final = frozenset({"from", "until", "till", "by", "in", "on", "since", "for", "the"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A time that a thing gives an act, with the words from its preposition on."""

    first: int
    end: int
    time: Time
    evidence: Evidence


def bounded_by(annotated: Annotated, thing: int, time: Timed) -> Timed | None:
    """Give the time of an act that is done since, after or before a thing that has a time.

    "Since the war in 2030" begins in that year and lasts until the document was written; "after the strike in
    May" begins in May and is open; "until the vote on 3 May" ends with that day.

    Args:
        annotated: the document.
        thing: the head of the words for the thing.
        time: the thing's time.

    Returns:
        The time itself where the act falls together with the thing ("during the war of 2030"); None where the
        words leave the time open.
    """
    trees = annotated.trees
    word = first_preposition(trees, thing)
    if word is None or word not in words("bounding_prepositions"):
        return time
    within, first = time.time, min(trees.related(thing, "case", "mark"))
    unknown = within.start is None and within.end is None
    if unknown or _is_an_hour(annotated, first) or _is_cut_off(annotated, thing, time):
        return time
    if word in words("bounding_prepositions", "earlier"):
        last = within.end or (within.start if within.precision is not Precision.VAGUE else None)
        found = None if last is None else replace(within, start=None, end=last, precision=Precision.VAGUE)
    elif within.start is None:
        found = None
    elif word in words("bounding_prepositions", "from"):
        found = _since(annotated, within)
    else:
        found = replace(within, end=None, precision=Precision.VAGUE)
    if found is None:
        return None
    end = max(time.end, thing + 1)
    evidence = annotated.cite(min(first, time.first), end)
    text = " ".join(evidence.quote.split())
    return Bound(first=first, end=end, time=replace(found, text=text), evidence=evidence)


def joined(annotated: Annotated, first: Timed, second: Timed) -> Timed | None:
    """Give the stretch of an act that was done on two days: "in two stages, on 20 and 27 May".

    Args:
        annotated: the document.
        first: the time that stands first.
        second: the other.

    Returns:
        From the first day to the second; None where they are no two days with only "and" between them.
    """
    between = [annotated.word(at).lower() for at in range(first.end, second.first)]
    days = (first.time, second.time)
    if not between or not _JOINTS.issuperset(between) or "and" not in between:
        return None
    if any(one.precision is not Precision.DAY or one.start is None for one in days) or second.time.end:
        return None
    start, end = first.time.start, second.time.start
    if start is None or end is None or start >= end:
        return None
    evidence = annotated.cite(first.first, second.end)
    text = " ".join(evidence.quote.split())
    time = replace(second.time, start=start, end=end, text=text)
    return Bound(first=first.first, end=second.end, time=time, evidence=evidence)


def _is_an_hour(annotated: Annotated, preposition: int) -> bool:
    """Whether an hour of the day stands behind a preposition: "shortly after 06:00 on Sunday"."""
    after = annotated.word(preposition + 1) if preposition + 1 < len(annotated.annotation) else ""
    return after[:1].isdigit()


def _is_cut_off(annotated: Annotated, thing: int, time: Timed) -> bool:
    """Whether a comma parts a thing from a time behind it: "after a day of talks, the jury on Monday"."""
    return any(annotated.word(at) == "," for at in range(thing + 1, time.first))


def _since(annotated: Annotated, within: Time) -> Time:
    """From a time on until the document was written, where its day is known and not earlier."""
    published = annotated.document.published
    known = published is not None and published.precision in {Precision.DAY, Precision.MINUTE}
    day = published.value[:_DAY] if known and published is not None else ""
    if day < (within.start or "")[:_DAY]:
        return replace(within, end=None, precision=Precision.VAGUE)
    return replace(within, end=day)


def is_of_a_thing(annotated: Annotated, time: Timed, here: int) -> bool:
    """Whether a time only says when a thing holds or comes: "measures, effective next month".

    Args:
        annotated: the document.
        time: the time.
        here: a word on the way from the time to the act that it would be of.
    """
    trees = annotated.trees
    head = trees.head(here)
    behind = head is not None and head < here and trees.plain_relation(here) in {"amod", "acl"}
    return (behind and trees.annotation.upos[here] == "ADJ") or _follows_validity(annotated, time)


def _follows_validity(annotated: Annotated, time: Timed) -> bool:
    """Whether an adjective of validity stands right before a time, and a noun before it."""
    at = time.first - 1
    while at > 0 and annotated.word(at).lower() in _LINKS:
        at -= 1
    if at < 1 or annotated.word(at).lower() not in words("validity_words"):
        return False
    before = at - 2 if annotated.word(at - 1) == "," else at - 1
    return before >= 0 and annotated.annotation.upos[before] in {"NOUN", "PROPN"}
