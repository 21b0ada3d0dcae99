"""Packs the words of a text into windows, and windows of like length into small batches of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.language.sentences import Edge
from recension.language.shapes import shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from recension.language.pieces import Pieces

WORDS: Final = 90
"""Words up to which neighbouring sentences share a window: the longest the model was trained on."""

LONGEST_WORDS: Final = 160
"""Words of a single sentence beyond which it is cut; 0.03 % of the sentences of EWT and GUM are longer."""

LONGEST_PIECES: Final = 400
"""Pieces of a window, of which the encoder takes at most 510."""

BATCH_PIECES: Final = 350
"""Pieces a batch, padding counted; fastest on one thread (9,100 words a second, 8,700 at 1,000 pieces)."""

BATCH_COST: Final = 20
"""What a batch costs beside its pieces, in pieces: 1.0 ms a batch and 46 millionths of a second a piece.

Against filling batches to the brim it spares short texts padding: texts of 150 words each then have 1.07
places for a piece instead of 1.38, and 10,600 words a second instead of 8,500.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Neighbouring words that the model sees together.

    Attributes:
        first: number of the first word.
        pieces: the pieces of each word.
        shapes: the shape of each word.
        size: number of pieces, the marks at both ends counted.
    """

    first: int
    pieces: tuple[tuple[int, ...], ...]
    shapes: tuple[int, ...]
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Windows as arrays: B windows, T pieces, W words.

    Attributes:
        firsts: number of the first word of each window.
        lengths: its number of words.
        pieces: B x T ids.
        shapes: B x T shapes of the words the pieces belong to.
        pooling: B x W x T, the share of each piece in a word.
    """

    firsts: tuple[int, ...]
    lengths: NDArray[np.int64]
    pieces: NDArray[np.int64]
    shapes: NDArray[np.int64]
    pooling: NDArray[np.float32]


def pack(words: Sequence[str], edges: Sequence[Edge], pieces: Pieces) -> Iterator[Window]:
    """Part words into windows: at every hard edge, else at proposed starts, else where a window is full.

    Args:
        words: words in the order of the text.
        edges: what stands before each.
        pieces: the vocabulary.

    Yields:
        Windows in order; together they hold every word once.
    """
    split = [pieces.split(word) for word in words]
    forms = [int(shape(word)) for word in words]
    begin = 0
    unit = 0
    size = unit_size = 0
    for index in range(len(words) + 1):
        at_end = index == len(words)
        edge = Edge.LINE if at_end else edges[index]
        if index > unit and edge is not Edge.NONE:
            # the unit [unit, index) is complete: does it still fit into the open window?
            if unit > begin and (index - begin > WORDS or size + unit_size > LONGEST_PIECES):
                yield _window(begin, unit, split, forms)
                begin, size = unit, 0
            size += unit_size
            unit, unit_size = index, 0
            if edge is Edge.LINE:
                yield _window(begin, index, split, forms)
                begin, size = index, 0
        if at_end:
            return
        here = len(split[index])
        if index > unit and (index - unit >= LONGEST_WORDS or unit_size + here > LONGEST_PIECES):
            if unit > begin:
                yield _window(begin, unit, split, forms)
            yield _window(unit, index, split, forms)
            begin = unit = index
            size = unit_size = 0
        unit_size += here


def _window(first: int, end: int, split: Sequence[tuple[int, ...]], forms: Sequence[int]) -> Window:
    parts = tuple(split[first:end])
    return Window(first=first, pieces=parts, shapes=tuple(forms[first:end]), size=sum(map(len, parts)) + 2)


def batches(windows: Sequence[Window], pieces: Pieces, most: int = BATCH_PIECES) -> Iterator[Batch]:
    """Sort windows by length and part them into batches; what these hold depends on the given windows alone.

    Args:
        windows: the windows of one text.
        pieces: the vocabulary.
        most: pieces a batch, padding counted; a larger window is a batch of its own.

    Yields:
        The batches, shortest windows first.
    """
    ordered = sorted(windows, key=lambda one: (one.size, one.first))
    for begin, end in cheapest_runs([window.size for window in ordered], most):
        yield _batch(ordered[begin:end], pieces)


def cheapest_runs(sizes: Sequence[int], most: int) -> list[tuple[int, int]]:
    """Part ascending sizes of windows into batches, so that padding and batches together cost least.

    Args:
        sizes: pieces of each window, ascending.
        most: pieces a batch, padding counted; a larger window is a batch of its own.

    Returns:
        First window of each batch and one past its last.
    """
    costs, begins = [0], [0]
    for end in range(1, len(sizes) + 1):
        size = sizes[end - 1]
        room = max(1, most // size)
        cost, begin = min(
            (costs[begin] + size * (end - begin) + BATCH_COST, begin)
            for begin in range(max(0, end - room), end)
        )
        costs.append(cost)
        begins.append(begin)
    runs: list[tuple[int, int]] = []
    end = len(sizes)
    while end:
        runs.append((begins[end], end))
        end = begins[end]
    return runs[::-1]


def _batch(group: Sequence[Window], pieces: Pieces) -> Batch:
    lengths = np.array([len(window.shapes) for window in group], dtype=np.int64)
    width, most = max(window.size for window in group), int(lengths.max())
    ids = np.full((len(group), width), pieces.pad, dtype=np.int64)
    forms = np.zeros((len(group), width), dtype=np.int64)
    pooling = np.zeros((len(group), most, width), dtype=np.float32)
    for row, window in enumerate(group):
        counts = np.fromiter(map(len, window.pieces), dtype=np.int64, count=len(window.pieces))
        inside = slice(1, window.size - 1)
        ids[row, 0] = pieces.start
        ids[row, inside] = [number for part in window.pieces for number in part]
        ids[row, window.size - 1] = pieces.end
        forms[row, inside] = np.repeat(np.array(window.shapes, dtype=np.int64), counts)
        owners = np.repeat(np.arange(len(counts)), counts)
        pooling[row, owners, np.arange(1, window.size - 1)] = np.repeat(
            (1.0 / counts).astype(np.float32), counts
        )
    return Batch(
        firsts=tuple(window.first for window in group),
        lengths=lengths,
        pieces=ids,
        shapes=forms,
        pooling=pooling,
    )
