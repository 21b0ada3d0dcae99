"""Happenings: what a telling of an event is compared by, whether or not it makes a claim."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.claims.lexicon import classes, word_set
from recension.claims.nouns import is_noun
from recension.claims.words import head, spoken, stems, tokens_of
from recension.lineage.variants.numerals import is_number
from recension.lineage.variants.spelling import stem
from recension.record import EntityId, EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recension.claims.known import Known
    from recension.record import DocumentId, Event, Evidence, StoryId

_AROUND: Final = 4
"""Words on either side of an act that are read with it. ECB+ train, CoNLL F1: .791, without them .789."""

_LONGEST: Final = 3  # words of a set phrase that names a kind of happening: "on the run"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event as one document tells it, with what it is compared by.

    Attributes:
        event: the event.
        document: where it is told.
        story: the story of the document.
        sentence: first code point of its sentence.
        act: the words of the act, in lower case.
        around: these with the words on either side of them, within the sentence.
        forms: stems of the act's verb and of the word that tells it.
        words: stems of all words of the act.
        kinds: the kinds of happening that its words are for.
        carries: whether it only says that something is said or thought.
        players: stems of who does it and of whom or what it is done to.
        actors: who does it.
        present: who and what its own words speak of.
        persons: the persons of its sentence.
        said: stems of the words of its sentence.
        numbers: the numbers in its sentence.
    """

    event: Event
    document: DocumentId
    story: StoryId | None
    sentence: int
    act: str
    around: str
    forms: frozenset[str]
    words: frozenset[str]
    kinds: frozenset[int]
    carries: bool
    players: frozenset[str]
    actors: frozenset[EntityId]
    present: frozenset[EntityId]
    persons: frozenset[EntityId]
    said: frozenset[str]
    numbers: frozenset[str]


class Happenings:
    """The happenings of a record, with who stands where in its documents worked out once."""

    def __init__(self, known: Known) -> None:
        """Take the facts."""
        self._known = known
        self._mentions: dict[DocumentId, list[tuple[int, int, EntityId]]] = {}
        self._longest: dict[DocumentId, int] = {}
        for entity in known.entities.values():
            for place in entity.mentions:
                self._mentions.setdefault(place.document, []).append((place.start, place.end, entity.id))
                length = max(self._longest.get(place.document, 0), place.end - place.start)
                self._longest[place.document] = length
        for mentions in self._mentions.values():
            mentions.sort()
        self._told: dict[str, Happening] = {}
        self._standing: dict[tuple[DocumentId, int, int], frozenset[EntityId]] = {}

    def of(self, event: Event) -> Happening:
        """What an event is compared by."""
        if event.id not in self._told:
            self._told[event.id] = self._happening(event)
        return self._told[event.id]

    def _happening(self, event: Event) -> Happening:
        known, place = self._known, event.evidence[0]
        mention = event.mention if event.mention is not None else place
        sentence = known.sentence(mention)
        text = known.documents[place.document].text
        said = text[sentence.start : sentence.end]
        act = " ".join(spoken(mention.quote))
        verb = stem(event.predicate.lower().split()[0]) if event.predicate.split() else ""
        named = is_noun(event, known)
        told = stem(act.split()[0]) if act and not named else head(act)
        around = self._among(mention.document, sentence.start, sentence.end)
        actors = frozenset(one.entity for one in event.actors if one.entity is not None)
        targets = frozenset(one.entity for one in event.targets if one.entity is not None)
        within = [self._among(one.document, one.start, one.end) for one in event.evidence]
        return Happening(
            event=event,
            document=place.document,
            story=known.story_of(place.document),
            sentence=sentence.start,
            act=act,
            around=_with_neighbours(said, mention, sentence.start),
            forms=frozenset(one for one in (verb, told) if one),
            words=frozenset(stem(word) for word in act.split()),
            kinds=kinds_of(act) | kinds_of(event.predicate.lower()),
            carries=event.predicate.lower() in word_set("carrying_verbs"),
            players=_stems([event.object or "", *(one.text for one in (*event.actors, *event.targets))]),
            actors=actors,
            present=actors | targets | frozenset[EntityId]().union(*within),
            persons=frozenset(one for one in around if known.entities[one].type is EntityType.PERSON),
            said=stems(said),
            numbers=frozenset(word for word in spoken(said) if is_number(word)),
        )

    def _among(self, document: DocumentId, start: int, end: int) -> frozenset[EntityId]:
        """Who and what the words at a place speak of."""
        key = (document, start, end)
        if key not in self._standing:
            mentions = self._mentions.get(document, [])
            first = bisect_left(mentions, (start - self._longest.get(document, 0),))
            stop = bisect_left(mentions, (end,))
            self._standing[key] = frozenset(
                entity for _, last, entity in mentions[first:stop] if last > start
            )
        return self._standing[key]


@cache
def kinds_of(words: str) -> frozenset[int]:
    """The kinds of happening that words in lower case are for, set phrases of up to three words included."""
    run = tuple(stem(word) for word in words.split())
    known = _kinds()
    return frozenset[int]().union(
        *(
            known.get(run[at : at + length], frozenset())
            for length in range(1, _LONGEST + 1)
            for at in range(len(run) - length + 1)
        )
    )


@cache
def _kinds() -> Mapping[tuple[str, ...], frozenset[int]]:
    found: dict[tuple[str, ...], frozenset[int]] = {}
    for entry, numbers in classes("same_happening").items():
        key = tuple(stem(word) for word in spoken(entry))
        found[key] = found.get(key, frozenset()) | numbers
    return found


def _stems(texts: Iterable[str]) -> frozenset[str]:
    return frozenset[str]().union(*(stems(text) for text in texts))


def _with_neighbours(sentence: str, mention: Evidence, start: int) -> str:
    """The words of an act with those on either side, as they stand in its sentence."""
    first, last = mention.start - start, mention.end - start
    tokens = tokens_of(sentence)
    before: Sequence[int] = [begin for begin, end, _ in tokens if end <= first][-_AROUND:]
    after: Sequence[int] = [end for begin, end, _ in tokens if begin >= last][:_AROUND]
    words = sentence[before[0] if before else first : after[-1] if after else last]
    return " ".join(words.split())
