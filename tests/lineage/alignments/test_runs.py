from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recension.lineage.alignments.corpus import corpus_of
from recension.lineage.alignments.runs import equal_run
from recension.lineage.alignments.words import words_of
from tests.factories import document


@given(st.lists(st.lists(st.sampled_from("ab"), max_size=30), min_size=2, max_size=3))
def test_runs_are_as_long_as_words_are_equal(texts: list[list[str]]) -> None:
    row = corpus_of(words_of([document(" ".join(words)) for words in texts]))
    places = np.arange(len(row.tokens))
    left, right = (side.ravel() for side in np.meshgrid(places, places, indexing="ij"))
    left, right = left[left < right], right[left < right]
    forwards, backwards = equal_run(row, left, right), equal_run(row, left, right, step=-1)
    tokens = row.tokens.tolist()
    for one, other, ahead, behind in zip(
        left.tolist(), right.tolist(), forwards.tolist(), backwards.tolist(), strict=True
    ):
        assert tokens[one : one + ahead] == tokens[other : other + ahead]
        assert other + ahead == len(tokens) or tokens[one + ahead] != tokens[other + ahead]
        assert all(tokens[one - back] == tokens[other - back] for back in range(behind))
        assert one - behind < 0 or tokens[one - behind] != tokens[other - behind]
