"""What an annotator finds in a text: frozen columns over the canonical text, one row a word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Column:
    """A column of labels: a number for each row, and the label each number stands for.

    Attributes:
        codes: index into `table` for each row, int32.
        table: the labels.
    """

    codes: NDArray[np.int32]
    table: tuple[str, ...]

    def __getitem__(self, row: int) -> str:
        """Give the label of a row."""
        return self.table[int(self.codes[row])]

    def __len__(self) -> int:
        """Give the number of rows."""
        return len(self.codes)

    def __iter__(self) -> Iterator[str]:
        """Go through the labels of all rows."""
        codes: list[int] = self.codes.tolist()
        return (self.table[code] for code in codes)

    @classmethod
    def of(cls, labels: list[str]) -> Column:
        """Make a column from one label a row; the table is in the order of first use."""
        numbers: dict[str, int] = {}
        codes = [numbers.setdefault(label, len(numbers)) for label in labels]
        return cls(codes=np.array(codes, dtype=np.int32), table=tuple(numbers))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Annotation:
    """Sentences, words, tags, lemmas, trees and names of one text, N words.

    All word numbers count from 0 over the whole text; places are code points of the canonical text,
    half-open.

    Attributes:
        annotator: name and version of what made it.
        starts: first code point of each word, int32.
        ends: one past its last code point, int32.
        sentences: number of the first word of each sentence, ascending, int32.
        upos: universal tags (https://universaldependencies.org/u/pos).
        xpos: Penn Treebank tags.
        lemmas: lemmas.
        heads: number of the word each word hangs on, -1 for the root of a sentence, int32.
        relations: relations of Universal Dependencies, subtypes included.
        name_starts: first word of each name, ascending, int32.
        name_ends: one past its last word, int32.
        name_types: PER, LOC, ORG, NORP (a people, a faith, a party's members) or OTH.
        facts: N x 4 float32: how surely the event of the word happened (-1 to 1), and the odds (logits) that
            the word belongs to a cue, a source or a content of an attribution; no rows where the annotator
            does not say.
    """

    annotator: str
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    sentences: NDArray[np.int32]
    upos: Column
    xpos: Column
    lemmas: Column
    heads: NDArray[np.int32]
    relations: Column
    name_starts: NDArray[np.int32]
    name_ends: NDArray[np.int32]
    name_types: Column
    facts: NDArray[np.float32]

    def __post_init__(self) -> None:
        for column in (
            self.starts,
            self.ends,
            self.sentences,
            self.heads,
            self.name_starts,
            self.name_ends,
            self.facts,
        ):
            column.setflags(write=False)
        for labels in (self.upos, self.xpos, self.lemmas, self.relations, self.name_types):
            labels.codes.setflags(write=False)

    def __len__(self) -> int:
        """Give the number of words."""
        return len(self.starts)

    def span(self, first: int, end: int) -> Span:
        """Give the place of a run of words.

        Args:
            first: number of its first word.
            end: one past the number of its last word; must be larger than `first`.

        Returns:
            From the first word's first code point to one past the last word's last.
        """
        return Span(int(self.starts[first]), int(self.ends[end - 1]))

    def word(self, text: str, number: int) -> str:
        """Give a word as it stands in the text that was annotated."""
        return text[self.starts[number] : self.ends[number]]

    def sentence_bounds(self) -> Iterator[tuple[int, int]]:
        """Go through the sentences as first word and one past the last."""
        stops = [*self.sentences[1:].tolist(), len(self)]
        yield from zip(self.sentences.tolist(), stops, strict=False)

    def sentence_of(self, number: int) -> int:
        """Give the number of the sentence a word stands in."""
        return int(np.searchsorted(self.sentences, number, side="right")) - 1

    def names(self) -> Iterator[tuple[int, int, str]]:
        """Go through the names as first word, one past the last, type."""
        yield from zip(self.name_starts.tolist(), self.name_ends.tolist(), self.name_types, strict=True)
