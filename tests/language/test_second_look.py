from __future__ import annotations

import itertools
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.language import second_look
from recension.language.name_evidence import Surroundings
from recension.language.name_odds import Possible
from recension.language.second_look import TAKEN_OTHERWISE, chosen, likelihood, taken, weights

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = ["In", "Velmar", "Tobel", "met", "Ann", "Tobel", ".", "Tobel", "left", "."]
STARTS = [0, 7]
HEADS = [1, 3, 3, -1, 3, 4, 3, 8, -1, 8]
RELATIONS = ["case", "obl", "nsubj", "root", "obj", "flat", "punct", "nsubj", "root", "punct"]
TAGS = ["ADP", "PROPN", "PROPN", "VERB", "PROPN", "PROPN", "PUNCT", "PROPN", "VERB", "PUNCT"]


def seen(span: Possible, others: Sequence[Possible] = ()) -> dict[str, float]:
    text = Surroundings(WORDS, sorted([span, *others]), STARTS, HEADS, RELATIONS, TAGS)
    return text.evidence(span)


def test_the_tree_and_the_words_beside_a_span_are_signs() -> None:
    found = seen(Possible(1, 2, "LOC", 0.5))
    signs = {"as obl", "under VERB", "case in", "before in", "one word", "PROPN after", "capital after"}
    assert signs <= set(found)
    assert found["odds"] == pytest.approx(0)
    assert "capital before" not in found


def test_what_the_same_words_are_elsewhere_is_a_sign() -> None:
    others = [Possible(4, 6, "PER", 0.9), Possible(5, 6, "PER", 0.1), Possible(7, 8, "PER", 0.8)]
    found = seen(Possible(2, 3, "LOC", 0.5), [*others, Possible(2, 3, "PER", 0.4)])
    assert found["elsewhere same"] == pytest.approx(0)
    assert found["elsewhere other"] == pytest.approx((0.1 + 0.8 + 0.4) / 2)
    assert found["ends a PER"] == pytest.approx(0.9)
    assert found["rather PER"] == pytest.approx(0.4)


def test_spans_with_other_edges_are_signs() -> None:
    found = seen(Possible(4, 5, "PER", 0.3), [Possible(4, 6, "PER", 0.6), Possible(5, 6, "LOC", 0.2)])
    assert found["longer"] == found["other edges"] == pytest.approx(0.6)
    assert found["this end"] < 0


def test_each_type_has_weights_of_its_own_and_trusts_the_model() -> None:
    assert set(weights()) == {"PER", "LOC", "ORG"}
    for worth in weights().values():
        assert worth["odds"] > 0
        assert likelihood({}, worth) == pytest.approx(0.5)


def test_a_span_is_taken_for_what_it_most_likely_is(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = {kind: {"odds": 1.0} for kind in ("PER", "LOC", "ORG")}
    monkeypatch.setattr(second_look, "weights", lambda: plain)
    spans = [
        Possible(1, 2, "LOC", 0.8),
        Possible(2, 3, "LOC", 0.45),
        Possible(2, 3, "PER", 0.5),
        Possible(4, 5, "PER", 0.3),
        Possible(4, 6, "PER", 0.6),
        Possible(5, 6, "PER", 0.1),
    ]
    found = chosen(WORDS, spans, STARTS, HEADS, RELATIONS, TAGS)
    assert found == [(1, 2, "LOC"), (2, 3, "PER"), (4, 6, "PER")]


def test_a_name_whose_type_is_open_is_one_where_no_other_is(monkeypatch: pytest.MonkeyPatch) -> None:
    doubted = {kind: {"always": -9.0} for kind in ("PER", "LOC", "ORG")}
    monkeypatch.setattr(second_look, "weights", lambda: doubted)
    spans = [
        Possible(1, 2, "LOC", 0.4),
        Possible(1, 2, "ORG", 0.4),
        Possible(2, 3, "PER", 0.4),
        Possible(4, 5, "LOC", 0.3),
        Possible(4, 5, "PER", 0.4),
        Possible(4, 6, "NORP", 0.4),
    ]
    found = chosen(WORDS, spans, STARTS, HEADS, RELATIONS, TAGS)
    assert found == [(1, 2, "OTH"), (4, 6, "NORP")]


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 8), st.integers(1, 4), st.sampled_from(["NORP", "OTH"]), st.floats(0.1, 1.0)
        ),
        max_size=7,
    )
)
def test_no_other_spans_apart_gain_more(drawn: list[tuple[int, int, str, float]]) -> None:
    spans = sorted(Possible(begin, begin + length, kind, odds) for begin, length, kind, odds in drawn)

    def gain(some: Sequence[Possible]) -> float:
        return sum(span.odds - TAKEN_OTHERWISE for span in some)

    def apart(some: Sequence[Possible]) -> bool:
        return all(one.end <= other.begin for one, other in itertools.pairwise(some))

    with patch.object(second_look, "OF_SOME_TYPE", 9.0):
        found = taken(spans, [{} for _ in spans])
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(found))
    best = max(
        gain(some)
        for count in range(len(spans) + 1)
        for some in itertools.combinations(spans, count)
        if apart(some)
    )
    got = [max(span.odds for span in spans if span[:3] == name) - TAKEN_OTHERWISE for name in found]
    assert sum(got) == pytest.approx(best)
