from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.tags_of_names import NameDecoder

TAGS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")


def legal(tags: tuple[int, ...]) -> bool:
    names = [TAGS[tag] for tag in tags]
    return not names[0].startswith("I-") and all(
        not after.startswith("I-") or before[2:] == after[2:] for before, after in itertools.pairwise(names)
    )


@settings(max_examples=40)
@given(st.integers(1, 4), st.integers(0, 1000))
def test_the_best_legal_sequence_is_found(length: int, seed: int) -> None:
    dice = np.random.default_rng(seed)
    scores = dice.normal(size=(2, 4, 5)).astype(np.float32)
    transitions = dice.normal(size=(5, 5)).astype(np.float32)
    lengths = np.array([length, 4])
    found = (
        NameDecoder(TAGS, transitions)
        .decode(scores.reshape(8, 5), np.array([0, 4]), lengths, np.zeros(8, dtype=np.bool_))
        .reshape(2, 4)
    )

    def total(row: int, tags: tuple[int, ...]) -> float:
        first = sum(scores[row, place, tag] for place, tag in enumerate(tags))
        return first + sum(transitions[before, after] for before, after in itertools.pairwise(tags))

    for row in range(2):
        best = max(
            total(row, tags) for tags in itertools.product(range(5), repeat=int(lengths[row])) if legal(tags)
        )
        tags = tuple(found[row, : lengths[row]].tolist())
        assert legal(tags)
        assert total(row, tags) == pytest.approx(best, abs=1e-4)
        assert not found[row, lengths[row] :].any()


@settings(max_examples=40)
@given(st.lists(st.integers(1, 6), min_size=1, max_size=6), st.integers(0, 1000))
def test_what_stands_in_other_windows_changes_nothing(lengths: list[int], seed: int) -> None:
    dice = np.random.default_rng(seed)
    scores = dice.normal(size=(sum(lengths), 5)).astype(np.float32)
    decoder = NameDecoder(TAGS, dice.normal(size=(5, 5)).astype(np.float32))
    starts = dice.random(sum(lengths)) < 0.2
    firsts = np.cumsum([0, *lengths[:-1]])
    together = decoder.decode(scores, firsts, np.array(lengths), starts)
    for first, length in zip(firsts.tolist(), lengths, strict=True):
        own = slice(first, first + length)
        alone = decoder.decode(scores[own], np.array([0]), np.array([length]), starts[own])
        assert together[own].tolist() == alone.tolist()


def test_no_words_no_tags() -> None:
    nothing = np.zeros(0, dtype=np.int64)
    decoder = NameDecoder(TAGS, np.zeros((5, 5), dtype=np.float32))
    found = decoder.decode(np.zeros((0, 5), dtype=np.float32), nothing, nothing, np.zeros(0, dtype=np.bool_))
    assert decoder.spans(found) == []


def test_no_name_goes_on_over_the_start_of_a_sentence() -> None:
    scores = np.zeros((2, 5), dtype=np.float32)
    scores[0, 1] = scores[1, 2] = 9.0
    decoder = NameDecoder(TAGS, np.zeros((5, 5), dtype=np.float32))
    whole = np.array([0]), np.array([2])
    together = decoder.decode(scores, *whole, np.array([True, False]))
    apart = decoder.decode(scores, *whole, np.array([True, True]))
    assert decoder.spans(together) == [(0, 2, "PER")]
    assert decoder.spans(apart)[0] == (0, 1, "PER")
