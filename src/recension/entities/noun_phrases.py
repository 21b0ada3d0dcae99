"""Phrases that refer by a noun: offices, public bodies, parties, persons, organisations, places, groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_classes, word_set, word_values
from recension.entities.mention import MentionKind
from recension.entities.name_words import plain_word
from recension.entities.phrases import Phrase
from recension.entities.places import is_code
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.entities.reading import Reading

_INSIDE: Final = frozenset({"compound", "flat", "fixed", "goeswith"})
_DESCRIBING: Final = frozenset({"amod", "compound", "nummod", "nmod", "flat"})
_LEFT: Final = frozenset({"det", "amod", "compound", "nummod", "nmod", "flat", "advmod"})
_BELONGING: Final = frozenset({"of", "for", "to", "at", "with", "in charge of"})
_MOST_PARTS: Final = 16
"""Words of one public body or office that are gathered ("the chair of the parliament's committee on ...")."""

_NOBODY: Final = frozenset({"any", "each", "every", "no"})
"""Words before a noun that then means nobody in particular."""

_MOST_BEFORE_TITLE: Final = 4
"""Words of a title that hang on the name and not on the title's noun."""

_INDEFINITE: Final = frozenset({"a", "an", "any", "another", "each", "every", "no", "some", "one"})


@dataclass(frozen=True, slots=True)
class _Parts:
    """What belongs to a noun: the words that tell what it is, who owns it, and all words taken in."""

    words: tuple[str, ...]
    owners: tuple[int, ...]
    taken: tuple[int, ...]


class NounPhrases:
    """Looks for phrases in one document, beside its names."""

    def __init__(self, reading: Reading, names: Sequence[Phrase]) -> None:
        """Index the names by their words."""
        self._reading = reading
        self.names: dict[int, Phrase] = {}
        for phrase in sorted(names, key=lambda one: (one.first - one.end, one.first)):
            for word in range(phrase.first, phrase.end):
                self.names[word] = phrase
        self._taken: set[int] = set()

    def all(self) -> list[Phrase]:
        """Find them all; a noun that is part of another phrase's name gives none of its own."""
        found: list[Phrase] = []
        for word, tag in enumerate(self._reading.upos):
            if tag not in {"NOUN", "PROPN"} and self._reading.xpos[word] not in {"NN", "NNS"}:
                continue
            phrase = self._of_name(word) if word in self.names else self._of_noun(word)
            if phrase is not None:
                found.append(phrase)
        return [
            phrase
            for phrase in found
            if phrase.head not in self._taken or phrase.kind in {MentionKind.PARTY, MentionKind.GROUP}
        ]

    def _of_name(self, word: int) -> Phrase | None:
        """A name that is a public body's: "Ministry of Defence of Norland", "Norlandic Foreign Office"."""
        name = self.names[word]
        if name.head != word or name.kind is not MentionKind.NAME or name.type is EntityType.PERSON:
            return None
        if self._reading.lemmas[word] not in word_set("organ_nouns") or name.type is EntityType.PLACE:
            return None
        parts = self._parts(word)
        general = word_set("general_body_words") | word_set("organ_nouns")
        if not parts.owners and any(one not in general for one in name.words):
            return None  # "Northern Waters Commission" has a name of its own
        first, end = self._extent(word, parts.taken)
        first, end = min(first, name.first), max(end, name.end)
        return Phrase(
            kind=MentionKind.BODY,
            first=first,
            end=end,
            head=word,
            type=EntityType.ORGANIZATION,
            spots=name.spots,
            words=body_words(parts.words),
            name=name.words,
            owner=parts.owners[0] if parts.owners else None,
            noun=self._reading.lemmas[word],
            definite=True,
        )

    def _of_noun(self, word: int) -> Phrase | None:
        reading = self._reading
        if reading.plain(word) in _INSIDE and not self._before_person(word):
            return None
        noun, plural = reading.lemmas[word], reading.is_plural(word)
        if self._goes_on(word):
            return None
        if noun in word_set("group_nouns") and plural:
            return self._group(word)
        if noun in word_set("party_nouns"):
            party = self._party(word, plural=plural)
            if party is not None:
                return party
        if noun in word_set("organ_nouns"):
            body = self._body(word, plural=plural)
            if body is not None:
                return body
        if noun in word_values("office_nouns"):
            return self._role(word, plural=plural)
        if self._describes_person(word):
            return self._nominal(word, EntityType.PERSON, "", plural=plural)
        for name, kind in (
            ("person_nouns", EntityType.PERSON),
            ("organization_nouns", EntityType.ORGANIZATION),
            ("place_nouns", EntityType.PLACE),
        ):
            if noun in word_values(name):
                gender = word_values(name)[noun] if kind is EntityType.PERSON else ""
                return self._nominal(word, kind, gender, plural=plural)
        return None

    def _goes_on(self, word: int) -> bool:
        """Whether a noun is only the first half of an office: "secretary" of "secretary-general"."""
        reading = self._reading
        return (
            word + 2 < len(reading)
            and reading.words[word + 1] in {"-", "–", "‑"}
            and reading.lemmas[word + 2] in word_set("office_nouns")
        )

    def _describes_person(self, word: int) -> bool:
        """Whether a noun that no list has stands right before a person's name, or beside it after a comma."""
        reading = self._reading
        if reading.lemmas[word] in word_set("person_nouns") or reading.upos[word] != "NOUN":
            return False
        if self._before_person(word):
            name = self.names[word + 1]
            return reading.heads[word] in range(name.first, name.end) or reading.heads[name.head] == word
        other = reading.heads[word] if reading.relations[word] == "appos" else -1
        name = self.names.get(other)
        return name is not None and name.type is EntityType.PERSON and name.head == other

    def _before_person(self, word: int) -> bool:
        """Whether a noun is the title of the person named right after it."""
        after = self.names.get(word + 1)
        return after is not None and after.type is EntityType.PERSON and after.first == word + 1

    def _parts(self, head: int) -> _Parts:
        """Gather what a noun is made of: modifiers and what belongs to it, down to the countries in it."""
        reading = self._reading
        words: list[str] = [reading.lemmas[head]]
        owners: list[int] = []
        taken: list[int] = []
        left = [head]
        while left and len(taken) < _MOST_PARTS:
            here = left.pop(0)
            for child in reading.children(here):
                relation = reading.plain(child)
                if relation == "conj" and owners and here in owners and child in self.names:
                    owners.append(child)
                    taken.append(child)
                if relation not in _DESCRIBING or child in taken:
                    continue
                if relation == "nmod" and child > here and reading.case(child) not in _BELONGING:
                    continue
                name = self.names.get(child)
                if name is None and not owners and self._is_anaphor(child):
                    owners.append(child)
                    continue
                if name is None or head in range(name.first, name.end):
                    if relation != "nummod" and reading.upos[child] in {"NOUN", "PROPN", "ADJ"}:
                        words.append(reading.lemmas[child])
                    taken.append(child)
                    left.append(child)
                elif name.type is EntityType.PERSON:
                    taken.append(child)
                    left.append(child)
                elif not owners or (self._is_country(child) and not self._is_country(owners[0])):
                    owners.insert(0, child)
                    taken.append(child)
                    left.append(child)
        return _Parts(tuple(words), tuple(owners), tuple(sorted(taken)))

    def _is_anaphor(self, word: int) -> bool:
        """An owner that is no name: "its foreign minister", "the country's foreign minister"."""
        if self._reading.relations[word] != "nmod:poss":
            return False
        return self._reading.xpos[word] == "PRP$" or (
            word_values("place_nouns").get(self._reading.lemmas[word]) == "country"
        )

    def _is_country(self, word: int) -> bool:
        name = self.names.get(word)
        return name is not None and (
            name.kind is MentionKind.DEMONYM or name.is_state or name.type is EntityType.PLACE
        )

    def _extent(self, word: int, taken: Sequence[int] = ()) -> tuple[int, int]:
        """From the article or owner before a noun to the last word that belongs to it."""
        first, end = word, word + 1
        here: list[int] = [word]
        for _ in range(_MOST_PARTS):
            if not here:
                break
            one = here.pop()
            for child in self._reading.children(one):
                if self._reading.xpos[child] == "VBG" and self._reading.plain(child) == "amod":
                    continue  # "torturing soldiers" is no kind of soldiers
                if child < word and self._reading.plain(child) in _LEFT and word - child <= _MOST_PARTS:
                    first = min(first, child)
                    here.append(child)
        if first > 1 and self._goes_on(first - 2):
            first -= 2
        for one in taken:
            name = self.names.get(one)
            last = one + 1 if name is None else name.end
            if word < one <= word + 2 * _MOST_PARTS:
                end = max(end, last)
        return first, end

    def _determined(self, word: int) -> tuple[bool, bool]:
        """Whether a noun points at something known, and whether it says that it brings something new."""
        dets = [self._reading.words[child] for child in self._reading.related(word, "det")]
        owned = any(self._reading.relations[child] == "nmod:poss" for child in self._reading.children(word))
        definite = owned or any(det in word_set("definite_words") for det in dets)
        return definite, any(det in _INDEFINITE for det in dets)

    def _modifiers(self, word: int) -> frozenset[str]:
        found: set[str] = set()
        for child in self._reading.children(word):
            if self._reading.plain(child) in {"amod", "compound", "nummod"} or (
                self._reading.words[child] == "both"
            ):
                name = self.names.get(child)
                code = name.country if name is not None and name.kind is MentionKind.DEMONYM else None
                found.add(code or self._reading.lemmas[child])
        return frozenset(found)

    def _party(self, word: int, *, plural: bool) -> Phrase | None:
        """As in "The Norlandic side", "Norland's government"; of a side of a river it is none."""
        parts = self._parts(word)
        owners = [one for one in parts.owners if self._is_country(one)]
        if not owners or (plural and self._reading.lemmas[word] != "authority"):
            return None
        if self._reading.lemmas[word] == "side" and (
            self._reading.case(word) in {"on", "at", "along"}
            or any(
                self._reading.case(child) == "of" and child not in owners
                for child in self._reading.related(word, "nmod")
            )
        ):
            return None
        first, end = self._extent(word, parts.taken)
        return Phrase(
            kind=MentionKind.PARTY,
            first=first,
            end=end,
            head=word,
            type=EntityType.PLACE,
            spots=(word,),
            country=self.names[owners[0]].country,
            is_state=self.names[owners[0]].is_state or is_code(self.names[owners[0]].country or ""),
            owner=owners[0],
            noun=self._reading.lemmas[word],
            definite=True,
            words=self.names[owners[0]].words,
        )

    def _body(self, word: int, *, plural: bool) -> Phrase | None:
        parts = self._parts(word)
        definite, indefinite = self._determined(word)
        capital = self._reading.forms[word][:1].isupper() and word not in {
            bound for bound, _ in (self._reading.bounds[self._reading.sentences[word]],)
        }
        if plural or indefinite or not (parts.owners or (definite and capital)):
            return None
        self._taken.update(one for one in parts.taken if one not in self.names)
        first, end = self._extent(word, parts.taken)
        return Phrase(
            kind=MentionKind.BODY,
            first=first,
            end=end,
            head=word,
            type=EntityType.ORGANIZATION,
            spots=(word,),
            words=body_words(parts.words),
            owner=parts.owners[0] if parts.owners else None,
            noun=self._reading.lemmas[word],
            definite=True,
        )

    def _role(self, word: int, *, plural: bool) -> Phrase:
        parts = self._parts(word)
        definite, indefinite = self._determined(word)
        first, end = self._extent(word, parts.taken)
        if self._before_person(word):
            parts, first, end = self._title(word, parts, first)
        return Phrase(
            kind=MentionKind.ROLE,
            first=first,
            end=end,
            head=word,
            type=EntityType.PERSON,
            spots=(word,),
            words=role_words(parts.words),
            owner=parts.owners[0] if parts.owners else None,
            noun=self._reading.lemmas[word],
            modifiers=frozenset(parts.words[1:]),
            definite=definite and not indefinite,
            plural=plural,
            gender=word_values("office_nouns")[self._reading.lemmas[word]],
            why="new" if indefinite else "",
        )

    def _title(self, word: int, parts: _Parts, first: int) -> tuple[_Parts, int, int]:
        """A title takes what hangs on the name after it but stands before it: "Norlandic Premier Ada Norr"."""
        name = self.names[word + 1]
        before = [
            one
            for one in self._reading.children(name.head)
            if one < word and self._reading.plain(one) in {"amod", "compound", "nmod", "det"}
        ]
        near = [one for one in before if one >= first - _MOST_BEFORE_TITLE]
        owners = parts.owners or tuple(one for one in near if one in self.names)
        words = [self._reading.lemmas[one] for one in near if self._reading.upos[one] in {"ADJ", "NOUN"}]
        own = tuple(one for one in words if one not in parts.words)
        first = min((first, *(self.names[one].first if one in self.names else one for one in near)))
        return _Parts((*parts.words, *own), owners, parts.taken), first, word + 1

    def _nominal(self, word: int, kind: EntityType, gender: str, *, plural: bool) -> Phrase | None:
        if any(self._reading.words[one] in _NOBODY for one in self._reading.related(word, "det")):
            return None
        first, end = self._extent(word)
        definite, indefinite = self._determined(word)
        noun = self._reading.lemmas[word]
        return Phrase(
            kind=MentionKind.NOMINAL,
            first=first,
            end=end,
            head=word,
            type=kind,
            spots=(word,),
            noun=noun,
            modifiers=self._modifiers(word),
            definite=definite and not indefinite,
            is_state=word_values("place_nouns").get(noun) == "country",
            plural=plural,
            gender=gender,
            why="new" if indefinite else "",
        )

    def _group(self, word: int) -> Phrase | None:
        """As in "The two countries", "both sides"; not "other countries", nor "countries in the region"."""
        parts = self._parts(word)
        modifiers = self._modifiers(word)
        known = word_set("group_words")
        definite, indefinite = self._determined(word)
        strange = [
            one
            for one in self._reading.related(word, "amod", "compound", "nummod")
            if self._reading.lemmas[one] not in known and one not in self.names
        ]
        if strange or indefinite or not (definite or modifiers & {"two", "both", "2"}):
            return None
        first, end = self._extent(word, parts.taken)
        return Phrase(
            kind=MentionKind.GROUP,
            first=first,
            end=end,
            head=word,
            type=EntityType.COUNTRY,
            spots=(word,),
            owner=parts.owners[0] if parts.owners else None,
            noun=self._reading.lemmas[word],
            modifiers=modifiers,
            definite=True,
            plural=True,
        )


def body_words(words: Sequence[str]) -> tuple[str, ...]:
    """Bring the words of a public body into one form: "Ministry of Foreign Affairs", "Foreign Ministry"."""
    classes = word_classes("organ_words")
    found = {classes.get(one, one) for word in words if (one := plain_word(word))}
    return tuple(sorted(found - {""}))


def role_words(words: Sequence[str]) -> tuple[str, ...]:
    """Bring the words of an office into one form; the head noun comes first."""
    passing, classes = word_set("passing_words"), word_classes("organ_words")
    rest = {classes.get(one, one) for word in words[1:] if (one := plain_word(word)) and one not in passing}
    return (words[0], *sorted(rest - {"", words[0]}))


def pronouns_in(reading: Reading) -> Iterator[Phrase]:
    """Find pronouns of the third person and relative ones; an "it" that refers to nothing is left out."""
    for word, tag in enumerate(reading.xpos):
        if tag not in {"PRP", "PRP$", "WP", "WP$", "WDT", "DT", "IN"}:
            continue
        gender = _PRONOUNS.get(reading.words[word])
        if gender is None or _is_expletive(reading, word) or (tag in {"DT", "IN"}):
            continue
        yield Phrase(
            kind=MentionKind.PRONOUN,
            first=word,
            end=word + 1,
            head=word,
            type=EntityType.PERSON if gender in {"m", "f"} else None,
            spots=(word,),
            noun=reading.words[word],
            plural=gender == "p",
            gender=gender if gender in {"m", "f"} else "",
        )


_PRONOUNS: Final = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
    **dict.fromkeys(("it", "its", "itself"), "n"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "p"),
    **dict.fromkeys(("who", "whom", "whose", "which", "that"), "r"),
}


def _is_expletive(reading: Reading, word: int) -> bool:
    if reading.words[word] != "it":
        return False
    head = reading.heads[word]
    if reading.relations[word].startswith("expl") or head < 0:
        return True
    if reading.lemmas[head] not in word_set("expletive_words"):
        return False
    return bool(reading.related(head, "ccomp", "csubj", "xcomp", "advcl"))
