"""A corpus of generated news with copies planted in it, so that recall and precision can be counted exactly.

The texts are made by a grammar from a seed, no word of them is anybody's. What makes matching hard in news is
in it: word frequencies follow Zipf's law, words have favourite companions, stock phrases of news recur up to
fifteen words long, and documents come in stories whose independent reports share names, titles and subject words.
"""

from __future__ import annotations

import hashlib
import random
from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.record import Document, DocumentId, Provenance, Span, content_id

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LEVELS: Final = ("A", "B", "C", "D", "E")
# Of a hundred words of a planted passage, how many are edited.
EDITED: Final = {"A": 0.02, "B": 0.08, "C": 0.0, "D": 0.12, "E": 0.35}
_SHARE_OF_SENTENCES: Final = 0.6
_STORY: Final = 8  # documents that report one happening, each in its own words
_SHORTEST, _LONGEST = 300, 500

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
_OFFICES: Final = (
    "Prime Minister",
    "President",
    "Foreign Minister",
    "Minister of Defence",
    "Deputy Prime Minister",
    "Mayor",
    "Governor",
    "Minister of Foreign Affairs",
    "Secretary of the Security Council",
    "Speaker of the National Assembly",
)
_BODIES: Final = (
    "Ministry of Foreign Affairs",
    "Ministry of Defence",
    "National Assembly",
    "Central Bank",
    "Supreme Court",
    "Border Guard",
    "Office of the Prosecutor General",
    "State Commission on Prisoners and Missing Persons",
    "Presidential Administration",
    "National Statistics Committee",
)

# Stock phrases of news, for the beginning and the end of a sentence and for whole ones, the commonest first and
# drawn by Zipf's law: they recur without any copying, long ones as well.
_OPENINGS: Final = (
    "on {day},", "last {day},", "meanwhile,", "however,", "in {month},", "last week,", "earlier this month,", "since then,",
    "according to officials familiar with the {noun},",
    "for the first time in more than {number} years,",
    "in a post on social media,",
    "at a {adjective} press conference in {place} on {day},",
    "in an interview with {adjective} media on {day},",
    "despite repeated calls from the international community,",
    "as part of an ongoing effort to {verb_base} the {noun},",
    "according to a statement {verb} by the {body} on {day},",
    "ahead of next week's {noun} in {place},",
    "in the early hours of {day} morning,",
    "on the sidelines of the {noun} in {place},",
    "in a move that surprised many {noun},",
    "with only {number} days to go before the {noun},",
)  # fmt: skip
_ENDINGS: Final = (
    ", {person} said",
    ", he added", ", she said", ", officials said", ", {office} {person} said on {day}",
    ", according to {person}",
    ", the {body} said in a statement on {day}",
    ", a spokesman for the {body} told {noun} on {day}",
    ", local media reported",
    ", according to the {body} of the Republic of {country}",
    ", sources close to the {noun} said",
    ", in a sign of growing {noun} over the {noun}",
    ", {office} of the Republic of {country} {person} said at a press conference in {place}",
    ", said a senior official who spoke on condition of anonymity to discuss {adjective} {noun}",
    ", although it was not clear whether the {noun} would {verb_base}",
    ", said {person}, who was not authorised to speak publicly about the {noun}",
    ", said a person with direct knowledge of the {noun} who asked not to be named because the {noun} was private",
    ", which has been under {adjective} pressure since {month}",
)  # fmt: skip
_STOCK: Final = (
    "The {body} did not immediately respond to a request for comment.",
    "No further details were immediately available.",
    "The {noun} of the two countries have yet to comment on the {noun}.",
    "There was no immediate comment from the government in {place}.",
    "The meeting was also attended by {office} {person} and other senior officials.",
    "The sides exchanged views on regional and international issues of mutual interest.",
    "It was not immediately clear when the {noun} would resume.",
    "An investigation into the causes of the {noun} is under way.",
    "The exact number of {noun} could not be independently verified.",
    "{person} declined to comment when reached by telephone on {day}.",
    "The {noun} was first reported by a newspaper in {place}.",
)
_CLAUSES: Final = (
    "{subject} {verb} {object}",
    "{subject} {verb} {object} {preposition} {object}",
    "{subject} had {verb} {object} before {subject} {verb} {object}",
    "{subject} {verb} that {subject} would {verb_base} {object}",
    "{subject} {verb} {object} and {verb} {object}",
    "{subject} was {verb} {preposition} {object}",
    "{subject}, which {verb} {object}, {verb} {object}",
    "{subject} {verb} {object} to {verb_base} {object} in {place}",
    "{subject} is expected to {verb_base} {object} {preposition} {object}",
    "{number} {noun} were {verb} in {place} after {subject} {verb} {object}",
    "{subject} and {subject} agreed to {verb_base} {object}",
    "if {subject} {verb} {object}, {subject} could {verb_base} {object}",
    '"{subject} will {verb_base} {object}," {person} said, "and {subject} must {verb_base} {object}"',
)
_JOINTS: Final = (
    ", while",
    ", and",
    ", but",
    " because",
    " after",
    " as",
    " although",
    " so that",
    ", saying that",
)
_SUBJECTS: Final = (
    "the {noun}",
    "the {adjective} {noun}",
    "{person}",
    "{office} {person}",
    "the {body}",
    "{country}",
    "the government of {country}",
    "a {noun} of {object}",
    "many {noun}",
    "the {noun} of {country}",
    "they",
    "he",
    "she",
)
_OBJECTS: Final = (
    "the {noun}",
    "the {adjective} {noun}",
    "a {adjective} {noun}",
    "its {noun}",
    "the {noun} of the {noun}",
    "{number} {noun}",
    "a {noun} {preposition} the {noun}",
    "the {noun} in {place}",
    "{adjective} {noun}",
    "the {adjective} {noun} of {country}",
)
_PREPOSITIONS: Final = (
    "in",
    "on",
    "with",
    "for",
    "over",
    "against",
    "from",
    "after",
    "during",
    "under",
    "between",
    "near",
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


class Place(NamedTuple):
    """Words of a planted passage: where they were taken from and where they were put, in code points."""

    source: Span
    copy: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant:
    """A planted copy.

    Attributes:
        level: A to E.
        source: the document that was copied from.
        copy: the document that holds the copy.
        places: every planted run of sentences, by its place in both.
    """

    level: str
    source: DocumentId
    copy: DocumentId
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedCorpus:
    """Documents and the copies among them."""

    documents: tuple[Document, ...]
    plants: tuple[Plant, ...]


class _Newsroom:
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
            "office": chance.sample(_OFFICES, 4),
            "body": chance.sample(_BODIES, 4),
            "noun": [self._nouns.draw(chance) for _ in range(60)],
            "verb": [self._verbs.draw(chance) for _ in range(25)],
            "adjective": [self._adjectives.draw(chance) for _ in range(20)],
        }

    def word(self, kind: str) -> str:
        """A word or name: half the time one of the story's."""
        chance = self._chance
        if kind in self._story and (
            kind in {"person", "place", "country", "office", "body"} or chance.random() < 0.35
        ):
            own = self._story[kind]
            return own[min(int(chance.expovariate(4 / len(own))), len(own) - 1)]
        match kind:
            case "noun":
                return self._nouns.draw(chance)
            case "verb":
                return self._verbs.draw(chance)
            case "adjective":
                return self._adjectives.draw(chance)
            case "verb_base":
                return self.word("verb").removesuffix("ed")
            case "number":
                return chance.choice(_NUMBERS)
            case "day":
                return chance.choice(_DAYS)
            case "month":
                return chance.choice(_MONTHS)
            case "preposition":
                return chance.choice(_PREPOSITIONS)
            case _:
                return self.filled(chance.choice(_SUBJECTS if kind == "subject" else _OBJECTS))

    def filled(self, pattern: str) -> str:
        """A pattern with its places filled, adjective and noun often by companions."""
        parts: list[str] = []
        last = ""
        for index, piece in enumerate(pattern.replace("}", "{").split("{")):
            if index % 2 == 0:
                parts.append(piece)
                continue
            word = self.word(piece)
            if piece == "noun" and last and self._chance.random() < 0.35:
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
        if chance.random() < 0.02:
            return self.filled(self._stock(_STOCK))
        text = self.filled(chance.choice(_CLAUSES))
        if chance.random() < 0.4:
            text += f"{chance.choice(_JOINTS)} {self.filled(chance.choice(_CLAUSES[:-1]))}"
        if chance.random() < 0.2:
            text = f"{self.filled(self._stock(_OPENINGS))} {text}"
        if chance.random() < 0.3 and not text.endswith('"'):
            text += self.filled(self._stock(_ENDINGS))
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
            if kind < 0.6:
                words.append(other + word[len(word.rstrip(".,")) :])
            elif kind < 0.8:
                words.extend((word, other))
        return " ".join(words) or sentence


def planted_corpus(*, documents: int = 10_000, plants: int = 300, seed: int = 7) -> PlantedCorpus:
    """Generate documents and plant copies of every level among them.

    Args:
        documents: how many documents there are, at least ten times `plants`.
        plants: how many pairs to plant at each level; no document takes part in two.
        seed: of all choices.
    """
    newsroom = _Newsroom(seed)
    texts: list[list[str]] = []
    for index in range(documents):
        if index % _STORY == 0:
            newsroom.new_story()
        texts.append(newsroom.sentences())
    chance = random.Random(seed + 1)
    free = list(range(documents))
    chance.shuffle(free)
    # for every planted document: sentence index in the copy -> sentence index in the source
    planted: list[tuple[str, int, int, dict[int, int]]] = []
    for level in LEVELS:
        for _ in range(plants):
            source, copy = free.pop(), free.pop()
            texts[copy], answers = _plant(level, texts[source], texts[copy], chance, newsroom.edited)
            planted.append((level, source, copy, answers))
    made = [_document(sentences, chance) for sentences in texts]
    return PlantedCorpus(
        documents=tuple(document for document, _ in made),
        plants=tuple(
            Plant(
                level=level,
                source=made[source][0].id,
                copy=made[copy][0].id,
                places=tuple(
                    Place(made[source][1][there], made[copy][1][here])
                    for here, there in sorted(answers.items())
                ),
            )
            for level, source, copy, answers in planted
        ),
    )


def _plant(
    level: str, source: list[str], host: list[str], chance: random.Random, edit: Callable[[str, float], str]
) -> tuple[list[str], dict[int, int]]:
    """The sentences of the copy, and which of them answers to which of the source."""
    if level == "A":
        taken, host = list(range(len(source))), []
    elif level == "B":
        taken = sorted(chance.sample(range(len(source)), round(_SHARE_OF_SENTENCES * len(source))))
    else:
        count = chance.choice((2, 3))
        first = chance.randrange(1, len(source) - count)
        taken = list(range(first, first + count))
    if level == "B":  # anywhere among the host's sentences, in order
        places = sorted(chance.choices(range(len(host) + 1), k=len(taken)))
    else:
        places = [chance.randrange(len(host) + 1)] * len(taken)
    result: list[str] = []
    answers: dict[int, int] = {}
    for index in range(len(host) + 1):
        for place, sentence in zip(places, taken, strict=True):
            if place == index:
                answers[len(result)] = sentence
                result.append(edit(source[sentence], EDITED[level]))
        if index < len(host):
            result.append(host[index])
    return result, answers


def _document(sentences: list[str], chance: random.Random) -> tuple[Document, list[Span]]:
    """A document of paragraphs of one to three sentences, and where each sentence stands."""
    parts: list[str] = []
    spans: list[Span] = []
    place = 0
    for index, sentence in enumerate(sentences):
        spans.append(Span(place, place + len(sentence)))
        mark = "\n" if index == 0 or chance.random() < 0.5 else " "
        parts.append(sentence + mark)
        place += len(sentence) + 1
    text = "".join(parts)
    lines: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        lines.append(Span(start, start + len(line.rstrip())))
        start += len(line)
    document = Document(
        id=DocumentId(content_id("d", text, "text/plain")),
        source=Provenance(
            path=None,
            url=None,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            media_type="text/plain",
            encoding="utf-8",
        ),
        text=text,
        title=None,
        publisher=None,
        authors=(),
        published=None,
        language="en",
        body=tuple(lines),
        boilerplate=(),
        other_languages=(),
    )
    return document, spans
