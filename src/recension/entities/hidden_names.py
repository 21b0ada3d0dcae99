"""Countries inside the names of public bodies, which the annotator reads as parts of the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.countries import LONGEST
from recension.entities.lexicon import word_set
from recension.entities.mention import MentionKind
from recension.entities.name_words import joined_words, plain_word
from recension.entities.phrases import Phrase
from recension.entities.places import PlaceStems, is_code, people_code, place_key
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recension.entities.reading import Reading

_LONGEST_NAME: Final = 60
"""Words of a name that are looked at."""


def names_inside(reading: Reading, found: Iterable[Phrase]) -> Iterator[Phrase]:
    """Find countries in the names of public bodies: "Ministry of Defence of Norland"."""
    found = list(found)
    places = PlaceStems(one.words[0] for one in found if one.type is EntityType.PLACE and len(one.words) == 1)
    for phrase in found:
        words = phrase.spots[:_LONGEST_NAME]
        body = any(reading.lemmas[word] in word_set("organ_nouns") for word in words)
        named = phrase.kind is MentionKind.NAME
        if named and body and phrase.type in {EntityType.ORGANIZATION, EntityType.OTHER}:
            yield from _countries_in(reading, words, places)


def _countries_in(reading: Reading, words: tuple[int, ...], places: PlaceStems) -> Iterator[Phrase]:
    at = 0
    while at < len(words):
        length, people, code = _country_at(reading, words, at)
        if not length and places.of_people(plain_word(reading.words[words[at]])):
            length, people = 1, True
        if 0 < length < len(words):
            spots = words[at : at + length]
            yield Phrase(
                kind=MentionKind.DEMONYM if people else MentionKind.NAME,
                first=spots[0],
                end=spots[-1] + 1,
                head=reading.inside(spots[0], spots[-1] + 1),
                type=None if people else EntityType.PLACE,
                spots=spots,
                words=joined_words(reading.words[spots[0] : spots[-1] + 1]),
                country=code,
                definite=True,
            )
        at += max(length, 1)


def _country_at(reading: Reading, words: tuple[int, ...], at: int) -> tuple[int, bool, str | None]:
    """How many words from here are a country's name or people, which of the two, and its code."""
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        run = words[at : at + length]
        form = joined_words(reading.words[run[0] : run[-1] + 1])
        if people_code(form) is not None:
            return length, True, people_code(form)
        key, is_state = place_key(form)
        if is_state and form and (is_code(key) or at + length == len(words)):
            return length, False, key
    return 0, False, None
