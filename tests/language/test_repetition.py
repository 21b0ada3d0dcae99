from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recension.language.repetition import longest_repeated, repeated

TEXT = "Norland met Sudmark . Norland left . May said Norland and Sudmark agreed . It may rain in May ."
WORDS = TEXT.split()


def test_the_same_words_become_names_where_most_of_them_are() -> None:
    names = [(0, 1, "LOC"), (2, 3, "LOC")]
    assert repeated(WORDS, names) == [(0, 1, "LOC"), (2, 3, "LOC"), (11, 12, "LOC")]
    names.append((4, 5, "LOC"))
    assert repeated(WORDS, names)[2:] == [(4, 5, "LOC"), (9, 10, "LOC"), (11, 12, "LOC")]


def test_a_capital_at_the_start_of_a_sentence_says_nothing() -> None:
    assert (4, 5, "LOC") not in repeated(WORDS, [(0, 1, "LOC"), (9, 10, "LOC")], frozenset({0, 4}))


def test_no_name_is_carried_over_the_start_of_a_sentence() -> None:
    words = ["Port", "Velm", "Bay", ".", "Port", "Velm", "Bay"]
    assert repeated(words, [(0, 2, "LOC")], frozenset({0, 4, 5})) == [(0, 2, "LOC")]
    names = [(0, 3, "LOC"), (4, 5, "ORG")]
    assert longest_repeated(words, names, frozenset({0, 4, 6})) == names
    assert longest_repeated(words, names, frozenset({0, 4})) == [(0, 3, "LOC"), (4, 7, "LOC")]


def test_the_longest_name_is_carried_over_whole() -> None:
    words = ["Port", "Velm", "and", "Port", "Velm", "and", "Port"]
    assert repeated(words, [(0, 2, "LOC"), (6, 7, "ORG")]) == [(0, 2, "LOC"), (3, 5, "LOC"), (6, 7, "ORG")]


def test_a_name_with_one_odd_type_takes_the_type_of_the_others() -> None:
    words = ["Velm"] * 4
    names = [(0, 1, "LOC"), (1, 2, "LOC"), (2, 3, "ORG"), (3, 4, "LOC")]
    assert {kind for _, _, kind in repeated(words, names)} == {"LOC"}
    even = [(0, 1, "LOC"), (1, 2, "ORG")]
    assert repeated(words[:2], even) == even


@given(
    st.lists(st.sampled_from(["A", "Bb", "Cc", "of", "."]), max_size=30), st.integers(1, 3), st.integers(0, 5)
)
def test_names_stay_apart_and_none_is_lost(words: list[str], length: int, first: int) -> None:
    names = [(first, first + length, "ORG")] if first + length <= len(words) else []
    found = repeated(words, names)
    assert {name[:2] for name in names} <= {name[:2] for name in found}
    before = 0
    for begin, end, _ in found:
        assert before <= begin < end <= len(words)
        before = end


def test_the_longer_name_takes_the_place_of_shorter_ones_inside_it() -> None:
    words = ["the", "Office", "of", "Mines", "met", "the", "Office", "of", "Mines", "in", "the", "Office"]
    names = [(1, 4, "ORG"), (6, 7, "ORG"), (8, 9, "LOC"), (11, 12, "ORG")]
    assert longest_repeated(words, names) == [(1, 4, "ORG"), (6, 9, "ORG"), (11, 12, "ORG")]


def test_the_end_of_the_text_is_no_part_of_a_longer_name() -> None:
    words = ["Port", "Velm", "Bay", ",", "Port", "Velm", ",", "Port", "Velm"]
    names = [(0, 3, "LOC"), (4, 6, "LOC"), (7, 8, "ORG")]
    assert longest_repeated(words, names) == [(0, 3, "LOC"), (4, 6, "LOC"), (7, 9, "LOC")]


def test_a_name_that_goes_on_beyond_the_longer_words_stays() -> None:
    words = ["Port", "Velm", "met", "Port", "Velm", "Wanderers"]
    names = [(0, 2, "LOC"), (4, 6, "ORG")]
    assert longest_repeated(words, names) == names


@given(
    st.lists(st.sampled_from(["A", "Bb", "of", "."]), min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.integers(1, 4)), max_size=6),
)
def test_longer_names_stay_apart_and_cover_all_that_were(
    words: list[str], wanted: list[tuple[int, int]]
) -> None:
    names: list[tuple[int, int, str]] = []
    for begin, length in sorted(wanted):
        if begin + length <= len(words) and (not names or names[-1][1] <= begin):
            names.append((begin, begin + length, "ORG"))
    found = longest_repeated(words, names)
    covered = {place for begin, end, _ in found for place in range(begin, end)}
    assert all(end <= len(words) for _, end, _ in found)
    assert {place for begin, end, _ in names for place in range(begin, end)} <= covered
    before = 0
    for begin, end, _ in found:
        assert before <= begin < end <= len(words)
        before = end
