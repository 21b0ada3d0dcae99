# ruff: noqa: PLR2004 - every figure here is the chance of one habit of editors, written where it is used
"""Pairs of texts of which one was copied from the other, with words handed to those who said them.

As in `planted_direction.py`, but what a copy hands over it hands to somebody with a name: to who issued the
statement, to the outlet that was copied. Both texts may hand words to others too, and the copy may leave
those out, as editors do. Publishers are known, dates are not.
"""

from __future__ import annotations

import random
import tomllib
from typing import TYPE_CHECKING, Final

from benchmarks.planted_direction import (
    TEMPLATES,
    Editor,
    Family,
    PlantedPair,
    as_written,
    paragraphs_of,
    planted_document,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.record import Document

_MOST_SENTENCES: Final = 9
_HANDED_ALREADY: Final = (" said", "ccording to", " warned", " confirmed", " accused")


def planted_attributions(family: str, count: int, seed: int) -> Iterator[PlantedPair]:
    """Generate pairs.

    Args:
        family: one of `FAMILIES`.
        count: how many pairs.
        seed: makes the pairs; the same seed gives the same pairs.
    """
    for number in range(count):
        yield _pair(family, random.Random(f"attributed {family} {seed} {number}"))


class _Attributing(Editor):
    """An editor who says whose words they are, by name."""

    def __init__(self, family: Family, chance: random.Random, *, utterance: bool, turns: _Turns) -> None:
        super().__init__(family, chance, utterance=utterance)
        self.turns = turns
        self.attributes = chance.choice((0.15, 0.3, 0.6))

    def _attribution(self) -> str:
        if self.chance.random() < 0.2:
            return self.turns.others()
        return self.turns.issuers() if self.utterance else self.turns.outlets()


class _Turns:
    """Turns of attribution of one family, filled in for one story."""

    def __init__(self, name: str, family: Family, chance: random.Random) -> None:
        with (TEMPLATES / f"attributions_{name}.toml").open("rb") as file:
            self._turns: dict[str, list[str]] = tomllib.load(file)
        self._family = family
        self._chance = chance
        self._other = chance.choice(
            [
                one
                for one in family.texts["publishers"]
                if one not in (family.publisher, family.other_publisher)
            ]
        )

    def _filled(self, kind: str) -> str:
        template = self._chance.choice(self._turns[kind])
        return template.format(**self._family.slots, pub=self._family.publisher, other=self._other)

    def issuers(self) -> str:
        return self._filled("issuers")

    def outlets(self) -> str:
        return self._filled("outlets")

    def others(self) -> str:
        return self._filled("others")


def _pair(name: str, chance: random.Random) -> PlantedPair:
    family = Family(name, chance)
    turns = _Turns(name, family, chance)
    utterance = chance.random() < 0.5
    kind = "statement" if utterance else "report"
    templates = chance.sample(family.texts[kind], chance.randint(6, _MOST_SENTENCES))
    marked = [family.filled(template, chance) for template in templates]
    title = family.filled(chance.choice(family.texts[f"{kind}_titles"]), chance)
    # what the source itself hands to others, and what the copy leaves of that
    credited = 0.0 if utterance else chance.choice((0.0, 0.2, 0.4))
    handed = [turns.others() if chance.random() < credited else "" for _ in marked]
    kept = [one if chance.random() < 0.7 else "" for one in handed]
    context = list(family.texts["context"])
    chance.shuffle(context)
    half = len(context) // 2
    source = paragraphs_of(
        [_handed(as_written(text), to) for text, to in zip(marked, handed, strict=True)], chance
    )
    if not utterance:
        for sentence in context[: chance.randint(0, 4)]:
            source.insert(chance.randint(1, len(source)), sentence)
    editor = _Attributing(family, chance, utterance=utterance, turns=turns)
    copy = editor.copied([_handed(text, to) for text, to in zip(marked, kept, strict=True)], context[half:])
    copy_title = family.filled(chance.choice(family.texts["report_titles"]), chance)
    return PlantedPair(
        source=_document([title, *source], title, family.publisher if chance.random() < 0.9 else None),
        copy=_document(
            [copy_title, *copy], copy_title, family.other_publisher if chance.random() < 0.9 else None
        ),
    )


def _handed(text: str, to: str) -> str:
    """A sentence handed to somebody, unless it is already."""
    if not to or '"' in text or any(word in text for word in _HANDED_ALREADY):
        return text
    return f"{text.rstrip('.')}, {to}."


def _document(lines: Sequence[str], title: str, publisher: str | None) -> Document:
    return planted_document(lines, title=title, publisher=publisher, published=None)
