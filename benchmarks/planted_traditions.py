"""Families of documents copied from each other: traditions, in the sense of textual criticism.

Each copy takes from one earlier document, mostly from the first, and departs from it: sentences and clauses
left out, wordings changed, words put in, names shortened, context of its own added, which its own copies may
take over.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from benchmarks.planted_direction import Editor, Family, as_written, paragraphs_of, planted_document

if TYPE_CHECKING:
    from benchmarks.newsroom import Newsroom
    from recension.record import Document

_FIRST_DAY: Final = date(2031, 3, 1)
_FROM_THE_FIRST: Final = 0.5
_SENTENCE_LEFT_OUT: Final = 0.15
_CLAUSE_LEFT_OUT: Final = 0.15
_WORDING_CHANGED: Final = 0.3
_WORD_PUT_IN: Final = 0.25
_NAME_SHORTENED: Final = 0.2
_ATTRIBUTED: Final = 0.1
_MOVED: Final = 0.2
_FEWEST_SENTENCES: Final = 4
_ADVERBS: Final = (
    *("again", "apparently", "broadly", "briefly", "clearly", "cautiously", "duly", "evidently"),
    *("eventually", "finally", "firmly", "formally", "frankly", "gladly", "gradually", "indeed"),
    *("jointly", "lately", "mainly", "notably", "officially", "openly", "partly", "plainly"),
    *("promptly", "proudly", "quietly", "rapidly", "readily", "simply", "solemnly", "swiftly"),
    *("thus", "today", "truly", "ultimately", "warmly", "widely"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tradition:
    """A family of documents.

    Attributes:
        documents: in the order they were written, the first the source of all.
        parents: for each document but the first, the index of the one it was copied from.
    """

    documents: tuple[Document, ...]
    parents: tuple[int, ...]


def planted_tradition(
    family_name: str,
    count: int,
    seed: int,
    *,
    dated: bool,
    edits: float = 1.0,
    asides: Newsroom | None = None,
) -> Tradition:
    """Generate a family of `count` documents; the same seed gives the same family.

    Args:
        family_name: whose templates the texts are made of.
        count: how many documents, the source of all among them.
        seed: makes the family.
        dated: whether the documents tell their dates.
        edits: how often a copy departs from its source, as a share of how often it does usually. With fewer
            edits a copy keeps its source's title oftener too. No two copies are ever alike.
        asides: writes the sentences that copies add; without it they come from one small stock, and two
            copies may add nearly the same.
    """
    chance = random.Random(f"{family_name} {count} {seed}")
    family = Family(family_name, chance)
    first = [family.filled(template, chance) for template in chance.sample(family.texts["statement"], 11)]
    accounts = [first]
    parents: list[int] = []
    for number in range(1, count):
        parent = 0 if chance.random() < _FROM_THE_FIRST else chance.randrange(number)
        parents.append(parent)
        copied = _copied(accounts[parent], number, family, chance, edits, asides)
        while copied in accounts:
            copied = _copied(accounts[parent], number, family, chance, edits, asides)
        accounts.append(copied)
    titles: list[str] = []
    documents: list[Document] = []
    day = _FIRST_DAY
    for number, account in enumerate(accounts):
        if number and edits < 1 and chance.random() >= edits:
            title = titles[parents[number - 1]]
        else:
            title = family.filled(
                chance.choice(family.texts["statement_titles" if number == 0 else "report_titles"]), chance
            )
        titles.append(title)
        documents.append(
            planted_document(
                [title, *paragraphs_of([as_written(sentence) for sentence in account], chance)],
                title=title,
                publisher=None,
                published=day if dated else None,
            )
        )
        day += timedelta(days=chance.choice((0, 0, 1)))
    return Tradition(documents=tuple(documents), parents=tuple(parents))


def planted_star(family_name: str, count: int, seed: int, *, dated: bool) -> Tradition:
    """Generate a source and `count - 1` copies, every one made straight from it by an editor of its own.

    Copies share with each other only what the source has, and the cuts and wordings that editors come to
    choose alike.
    """
    chance = random.Random(f"star {family_name} {count} {seed}")
    family = Family(family_name, chance)
    marked = [family.filled(template, chance) for template in chance.sample(family.texts["statement"], 11)]
    documents: list[Document] = []
    day = _FIRST_DAY
    for number in range(count):
        paragraphs = paragraphs_of([as_written(sentence) for sentence in marked], chance)
        if number:
            context = [
                _own(sentence, number, chance) for sentence in chance.sample(family.texts["context"], 3)
            ]
            paragraphs = Editor(family, chance, utterance=True).copied(marked, context)
        kind = "report_titles" if number else "statement_titles"
        title = family.filled(chance.choice(family.texts[kind]), chance)
        documents.append(
            planted_document(
                [title, *paragraphs], title=title, publisher=None, published=day if dated else None
            )
        )
        day += timedelta(days=chance.choice((0, 0, 1)))
    return Tradition(documents=tuple(documents), parents=(0,) * (count - 1))


def _own(sentence: str, number: int, chance: random.Random) -> str:
    """A sentence of context as only one document has it."""
    how, too = chance.choice(_ADVERBS), chance.choice(_ADVERBS)
    return f"{sentence.rstrip('.')}, {how} and for the {number + 30}th time, {too}."


def _copied(
    account: list[str],
    number: int,
    family: Family,
    chance: random.Random,
    edits: float,
    asides: Newsroom | None = None,
) -> list[str]:
    kept = [sentence for sentence in account if chance.random() >= _SENTENCE_LEFT_OUT * edits]
    if len(kept) < _FEWEST_SENTENCES:
        kept = list(account)
    copied = [_edited(sentence, family, chance, edits) for sentence in kept]
    if chance.random() < _MOVED * edits:
        at = chance.randrange(1, len(copied))
        copied = [*copied[at:], *copied[:at]]
    for sentence in chance.sample(family.texts["context"], chance.randint(1, 3)):
        if edits < 1 and chance.random() >= edits:
            continue
        own = asides.sentence() if asides is not None else _own(sentence, number, chance)
        copied.insert(chance.randint(0, len(copied)), own)
    return copied


def _edited(sentence: str, family: Family, chance: random.Random, edits: float) -> str:
    text = re.sub(
        r"<[^<>]*>", lambda clause: "" if chance.random() < _CLAUSE_LEFT_OUT * edits else clause[0], sentence
    )
    text = re.sub(
        r"\[([^\[\]|]*)\|([^\[\]|]*)\]",
        lambda ways: f"[{ways[2]}|{ways[1]}]" if chance.random() < _WORDING_CHANGED * edits else ways[0],
        text,
    )
    if chance.random() < _WORD_PUT_IN * edits:
        spaces = [found.start() for found in re.finditer(r"(?<=\w) (?=\w)", text)]
        if spaces:
            at = chance.choice(spaces)
            text = f"{text[:at]} {chance.choice(_ADVERBS)}{text[at:]}"
    for short, full, _ in family.states:
        if chance.random() < _NAME_SHORTENED * edits:
            text = text.replace(full, short).replace(full[:1].upper() + full[1:], short)
    if chance.random() < _ATTRIBUTED * edits and " said" not in text:
        text = f"{text.rstrip('.')}, {chance.choice(family.texts['attributions'])}."
    return text
