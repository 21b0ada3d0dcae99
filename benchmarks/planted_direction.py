# ruff: noqa: PLR2004 - every figure here is the chance of one habit of editors, written where it is used
"""Pairs of texts of which one was copied from the other the way editors copy, with the direction known.

Not random noise: sentences and clauses left out, names shortened, quotation with attribution, bracketed
insertions, house spelling, figures for words, parties and paragraphs in another order, reported speech,
context around it. The texts come from two families of templates that share no sentence and no turn of
attribution, so that what is fitted on one can be measured on the other.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from recension.record import (
    Document,
    DocumentId,
    Method,
    Precision,
    Provenance,
    PublishedDate,
    Span,
    StatedValue,
    content_id,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FAMILIES: Final = ("accords", "works")
TEMPLATES: Final = Path(__file__).parent / "data"
_FIRST_DAY: Final = date(2031, 1, 10)
_MONTHS: Final = ("March", "April", "May", "June", "September", "October")
_NUMBERS: Final = {
    2: "two",
    3: "three",
    4: "four",
    6: "six",
    7: "seven",
    9: "nine",
    11: "eleven",
    12: "twelve",
    14: "fourteen",
    18: "eighteen",
    30: "thirty",
    40: "forty",
}
_AMERICAN: Final = (("our", "or"), ("ise", "ize"), ("isation", "ization"), ("ising", "izing"))
_SPELLED: Final = re.compile(
    r"\b(?:organis|recognis|humour|honour|labour|favour|programme|neighbour|oversee|authoris)\w*",
    re.IGNORECASE,
)
_REPORTED: Final = (
    (r"\bWe\b", "They"),
    (r"\bwe\b", "they"),
    (r"\bOur\b", "Their"),
    (r"\bour\b", "their"),
    (r"\bwill\b", "would"),
)
_OPTIONAL: Final = re.compile(r"<([^<>]*)>")
_WORDING: Final = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedPair:
    """A source and its copy."""

    source: Document
    copy: Document


class Family:
    """The templates of one family, filled in for one story."""

    def __init__(self, name: str, chance: random.Random) -> None:
        with (TEMPLATES / f"direction_{name}.toml").open("rb") as file:
            self.texts: dict[str, list[Any]] = tomllib.load(file)
        one, other = chance.sample(self.texts["states"], 2)
        first, second = chance.sample(self.texts["people"], 2)
        self.publisher, self.other_publisher = chance.sample(self.texts["publishers"], 2)
        self.states = (one, other)
        self.people = (first, second)
        self.slots = {
            "A": one[0],
            "A_full": one[1],
            "A_people": one[2],
            "B": other[0],
            "B_full": other[1],
            "B_people": other[2],
            "P": " ".join(first),
            "Q": " ".join(second),
            "place": chance.choice(self.texts["places"]),
        }

    def filled(self, template: str, chance: random.Random) -> str:
        """A template with its slots filled; optional clauses and wordings still marked."""
        figures = chance.sample(sorted(_NUMBERS), 2)
        text = template.format(
            **self.slots,
            n=figures[0],
            m=figures[1],
            day=chance.randint(1, 28),
            month=chance.choice(_MONTHS),
            pub=self.publisher,
        )
        return text[:1].upper() + text[1:]


def as_written(marked: str) -> str:
    """A marked sentence with its clauses and its first wording."""
    return _tidy(_WORDING.sub(r"\1", _OPTIONAL.sub(r"\1", marked)))


def _tidy(text: str) -> str:
    return re.sub(r" {2,}", " ", re.sub(r" +([,.])", r"\1", text)).strip()


def planted_pairs(family: str, count: int, seed: int, *, dated: bool) -> Iterator[PlantedPair]:
    """Generate pairs.

    Args:
        family: one of `FAMILIES`.
        count: how many pairs.
        seed: makes the pairs; the same seed gives the same pairs.
        dated: whether dates, publishers and credit lines are given, as imperfect as they are found.
    """
    for number in range(count):
        yield _pair(family, random.Random(f"{family} {seed} {number}"), dated=dated)


def _pair(family_name: str, chance: random.Random, *, dated: bool) -> PlantedPair:
    family = Family(family_name, chance)
    utterance = chance.random() < 0.5
    templates = chance.sample(family.texts["statement" if utterance else "report"], chance.randint(6, 11))
    marked = [family.filled(template, chance) for template in templates]
    title = family.filled(
        chance.choice(family.texts["statement_titles" if utterance else "report_titles"]), chance
    )
    context = list(family.texts["context"])
    chance.shuffle(context)
    half = len(context) // 2
    source_paragraphs = paragraphs_of([as_written(sentence) for sentence in marked], chance)
    if not utterance:
        for sentence in context[: chance.randint(0, 4)]:
            source_paragraphs.insert(chance.randint(1, len(source_paragraphs)), sentence)
    copy_paragraphs = Editor(family, chance, utterance=utterance).copied(marked, context[half:])
    copy_title = family.filled(chance.choice(family.texts["report_titles"]), chance)
    source_line = copy_line = ""
    if dated:
        if chance.random() < 0.6:
            copy_line = chance.choice(family.texts["credits"]).format(pub=family.publisher)
        if chance.random() < 0.05:
            source_line = chance.choice(family.texts["credits"]).format(pub=family.other_publisher)
    day = _FIRST_DAY + timedelta(days=chance.randint(0, 300))
    later = chance.choices((0, 1, 2, 3, -1), (30, 40, 15, 10, 5))[0]
    return PlantedPair(
        source=planted_document(
            [title, *source_paragraphs, source_line],
            title=title,
            publisher=family.publisher if dated and chance.random() < 0.8 else None,
            published=day if dated and chance.random() < 0.9 else None,
        ),
        copy=planted_document(
            [copy_title, *copy_paragraphs, copy_line],
            title=copy_title,
            publisher=family.other_publisher if dated and chance.random() < 0.8 else None,
            published=day + timedelta(days=later) if dated and chance.random() < 0.9 else None,
        ),
    )


def paragraphs_of(sentences: Sequence[str], chance: random.Random) -> list[str]:
    """Sentences put together in paragraphs of one or more."""
    paragraphs: list[str] = []
    for sentence in sentences:
        if paragraphs and chance.random() < 0.4:
            paragraphs[-1] += f" {sentence}"
        else:
            paragraphs.append(sentence)
    return paragraphs


class Editor:
    """One copy editor's habits, which hold for the whole copy."""

    def __init__(self, family: Family, chance: random.Random, *, utterance: bool) -> None:
        self.family = family
        self.chance = chance
        self.utterance = utterance
        self.american = chance.random() < 0.4
        self.spells_numbers = chance.random() < 0.3
        self.shortens = chance.choice((0.15, 0.4, 0.7))
        self.quotes = chance.choice((0.0, 0.3, 0.7)) if utterance else chance.choice((0.0, 0.0, 0.15))
        self.reports = chance.choice((0.0, 0.3, 0.6))
        self.attributes = chance.choice((0.0, 0.2, 0.5))
        self.full_names_seen: set[str] = set()

    def copied(self, marked: Sequence[str], context: list[str]) -> list[str]:
        """The paragraphs of the copy."""
        chance = self.chance
        way = chance.choices(("relay", "wrap", "quote", "digest"), (30, 30, 20, 20))[0]
        keep = {"relay": 0.9, "wrap": 0.7, "quote": 0.4, "digest": 0.5}[way]
        sentences = [sentence for sentence in marked if chance.random() < keep] or list(marked[:2])
        if len(sentences) < 3:
            sentences = list(marked[:3])
        if way != "relay" and chance.random() < 0.4:
            at = chance.randint(1, len(sentences) - 1)
            sentences = [*sentences[at:], *sentences[:at]]
        if way == "quote":
            self.quotes = max(self.quotes, 0.6 if self.utterance else 0.25)
        edited = [self._edited(sentence) for sentence in sentences]
        paragraphs = paragraphs_of(edited, chance)
        extra = {"relay": (0, 2), "wrap": (2, 6), "quote": (2, 6), "digest": (0, 2)}[way]
        for sentence in context[: chance.randint(*extra)]:
            paragraphs.insert(chance.randint(0, len(paragraphs)), sentence)
        if chance.random() < 0.4 and way != "digest":
            paragraphs.insert(0, self._lead())
        return paragraphs

    def _lead(self) -> str:
        if self.utterance:
            return str(self.chance.choice(self.family.texts["leads"]))
        attribution = self.chance.choice(self.family.texts["report_attributions"])
        return f"{self.family.states[0][0]} is in the news again, {attribution.format(pub='a local paper')}."

    def _edited(self, marked: str) -> str:
        chance = self.chance
        text = _OPTIONAL.sub(lambda clause: "" if chance.random() < self.shortens else clause[1], marked)
        text = _tidy(_WORDING.sub(lambda ways: ways[2] if chance.random() < 0.5 else ways[1], text))
        if chance.random() < 0.5:
            text = self._short_names(text)
        text = self._swapped(text)
        if self.spells_numbers:
            text = re.sub(
                r"\b(\d{1,2})\b(?! [A-Z])", lambda figure: _NUMBERS.get(int(figure[1]), figure[1]), text
            )
        if self.american:
            text = _SPELLED.sub(lambda word: _american(word[0]), text)
        if chance.random() < 0.06:  # editors also put words in
            text = text.replace(" will ", chance.choice((" will now ", " will soon ", " will also ")), 1)
        if '"' not in text and chance.random() < self.quotes:
            return self._quoted(text)
        return self._attributed(text)

    def _short_names(self, text: str) -> str:
        for short, full, _ in self.family.states:
            if self.chance.random() < 0.6:
                text = text.replace(full, short).replace(full[:1].upper() + full[1:], short)
        for title, first, last in self.family.people:
            name = f"{title} {first} {last}"
            if name in self.full_names_seen or self.chance.random() < 0.3:
                text = text.replace(name, self.chance.choice((last, f"{title} {last}", f"{first} {last}")))
            elif name in text:
                self.full_names_seen.add(name)
        return text

    def _swapped(self, text: str) -> str:
        one, other = self.family.states
        for left, right in ((one[1], other[1]), (one[0], other[0])):
            joined = f"{left} and {right}"
            upper = joined[:1].upper() + joined[1:]
            if self.chance.random() < 0.25 and (joined in text or upper in text):
                turned = f"{right} and {left}"
                return text.replace(upper, turned[:1].upper() + turned[1:]).replace(joined, turned)
        return text

    def _quoted(self, text: str) -> str:
        chance = self.chance
        attribution = self._attribution()
        if chance.random() < 0.25:
            words = text.split()
            at = chance.randint(1, max(1, len(words) - 2))
            insertion = chance.choice(self.family.texts["insertions"]).format(**self.family.slots)
            text = " ".join([*words[:at], insertion, *words[at:]])
        marks = ("“", "”") if chance.random() < 0.5 else ('"', '"')
        if chance.random() < 0.3:
            words = text.rstrip(".").split()
            at = chance.randint(1, max(1, len(words) // 2))
            return f"{' '.join(words[:at])} {marks[0]}{' '.join(words[at:])}{marks[1]}, {attribution}."
        return f"{marks[0]}{text.rstrip('.')},{marks[1]} {attribution}."

    def _attributed(self, text: str) -> str:
        chance = self.chance
        if self.utterance and chance.random() < self.reports:
            for pattern, reported in _REPORTED:
                text = re.sub(pattern, reported, text)
        if chance.random() < self.attributes and not text.endswith('"'):
            return f"{text.rstrip('.')}, {self._attribution()}."
        return text

    def _attribution(self) -> str:
        texts = self.family.texts["attributions" if self.utterance else "report_attributions"]
        # a publisher named in the running text would be a credit line: those are given apart
        return str(self.chance.choice(texts)).format(pub="a local paper")


def _american(word: str) -> str:
    for british, american in _AMERICAN:
        if british in word:
            return word.replace(british, american, 1)
    return "program" + word[len("programme") :] if word.lower().startswith("programme") else word


def planted_document(
    lines: Sequence[str], *, title: str, publisher: str | None, published: date | None
) -> Document:
    """A document of these lines, with what is known about it."""
    text = "\n\n".join(line for line in lines if line)
    spans = [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)]
    return Document(
        id=DocumentId(content_id("d", text)),
        source=Provenance(path=None, url=None, sha256="", media_type="text/plain", encoding="utf-8"),
        text=text,
        title=_stated(title),
        publisher=_stated(publisher) if publisher else None,
        authors=(),
        published=None
        if published is None
        else PublishedDate(
            value=published.isoformat(),
            precision=Precision.DAY,
            method=Method.INFERRED,
            evidence=None,
            reasons=("generated",),
        ),
        language="en",
        body=tuple(spans),
        boilerplate=(),
        other_languages=(),
    )


def _stated(value: str) -> StatedValue:
    return StatedValue(value=value, method=Method.INFERRED, evidence=None, reasons=("generated",))
