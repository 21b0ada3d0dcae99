from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.language.punctuation import uncrossed
from recension.language.spanning import best_tree, is_tree

if TYPE_CHECKING:
    from collections.abc import Sequence


def moved(heads: Sequence[int], marks: Sequence[int], liked: dict[tuple[int, int], float]) -> list[int]:
    """Settle a tree; marks count from 1, the tree's own arcs have 10 points and those named what is given."""
    count = len(heads)
    scores = np.zeros((count, count + 1), dtype=np.float32)
    scores[np.arange(count), heads] = 10
    for (word, head), points in liked.items():
        scores[word - 1, head] = points
    which = np.isin(np.arange(1, count + 1), marks)
    return uncrossed(np.array(heads, dtype=np.int32), scores, which).tolist()


def crossings(heads: Sequence[int]) -> set[tuple[int, int]]:
    ends = [(min(word, head), max(word, head)) for word, head in enumerate(heads, start=1)]
    return {
        (one, other)
        for (one, (low, high)), (other, (start, stop)) in itertools.permutations(enumerate(ends, start=1), 2)
        if low < start < high < stop
    }


def test_a_tree_without_crossings_stays() -> None:
    assert moved([2, 0, 2, 5, 2, 2], [3, 6], {(3, 5): 9}) == [2, 0, 2, 5, 2, 2]


def test_a_mark_moves_to_the_best_word_where_it_crosses_nothing() -> None:
    # 3 hangs on 5 across the arc of 4 to 2
    liked = {(3, 2): 4.0, (3, 4): 6.0, (3, 1): 9.0, (4, 5): 1.0}
    assert moved([2, 0, 5, 2, 2], [3], liked) == [2, 0, 4, 2, 2]


def test_the_words_move_where_the_mark_is_surer() -> None:
    assert moved([2, 0, 5, 2, 2], [3], {(3, 2): -20.0, (3, 4): -20.0, (4, 5): 9.0}) == [2, 0, 5, 5, 2]


def test_no_mark_hangs_across_the_root() -> None:
    assert moved([2, 3, 0, 3, 2], [5], {(5, 3): 5.0, (5, 4): 6.0}) == [2, 3, 0, 3, 4]


def test_one_mark_moves_rather_than_two_words_that_lose_more_together() -> None:
    liked = {(3, 2): 4.0, (4, 6): 6.0, (5, 6): 6.0}
    assert moved([2, 0, 6, 2, 2, 2], [3], liked) == [2, 0, 2, 2, 2, 2]


def test_a_mark_that_something_hangs_on_stays() -> None:
    assert moved([2, 0, 5, 3, 2], [3, 4], {}) == [2, 0, 5, 3, 2]


@settings(max_examples=200)
@given(st.integers(0, 2**32 - 1), st.integers(1, 9))
def test_the_tree_stays_one_and_its_marks_cross_nothing(seed: int, count: int) -> None:
    dice = np.random.default_rng(seed)
    scores = dice.normal(size=(count, count + 1)).astype(np.float32)
    marks = dice.random(count) < dice.random()
    tree = best_tree(scores)
    found = uncrossed(tree, scores, marks)
    assert is_tree(found)
    words = {word for word in range(1, count + 1) if not marks[word - 1]}
    heads = tree.tolist()
    firm = words | set(heads) | {heads.index(0) + 1}
    of_words = all(not {one, other} <= firm for one, other in crossings(heads))
    if of_words and firm == words:
        assert not crossings(found.tolist())
