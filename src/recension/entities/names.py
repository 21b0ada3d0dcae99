"""Names of a document as mentions: trimmed, in the form for comparison, with what they tell."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.entities.capitals import party_reason
from recension.entities.countries import LONGEST
from recension.entities.lexicon import word_set, word_values
from recension.entities.mention import MentionKind
from recension.entities.name_words import joined_words, plain_word
from recension.entities.phrases import Phrase
from recension.entities.places import (
    capital_code,
    is_code,
    is_people_of,
    people_code,
    place_key,
    without_form,
)
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recension.entities.reading import Reading

_TYPES: Final = {
    "PER": EntityType.PERSON,
    "LOC": EntityType.PLACE,
    "ORG": EntityType.ORGANIZATION,
    "OTH": EntityType.OTHER,
}

_LONGEST_NAME: Final = 60
"""Words of a name that are compared; what is longer is no name, and is kept as words only."""

_ADJECTIVE_ENDINGS: Final = ("ian", "ean", "ese", "ish", "ic")
"""Endings of adjectives of peoples; other names before a noun may be places ("Vessmar jail")."""

_ADJECTIVES: Final = frozenset({"amod", "compound", "nmod:poss", "det", "nummod"})

_FULL: Final = 2
"""Words of a given name and a surname."""

_SHARED: Final = 3
"""Letters of a place and its people that are looked at first; see `places.is_people_of`."""

_ORDER: Final = (EntityType.PLACE, EntityType.ORGANIZATION, EntityType.PERSON, EntityType.OTHER)
"""Which type a name is given where its readings are split evenly: the one whose mistakes cost least."""


def names_in(reading: Reading) -> list[Phrase]:
    """Find the names of a document.

    Args:
        reading: the document.

    Returns:
        Names and demonyms in the order of the text; what belongs to no word of its own is left out.
    """
    found = [phrase for name in _runs(reading) if (phrase := _phrase(reading, *name)) is not None]
    found = [_as_people(reading, phrase, places) for places in (_places(found),) for phrase in found]
    found = _one_type(reading, [phrase for phrase in found if phrase is not None])
    found.extend(_missed(reading, found))
    found.extend(_nested(reading, found))
    return [_settled(reading, phrase) for phrase in sorted(found, key=lambda one: (one.first, one.end))]


def _places(found: Iterable[Phrase]) -> dict[str, set[str]]:
    """The places of one word by their first letters."""
    places: dict[str, set[str]] = {}
    for phrase in found:
        if phrase.type is EntityType.PLACE:
            words = without_form(phrase.words) or phrase.words
            if len(words) == 1:
                places.setdefault(words[0][:_SHARED], set()).add(words[0])
    return places


def _as_people(reading: Reading, phrase: Phrase, places: dict[str, set[str]]) -> Phrase | None:
    """A name that the annotator takes for a place or something else and that is the word for a people."""
    if phrase.kind is not MentionKind.NAME or len(phrase.words) != 1 or phrase.type is EntityType.PERSON:
        return phrase
    people = phrase.words[0]
    near = places.get(people[:_SHARED], set())
    if any(is_people_of(people, place) for place in near):
        return _demonym(reading, replace(phrase, kind=MentionKind.DEMONYM, type=None))
    return phrase


def _runs(reading: Reading) -> list[tuple[int, int, str]]:
    """The annotator's names, without articles and marks at their ends, longer by what belongs to them."""
    found: list[tuple[int, int, str]] = []
    for first, end, kind in reading.annotated.annotation.names():
        start, stop = first, end
        while start < stop and (reading.words[start] == "the" or not plain_word(reading.words[start])):
            start += 1
        while stop > start and not plain_word(reading.words[stop - 1]):
            stop -= 1
        if start == stop:
            continue
        while (
            kind == "PER"
            and stop < len(reading)
            and reading.words[stop].strip(".") in word_set("name_endings")
        ):
            stop += 1
        before = found[-1][1] if found else 0
        if kind == "ORG":
            start = _longer(reading, start, stop, before)
        if kind in {"LOC", "ORG"}:
            form = _form_before(reading, start)
            if found and form == found[-1][0] == found[-1][1] - 1:
                found.pop()
                before = form
            start = start if form is None or form < before else form
        found.append((start, stop, kind))
    return found


def _longer(reading: Reading, first: int, end: int, before: int) -> int:
    """Capital words before a name that hang in it are its own: "Foreign" before "Ministry"."""
    opening = reading.bounds[reading.sentences[first]][0]
    while (
        first - 1 > before - 1
        and first - 1 > opening
        and reading.upos[first - 1] in {"PROPN", "ADJ", "NOUN"}
        and reading.forms[first - 1][:1].isupper()
        and reading.heads[first - 1] in range(first, end)
        and reading.relations[first - 1] in {"amod", "compound", "flat"}
        and reading.words[first - 1] not in word_set("office_nouns")
        and people_code((plain_word(reading.words[first - 1]),)) is None
    ):
        first -= 1
    return first


def _form_before(reading: Reading, first: int) -> int | None:
    """Find "Republic" before "of Ostmere" and "Gulf" before "of" and a name, which the annotator leaves out."""
    of = first - 1
    if of > 0 and reading.words[of] == "the":
        of -= 1
    form = of - 1
    if form < 0 or reading.words[of] != "of" or not reading.forms[form][:1].isupper():
        return None
    word = reading.words[form]
    known = word in word_set("state_forms") or word in word_set("place_nouns")
    return form if known and reading.sentences[form] == reading.sentences[first] else None


def _phrase(reading: Reading, first: int, end: int, kind: str) -> Phrase | None:
    words = joined_words(reading.words[first : min(end, first + _LONGEST_NAME)])
    if not words:
        return None
    spots = tuple(word for word in range(first, end) if plain_word(reading.words[word]))
    head = reading.inside(first, end)
    if len(words) == 1 and _is_plain_noun(reading, first):
        return None
    adjective = len(words) == 1 and kind in {"LOC", "OTH"} and _is_adjective(reading, head)
    if kind == "NORP" or adjective or (people_code(words) is not None and kind != "PER"):
        return _demonym(
            reading,
            Phrase(
                kind=MentionKind.DEMONYM, first=first, end=end, head=head, type=None, spots=spots, words=words
            ),
        )
    gender = ""
    if kind == "PER":
        words, first, gender = _without_titles(reading, words, first, end)
        spots = tuple(spot for spot in spots if spot >= first)
        head = reading.inside(first, end)
        title = first - 1
        if title >= 0 and _is_title(reading, title):
            spots = (title, *spots)
    return Phrase(
        kind=MentionKind.NAME,
        first=first,
        end=end,
        head=head,
        type=_TYPES[kind],
        spots=spots,
        words=words,
        definite=True,
        gender=gender,
        upper=len(words) == 1 and _is_upper(reading.forms[first]),
    )


def _is_plain_noun(reading: Reading, word: int) -> bool:
    """A common noun in capitals: "Inmate flees", "the Commission"."""
    lemma = reading.lemmas[word]
    return lemma in word_set("person_nouns") or any(
        lemma in word_set(name) for name in ("place_nouns", "organization_nouns", "organ_nouns")
    )


def _is_noun_of_lists(reading: Reading, word: int) -> bool:
    return any(
        reading.lemmas[word] in word_set(name)
        for name in (
            "person_nouns",
            "office_nouns",
            "organ_nouns",
            "organization_nouns",
            "place_nouns",
            "titles",
        )
    )


def _is_title(reading: Reading, word: int) -> bool:
    """A title that is no office of its own: "Dr", "Mrs"."""
    form = reading.words[word].replace(".", "")
    return form in word_set("titles") and form not in word_set("office_nouns")


def _is_upper(form: str) -> bool:
    letters = [letter for letter in form if letter.isalpha()]
    return len(letters) > 1 and form.upper() == form


def _is_adjective(reading: Reading, word: int) -> bool:
    shaped = reading.words[word].endswith(_ADJECTIVE_ENDINGS)
    return reading.xpos[word] == "JJ" or (reading.relations[word] == "amod" and shaped)


def _owns_office(reading: Reading, phrase: Phrase) -> bool:
    """Whether a name stands beside an office or body that belongs to no person: "Norland's foreign ministry"."""
    head = reading.heads[phrase.head]
    if head < 0 or reading.lemmas[head] not in word_set("national_nouns"):
        return False
    relation = reading.relations[phrase.head]
    return relation == "nmod:poss" or (relation == "nmod" and reading.case(phrase.head) == "of")


def _demonym(reading: Reading, phrase: Phrase) -> Phrase | None:
    """A people's word beside a noun; a people by itself ("Norlanders") is no country."""
    code = people_code(phrase.words)
    pair = phrase.end < len(reading) and reading.words[phrase.end] in {"-", "–", "‑"}
    beside = reading.relations[phrase.head] in _ADJECTIVES or pair or reading.upos[phrase.head] == "ADJ"
    conjunct = reading.first_conjunct(phrase.head)
    if reading.is_plural(phrase.head) or not (beside or reading.relations[conjunct] in _ADJECTIVES):
        return None
    return replace(phrase, country=code)


def _without_titles(
    reading: Reading, words: tuple[str, ...], first: int, end: int
) -> tuple[tuple[str, ...], int, str]:
    """Take titles off the front of a person's name, and generations and nicknames out of its words."""
    titles, gender = word_values("titles"), ""
    while len(words) > 1 and words[0] in titles and end - first > 1:
        gender = gender or titles[words[0]]
        words = words[1:]
        first += 1
        while first < end - 1 and not plain_word(reading.words[first]):
            first += 1
    before = reading.words[first - 1].replace(".", "") if first else ""
    if before in titles:
        gender = gender or titles[before]
    return _without_endings(words), first, gender


def _without_endings(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in word_set("name_endings")) or words


def _one_type(reading: Reading, found: Iterable[Phrase]) -> list[Phrase]:
    """One type for each name of a document: the one it is read as most often."""
    found = list(found)
    votes: dict[tuple[str, ...], Counter[EntityType]] = {}
    owners: set[tuple[str, ...]] = set()
    surnames: set[str] = set()
    peoples: set[str] = set()
    for phrase in found:
        if phrase.kind is MentionKind.NAME and phrase.type is not None:
            votes.setdefault(phrase.words, Counter())[phrase.type] += 1
            if phrase.type is EntityType.PERSON and len(phrase.words) == 1 and _owns_office(reading, phrase):
                owners.add(phrase.words)
            if phrase.type is EntityType.PERSON and len(phrase.words) > 1:
                surnames.update((phrase.words[0], phrase.words[-1]))
        elif phrase.kind is MentionKind.DEMONYM and phrase.country is None and len(phrase.words) == 1:
            peoples.add(phrase.words[0])
    types: dict[tuple[str, ...], EntityType] = {}
    for words, counts in votes.items():
        if len(words) == _FULL and counts[EntityType.PERSON] == 0 and _is_bare_person(votes, words[-1]):
            types[words] = EntityType.PERSON  # the annotator knows the surname alone as a person's
        elif len(words) == 1 and words[0] in surnames and EntityType.PERSON in counts:
            types[words] = EntityType.PERSON
        elif place_key(words)[1] or words in owners:
            types[words] = EntityType.PLACE
        elif len(words) == 1 and any(is_people_of(people, words[0]) for people in peoples):
            types[words] = EntityType.PLACE
        else:
            types[words] = max(_ORDER, key=lambda kind: (counts[kind], -_ORDER.index(kind)))
    return [
        replace(phrase, type=types[phrase.words]) if phrase.kind is MentionKind.NAME else phrase
        for phrase in found
    ]


def _is_bare_person(votes: dict[tuple[str, ...], Counter[EntityType]], word: str) -> bool:
    counts = votes.get((word,), Counter())
    return counts[EntityType.PERSON] * 2 > counts.total()


def _missed(reading: Reading, found: Iterable[Phrase]) -> Iterator[Phrase]:
    """Capital words that are a name elsewhere in the document, or a country, and that the annotator missed."""
    taken: set[int] = set()
    known: dict[str, Phrase] = {}
    for phrase in found:
        taken.update(range(phrase.first, phrase.end))
        if len(phrase.words) == 1 and phrase.kind is MentionKind.NAME:
            known.setdefault(phrase.words[0], phrase)
    for word, tag in enumerate(reading.xpos):
        if tag not in {"NNP", "NNPS"} or word in taken or not reading.forms[word][:1].isupper():
            continue
        like = known.get(plain_word(reading.words[word]))
        if reading.relations[word] in {"compound", "flat", "amod"} or _is_plain_noun(reading, word):
            continue
        run = _flat_run(reading, word, taken)
        if like is not None and len(run) == 1:
            yield replace(like, first=word, end=word + 1, head=word, spots=(word,), gender="")
        elif len(run) > 1 or not _is_noun_of_lists(reading, word):
            yield Phrase(
                kind=MentionKind.NAME,
                first=run[0],
                end=run[-1] + 1,
                head=word,
                type=EntityType.PERSON if len(run) > 1 else None,
                spots=tuple(run),
                words=_without_endings(joined_words(reading.words[run[0] : run[-1] + 1])),
                definite=True,
                upper=len(run) == 1 and _is_upper(reading.forms[word]),
            )


def _flat_run(reading: Reading, word: int, taken: set[int]) -> list[int]:
    """A word and the capital words after it that are joined to it as parts of one name."""
    run = [word]
    while (
        run[-1] + 1 < len(reading)
        and run[-1] + 1 not in taken
        and len(run) < _LONGEST_NAME
        and reading.relations[run[-1] + 1] == "flat"
        and reading.heads[run[-1] + 1] in run
        and reading.xpos[run[-1] + 1].startswith("NNP")
    ):
        run.append(run[-1] + 1)
    return run


def _nested(reading: Reading, found: Iterable[Phrase]) -> Iterator[Phrase]:
    """Countries in the names of public bodies: "Ministry of Defence of Norland", "Ostmerian Foreign Office"."""
    found = list(found)
    places = {one.words[0] for one in found if one.type is EntityType.PLACE and len(one.words) == 1}
    prefixes = {place[:_SHARED] for place in places}
    for phrase in found:
        if phrase.kind is not MentionKind.NAME or phrase.type not in {
            EntityType.ORGANIZATION,
            EntityType.OTHER,
        }:
            continue
        words = phrase.spots[:_LONGEST_NAME]
        if not any(reading.lemmas[word] in word_set("organ_nouns") for word in words):
            continue
        at = 0
        while at < len(words):
            length, demonym, code = _country_at(reading, words, at)
            one = plain_word(reading.words[words[at]])
            if not length and one[:_SHARED] in prefixes and any(is_people_of(one, place) for place in places):
                length, demonym = 1, True
            if length and length < len(words):
                spots = words[at : at + length]
                yield Phrase(
                    kind=MentionKind.DEMONYM if demonym else MentionKind.NAME,
                    first=spots[0],
                    end=spots[-1] + 1,
                    head=reading.inside(spots[0], spots[-1] + 1),
                    type=None if demonym else EntityType.PLACE,
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


def _settled(reading: Reading, phrase: Phrase) -> Phrase:
    """Give places their key, and capitals that act their country."""
    if phrase.kind is not MentionKind.NAME or phrase.type is not EntityType.PLACE:
        return phrase
    key, is_state = place_key(phrase.words)
    code = None if is_state else capital_code(phrase.words)
    if code is not None:
        why = party_reason(reading, phrase.head)
        if why is not None:
            return replace(phrase, country=code, is_state=True, why=why)
    acts = not is_state and code is None and party_reason(reading, phrase.head) is not None
    return replace(phrase, country=key, is_state=is_state, acts=acts)
