from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.lineage.alignments.alignment import Alignment, Block
from recension.record import DocumentId, Span
from recension.stories.passages import SharedPassages, shared_passages

ONE, TWO, THREE = DocumentId("d-1"), DocumentId("d-2"), DocumentId("d-3")


def alignment(left: DocumentId, right: DocumentId, *blocks: tuple[int, int, int]) -> Alignment:
    first, last = blocks[0], blocks[-1]
    return Alignment(
        left=left,
        right=right,
        left_words=Span(first[0], last[0] + last[2]),
        right_words=Span(first[1], last[1] + last[2]),
        blocks=tuple(Block(*block) for block in blocks),
        similarity=1.0,
    )


def test_gaps_are_not_shared() -> None:
    assert shared_passages([alignment(ONE, TWO, (0, 5, 10), (12, 15, 8))]) == (SharedPassages(ONE, TWO, 18),)


def test_a_word_that_stands_twice_on_one_side_counts_once() -> None:
    twice = [alignment(ONE, TWO, (0, 0, 10)), alignment(ONE, TWO, (0, 50, 10))]
    assert shared_passages(twice) == (SharedPassages(ONE, TWO, 10),)


def test_pairs_are_sorted() -> None:
    found = shared_passages([alignment(TWO, THREE, (0, 0, 9)), alignment(ONE, THREE, (0, 0, 9))])
    assert [(pair.left, pair.right) for pair in found] == [(ONE, THREE), (TWO, THREE)]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(1, 20)), min_size=1))
def test_words_are_counted_as_a_set_of_places_would(blocks: list[tuple[int, int, int]]) -> None:
    (pair,) = shared_passages([alignment(ONE, TWO, block) for block in blocks])
    lefts = {at for left, _, length in blocks for at in range(left, left + length)}
    rights = {at for _, right, length in blocks for at in range(right, right + length)}
    assert pair.words == min(len(lefts), len(rights))
