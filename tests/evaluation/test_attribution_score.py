from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.attribution_score import Spanned, Tally, count

TEXT = 'The mayor said the dam would hold. "It will hold," she said.'


def _at(words: str) -> list[tuple[int, int]]:
    start = TEXT.index(words)
    return [(start, start + len(words))]


GOLD = [
    Spanned(source=_at("The mayor"), content=_at("the dam would hold")),
    Spanned(source=_at("she"), content=_at('"It will hold,"')),
]


def _figures(found: list[Spanned]) -> dict[str, float]:
    tally = Tally.empty()
    count(tally, TEXT, GOLD, found)
    return tally.figures()


def test_gold_scores_full_marks() -> None:
    figures = _figures(GOLD)
    assert {figures[name] for name in ("linked@0.5", "content@0.5", "speaker")} == {100.0}
    assert figures["direct linked"] == figures["indirect linked"] == 100.0
    assert figures["mixed linked"] == 0.0


def test_nothing_found_scores_nothing() -> None:
    assert set(_figures([]).values()) == {0.0}


def test_marks_and_blanks_at_an_edge_do_not_matter() -> None:
    assert _figures([GOLD[0], Spanned(source=_at("she"), content=_at("It will hold"))])["linked@0.5"] == 100.0


def test_a_wrong_speaker_is_content_without_link() -> None:
    figures = _figures([GOLD[0], Spanned(source=_at("The mayor"), content=GOLD[1].content)])
    assert figures["content@0.5"] == 100.0
    assert figures["linked@0.5"] == 50.0
    assert figures["speaker"] == 50.0


def test_one_found_attribution_answers_one_of_gold() -> None:
    figures = _figures([Spanned(source=_at("The mayor"), content=_at(TEXT))])
    assert figures["content@0.5"] == pytest.approx(66.67)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 10)), max_size=6))
def test_no_figure_leaves_its_range(places: list[tuple[int, int]]) -> None:
    found = [Spanned(source=[], content=[(start, min(len(TEXT), start + long))]) for start, long in places]
    assert all(0 <= value <= 100 for value in _figures(found).values())
