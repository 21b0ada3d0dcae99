from __future__ import annotations

import itertools
from math import exp

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.language.name_odds import LEAST, LONGEST, NameOdds, Possible

TAGS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")


def legal(tags: tuple[int, ...], starts: list[bool]) -> bool:
    names = [TAGS[tag] for tag in tags]
    return not names[0].startswith("I-") and all(
        not after.startswith("I-") or (before[2:] == after[2:] and not start)
        for before, after, start in zip(names, names[1:], starts[1:], strict=False)
    )


def names(tags: tuple[int, ...]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for place, tag in enumerate(TAGS[tag] for tag in tags):
        if tag.startswith("B-"):
            found.append((place, place + 1, tag[2:]))
        elif tag.startswith("I-"):
            found[-1] = (found[-1][0], place + 1, tag[2:])
    return found


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 5), st.integers(0, 1000), st.floats(0.5, 1.0))
def test_a_span_is_as_likely_as_all_sequences_that_have_it(length: int, seed: int, calm: float) -> None:
    dice = np.random.default_rng(seed)
    scores = dice.normal(0, 2, size=(length, 5)).astype(np.float32)
    transitions = dice.normal(size=(5, 5)).astype(np.float32)
    starts = (dice.random(length) < 0.2).tolist()
    shares: dict[tuple[int, int, str], float] = {}
    whole = 0.0
    for tags in itertools.product(range(5), repeat=length):
        if legal(tags, starts):
            total = sum(float(scores[place, tag]) for place, tag in enumerate(tags))
            total += sum(float(transitions[pair]) for pair in itertools.pairwise(tags))
            share = exp(calm * total)
            whole += share
            for name in names(tags):
                shares[name] = shares.get(name, 0.0) + share
    found = NameOdds(TAGS, transitions, calm=calm).possible(
        scores, np.array([0]), np.array([length]), np.array(starts)
    )
    assert {span[:3]: span.odds for span in found} == {
        name: pytest.approx(share / whole, abs=1e-6)
        for name, share in sorted(shares.items())
        if share / whole >= LEAST
    }
    assert found == sorted(found)


@settings(max_examples=40)
@given(st.lists(st.integers(1, 6), min_size=1, max_size=6), st.integers(0, 1000))
def test_what_stands_in_other_windows_changes_nothing(lengths: list[int], seed: int) -> None:
    dice = np.random.default_rng(seed)
    scores = dice.normal(0, 2, size=(sum(lengths), 5)).astype(np.float32)
    odds = NameOdds(TAGS, dice.normal(size=(5, 5)).astype(np.float32))
    starts = dice.random(sum(lengths)) < 0.2
    firsts = np.cumsum([0, *lengths[:-1]])
    alone: list[tuple[int, int, str]] = []
    for first, length in zip(firsts.tolist(), lengths, strict=True):
        own = slice(first, first + length)
        found = odds.possible(scores[own], np.array([0]), np.array([length]), starts[own])
        alone.extend((first + span.begin, first + span.end, span.kind) for span in found)
    together = odds.possible(scores, firsts, np.array(lengths), starts)
    assert [span[:3] for span in together] == alone


def test_long_texts_are_read_in_parts() -> None:
    dice = np.random.default_rng(4)
    lengths = dice.integers(1, 60, size=150)
    firsts = np.cumsum(lengths) - lengths
    scores = dice.normal(0, 2, size=(int(lengths.sum()), 5)).astype(np.float32)
    starts = np.zeros(len(scores), dtype=np.bool_)
    odds = NameOdds(TAGS, np.zeros((5, 5), dtype=np.float32))
    half = len(firsts) // 2
    stop = int(firsts[half])
    whole = odds.possible(scores, firsts, lengths, starts)
    parts = odds.possible(scores[:stop], firsts[:half], lengths[:half], starts[:stop])
    rest = odds.possible(scores[stop:], firsts[half:] - stop, lengths[half:], starts[stop:])
    assert [span[:3] for span in whole] == [
        *(span[:3] for span in parts),
        *((span.begin + stop, span.end + stop, span.kind) for span in rest),
    ]


def test_no_words_give_no_spans() -> None:
    empty = np.zeros(0, dtype=np.int64)
    scores = np.zeros((0, 5), dtype=np.float32)
    odds = NameOdds(TAGS, np.zeros((5, 5), dtype=np.float32))
    assert odds.possible(scores, empty, empty, np.zeros(0, dtype=np.bool_)) == []


def test_a_name_without_an_end_is_not_followed_for_ever() -> None:
    scores = np.zeros((40, 5), dtype=np.float32)
    scores[:, 2] = 30
    scores[0, 1] = 60
    odds = NameOdds(TAGS, np.zeros((5, 5), dtype=np.float32))
    spans = odds.possible(scores, np.array([0]), np.array([40]), np.zeros(40, dtype=np.bool_))
    assert all(span.end - span.begin <= LONGEST for span in spans)


def test_scores_far_apart_break_nothing() -> None:
    scores = np.array([[0, -2000, 2000, 0, 0], [-2000, 0, 0, 0, 2000]], dtype=np.float32)
    odds = NameOdds(TAGS, np.zeros((5, 5), dtype=np.float32))
    spans = odds.possible(scores, np.array([0]), np.array([2]), np.zeros(2, dtype=np.bool_))
    assert all(isinstance(span, Possible) and LEAST <= span.odds <= 1 for span in spans)
