"""Packs sentences into windows as the program will see them, and windows into batches of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.language.lemmas import script_between
from recension.language.shapes import shape
from training.sentences import ANY, FACTS, Sentence

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from recension.language.pieces import Pieces

SIZES: Final = (40, 60, 90)
ALONE: Final = 0.35
"""Share of sentences that stand alone in a window."""

CURLED: Final = 0.5
"""Share of documents whose straight quotation marks and apostrophes are made typographic."""

MOST_PIECES: Final = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The label sets, in the order of the model's outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    scripts: tuple[str, ...]
    relations: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Window:
    """Words of one or more sentences as numbers; -1 where a source does not say."""

    pieces: list[tuple[int, ...]]
    shapes: list[int]
    upos: list[int]
    xpos: list[int]
    scripts: list[int]
    heads: list[int]
    relations: list[int]
    sentence: list[int]
    starts: list[int]
    allowed: list[int]
    facts: list[list[float]]

    @property
    def size(self) -> int:
        """Number of pieces, marks of start and end counted."""
        return sum(map(len, self.pieces)) + 2


def labels_of(sentences: Iterable[Sentence], least: int = 3) -> Labels:
    """Collect the label sets; scripts that occur less than `least` times are left out."""
    upos: set[str] = set()
    xpos: set[str] = set()
    relations: set[str] = set()
    scripts: dict[str, int] = {}
    for sentence in sentences:
        if sentence.tree:
            upos.update(sentence.upos)
            xpos.update(sentence.xpos)
            relations.update(sentence.relations)
            for word, lemma in zip(sentence.words, sentence.lemmas, strict=True):
                script = script_between(word, lemma)
                scripts[script] = scripts.get(script, 0) + 1
    kept = sorted(script for script, count in scripts.items() if count >= least)
    return Labels(
        upos=tuple(sorted(upos)),
        xpos=tuple(sorted(xpos)),
        scripts=tuple(kept),
        relations=tuple(sorted(relations)),
    )


@cache
def _numbers(labels: Labels) -> dict[str, dict[str, int]]:
    columns = {
        "upos": labels.upos,
        "xpos": labels.xpos,
        "scripts": labels.scripts,
        "relations": labels.relations,
    }
    return {name: {label: number for number, label in enumerate(column)} for name, column in columns.items()}


def curled(sentence: Sentence) -> list[str]:
    """Write a sentence's quotation marks and apostrophes as typographic ones."""
    words: list[str] = []
    for word, xpos in zip(sentence.words, sentence.xpos or [""] * len(sentence.words), strict=True):
        if word in {'"', "``", "''"}:
            words.append("“" if xpos == "``" else "”" if xpos == "''" else word)
        elif word == "'":
            words.append("‘" if xpos == "``" else "’")
        else:
            words.append(word.replace("'", "’"))
    return words


def encode(group: list[Sentence], pieces: Pieces, labels: Labels, *, curl: bool = False) -> Window:
    """Write sentences that follow each other as one window."""
    index = _numbers(labels)
    window = Window(
        pieces=[],
        shapes=[],
        upos=[],
        xpos=[],
        scripts=[],
        heads=[],
        relations=[],
        sentence=[],
        starts=[],
        allowed=[],
        facts=[],
    )
    for number, sentence in enumerate(group):
        offset = len(window.shapes)
        words = curled(sentence) if curl else sentence.words
        length = len(words)
        window.pieces.extend(pieces.split(word) for word in words)
        window.shapes.extend(shape(word) for word in words)
        window.sentence.extend([number] * length)
        window.allowed.extend(sentence.allowed or [ANY] * length)
        window.facts.extend([[np.nan if value is None else value for value in row] for row in sentence.facts])
        if sentence.tree:
            window.upos.extend(index["upos"].get(label, -1) for label in sentence.upos)
            window.xpos.extend(index["xpos"].get(label, -1) for label in sentence.xpos)
            window.scripts.extend(
                index["scripts"].get(script_between(word, lemma), -1)
                for word, lemma in zip(sentence.words, sentence.lemmas, strict=True)
            )
            window.relations.extend(index["relations"].get(label, -1) for label in sentence.relations)
            window.heads.extend(head + offset if head else 0 for head in sentence.heads)
            window.starts.extend([1] + [0] * (length - 1))
        else:
            for column in (
                window.upos,
                window.xpos,
                window.scripts,
                window.heads,
                window.relations,
                window.starts,
            ):
                column.extend([-1] * length)
    return window


def pack(sentences: list[Sentence], dice: random.Random, *, alone: float = ALONE) -> Iterator[list[Sentence]]:
    """Part neighbouring sentences into groups: some alone, the others up to a size drawn for each group."""
    group: list[Sentence] = []
    size = dice.choice(SIZES)
    for sentence in sentences:
        single = not sentence.tree or dice.random() < alone
        words = sum(len(member.words) for member in group)
        if group and (
            single or group[-1].document != sentence.document or words + len(sentence.words) > size
        ):
            yield group
            group = []
            size = dice.choice(SIZES)
        if single:
            yield [sentence]
        else:
            group.append(sentence)
    if group:
        yield group


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Windows as arrays; B windows, T pieces, W words.

    Attributes:
        pieces: B x T, ids of pieces.
        shapes: B x T, the shape of the word each piece belongs to.
        spans: B x W x 2, first piece of each word and one past its last.
        words: B, the number of words.
        labels: name to B x W integers, -1 where unknown.
        facts: B x W x 4 floats, NaN where unknown.
    """

    pieces: NDArray[np.int64]
    shapes: NDArray[np.int64]
    spans: NDArray[np.int64]
    words: NDArray[np.int64]
    labels: dict[str, NDArray[np.int64]]
    facts: NDArray[np.float32]


COLUMNS: Final = ("upos", "xpos", "scripts", "heads", "relations", "sentence", "starts", "allowed")


def collate(windows: list[Window], pieces: Pieces) -> Batch:
    """Fill arrays with windows."""
    count, longest = len(windows), max(window.size for window in windows)
    most = max(len(window.shapes) for window in windows)
    ids = np.full((count, longest), pieces.pad, dtype=np.int64)
    shapes = np.zeros((count, longest), dtype=np.int64)
    spans = np.zeros((count, most, 2), dtype=np.int64)
    labels = {column: np.full((count, most), -1, dtype=np.int64) for column in COLUMNS}
    facts = np.full((count, most, len(FACTS)), np.nan, dtype=np.float32)
    for row, window in enumerate(windows):
        place = 1
        ids[row, 0] = pieces.start
        for number, (split, form) in enumerate(zip(window.pieces, window.shapes, strict=True)):
            ids[row, place : place + len(split)] = split
            shapes[row, place : place + len(split)] = form
            spans[row, number] = place, place + len(split)
            place += len(split)
        ids[row, place] = pieces.end
        for column in COLUMNS:
            labels[column][row, : len(window.shapes)] = getattr(window, column)
        facts[row, : len(window.shapes)] = window.facts
    words = np.array([len(window.shapes) for window in windows], dtype=np.int64)
    return Batch(pieces=ids, shapes=shapes, spans=spans, words=words, labels=labels, facts=facts)


def batches(windows: list[Window], pieces: Pieces, most: int, dice: random.Random | None) -> Iterator[Batch]:
    """Sort windows by length, fill batches of `most` pieces, padding counted, and shuffle the batches."""
    order = sorted(range(len(windows)), key=lambda number: (windows[number].size, number))
    groups: list[list[int]] = [[]]
    for number in order:
        if groups[-1] and windows[number].size * (len(groups[-1]) + 1) > most:
            groups.append([])
        groups[-1].append(number)
    if dice is not None:
        dice.shuffle(groups)
    for group in groups:
        yield collate([windows[number] for number in group], pieces)
