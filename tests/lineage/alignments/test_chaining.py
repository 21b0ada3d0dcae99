from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.lineage.alignments.chaining import LONGEST_LEFT_OUT, LONGEST_REPLACED, Stretch, chains

STRETCHES = st.lists(
    st.builds(
        lambda left, right, length: Stretch(left, right, length, length * 0.6),
        st.integers(0, 60),
        st.integers(0, 60),
        st.integers(1, 8),
    ),
    max_size=12,
    unique_by=lambda stretch: (stretch.left, stretch.right),
).map(sorted)


@given(STRETCHES)
def test_chains_ascend_on_both_sides_and_share_nothing(found: list[Stretch]) -> None:
    used: list[Stretch] = []
    result = chains(found, 1.0)
    for chain in result:
        assert chain.score >= 1.0
        used.extend(chain.stretches)
        for before, after in zip(chain.stretches, chain.stretches[1:], strict=False):
            assert before.left < after.left
            assert before.right < after.right
    assert len(used) == len(set(used))
    assert [chain.score for chain in result] == sorted((chain.score for chain in result), reverse=True)


def test_a_gap_is_bridged_when_both_sides_are_worth_it() -> None:
    (chain,) = chains([Stretch(0, 0, 10, 6.0), Stretch(13, 14, 10, 6.0)], 3.0)
    assert len(chain.stretches) == 2
    assert chain.score < 12.0


def test_a_passage_ends_where_too_many_words_are_replaced() -> None:
    gap = LONGEST_REPLACED + 1
    assert len(chains([Stretch(0, 0, 30, 20.0), Stretch(30 + gap, 30 + gap, 30, 20.0)], 3.0)) == 2


def test_a_sentence_left_out_is_bridged_and_a_page_is_not() -> None:
    for gap, expected in ((LONGEST_LEFT_OUT, 1), (LONGEST_LEFT_OUT + 1, 2)):
        assert len(chains([Stretch(0, 0, 30, 20.0), Stretch(30 + gap, 30, 30, 20.0)], 3.0)) == expected


def test_moved_paragraphs_are_separate() -> None:
    assert len(chains([Stretch(0, 100, 30, 20.0), Stretch(30, 50, 30, 20.0)], 3.0)) == 2


def test_what_weighs_too_little_is_no_chain() -> None:
    assert chains([Stretch(0, 0, 4, 2.9)], 3.0) == []
    assert chains([], 3.0) == []
