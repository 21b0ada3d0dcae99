"""What belongs to a noun: the words that tell what it is, who owns it, and how far its phrase goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set, word_values
from recension.entities.mention import MentionKind
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.entities.phrases import Phrase
    from recension.entities.reading import Reading

_DESCRIBING: Final = frozenset({"amod", "compound", "nummod", "nmod", "flat"})
_LEFT: Final = frozenset({"det", "amod", "compound", "nummod", "nmod", "flat", "advmod"})
_BELONGING: Final = frozenset({"of", "for", "to", "at", "with", "in charge of"})
_MOST_PARTS: Final = 16
"""Words of one public body or office that are gathered ("the chair of the parliament's committee on ...")."""

_INDEFINITE: Final = frozenset({"a", "an", "any", "another", "each", "every", "no", "some", "one"})


@dataclass(frozen=True, slots=True)
class Parts:
    """What belongs to a noun.

    Attributes:
        words: lemmas of the noun and of what tells which one it is, the noun first.
        owners: words of the names, or the pronoun, of whom it belongs to.
        taken: all words taken in.
    """

    words: tuple[str, ...]
    owners: tuple[int, ...]
    taken: tuple[int, ...]


class NounParts:
    """Looks at the nouns of one document.

    Attributes:
        reading: the document.
        names: the innermost name at each word.
    """

    def __init__(self, reading: Reading, names: Sequence[Phrase]) -> None:
        """Index the names by their words."""
        self.reading = reading
        self.names: dict[int, Phrase] = {}
        for phrase in sorted(names, key=lambda one: (one.first - one.end, one.first)):
            for word in range(phrase.first, phrase.end):
                self.names[word] = phrase

    def goes_on(self, word: int) -> bool:
        """Tell whether a noun is only the first half of an office: "secretary" of "secretary-general"."""
        reading = self.reading
        return (
            word + 2 < len(reading)
            and reading.words[word + 1] in {"-", "–", "‑"}
            and reading.lemmas[word + 2] in word_set("office_nouns")
        )

    def before_person(self, word: int) -> bool:
        """Tell whether a noun is the title of the person named right after it."""
        after = self.names.get(word + 1)
        return after is not None and after.type is EntityType.PERSON and after.first == word + 1

    def parts(self, head: int) -> Parts:
        """Gather what a noun is made of: modifiers and what belongs to it, down to the countries in it."""
        words: list[str] = [self.reading.lemmas[head]]
        owners: list[int] = []
        taken: list[int] = []
        left = [head]
        while left and len(taken) < _MOST_PARTS:
            here = left.pop(0)
            for child in self.reading.children(here):
                name = self.names.get(child)
                together = self.reading.plain(child) == "conj" and here in owners and name is not None
                if not (together or self._belongs(here, child)) or child in taken:
                    continue
                if together:
                    owners.append(child)
                elif name is None and not owners and self.is_anaphor(child):
                    owners.append(child)
                    continue
                elif name is None or head in range(name.first, name.end):
                    words.extend(self._telling(child))
                elif name.type is not EntityType.PERSON:
                    if owners and not (self.is_country(child) and not self.is_country(owners[0])):
                        continue
                    owners.insert(0, child)
                taken.append(child)
                left.append(child)
        return Parts(tuple(words), tuple(owners), tuple(sorted(taken)))

    def _belongs(self, here: int, child: int) -> bool:
        """Tell whether a word describes the one that it hangs on, or says whose it is."""
        relation = self.reading.plain(child)
        after = relation == "nmod" and child > here
        return relation in _DESCRIBING and (not after or self.reading.case(child) in _BELONGING)

    def _telling(self, word: int) -> list[str]:
        tells = self.reading.upos[word] in {"NOUN", "PROPN", "ADJ"} and self.reading.plain(word) != "nummod"
        return [self.reading.lemmas[word]] if tells else []

    def is_anaphor(self, word: int) -> bool:
        """Tell whether it is an owner that is no name: "its foreign minister", "the country's"."""
        if self.reading.relations[word] != "nmod:poss":
            return False
        return self.reading.xpos[word] == "PRP$" or (
            word_values("place_nouns").get(self.reading.lemmas[word]) == "country"
        )

    def is_country(self, word: int) -> bool:
        """Tell whether a word is part of the name of a place or of the word for a people."""
        name = self.names.get(word)
        return name is not None and (
            name.kind is MentionKind.DEMONYM or name.is_state or name.type is EntityType.PLACE
        )

    def extent(self, word: int, taken: Sequence[int] = ()) -> tuple[int, int]:
        """Give the words from the article or owner before a noun to the last word that belongs to it."""
        first, end = word, word + 1
        here: list[int] = [word]
        for _ in range(_MOST_PARTS):
            if not here:
                break
            before = self._before(here.pop(), word)
            here.extend(before)
            first = min((first, *before))
        if first > 1 and self.goes_on(first - 2):
            first -= 2
        for one in taken:
            name = self.names.get(one)
            near = word < one <= word + 2 * _MOST_PARTS
            if near and (name is None or name.type is not EntityType.PERSON):
                end = max(end, one + 1 if name is None else name.end)
        return first, end

    def _before(self, one: int, word: int) -> list[int]:
        """The words before a noun that hang on a word of its phrase and belong to the phrase."""
        return [
            child
            for child in self.reading.children(one)
            if child < word
            and word - child <= _MOST_PARTS
            and self.reading.plain(child) in _LEFT
            and self.reading.xpos[child] != "VBG"  # "torturing soldiers" is no kind of soldiers
            and (one != word or self.reading.plain(child) != "advmod")  # nor "not in court" of courts
        ]

    def determined(self, word: int) -> tuple[bool, bool]:
        """Tell whether a noun points at something known, and whether it says that it brings something new."""
        dets = [self.reading.words[child] for child in self.reading.related(word, "det")]
        owned = any(self.reading.relations[child] == "nmod:poss" for child in self.reading.children(word))
        definite = owned or any(det in word_set("definite_words") for det in dets)
        return definite, any(det in _INDEFINITE for det in dets)

    def modifiers(self, word: int) -> frozenset[str]:
        """Give the lemmas of what a noun is described with; codes or names for peoples."""
        found: set[str] = set()
        for child in self.reading.children(word):
            if self.reading.plain(child) in {"amod", "compound", "nummod"} or (
                self.reading.words[child] == "both"
            ):
                name = self.names.get(child)
                code = name.country if name is not None and name.kind is MentionKind.DEMONYM else None
                found.add(code or self.reading.lemmas[child])
        return frozenset(found)
