"""Denials: sentences that deny the one before ("That is not so, she said"), and clauses that deny their own.

What is denied stands in other words, so that no event matches: the denial is read from its form alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.claims.lexicon import word_set
from recension.claims.words import phrase_place, spoken, tokens_of
from recension.record import Evidence, Modality, Polarity

if TYPE_CHECKING:
    from recension.claims.known import Known
    from recension.claims.origins import Origins
    from recension.claims.telling import Telling
    from recension.record import Entity, SourceId, Span

_OPENING: Final = 80
"""Code points of a sentence within which its denial must stand, before a quotation or a clause."""

_LONGEST_CLAUSE: Final = 10
_OPENERS: Final = frozenset("\"“‘«„'")
_RELATIVES: Final = frozenset({"that", "which"})


class Denial(NamedTuple):
    """Words that deny a telling.

    Attributes:
        evidence: the words.
        source: where the denial comes from, null where nobody is named.
        reasons: why it is one.
    """

    evidence: Evidence
    source: SourceId | None
    reasons: tuple[str, ...]


def denial_of(telling: Telling, known: Known, origins: Origins) -> Denial | None:
    """Find the words of a document that deny what it tells, in the same sentence or the next.

    Args:
        telling: what is told.
        known: the facts.
        origins: where words start.
    """
    if telling.negative or not telling.happened:
        return None
    place = telling.event.evidence[0]
    span = known.sentence(place)
    text = known.documents[place.document].text
    inside = _clause(text, place.end, span.end)
    if inside is not None:
        return _denial(place, inside[0], inside[1], known, origins)
    start = span.end
    while start < len(text) and text[start].isspace():
        start += 1
    if start >= len(text) or telling.event.id != _last_in(telling, known):
        return None
    following = known.sentence_at(place.document, start, start + 1)
    if "\n" not in text[span.end : start] and _is_set_against(telling, span, following, known):
        return _denial(place, start, following.end, known, origins)
    if not _denies(text[start : following.end]):
        return None
    end = following.end
    opening = end
    while text[opening : opening + 1] == " ":
        opening += 1
    if text[opening : opening + 1] in _OPENERS:  # the words of who denies
        end = known.sentence_at(place.document, opening, opening + 1).end
    return _denial(place, start, start + len(text[start:end].rstrip()), known, origins)


def _is_set_against(telling: Telling, span: Span, following: Span, known: Known) -> bool:
    """Whether a sentence says that some differ, this one gives what one says, and the next what another does.

    "They disagree over the furnace. The mill says that it is lit. The guild says that it went out."
    """
    document = telling.document
    text = known.documents[document].text
    end = len(text[: span.start].rstrip())
    if not end or "\n" in text[end : span.start]:
        return False
    before = known.sentence_at(document, end - 1, end)
    differ = any(
        event.predicate.lower() in word_set("disagreeing")
        and event.modality is Modality.ACTUAL
        and event.polarity is Polarity.POSITIVE
        for event in known.events_over(document, before.start, before.end)
    )
    mine = telling.event.statement
    said = [
        statement
        for first, last, statement in known.statements_in(document)
        if following.start <= first and last <= following.end
    ]
    one = known.statements.get(mine) if mine is not None else None
    if not differ or one is None or not one.speakers or not said:
        return False
    return bool(said[0].speakers) and set(said[0].speakers).isdisjoint(one.speakers)


def _last_in(telling: Telling, known: Known) -> str:
    """The event that a denial after a sentence is of: its first that is attributed, else its first."""
    place = telling.event.evidence[0]
    span = known.sentence(place)
    events = [
        event
        for event in known.events_over(place.document, span.start, span.end)
        if span.start <= event.evidence[0].start < span.end
    ]
    said = [event for event in events if event.statement is not None or event.attribution]
    return (said or events)[0].id


def _denies(sentence: str) -> bool:
    """Whether a sentence denies the one before: as a whole, or with words that point back to it."""
    whole = phrase_place(sentence, "whole_denials")
    if whole is not None and whole[0] <= _OPENING:
        return True
    found = phrase_place(sentence, "denials")
    return found is not None and found[0] <= _OPENING and not _goes_on(sentence[found[1] :])


def _goes_on(after: str) -> bool:
    """Whether what is denied stands in the sentence itself: "denied that the bridge fell"."""
    words = spoken(after)
    return (
        after.lstrip()[:1] not in {".", ",", ";", ""}
        and len(words) > 1
        and words[0] not in {"in", "on", "by", "at"}
    )


def _clause(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A clause after a telling that says who rejects it, to the end of its sentence."""
    elliptic = phrase_place(text[start:end], "elliptic_denials")
    if elliptic is not None:
        return start + elliptic[0], start + elliptic[1]
    words = tokens_of(text[start:end])
    if not words or words[-1][2] not in word_set("clause_denials"):
        return None
    for at in range(max(0, len(words) - _LONGEST_CLAUSE), len(words) - 1):
        if words[at][2] in _RELATIVES:
            return start + words[at][0], start + words[-1][1]
    return None


def _denier(place: Evidence, known: Known) -> Entity | None:
    """Who rejects something by the words of a denial that no statement was made of: "Norland denies it"."""
    actors = {
        actor.entity
        for event in known.events_over(place.document, place.start, place.end)
        if event.mention is not None and event.mention.quote.lower() in word_set("clause_denials")
        for actor in event.actors
    }
    if len(actors) != 1:
        return None
    entity = next(iter(actors))
    return known.entities.get(entity) if entity is not None else None


def _denial(place: Evidence, start: int, end: int, known: Known, origins: Origins) -> Denial:
    text = known.documents[place.document].text
    evidence = Evidence(document=place.document, start=start, end=end, quote=text[start:end])
    said = [
        statement
        for first, last, statement in known.statements_in(place.document)
        if start <= first < end and last > start
    ]
    who = None if said else _denier(evidence, known)
    found = (
        origins.of_party(evidence, who)
        if who is not None
        else origins.at(evidence, said[0] if said else None)
    )
    return Denial(evidence, found.source, ("its words deny what stands before them", *found.reasons))
