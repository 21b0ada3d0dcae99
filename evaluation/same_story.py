"""Independent reports: documents of ECB+ that tell of one story, and pairs that tell of none in common."""

from __future__ import annotations

import json
import random
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple, TypedDict, cast

from evaluation.labelled import labelled_document
from evaluation.measurement import DataAbsentError

if TYPE_CHECKING:
    from pathlib import Path

    from recension.record import Document

MOST: Final = 6
"""Documents taken of a story: pairs grow with the square."""

UNRELATED: Final = 1000
"""Pairs of documents of different topics."""

_SEED: Final = 7


class Reports(NamedTuple):
    """Documents by story, pairs of one story, and pairs of different topics."""

    documents: tuple[Document, ...]
    same: tuple[tuple[Document, Document], ...]
    unrelated: tuple[tuple[Document, Document], ...]


class Sentence(TypedDict, total=False):
    """A sentence of a text: its code points, and whether it is the line that gives the address."""

    start: int
    end: int
    url_line: bool


class Row(TypedDict):
    """A text of ECB+ as the set has it."""

    id: str
    topic: str
    story: str
    text: str
    sentences: list[Sentence]


def rows_of(path: Path) -> list[Row]:
    """Read the texts of a side of ECB+.

    Raises:
        DataAbsentError: it is not there.
    """
    if not path.is_file():
        raise DataAbsentError(str(path))
    return [cast("Row", json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def document_of(row: Row) -> Document:
    """Make a document of a text, its address left out of the body."""
    start = max((one.get("end", 0) for one in row["sentences"] if one.get("url_line")), default=0)
    return labelled_document(row["id"], row["text"], start=start)


def reports(path: Path) -> Reports:
    """Read a side of ECB+.

    Raises:
        DataAbsentError: it is not there.
    """
    rows = rows_of(path)
    chance = random.Random(_SEED)  # noqa: S311 - a sample, no secret
    by_story: dict[str, list[tuple[str, Document]]] = {}
    for row in rows:
        by_story.setdefault(row["story"], []).append((str(row["topic"]), document_of(row)))
    taken = {
        story: found if len(found) <= MOST else chance.sample(found, MOST)
        for story, found in sorted(by_story.items())
    }
    topics = [entry for found in taken.values() for entry in found]
    unrelated: list[tuple[Document, Document]] = []
    while len(unrelated) < UNRELATED:
        (one_topic, one), (other_topic, other) = chance.sample(topics, 2)
        if one_topic != other_topic:
            unrelated.append((one, other))
    return Reports(
        documents=tuple(document for _, document in topics),
        same=tuple(
            (one, other) for found in taken.values() for (_, one), (_, other) in combinations(found, 2)
        ),
        unrelated=tuple(unrelated),
    )
