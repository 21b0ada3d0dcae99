"""Phrases that refer by a noun: offices, public bodies, parties, persons, organisations, places, groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.ages import is_person_by_age
from recension.entities.counts import is_people_by_number
from recension.entities.lexicon import word_classes, word_set, word_values
from recension.entities.mention import MentionKind
from recension.entities.name_words import plain_word
from recension.entities.noun_parts import NounParts, Parts
from recension.entities.offices import office_in_full
from recension.entities.phrases import Phrase
from recension.entities.places import is_code
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.entities.reading import Reading

_INSIDE: Final = frozenset({"compound", "flat", "fixed", "goeswith"})
_KINDS: Final = (
    ("person_nouns", EntityType.PERSON),
    ("organization_nouns", EntityType.ORGANIZATION),
    ("place_nouns", EntityType.PLACE),
    ("vessel_nouns", EntityType.OTHER),
)
"""Lists of nouns and what they describe, in the order in which they are asked."""

_NEEDING: Final = frozenset({"head", "member", "owner", "master", "partner", "general", "major"})
"""Nouns that are an office only with what it is of: "head of the league", not "shot in the head"."""

_NOBODY: Final = frozenset({"any", "each", "every", "no"})
"""Words before a noun that then means nobody in particular."""

_MOST_BEFORE_TITLE: Final = 4
"""Words of a title that hang on the name and not on the title's noun."""


class NounPhrases(NounParts):
    """Looks for phrases in one document, beside its names."""

    def __init__(self, reading: Reading, names: Sequence[Phrase]) -> None:
        """Index the names by their words."""
        super().__init__(reading, names)
        self._taken: set[int] = set()

    def all(self) -> list[Phrase]:
        """Find them all; a noun that is part of another phrase's name gives none of its own."""
        found: list[Phrase] = []
        for word, tag in enumerate(self.reading.upos):
            aged = is_person_by_age(self.reading, word)
            if is_people_by_number(self.reading, word):
                found.append(self._counted(word))
                continue
            if tag not in {"NOUN", "PROPN"} and self.reading.xpos[word] not in {"NN", "NNS"} and not aged:
                continue
            if aged:
                found.extend(self._aged(word))
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
        if self.reading.lemmas[word] not in word_set("organ_nouns") or name.type is EntityType.PLACE:
            return None
        parts = self._body_parts(word)
        general = word_set("general_body_words") | word_set("organ_nouns")
        if not parts.owners and any(one not in general for one in name.words):
            return None  # "Northern Waters Commission" has a name of its own
        first, end = self.extent(word, parts.taken)
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
            noun=self.reading.lemmas[word],
            definite=True,
        )

    def _of_noun(self, word: int) -> Phrase | None:
        """What the lists say of a noun; a party or body only with whom it belongs to."""
        reading = self.reading
        first_half = self.goes_on(word)
        if first_half or (reading.plain(word) in _INSIDE and not self.before_person(word)):
            return None
        noun, plural = reading.lemmas[word], reading.is_plural(word)
        if noun in word_set("group_nouns") and plural:
            return self._group(word)
        found = self._party(word, plural=plural) if noun in word_set("party_nouns") else None
        if found is None and noun in word_set("organ_nouns"):
            found = self._body(word, plural=plural)
        if found is not None:
            return found
        if (
            noun in word_values("office_nouns")
            and not self._is_named_after(word)
            and (noun not in _NEEDING or self.parts(word).taken or self._is_second_half(word))
        ):
            return self._role(word, plural=plural)
        return self._described(word, noun, plural=plural)

    def _described(self, word: int, noun: str, *, plural: bool) -> Phrase | None:
        if self._describes_person(word):
            return self._nominal(word, EntityType.PERSON, "", plural=plural)
        for name, kind in _KINDS:
            if noun in word_values(name):
                gender = word_values(name)[noun] if kind is EntityType.PERSON else ""
                return self._nominal(word, kind, gender, plural=plural)
        return None

    def _aged(self, word: int) -> Iterator[Phrase]:
        """As in "The 23-year-old said"."""
        phrase = self._nominal(word, EntityType.PERSON, "", plural=self.reading.is_plural(word))
        if phrase is not None:
            yield phrase

    def _counted(self, word: int) -> Phrase:
        """As in "Two killed": people of whom the words say no more than how many they are."""
        return Phrase(
            kind=MentionKind.NOMINAL,
            first=word,
            end=word + 1,
            head=word,
            type=EntityType.PERSON,
            spots=(word,),
            noun="people",
            modifiers=frozenset({self.reading.words[word]}),
            plural=self.reading.words[word] not in {"one", "1"},
        )

    def _is_named_after(self, word: int) -> bool:
        """Whether a noun in capitals is the end of a name that no list knows: "the Basin Reporter"."""
        if self.reading.xpos[word] != "NNP" or self.before_person(word):
            return False
        known = ("office_nouns", "organ_nouns", "general_name_words", "general_body_words", "person_nouns")
        return any(
            self.reading.xpos[child] == "NNP"
            and child not in self.names
            and not any(self.reading.lemmas[child] in word_set(name) for name in known)
            for child in self.reading.related(word, "compound")
        )

    def _is_second_half(self, word: int) -> bool:
        """Whether a noun is the end of an office: "general" of "secretary-general"."""
        return word > 1 and self.goes_on(word - 2)

    def _describes_person(self, word: int) -> bool:
        """Whether a noun that no list has stands right before a person's name, or beside it after a comma."""
        reading = self.reading
        known = word_set("person_nouns") | word_set("general_organizations")
        if reading.lemmas[word] in known or reading.upos[word] != "NOUN":
            return False
        if self.before_person(word):
            name = self.names[word + 1]
            return reading.heads[word] in range(name.first, name.end) or reading.heads[name.head] == word
        other = reading.heads[word] if reading.relations[word] == "appos" else -1
        name = self.names.get(other)
        return name is not None and name.type is EntityType.PERSON and name.head == other

    def _party(self, word: int, *, plural: bool) -> Phrase | None:
        """As in "The Norlandic side", "Norland's government"; of a side of a river it is none."""
        parts = self.parts(word)
        owners = [one for one in parts.owners if self.is_country(one)]
        if not owners or (plural and self.reading.lemmas[word] != "authority"):
            return None
        if self.reading.lemmas[word] == "side" and (
            self.reading.case(word) in {"on", "at", "along"}
            or any(
                self.reading.case(child) == "of" and child not in owners
                for child in self.reading.related(word, "nmod")
            )
        ):
            return None
        first, end = self.extent(word, parts.taken)
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
            noun=self.reading.lemmas[word],
            definite=True,
            words=self.names[owners[0]].words,
        )

    def _body_parts(self, word: int) -> Parts:
        """The parts of a body; its owner may hang on the office after it: "Norland's navy spokesman"."""
        parts = self.parts(word)
        office = self.reading.heads[word]
        if parts.owners or office <= word or self.reading.plain(word) != "compound":
            return parts
        beside = self.reading.related(office, "nmod:poss", "amod", "compound")
        owners = tuple(one for one in beside if one < word and self.is_country(one))
        return Parts(parts.words, owners[:1], parts.taken)

    def _body(self, word: int, *, plural: bool) -> Phrase | None:
        parts = self._body_parts(word)
        definite, indefinite = self.determined(word)
        capital = self.reading.forms[word][:1].isupper() and word not in {
            bound for bound, _ in (self.reading.bounds[self.reading.sentences[word]],)
        }
        if plural or indefinite or not (parts.owners or (definite and capital)):
            return None
        self._taken.update(one for one in parts.taken if one not in self.names)
        first, end = self.extent(word, parts.taken)
        return Phrase(
            kind=MentionKind.BODY,
            first=first,
            end=end,
            head=word,
            type=EntityType.ORGANIZATION,
            spots=(word,),
            words=body_words(parts.words),
            owner=parts.owners[0] if parts.owners else None,
            noun=self.reading.lemmas[word],
            definite=True,
        )

    def _role(self, word: int, *, plural: bool) -> Phrase:
        parts = self.parts(word)
        definite, indefinite = self.determined(word)
        first, end = self.extent(word, parts.taken)
        if self._is_second_half(word) and not parts.owners:
            half = self.parts(word - 2)
            parts = Parts(parts.words, half.owners, parts.taken)
            definite = definite or self.determined(word - 2)[0]
            first = min(first, self.extent(word - 2)[0])
        if self.before_person(word):
            parts, first, end = self._title(word, parts, first)
        words = office_in_full(parts.words)
        return Phrase(
            kind=MentionKind.ROLE,
            first=first,
            end=end,
            head=word,
            type=EntityType.PERSON,
            spots=(word,),
            words=role_words(words),
            owner=parts.owners[0] if parts.owners else self._body_of(word),
            noun=words[0],
            modifiers=frozenset(parts.words[1:]),
            definite=definite and not indefinite,
            plural=plural,
            gender=word_values("office_nouns")[self.reading.lemmas[word]],
            why="new" if indefinite else "",
        )

    def _title(self, word: int, parts: Parts, first: int) -> tuple[Parts, int, int]:
        """A title takes what hangs on the name but stands before it: "Norlandic Premier Ada Norr"."""
        name = self.names[word + 1]
        before = [
            one
            for one in self.reading.children(name.head)
            if one < word and self.reading.plain(one) in {"amod", "compound", "nmod", "det"}
        ]
        near = [one for one in before if one >= first - _MOST_BEFORE_TITLE]
        owners = parts.owners or tuple(one for one in near if one in self.names)
        words = [self.reading.lemmas[one] for one in near if self.reading.upos[one] in {"ADJ", "NOUN"}]
        own = tuple(one for one in words if one not in parts.words)
        first = min((first, *(self.names[one].first if one in self.names else one for one in near)))
        return Parts((*parts.words, *own), owners, parts.taken), first, word + 1

    def _body_of(self, word: int) -> int | None:
        """The body that an office is of, if it has no name: "spokeswoman of the Chancellery"."""
        return next(
            (
                child
                for child in self.reading.related(word, "nmod")
                if self.reading.case(child) in {"of", "for"}
                and self.reading.lemmas[child] in word_set("organ_nouns")
            ),
            None,
        )

    def _nominal(self, word: int, kind: EntityType, gender: str, *, plural: bool) -> Phrase | None:
        if any(self.reading.words[one] in _NOBODY for one in self.reading.related(word, "det")):
            return None
        first, end = self.extent(word)
        definite, indefinite = self.determined(word)
        noun = self.reading.lemmas[word]
        if kind is EntityType.ORGANIZATION and not self.reading.words[word].endswith("s"):
            plural = False  # "the police are" is still one body
        return Phrase(
            kind=MentionKind.NOMINAL,
            first=first,
            end=end,
            head=word,
            type=kind,
            spots=(word,),
            noun=noun,
            modifiers=self.modifiers(word),
            definite=definite and not indefinite,
            is_state=word_values("place_nouns").get(noun) == "country",
            plural=plural,
            gender=gender,
            why="new" if indefinite else "",
        )

    def _group(self, word: int) -> Phrase | None:
        """As in "The two countries", "both sides"; not "other countries", nor "countries in the region"."""
        parts = self.parts(word)
        modifiers = self.modifiers(word)
        known = word_set("group_words")
        definite, indefinite = self.determined(word)
        strange = [
            one
            for one in self.reading.related(word, "amod", "compound", "nummod")
            if self.reading.lemmas[one] not in known and one not in self.names
        ]
        if strange or indefinite or not (definite or modifiers & {"two", "both", "2"}):
            return None
        first, end = self.extent(word, parts.taken)
        return Phrase(
            kind=MentionKind.GROUP,
            first=first,
            end=end,
            head=word,
            type=EntityType.COUNTRY,
            spots=(word,),
            owner=parts.owners[0] if parts.owners else None,
            noun=self.reading.lemmas[word],
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
