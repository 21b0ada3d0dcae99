from __future__ import annotations

import pytest

from recension.language.places import countries_as_places, parted_at_commas, parted_at_countries


def test_a_country_is_a_place_and_a_person_of_that_name_a_person() -> None:
    words = ["Chad", "met", "the", "Republic", "of", "Fiji", "and", "Chad"]
    names = [(0, 1, "PER"), (3, 6, "ORG"), (7, 8, "OTH")]
    assert countries_as_places(words, names) == [(0, 1, "PER"), (3, 6, "LOC"), (7, 8, "LOC")]


def test_a_town_and_its_country_are_two_places() -> None:
    words = ["in", "Port", "Velm", ",", "Norland", ",", "for", "Orrin", ",", "Vale", "and", "Sons"]
    names = [(1, 6, "LOC"), (7, 12, "ORG")]
    assert parted_at_commas(words, names) == [(1, 3, "LOC"), (4, 5, "LOC"), (7, 12, "ORG")]
    assert parted_at_commas([","], [(0, 1, "LOC")]) == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Velmouth Ohio", 1),
        ("Port Orrin New York", 0),
        ("Tallow Creek west virginia", 2),
        ("brill Norway", 1),
    ],
)
def test_a_town_and_the_country_behind_it_are_two_places(text: str, first: int) -> None:
    words = text.split(" ")
    whole = [(0, len(words), "LOC")]
    assert parted_at_countries(words, whole) == (
        [(0, first, "LOC"), (first, len(words), "LOC")] if first else whole
    )


@pytest.mark.parametrize(
    "text",
    [
        "New Mexico",
        "Northern Ireland",
        "Kingdom of Norway",
        "Papua New Guinea",
        "Norwegian Ohio",
        "rep. Ireland",
    ],
)
def test_one_place_that_ends_with_a_country_stays_one(text: str) -> None:
    words = text.split(" ")
    assert parted_at_countries(words, [(0, len(words), "LOC")]) == [(0, len(words), "LOC")]


def test_only_places_are_parted() -> None:
    assert parted_at_countries(["Bank", "Norway"], [(0, 2, "ORG")]) == [(0, 2, "ORG")]
