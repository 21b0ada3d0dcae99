# ruff: noqa: PLR2004 - figures here are chances, written where they are used
"""Planted paraphrases: documents that tell in other words what another says, with every place known.

Every sentence, and every retelling of it, is written for this project (`data/paraphrase_*.toml`). A retelling
turns passives, moves clauses and takes other words, as an editor does who must not copy; some are bent.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypedDict, cast

from benchmarks.planted_direction import paragraphs_of, planted_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.record import Document

TEMPLATES: Final = Path(__file__).parent / "data"
FAMILIES: Final = ("accords", "works")
"""The first is for fitting, the second for measuring."""

_MONTHS: Final = ("January", "March", "April", "June", "September", "October", "November")
_FIRST_DAY: Final = date(2024, 1, 8)


class _Sentence(TypedDict):
    source: str
    retold: list[str]
    bent: list[list[str]]


class _Texts(TypedDict):
    states: list[list[str]]
    people: list[str]
    places: list[str]
    context: list[str]
    titles: list[str]
    report_titles: list[str]
    frames: list[str]
    sentences: list[_Sentence]


@dataclass(frozen=True, slots=True, kw_only=True)
class Retold:
    """A sentence and its retelling.

    Attributes:
        source: the sentence as the source has it.
        copy: the retelling as the copy has it.
        change: what of the sense it changes, a value of `VariantChange`; empty where it says the same.
    """

    source: str
    copy: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedParaphrase:
    """A source, a document that retells it, and which sentences it retells."""

    source: Document
    copy: Document
    retold: tuple[Retold, ...]


def planted_paraphrases(
    family: str, count: int, seed: int, *, attributed: bool = False
) -> Iterator[PlantedParaphrase]:
    """Generate pairs.

    Args:
        family: one of `FAMILIES`.
        count: how many pairs.
        seed: makes the pairs; the same seed gives the same pairs.
        attributed: whether the source is headed as a statement and the copy hands sentences to it.
    """
    with (TEMPLATES / f"paraphrase_{family}.toml").open("rb") as file:
        texts = cast("_Texts", tomllib.load(file))
    for number in range(count):
        chance = random.Random(f"{family} {seed} {number}")
        yield _pair(texts, chance, attributed=attributed)


def _pair(texts: _Texts, chance: random.Random, *, attributed: bool) -> PlantedParaphrase:
    slots = _slots(texts, chance)
    entries = chance.sample(texts["sentences"], chance.randint(7, 10))
    told = [_filled(entry["source"], slots, number) for number, entry in enumerate(entries)]
    kept = [number for number in range(len(entries)) if chance.random() < 0.7] or [0, 1, 2]
    retold: list[Retold] = []
    lines: list[str] = []
    for number in kept:
        entry = entries[number]
        change = ""
        wording = chance.choice(entry["retold"])
        if entry["bent"] and chance.random() < 0.4:
            wording, change = chance.choice(entry["bent"])
        copy = _filled(wording, slots, number)
        line = copy
        if attributed and chance.random() < 0.5:
            line = f"{copy.removesuffix('.')}, {chance.choice(texts['frames'])}."
        lines.append(line)
        retold.append(Retold(source=told[number], copy=copy, change=change))
    context = chance.sample(texts["context"], 8)
    source_lines = paragraphs_of(told, chance)
    copy_lines = paragraphs_of(lines, chance)
    for number in range(3):
        source_lines.insert(chance.randint(1, len(source_lines)), context[number])
        copy_lines.insert(chance.randint(0, len(copy_lines)), context[number + 4])
    day = _FIRST_DAY + timedelta(days=chance.randint(0, 300))
    copy_title, other_title = chance.sample(texts["report_titles"], 2)
    title = chance.choice(texts["titles"]).format(**slots) if attributed else other_title
    return PlantedParaphrase(
        source=planted_document([title, *source_lines], title=title, publisher=None, published=day),
        copy=planted_document(
            [copy_title, *copy_lines], title=copy_title, publisher=None, published=day + timedelta(days=1)
        ),
        retold=tuple(retold),
    )


def _slots(texts: _Texts, chance: random.Random) -> dict[str, str]:
    (one, one_people), (other, other_people) = chance.sample(texts["states"], 2)
    first, second = chance.sample(texts["people"], 2)
    return {
        "A": one,
        "A_people": one_people,
        "B": other,
        "B_people": other_people,
        "P": first,
        "Q": second,
        "place": chance.choice(texts["places"]),
        "month": chance.choice(_MONTHS),
        "day": str(chance.randint(1, 28)),
        "seed": str(chance.randint(0, 9)),
    }


def _filled(template: str, slots: dict[str, str], number: int) -> str:
    """A sentence with its slots filled; every sentence has numbers of its own, the same in its retellings."""
    base = 11 + 7 * number + int(slots["seed"])
    text = template.format(**slots, n=str(base), m=str(base + 3))
    return text[:1].upper() + text[1:]
