from __future__ import annotations

from recension.language.surnames import surnames_as_persons


def test_a_last_name_is_a_person_where_the_full_name_stands() -> None:
    words = ["Ann", "Orrin", "left", ".", "Orrin", "and", "Velm", "met", "Jo", "Chad", "in", "Chad"]
    names = [(0, 2, "PER"), (4, 5, "LOC"), (6, 7, "LOC"), (8, 10, "PER"), (11, 12, "LOC")]
    assert surnames_as_persons(words, names) == [
        (0, 2, "PER"),
        (4, 5, "PER"),
        (6, 7, "LOC"),
        (8, 10, "PER"),
        (11, 12, "LOC"),
    ]


def test_peoples_and_longer_names_stay() -> None:
    words = ["Jo", "Meru", "Merus", "of", "Meru", "Bay"]
    names = [(0, 2, "PER"), (2, 3, "NORP"), (4, 6, "LOC")]
    assert surnames_as_persons(words, names) == names
