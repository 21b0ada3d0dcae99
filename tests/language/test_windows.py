from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.language.pieces import Pieces
from recension.language.sentences import Edge
from recension.language.windows import (
    BATCH_COST,
    LONGEST_PIECES,
    LONGEST_WORDS,
    WORDS,
    batches,
    cheapest_runs,
    pack,
)
from tests.language.stand_ins import VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECES = Pieces(VOCABULARY)
UNITS = st.lists(
    st.tuples(st.sampled_from([Edge.LINE, Edge.POSSIBLE]), st.integers(1, 240)), min_size=1, max_size=8
)


@settings(max_examples=40)
@given(UNITS, st.sampled_from(["a", "abcabcabcabc", "-" * 30]))
def test_windows_hold_every_word_once_and_end_at_lines(units: list[tuple[Edge, int]], word: str) -> None:
    edges = [edge for first, count in units for edge in [first, *([Edge.NONE] * (count - 1))]]
    windows = list(pack([word] * len(edges), edges, PIECES))
    place = 0
    for window in windows:
        assert window.first == place
        count = len(window.pieces)
        assert 1 <= count <= LONGEST_WORDS
        assert window.size <= LONGEST_PIECES + 2
        assert Edge.LINE not in edges[place + 1 : place + count]
        if count > WORDS:
            assert Edge.POSSIBLE not in edges[place + 1 : place + count]
        place += count
    assert place == len(edges)


def test_batches_hold_every_window_once_with_means_that_sum_to_one() -> None:
    edges = [Edge.LINE, Edge.NONE, Edge.LINE, Edge.LINE, Edge.NONE, Edge.NONE]
    windows = list(pack(["ab", "c", "zzz", "d", ".", "e"], edges, PIECES))
    found = list(batches(windows, PIECES, most=14))
    assert sorted(first for batch in found for first in batch.firsts) == [0, 2, 3]
    for batch in found:
        for row, length in enumerate(batch.lengths):
            assert np.allclose(batch.pooling[row, :length].sum(axis=1), 1)
            assert not batch.pooling[row, length:].any()
            assert batch.pieces[row, 0] == PIECES.start


@settings(max_examples=60)
@given(st.lists(st.integers(3, 60), min_size=1, max_size=7).map(sorted))
def test_runs_cost_least_of_all_ways_to_part_them(sizes: list[int]) -> None:
    most = 90

    def cost(runs: list[tuple[int, int]]) -> int:
        return sum(sizes[end - 1] * (end - begin) + BATCH_COST for begin, end in runs)

    def ways(begin: int) -> Iterator[list[tuple[int, int]]]:
        if begin == len(sizes):
            yield []
        for end in range(begin + 1, len(sizes) + 1):
            if end - begin == 1 or sizes[end - 1] * (end - begin) <= most:
                yield from ([(begin, end), *rest] for rest in ways(end))

    found = cheapest_runs(sizes, most)
    assert [begin for begin, _ in found] == [0, *(end for _, end in found[:-1])]
    assert found[-1][1] == len(sizes)
    assert all(end - begin == 1 or sizes[end - 1] * (end - begin) <= most for begin, end in found)
    assert cost(found) == min(map(cost, ways(0)))
