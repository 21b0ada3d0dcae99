from __future__ import annotations

from recension.language.places import countries_as_places, parted_at_commas


def test_a_country_is_a_place_and_a_person_of_that_name_a_person() -> None:
    words = ["Chad", "met", "the", "Republic", "of", "Fiji", "and", "Chad"]
    names = [(0, 1, "PER"), (3, 6, "ORG"), (7, 8, "OTH")]
    assert countries_as_places(words, names) == [(0, 1, "PER"), (3, 6, "LOC"), (7, 8, "LOC")]


def test_a_town_and_its_country_are_two_places() -> None:
    words = ["in", "Port", "Velm", ",", "Norland", ",", "for", "Orrin", ",", "Vale", "and", "Sons"]
    names = [(1, 6, "LOC"), (7, 12, "ORG")]
    assert parted_at_commas(words, names) == [(1, 3, "LOC"), (4, 5, "LOC"), (7, 12, "ORG")]
    assert parted_at_commas([","], [(0, 1, "LOC")]) == []
