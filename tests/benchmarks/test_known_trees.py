from __future__ import annotations

import pytest

from benchmarks.known_trees import CONDITIONS, Condition, Pair, known_tree, spanning_tree
from benchmarks.planted_traditions import planted_tradition
from benchmarks.thinned_traditions import thinned


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: condition.name)
def test_the_same_seed_gives_the_same_tree_and_no_two_texts_alike(condition: Condition) -> None:
    tree = known_tree(condition, 9, 1)
    assert tree == known_tree(condition, 9, 1)
    assert tree != known_tree(condition, 9, 2)
    assert len({document.id for document in tree.documents}) == len(tree.documents)


def test_copies_of_a_lost_text_hang_on_the_nearest_text_above_that_is_left() -> None:
    whole = planted_tradition("works", 12, 3, dated=False)
    above = (None, *whole.parents)
    for seed in range(20):
        left = thinned(whole, seed, share=1 / 3)
        assert len(left.documents) == 8
        for document, parent in zip(left.documents, left.parents, strict=True):
            at = above[whole.documents.index(document)]
            while at is not None and whole.documents[at] not in left.documents:
                at = above[at]
            assert (at is None) == (parent is None)
            if at is not None and parent is not None:
                assert left.documents[parent] == whole.documents[at]


def test_a_spanning_tree_takes_the_shortest_pairs() -> None:
    lengths: dict[Pair, int] = {frozenset((0, 1)): 5, frozenset((1, 2)): 1, frozenset((0, 2)): 2}
    assert spanning_tree(3, lengths) == {frozenset((1, 2)), frozenset((0, 2))}
