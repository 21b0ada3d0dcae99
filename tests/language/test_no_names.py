from __future__ import annotations

import pytest

from recension.language.no_names import storms_apart, without_addresses


@pytest.mark.parametrize(
    "word", ["ann.velim@orrin.org", "www.velim.net", "https://velim.example/a", "Velim.com", "GMT"]
)
def test_addresses_and_clocks_are_no_names(word: str) -> None:
    words = ["Ann", "Velim", word, "Velim"]
    names = [(0, 2, "PER"), (2, 3, "ORG"), (3, 4, "PER")]
    assert without_addresses(words, names) == [(0, 2, "PER"), (3, 4, "PER")]


def test_a_storm_is_nobody_wherever_the_text_names_it() -> None:
    words = [
        "Hurricane",
        "Orla",
        "came",
        ".",
        "Orla",
        "hit",
        "Velim",
        ".",
        "Orla",
        "Brand",
        "saw",
        "Orla",
        "Bay",
    ]
    names = [(1, 2, "PER"), (4, 5, "PER"), (6, 7, "LOC"), (8, 10, "PER"), (11, 13, "LOC")]
    assert storms_apart(words, names) == [
        (1, 2, "OTH"),
        (4, 5, "OTH"),
        (6, 7, "LOC"),
        (8, 10, "PER"),
        (11, 13, "LOC"),
    ]


def test_a_storm_of_words_is_no_storm_with_a_name() -> None:
    words = ["A", "storm", "Velim", "raised", ",", "Velim", "said"]
    names = [(2, 3, "PER"), (5, 6, "PER")]
    assert storms_apart(words, names) == names


def test_a_long_word_of_marks_takes_no_longer_than_its_length() -> None:
    word = "@." * 200_000
    assert without_addresses([word], [(0, 1, "ORG")]) == [(0, 1, "ORG")]
