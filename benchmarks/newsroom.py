"""A newsroom that writes generated news: a grammar, a vocabulary and a seed.

No word of it is anybody's. What makes matching hard in news is in it: word frequencies follow Zipf's law,
words have favourite companions, stock phrases of news recur up to nineteen words long, and documents come in
stories whose independent reports share names, titles and subject words.
"""

from __future__ import annotations

import random
from bisect import bisect
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTEST, _LONGEST = 300, 500  # words of a document
_ONSETS: Final = (
    "b",
    "br",
    "c",
    "ch",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "pr",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "w",
)
_VOWELS: Final = ("a", "e", "i", "o", "u", "ea", "ou", "ai", "io")
_CODAS: Final = ("", "", "n", "r", "l", "s", "t", "m", "nd", "rt", "ck", "st")
_NOUN_ENDS: Final = ("", "", "er", "ion", "ity", "ment", "age", "ness", "ure")
_VERB_ENDS: Final = ("ed",)
_ADJECTIVE_ENDS: Final = ("al", "ic", "ous", "ive", "y", "ful", "ary")
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NUMBERS: Final = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "dozens of",
    "hundreds of",
    "12",
    "15",
    "20",
    "27",
    "32",
    "40",
    "100",
    "250",
    "1,200",
    "3,500",
    "10,000",
)
_PREPOSITIONS: Final = (
    "in", "on", "with", "for", "over", "against", "from", "after", "during", "under", "between", "near",
)  # fmt: skip
_CHOICES: Final = {"number": _NUMBERS, "day": _DAYS, "month": _MONTHS, "preposition": _PREPOSITIONS}
# How often things happen, set so that n-grams recur as often as in news or more: of 950,000 words 71 % of the
# pairs, 42 % of the threes and 18 % of the fives, where mixed English texts of that size had 45, 18 and 7 %.
_OF_THE_STORY: Final = 0.35
_COMPANION: Final = 0.35
_WHOLE_STOCK: Final = 0.02
_SECOND_CLAUSE: Final = 0.4
_OPENING: Final = 0.2
_ENDING: Final = 0.3
# Of edits, how many replace a word; how many put one in. The rest leave one out.
_REPLACE: Final = 0.6
_PUT_IN: Final = 0.2


@cache
def _lines(name: str) -> tuple[str, ...]:
    """The entries of a data file of the benchmark."""
    text = (Path(__file__).parent / "data" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(
        f" {line[1:]}" if line.startswith("_") else line
        for line in text.splitlines()
        if line and not line.startswith("#")
    )


class _Lexicon:
    """Words of one class, drawn by Zipf's law."""

    def __init__(self, chance: random.Random, size: int, ends: Sequence[str], exponent: float = 1.0) -> None:
        words: dict[str, None] = {}
        while len(words) < size:
            syllables = "".join(
                chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS)
                for _ in range(chance.choice((1, 1, 2, 2, 3)))
            )
            words[syllables + chance.choice(ends)] = None
        self.words = list(words)
        self._sums = list(accumulate(1 / (rank + 2.7) ** exponent for rank in range(size)))

    def draw(self, chance: random.Random) -> str:
        return self.words[bisect(self._sums, chance.random() * self._sums[-1])]


class Newsroom:
    """Writes documents. All of its choices come from one seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        chance = self._chance
        self._nouns = _Lexicon(chance, 25_000, _NOUN_ENDS)
        self._verbs = _Lexicon(chance, 9000, _VERB_ENDS)
        self._adjectives = _Lexicon(chance, 9000, _ADJECTIVE_ENDS)
        self._names = _Lexicon(chance, 12_000, ("", "ov", "ian", "sen", "ez", "ski"), 0.7)
        self._places = _Lexicon(chance, 1500, ("grad", "burg", "a", "port", "stan", "field"), 0.8)
        self._countries = [
            _Lexicon(chance, 40, ("land", "ia", "mark"), 0.8).draw(chance).title() for _ in range(60)
        ]
        # favourite companions: a noun's adjective and preposition, a verb's object
        self._companions: dict[str, str] = {}
        self._story: dict[str, list[str]] = {}

    def _companion(self, word: str, lexicon: _Lexicon) -> str:
        if word not in self._companions:
            self._companions[word] = lexicon.draw(self._chance)
        return self._companions[word]

    def new_story(self) -> None:
        """Choose what the next documents are about: names, offices, places and subject words."""
        chance = self._chance
        self._story = {
            "person": [
                f"{self._names.draw(chance).title()} {self._names.draw(chance).title()}" for _ in range(6)
            ],
            "place": [self._places.draw(chance).title() for _ in range(4)],
            "country": chance.sample(self._countries, 2),
            "office": chance.sample(_lines("offices"), 4),
            "body": chance.sample(_lines("bodies"), 4),
            "noun": [self._nouns.draw(chance) for _ in range(60)],
            "verb": [self._verbs.draw(chance) for _ in range(25)],
            "adjective": [self._adjectives.draw(chance) for _ in range(20)],
        }

    def word(self, kind: str) -> str:
        """A word or name: half the time one of the story's."""
        chance = self._chance
        if kind in self._story and (
            kind in {"person", "place", "country", "office", "body"} or chance.random() < _OF_THE_STORY
        ):
            own = self._story[kind]
            return own[min(int(chance.expovariate(4 / len(own))), len(own) - 1)]
        lexicon = {"noun": self._nouns, "verb": self._verbs, "adjective": self._adjectives}.get(kind)
        if lexicon is not None:
            return lexicon.draw(chance)
        if kind == "verb_base":
            return self.word("verb").removesuffix("ed")
        if kind in _CHOICES:
            return chance.choice(_CHOICES[kind])
        return self.filled(chance.choice(_lines("subjects" if kind == "subject" else "objects")))

    def filled(self, pattern: str) -> str:
        """A pattern with its places filled, adjective and noun often by companions."""
        parts: list[str] = []
        last = ""
        for index, piece in enumerate(pattern.replace("}", "{").split("{")):
            if index % 2 == 0:
                parts.append(piece)
                continue
            word = self.word(piece)
            if piece == "noun" and last and self._chance.random() < _COMPANION:
                word = self._companion(last, self._nouns)
            last = word if piece in {"adjective", "verb"} else ""
            parts.append(word)
        return "".join(parts)

    def _stock(self, phrases: Sequence[str]) -> str:
        """One of a list of phrases, the earlier the likelier."""
        return phrases[min(int(len(phrases) ** self._chance.random()) - 1, len(phrases) - 1)]

    def sentence(self) -> str:
        """A sentence of 8 to 45 words."""
        chance = self._chance
        if chance.random() < _WHOLE_STOCK:
            return self.filled(self._stock(_lines("stock")))
        text = self.filled(chance.choice(_lines("clauses")))
        if chance.random() < _SECOND_CLAUSE:
            text += f"{chance.choice(_lines('joints'))} {self.filled(chance.choice(_lines('clauses')[:-1]))}"
        if chance.random() < _OPENING:
            text = f"{self.filled(self._stock(_lines('openings')))} {text}"
        if chance.random() < _ENDING and not text.endswith('"'):
            text += self.filled(self._stock(_lines("endings")))
        return f"{text[0].upper()}{text[1:]}."

    def sentences(self) -> list[str]:
        """The sentences of a document of 300 to 500 words, its headline first."""
        wanted = self._chance.randint(_SHORTEST, _LONGEST)
        result = [self.filled("{country} {noun} {verb} {adjective} {noun} in {place}").capitalize()]
        count = 8
        while count < wanted:
            result.append(self.sentence())
            count += result[-1].count(" ") + 1
        return result

    def edited(self, sentence: str, share: float) -> str:
        """A sentence with a share of its words edited: six in ten replaced, two left out, two put in."""
        chance = self._chance
        words: list[str] = []
        for word in sentence.split(" "):
            if chance.random() >= share:
                words.append(word)
                continue
            other = self.word(chance.choice(("noun", "verb", "adjective", "preposition", "noun")))
            kind = chance.random()
            if kind < _REPLACE:
                words.append(other + word[len(word.rstrip(".,")) :])
            elif kind < _REPLACE + _PUT_IN:
                words.extend((word, other))
        return " ".join(words) or sentence
