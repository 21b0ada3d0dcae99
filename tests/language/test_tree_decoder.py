from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.language.spanning import is_tree
from recension.language.tree_decoder import TreeDecoder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

RELATIONS = ("root", "nsubj", "nsubj:outer", "obj", "obl")


class Sums:
    """Scores a pair by the sum of what is said of its two words: one number a relation."""

    def run(self, outputs: Sequence[str] | None, feeds: Mapping[str, NDArray[Any]]) -> list[NDArray[Any]]:
        del outputs
        return [feeds["dependents"] + feeds["governors"]]


def decoded(
    arcs: Sequence[Sequence[float]], dependents: Sequence[Sequence[float]], bounds: list[int]
) -> tuple[list[int], list[str]]:
    words = len(arcs)
    ((heads, relations),) = TreeDecoder(Sums(), RELATIONS).decode(
        [bounds],
        np.array([arcs], dtype=np.float32),
        np.array([dependents], dtype=np.float32),
        np.zeros((1, words + 1, len(RELATIONS)), dtype=np.float32),
        np.zeros((1, words), dtype=np.bool_),
    )
    return heads.tolist(), [RELATIONS[relation] for relation in relations.tolist()]


ARCS = [[0.0, -9, 20, -9], [20, 0, -9, 0], [0, -9, 20, -9]]
"""Words 1 and 3 hang on word 2."""


def test_a_verb_has_one_subject_and_the_surer_one_is_it() -> None:
    scores = [[0.0, 5, 0, 0, 1], [0, 0, 0, 0, 0], [0, 3, 0, 1, 0]]
    assert decoded(ARCS, scores, [0, 3]) == ([2, 0, 2], ["nsubj", "root", "obj"])


def test_a_second_subject_that_is_sure_stays() -> None:
    scores = [[0.0, 9, 0, 0, 1], [0, 0, 0, 0, 0], [0, 8, 0, 1, 0]]
    assert decoded(ARCS, scores, [0, 3])[1] == ["nsubj", "root", "nsubj"]


def test_an_outer_subject_is_no_second_one() -> None:
    scores = [[0.0, 1, 3, 0, 0], [0, 0, 0, 0, 0], [0, 3, 0, 1, 0]]
    assert decoded(ARCS, scores, [0, 3])[1] == ["nsubj:outer", "root", "nsubj"]


def test_between_near_heads_the_surer_relation_decides() -> None:
    arcs = [[20.0, 0, 0, 0], [0, 20, 0, 0], [0, 10.1, 10, 0]]
    governors = np.zeros((1, 4, len(RELATIONS)), dtype=np.float32)
    decoder = TreeDecoder(Sums(), RELATIONS)
    dependents = np.zeros((1, 3, len(RELATIONS)), dtype=np.float32)
    marks = np.zeros((1, 3), dtype=np.bool_)

    def third() -> int:
        ((heads, _),) = decoder.decode([[0, 3]], np.array([arcs], np.float32), dependents, governors, marks)
        return int(heads[2])

    assert third() == 1
    governors[0, 2, RELATIONS.index("obj")] = 3
    assert third() == 2


def test_a_mark_does_not_hang_across_an_arc() -> None:
    arcs = np.full((1, 5, 6), -20, dtype=np.float32)
    for word, head in enumerate([2, 0, 5, 2, 2]):
        arcs[0, word, head] = 20
    arcs[0, 2, 4] = 9
    arcs[0, 3, 5] = 1
    dependents = np.zeros((1, 5, len(RELATIONS)), dtype=np.float32)
    governors = np.zeros((1, 6, len(RELATIONS)), dtype=np.float32)
    decoder = TreeDecoder(Sums(), RELATIONS)
    found = {
        mark: decoder.decode(
            [[0, 5]], arcs, dependents, governors, np.array([[False, False, mark, False, False]])
        )[0][0].tolist()
        for mark in (False, True)
    }
    assert found == {False: [2, 0, 5, 2, 2], True: [2, 0, 4, 2, 2]}


@settings(max_examples=60)
@given(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 6), min_size=1, max_size=3))
def test_every_sentence_of_a_window_is_a_tree_of_its_own(seed: int, lengths: list[int]) -> None:
    dice = np.random.default_rng(seed)
    words = sum(lengths)
    bounds = [0, *np.cumsum(lengths).tolist()]
    ((heads, relations),) = TreeDecoder(Sums(), RELATIONS).decode(
        [bounds],
        dice.normal(size=(1, words, words + 1)).astype(np.float32),
        dice.normal(size=(1, words, len(RELATIONS))).astype(np.float32),
        dice.normal(size=(1, words + 1, len(RELATIONS))).astype(np.float32),
        dice.random((1, words)) < 0.3,
    )
    for begin, end in pairwise(bounds):
        own = heads[begin:end]
        assert is_tree(np.where(own > 0, own - begin, 0))
    assert ((heads == 0) == (relations == RELATIONS.index("root"))).all()
