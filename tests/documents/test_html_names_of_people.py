from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.documents.html_names_of_people import is_outlet, names_in
from recension.documents.word_sets import label


def found(words: str, *, visible: bool = False) -> list[str]:
    return [words[start:end] for start, end in names_in(words, visible=visible)]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ana Berg", ["Ana Berg"]),
        ("By Ana Berg and Tom Ula", ["Ana Berg", "Tom Ula"]),
        ("Von Ana Berg, Tom Ula", ["Ana Berg", "Tom Ula"]),
        ("Ana Berg und Tom Ula, dpn", ["Ana Berg", "Tom Ula", "dpn"]),
        ("Ana Berg (abe)", ["Ana Berg"]),
        ("Norland Press", ["Norland Press"]),
        ("NPA", ["NPA"]),
        ("ana-berg", []),
        ("ana@lantern.example", []),
        ("https://lantern.example/ana", []),
        ("105092", []),
        ("(Image: NPA)", []),
        ("王小明", ["王小明"]),
        ("Ana Berg, professor of the history of harbours in Norland", ["Ana Berg"]),
        ("a sentence that goes on for far longer than any name does", []),
        ("", []),
        ("x" * 500, []),
    ],
)
def test_names_in_what_markup_declares(words: str, names: list[str]) -> None:
    assert found(words) == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Ana Berg and Tom Ula", ["Ana Berg", "Tom Ula"]),
        ("Ana Berg | 17 May 2031", ["Ana Berg"]),
        ("Powered by", []),
        ("Share\nPrint", []),
        ("The Lantern's own weekly newspaper", []),
    ],
)
def test_only_names_of_persons_are_taken_from_visible_words(words: str, names: list[str]) -> None:
    assert found(words, visible=True) == names


def test_an_outlet_is_known_by_its_name_or_address() -> None:
    assert is_outlet("The Lantern", frozenset({label("THE LANTERN")}))
    assert is_outlet("lantern.example", frozenset())
    assert not is_outlet("Ana J. Berg", frozenset())


@given(st.text(max_size=60), st.booleans())
def test_any_words_whatever_give_places_inside_them_in_order(words: str, visible: bool) -> None:  # noqa: FBT001
    places = list(names_in(words, visible=visible))
    assert places == sorted(places)
    assert all(0 <= start < end <= len(words) for start, end in places)
    assert all(words[start:end].strip() == words[start:end] for start, end in places)
