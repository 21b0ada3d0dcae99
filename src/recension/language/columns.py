"""Gathers what the model says of the segments of a text into one annotation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recension.language.annotation import Annotation, Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recension.language.name_odds import Possible


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The label sets of a model, in the order of its numbers.

    Attributes:
        upos: universal tags.
        xpos: Penn tags.
        scripts: edit scripts of lemmas.
        relations: relations.
        tags: tags of names.
        transitions: learned scores of neighbouring tags of names.
    """

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    scripts: tuple[str, ...]
    relations: tuple[str, ...]
    tags: tuple[str, ...]
    transitions: NDArray[np.float32]


class Rows:
    """Columns of one segment while they are filled; all numbers count within the segment."""

    def __init__(self, count: int, tags: int = 0) -> None:
        """Make empty columns for a number of words and of tags of names."""
        self.upos: NDArray[np.int32] = np.zeros(count, dtype=np.int32)
        self.xpos: NDArray[np.int32] = np.zeros(count, dtype=np.int32)
        self.scripts: NDArray[np.int32] = np.zeros(count, dtype=np.int32)
        self.heads: NDArray[np.int32] = np.full(count, -1, dtype=np.int32)
        self.relations: NDArray[np.int32] = np.zeros(count, dtype=np.int32)
        self.starts: NDArray[np.bool_] = np.zeros(count, dtype=np.bool_)
        self.facts: NDArray[np.float32] = np.zeros((count, 4), dtype=np.float32)
        self.scores: NDArray[np.float32] = np.zeros((count, tags), dtype=np.float32)
        self.spans: list[Possible] = []
        self.names: list[tuple[int, int, str]] = []


class Columns:
    """The segments of one text, in order."""

    def __init__(self, annotator: str, labels: Labels) -> None:
        """Begin with no words."""
        self._annotator = annotator
        self._labels = labels
        self._count = 0
        self._places: list[NDArray[np.int32]] = [np.zeros((0, 2), dtype=np.int32)]
        self._rows: list[Rows] = [Rows(0)]
        self._lemmas: dict[str, int] = {}
        self._codes: list[NDArray[np.int32]] = [np.zeros(0, dtype=np.int32)]

    def add(self, places: Sequence[tuple[int, int]], rows: Rows, lemmas: Sequence[str]) -> None:
        """Append a segment.

        Args:
            places: places of its words.
            rows: what the model says of them; taken over and changed.
            lemmas: their lemmas.
        """
        self._places.append(np.array(places, dtype=np.int32).reshape(-1, 2))
        rows.heads[rows.heads >= 0] += self._count
        rows.names = [(begin + self._count, end + self._count, kind) for begin, end, kind in rows.names]
        self._rows.append(rows)
        codes = [self._lemmas.setdefault(lemma, len(self._lemmas)) for lemma in lemmas]
        self._codes.append(np.array(codes, dtype=np.int32))
        self._count += len(places)

    def annotation(self) -> Annotation:
        """Join all segments."""
        places, rows, labels = np.concatenate(self._places), self._rows, self._labels
        names = [name for one in rows for name in one.names]
        spans = np.array([name[:2] for name in names], dtype=np.int32).reshape(-1, 2)
        return Annotation(
            annotator=self._annotator,
            starts=places[:, 0].copy(),
            ends=places[:, 1].copy(),
            sentences=np.flatnonzero(np.concatenate([one.starts for one in rows])).astype(np.int32),
            upos=Column(codes=np.concatenate([one.upos for one in rows]), table=labels.upos),
            xpos=Column(codes=np.concatenate([one.xpos for one in rows]), table=labels.xpos),
            lemmas=Column(codes=np.concatenate(self._codes), table=tuple(self._lemmas)),
            heads=np.concatenate([one.heads for one in rows]),
            relations=Column(codes=np.concatenate([one.relations for one in rows]), table=labels.relations),
            name_starts=spans[:, 0].copy(),
            name_ends=spans[:, 1].copy(),
            name_types=Column.of([name[2] for name in names]),
            facts=np.concatenate([one.facts for one in rows]),
        )
