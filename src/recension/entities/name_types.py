"""One type for each name of a document, and people's words told from places."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.mention import MentionKind
from recension.entities.places import PlaceStems, capital_code, people_code, place_key, without_form
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.entities.phrases import Phrase
    from recension.entities.reading import Reading

_ADJECTIVES: Final = frozenset({"amod", "compound", "nmod:poss", "det", "nummod"})

_UNSURE: Final = frozenset({EntityType.PERSON, EntityType.OTHER})
"""Types that names of places are given by mistake."""

_WHERE: Final = frozenset({"in", "near", "outside", "inside"})
"""Prepositions before places: nothing happens in a person."""

_FULL: Final = 2
"""Words of a given name and a surname."""

_ORDER: Final = (EntityType.PLACE, EntityType.ORGANIZATION, EntityType.PERSON, EntityType.OTHER)
"""Which type a name is given where its readings are split evenly: the one whose mistakes cost least."""


def peoples_told(reading: Reading, found: Sequence[Phrase]) -> list[Phrase]:
    """Take names that derive from a place of the document for words for its people; drop what is neither."""
    short = [without_form(one.words) or one.words for one in found if one.type is EntityType.PLACE]
    places = PlaceStems(words[0] for words in short if len(words) == 1)
    kept: list[Phrase] = []
    for phrase in found:
        people = phrase.words[0] if len(phrase.words) == 1 and phrase.kind is MentionKind.NAME else None
        if people is None or not places.of_people(people):
            kept.append(phrase)
            continue
        told = people_word(reading, replace(phrase, kind=MentionKind.DEMONYM, type=None))
        if told is not None:
            kept.append(told)
        elif phrase.type is EntityType.PERSON:
            kept.append(phrase)  # "Ian" need not be of a place
    return kept


def people_word(reading: Reading, phrase: Phrase) -> Phrase | None:
    """Keep a people's word beside a noun; a people by itself ("Norlanders") is no country."""
    code = people_code(phrase.words)
    pair = phrase.end < len(reading) and reading.words[phrase.end] in {"-", "–", "‑"}
    beside = reading.relations[phrase.head] in _ADJECTIVES or pair or reading.upos[phrase.head] == "ADJ"
    conjunct = reading.first_conjunct(phrase.head)
    if reading.is_plural(phrase.head) or not (beside or reading.relations[conjunct] in _ADJECTIVES):
        return None
    return replace(phrase, country=code)


@dataclass(slots=True)
class _Evidence:
    """What the names of a document tell about each other."""

    votes: dict[tuple[str, ...], Counter[EntityType]] = field(
        default_factory=dict[tuple[str, ...], "Counter[EntityType]"]
    )
    owners: set[tuple[str, ...]] = field(default_factory=set[tuple[str, ...]])
    parts: set[str] = field(default_factory=set[str])
    peoples: set[str] = field(default_factory=set[str])


def one_type(reading: Reading, found: Iterable[Phrase]) -> list[Phrase]:
    """Give each name of a document one type: the one it is read as most often, or that its words prove."""
    found = list(found)
    told = _Evidence()
    for phrase in found:
        if phrase.kind is MentionKind.NAME and phrase.type is not None:
            told.votes.setdefault(phrase.words, Counter())[phrase.type] += 1
            if phrase.type is EntityType.PERSON and len(phrase.words) > 1:
                told.parts.update((phrase.words[0], phrase.words[-1]))
            elif phrase.type in _UNSURE and _is_for_places(reading, phrase):
                told.owners.add(phrase.words)
        elif phrase.kind is MentionKind.DEMONYM and phrase.country is None and len(phrase.words) == 1:
            told.peoples.add(phrase.words[0])
    singles = PlaceStems(words[0] for words in told.votes if len(words) == 1)
    explained = {place for people in told.peoples for place in singles.of_people(people)}
    types = {words: _type(words, told, explained) for words in told.votes}
    return [
        replace(phrase, type=types[phrase.words]) if phrase.kind is MentionKind.NAME else phrase
        for phrase in found
    ]


def _is_for_places(reading: Reading, phrase: Phrase) -> bool:
    """Whether a name stands where only places do."""
    inside = len(phrase.words) == 1 and reading.case(phrase.head) in _WHERE
    return inside or (phrase.type is EntityType.PERSON and _owns_office(reading, phrase))


def _type(words: tuple[str, ...], told: _Evidence, explained: set[str]) -> EntityType:
    counts = told.votes[words]
    bare = told.votes.get(words[-1:], Counter[EntityType]())
    if len(words) == _FULL and not counts[EntityType.PERSON] and bare[EntityType.PERSON] * 2 > bare.total():
        return EntityType.PERSON  # the annotator knows the surname alone as a person's
    if len(words) == 1 and words[0] in told.parts and EntityType.PERSON in counts:
        return EntityType.PERSON
    known = place_key(words)[1] or capital_code(words) is not None
    if known or words in told.owners or (len(words) == 1 and words[0] in explained):
        return EntityType.PLACE
    return max(_ORDER, key=lambda kind: (counts[kind], -_ORDER.index(kind)))


def _owns_office(reading: Reading, phrase: Phrase) -> bool:
    """Whether a name stands beside an office or body that belongs to no person: "Norland's ministry"."""
    head = reading.heads[phrase.head]
    if head < 0 or reading.lemmas[head] not in word_set("national_nouns"):
        return False
    relation = reading.relations[phrase.head]
    return relation == "nmod:poss" or (relation == "nmod" and reading.case(phrase.head) == "of")
