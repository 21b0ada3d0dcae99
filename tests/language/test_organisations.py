from __future__ import annotations

from recension.language.organisations import known_organisations
from recension.language.wordlists import wordlist


def test_a_union_of_states_is_no_place_and_no_person() -> None:
    words = ["the", "African", "Union", "met", "Union", "and", "OPEC"]
    names = [(1, 3, "LOC"), (4, 5, "LOC"), (6, 7, "PER")]
    assert known_organisations(words, names) == [(1, 3, "ORG"), (4, 5, "LOC"), (6, 7, "ORG")]


def test_no_organisation_is_a_country_too() -> None:
    assert not wordlist("organisations") & wordlist("countries")
