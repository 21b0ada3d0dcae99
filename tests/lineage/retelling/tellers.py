"""Documents whose trees are written by hand, and an encoder that needs no model."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import numpy as np

from recension.language.annotated import Annotated
from recension.language.annotation import Annotation, Column
from recension.lineage.alignments.words import words_of
from recension.lineage.retelling.teller import Teller
from recension.lineage.witnesses.witness import Witness
from tests.factories import document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recension.record import Document

# A word as the tests write it: form, tag, head (counted from 1 in its sentence, 0 for the root), relation.
Row = tuple[str, str, int, str]


class BagEncoder:
    """Vectors of words and of letters: the more two texts share, the nearer they are. No meaning in it."""

    WIDTH = 512

    def encode(self, sentences: Sequence[str], /) -> NDArray[np.float32]:
        rows = np.zeros((len(sentences), self.WIDTH), dtype=np.float32)
        for row, sentence in enumerate(sentences):
            for word in sentence.lower().split():
                rows[row, zlib.crc32(word.encode()) % self.WIDTH] += 1
            rows[row, 0] += 0.01
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def annotated(given: Document, sentences: Sequence[Sequence[Row]]) -> Annotated:
    """A document with the trees of its sentences; lemmas are the forms, lower case, without an ending."""
    rows = [
        (row, first)
        for sentence, first in zip(sentences, _firsts(sentences), strict=True)
        for row in sentence
    ]
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for (form, *_), _ in rows:
        start = given.text.index(form, at)
        starts.append(start)
        at = start + len(form)
        ends.append(at)
    return Annotated(
        document=given,
        annotation=Annotation(
            annotator="by hand",
            starts=np.array(starts, dtype=np.int32),
            ends=np.array(ends, dtype=np.int32),
            sentences=np.array(_firsts(sentences), dtype=np.int32),
            upos=Column.of([row[1] for row, _ in rows]),
            xpos=Column.of(["X"] * len(rows)),
            lemmas=Column.of([row[0].lower() for row, _ in rows]),
            heads=np.array([row[2] - 1 + first if row[2] else -1 for row, first in rows], dtype=np.int32),
            relations=Column.of([row[3] for row, _ in rows]),
            name_starts=np.zeros(0, dtype=np.int32),
            name_ends=np.zeros(0, dtype=np.int32),
            name_types=Column.of([]),
            facts=np.zeros((0, 4), dtype=np.float32),
        ),
    )


def _firsts(sentences: Sequence[Sequence[Row]]) -> list[int]:
    firsts = [0]
    for sentence in sentences[:-1]:
        firsts.append(firsts[-1] + len(sentence))
    return firsts


def teller(
    sentences: Sequence[Sequence[Row]], *, text: str | None = None, published: str | None = None
) -> Teller:
    """A teller of sentences, each on a line of its own unless the text is given."""
    given = document(
        text if text is not None else "\n".join(" ".join(row[0] for row in rows) for rows in sentences),
        published=published,
    )
    (words,) = words_of([given])
    return Teller(witness=Witness(document=given, words=words), annotated=annotated(given, sentences))


# Every word of a sentence hangs on its verb.
def flat(text: str, verb: str) -> list[Row]:
    """A sentence in which every word hangs on one verb; capitals are names, figures numbers."""
    words = text.split()
    at = words.index(verb) + 1
    tags = {True: "NUM", False: "NOUN"}
    return [
        (
            word,
            "VERB" if number == at else "PROPN" if word[:1].isupper() else tags[word.isdigit()],
            0 if number == at else at,
            "root" if number == at else "dep",
        )
        for number, word in enumerate(words, start=1)
    ]


def tree(text: str) -> list[Row]:
    """A sentence with its tree, words as form/TAG/head/relation; a word of no more hangs on the root."""
    entries = [entry.split("/") for entry in text.split()]
    root = next(number for number, entry in enumerate(entries, start=1) if entry[2:3] == ["0"])
    return [
        (entry[0], entry[1], int(entry[2]), entry[3])
        if len(entry) > 1
        else (entry[0], "NUM" if entry[0].isdigit() else "NOUN", root, "dep")
        for entry in entries
    ]
