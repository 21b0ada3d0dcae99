from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.language.pieces import Pieces
from recension.language.sentences import Edge
from recension.language.windows import LONGEST_PIECES, LONGEST_WORDS, WORDS, batches, pack
from tests.language.stand_ins import VOCABULARY

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
