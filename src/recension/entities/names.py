"""Names of a document as mentions: trimmed, in the form for comparison, with what they tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.entities.capitals import party_reason
from recension.entities.hidden_names import names_inside
from recension.entities.lexicon import word_set, word_values
from recension.entities.mention import MentionKind
from recension.entities.missed_names import missed_names
from recension.entities.name_types import one_type, people_word, peoples_told
from recension.entities.name_words import joined_words, plain_word
from recension.entities.phrases import Phrase
from recension.entities.places import capital_code, people_code, place_key, without_form
from recension.entities.plain_nouns import is_plain_noun, is_upper, without_endings
from recension.record import EntityType

if TYPE_CHECKING:
    from recension.entities.reading import Reading

_TYPES: Final = {
    "PER": EntityType.PERSON,
    "LOC": EntityType.PLACE,
    "ORG": EntityType.ORGANIZATION,
    "OTH": EntityType.OTHER,
}

_LONGEST_NAME: Final = 60
"""Words of a name that are compared; what is longer is no name, and is kept as words only."""

PEOPLE_ENDINGS: Final = ("ian", "ean", "ese", "ish", "ic")
"""Endings of adjectives of peoples; other names before a noun may be places ("Vessmar jail")."""


_NICKNAME: Final = 5
"""Words from one part of a person's name to the next, a nickname in quotation marks between."""

_TITLE_WORDS: Final = 5
"""Words after a people's word among which the party or office is looked for."""

_PAIR: Final = 3
"""Words of two names with "and" between."""


def names_in(reading: Reading) -> list[Phrase]:
    """Find the names of a document.

    Args:
        reading: the document.

    Returns:
        Names and demonyms in the order of the text; what belongs to no word of its own is left out.
    """
    found = [phrase for name in _runs(reading) if (phrase := _phrase(reading, *name)) is not None]
    found = one_type(reading, peoples_told(reading, found))
    found.extend(missed_names(reading, found))
    found.extend(names_inside(reading, found))
    return [_settled(reading, phrase) for phrase in sorted(found, key=lambda one: (one.first, one.end))]


def _runs(reading: Reading) -> list[tuple[int, int, str]]:
    """The annotator's names, without articles and marks at their ends, longer by what belongs to them."""
    found: list[tuple[int, int, str]] = []
    for first, end, kind in reading.annotated.annotation.names():
        start, stop = _trimmed(reading, first, end)
        if start == stop:
            continue
        if kind == "PER":
            start, stop = _whole_person(reading, start, stop)
            while found and found[-1][1] > start:
                found.pop()  # a part that was read as a name of another kind
        before = found[-1][1] if found else 0
        if start < before:
            continue
        if kind in {"ORG", "OTH"}:
            start = _longer(reading, start, stop, before)
        form = _form_before(reading, start) if kind in {"LOC", "ORG"} else None
        if form is not None and found and form == found[-1][0] == found[-1][1] - 1:
            found.pop()
            before = form
        start = start if form is None or form < before else form
        found.append((start, stop, kind))
    return _parted(reading, found)


def _trimmed(reading: Reading, first: int, end: int) -> tuple[int, int]:
    while first < end and (reading.words[first] == "the" or not plain_word(reading.words[first])):
        first += 1
    while end > first and not plain_word(reading.words[end - 1]):
        end -= 1
    while first < end < len(reading) and _is_glued(reading, end):
        end += 1
    return first, end


def _is_glued(reading: Reading, word: int) -> bool:
    """Whether letters stand right behind the digits that are their first half: "88" and "ers"."""
    joined = reading.starts[word] == reading.ends[word - 1]
    return joined and reading.words[word - 1].isdecimal() and reading.words[word].isalpha()


def _parted(reading: Reading, runs: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Part two places read as one name ("Ostmere and Halvia") where each is a name by itself too."""
    alone: set[str] = set()
    for first, end, kind in runs:
        words = joined_words(reading.words[first : min(end, first + _LONGEST_NAME)])
        short = without_form(words) or words
        if len(short) == 1 and kind != "PER":
            alone.add(short[0])
    found: list[tuple[int, int, str]] = []
    for first, end, kind in runs:
        if found and found[-1][1] == first - 1 and reading.words[first - 1] == "&":
            found[-1] = (found[-1][0], end, "ORG")  # "Brandt & Vey" is one house
            continue
        if kind != "PER" and _is_meeting_before_body(reading, first, end):
            found.extend(((first, first + 1, "OTH"), (first + 1, end, "ORG")))
            continue
        second = _second_name(reading, first, end) if kind != "PER" else None
        if second is not None:
            found.extend(((first, second - 2, kind), (second, end, kind)))
            continue
        if end - first == _PAIR and reading.words[first + 1] == "and":
            one, other = reading.words[first], reading.words[end - 1]
            if one in alone and other in alone and not place_key(joined_words((one, "and", other)))[1]:
                found.extend(((first, first + 1, kind), (end - 1, end, kind)))
                continue
        found.append((first, end, kind))
    return found


def _is_meeting_before_body(reading: Reading, first: int, end: int) -> bool:
    """Whether a word of letters and digits stands before a body of many states: "NW12 United Nations"."""
    word = reading.forms[first]
    numbered = word[:1].isupper() and word.isalnum() and not word.isalpha() and word[-1:].isdecimal()
    rest = " ".join(reading.words[first + 1 : min(end, first + _LONGEST_NAME)])
    return numbered and rest in word_set("world_bodies")


def _second_name(reading: Reading, first: int, end: int) -> int | None:
    """Where a second name begins in "Vell Glass and the Union of Glaziers"; None where it is one name."""
    bodies = ("organ_nouns", "organization_nouns", "state_forms")
    for word in range(first + 1, min(end, first + _LONGEST_NAME) - 2):
        pair = reading.words[word] == "and" and reading.words[word + 1] == "the"
        if pair and any(reading.lemmas[word + 2] in word_set(name) for name in bodies):
            return word + 2
    return None


def _whole_person(reading: Reading, first: int, end: int) -> tuple[int, int]:
    """Take in the parts of a person's name that the annotator leaves out: "A." of "A. Norr"."""
    here = reading.heads[first]
    if 0 <= first - here <= _NICKNAME and reading.relations[first] == "flat" and _is_part(reading, here):
        first = here
    while end < len(reading):
        near = range(end, min(len(reading), end + _NICKNAME))
        after = next((one for one in near if reading.relations[one] == "flat"), None)
        if after is None or reading.heads[after] not in range(first, end) or not _is_part(reading, after):
            break
        end = after + 1
    while end < len(reading) and reading.words[end].strip(".") in word_set("name_endings"):
        end += 1
    return first, end


def _is_part(reading: Reading, word: int) -> bool:
    title = reading.lemmas[word] in word_set("office_nouns") or reading.lemmas[word] in word_set("titles")
    return reading.xpos[word].startswith("NNP") and reading.forms[word][:1].isupper() and not title


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
    """Find "Republic" before "of Ostmere", "Gulf" before "of" and a name, which annotators leave out."""
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
    kind_of_office = words[0] in word_set("general_body_words") and reading.relations[head] == "compound"
    if len(words) == 1 and (kind_of_office or is_plain_noun(reading, first)):
        return None  # "Labour" of "Labour Minister", "the Commission"
    adjective = len(words) == 1 and (
        _before_office(reading, head) or (kind in {"LOC", "OTH"} and _is_adjective(reading, head))
    )
    if kind == "NORP" or adjective or (people_code(words) is not None and kind != "PER"):
        return people_word(
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
        upper=len(words) == 1 and is_upper(reading.forms[first]),
    )


def _is_title(reading: Reading, word: int) -> bool:
    """A title that is no office of its own: "Dr", "Mrs"."""
    form = reading.words[word].replace(".", "")
    return form in word_set("titles") and form not in word_set("office_nouns")


def _is_adjective(reading: Reading, word: int) -> bool:
    shaped = reading.words[word].endswith(PEOPLE_ENDINGS)
    return reading.xpos[word] == "JJ" or (reading.relations[word] == "amod" and shaped)


def _before_office(reading: Reading, word: int) -> bool:
    """Whether it has the shape of a people's word and stands before a party or office: "the Tarvian side"."""
    if not reading.words[word].endswith(PEOPLE_ENDINGS) or reading.heads[word] <= word:
        return False
    for after in range(word + 1, min(len(reading), word + _TITLE_WORDS)):
        if reading.upos[after] not in {"NOUN", "PROPN", "ADJ"} and reading.words[after] != "-":
            return False
        lemma = reading.lemmas[after]
        if lemma in word_set("party_nouns") or lemma in word_set("national_nouns") or lemma == "president":
            return True
    return False


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
    if not gender and len(words) > 1:
        gender = word_values("name_genders").get(words[0], "")
    return without_endings(words), first, gender


def _settled(reading: Reading, phrase: Phrase) -> Phrase:
    """Give places their key, and capitals that act their country."""
    if phrase.kind is not MentionKind.NAME or phrase.type is not EntityType.PLACE:
        return phrase
    key, is_state = place_key(phrase.words, reading.annotated.document.language or "en")
    code = None if is_state else capital_code(phrase.words)
    if code is not None:
        why = party_reason(reading, phrase.head)
        if why is not None:
            return replace(phrase, country=code, is_state=True, why=why)
    acts = not is_state and code is None and party_reason(reading, phrase.head) is not None
    return replace(phrase, country=key, is_state=is_state, acts=acts)
