"""A corpus of generated news with copies planted in it, so that what is found can be counted exactly."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.newsroom import Newsroom
from recension.record import Document, DocumentId, Provenance, Span, content_id

if TYPE_CHECKING:
    from collections.abc import Callable

LEVELS: Final = ("A", "B", "C", "D", "E")
# Of a hundred words of a planted passage, how many are edited.
EDITED: Final = {"A": 0.02, "B": 0.08, "C": 0.0, "D": 0.12, "E": 0.35}
_SHARE_OF_SENTENCES: Final = 0.6
_NEW_PARAGRAPH: Final = 0.5
_STORY: Final = 8  # documents that report one happening, each in its own words


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


def planted_corpus(*, documents: int = 10_000, plants: int = 300, seed: int = 7) -> PlantedCorpus:
    """Generate documents and plant copies of every level among them.

    Args:
        documents: how many documents there are, at least ten times `plants`.
        plants: how many pairs to plant at each level; no document takes part in two.
        seed: of all choices.
    """
    newsroom = Newsroom(seed)
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
        mark = "\n" if index == 0 or chance.random() < _NEW_PARAGRAPH else " "
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
