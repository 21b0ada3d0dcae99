"""Clauses of an undertaking that stand beside its act: means, deadline, condition, ties to another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.claims.lexicon import lines_of, word_set
from recension.claims.nouns import is_noun
from recension.claims.words import has_phrase, phrase_place, spoken

if TYPE_CHECKING:
    from recension.claims.known import Known
    from recension.record import Event, Evidence, Time

_MEANS: Final = re.compile(r"(?:,\s*(?:by\s+)?|\bby\s+)[a-z]+ing\b")
_LIGHT: Final = 3  # words before a noun among which its light verb stands
_BEFORE: Final = 40
"""Code points before a time in which the word stands that makes it a deadline."""


def sentence(event: Event, known: Known) -> str:
    """The words of the sentence an event stands in."""
    return known.sentence_text(event.evidence[0])


def means_place(event: Event, known: Known) -> int | None:
    """Where the clause begins that says how ("supports the bid, by withdrawing its own"), in code points."""
    place = event.evidence[0]
    span = known.sentence(place)
    text = known.documents[place.document].text
    match = _MEANS.search(text, place.start, span.end)
    return match.start() if match is not None else None


def deadline_of(event: Event, known: Known) -> Time | None:
    """The time of an event where the words before it make it a last day."""
    time = event.time
    if time is None or not time.text:
        return None
    text = sentence(event, known)
    at = text.find(time.text)
    before = spoken(text[max(0, at - _BEFORE) : at]) if at >= 0 else ()
    inside = has_phrase(time.text, "deadlines")
    tail = " ".join(before[-4:])
    return time if inside is not None or (has_phrase(tail, "deadlines") is not None) else None


def condition_of(event: Event, known: Known) -> str | None:
    """What an act depends on, in the words of its sentence after "provided that" and the like."""
    place = event.evidence[0]
    span = known.sentence(place)
    text = known.documents[place.document].text
    after = event.condition or text[place.start : span.end]
    found = phrase_place(after, "conditions")
    if found is None:
        return event.condition
    if event.condition is None and event.mention is not None:
        between = range(event.mention.end, place.start + found[0])
        others = known.events_over(place.document, span.start, span.end)
        if any(one.mention is not None and one.mention.start in between for one in others):
            return None  # it is the condition of what stands nearer
    words = re.split(r"[;.]|,\s", after[found[1] :], maxsplit=1)[0]
    return " ".join(words.split()) or None


def _is_gerund(event: Event, mention: Evidence) -> bool:
    """Whether an act is told by a form in -ing: "freeing", not "bring"."""
    word = mention.quote.lower()
    return word.endswith("ing") and word != event.predicate.split()[0].lower()


def is_within_another(event: Event, known: Known) -> bool:
    """Whether an act only serves another in its sentence: "help in clearing the road, mending the bridge".

    Its verb ends in -ing, and neither "to" nor "on" stands before it, which would make it what is promised.
    """
    mention = event.mention
    if mention is None:
        return False
    text = known.documents[mention.document].text
    before = spoken(text[max(0, mention.start - _BEFORE) : mention.start])
    if not _is_gerund(event, mention):
        if not is_noun(event, known):  # only a noun is told with the act before it: "concluding a treaty"
            return False
        light = [at for at, word in enumerate(before) if word.endswith("ing") and at >= len(before) - _LIGHT]
        if not light:
            return False
        before = before[: light[-1]]
    return before[-1:] not in {("to",), ("on",)}


def is_means(event: Event, known: Known) -> bool:
    """Whether an act is how another is done: "by withdrawing its bid", ", putting off its own"."""
    mention = event.mention
    if mention is None or not _is_gerund(event, mention):
        return False
    text = known.documents[mention.document].text
    before = text[max(0, mention.start - _BEFORE) : mention.start].rstrip()
    return before.endswith(",") or spoken(before)[-1:] == ("by",)


def is_going_on(event: Event, known: Known) -> bool:
    """Whether an act is told as begun and not as done: "began to free", "is being repaired"."""
    mention = event.mention
    if mention is None:
        return False
    text = known.documents[mention.document].text
    before = " ".join(spoken(text[max(0, mention.start - _BEFORE) : mention.start])[-2:])
    progressive = _is_gerund(event, mention) and before.split()[-1:] in (["is"], ["are"])
    return progressive or any(before.endswith(phrase) for phrase in lines_of("going_on"))


def is_announced(event: Event, known: Known) -> bool:
    """Whether an act is told with "will" or "shall": by its doer, that is a promise."""
    mention = event.mention
    if mention is None:
        return False
    text = known.documents[mention.document].text
    return bool(set(spoken(text[max(0, mention.start - _BEFORE) : mention.start])[-3:]) & {"will", "shall"})


def is_infinitive(event: Event, known: Known) -> bool:
    """Whether "to" stands before an act, and before that no word that binds ("agree to exchange")."""
    mention = event.mention
    if mention is None:
        return False
    text = known.documents[mention.document].text
    before = spoken(text[max(0, mention.start - _BEFORE) : mention.start])
    return before[-1:] == ("to",) and not set(before[-2:-1]) & word_set("binding_words")
