from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.lineage.variants.spelling import house_form, same_people, same_word, spelled_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organise", "organize"),
        ("organisation", "organization"),
        ("honour", "honor"),
        ("neighbourhood", "neighborhood"),
        ("centre", "center"),
        ("travelled", "traveled"),
        ("dialogue", "dialog"),
        ("programme", "program"),
        ("grey", "gray"),
        ("defence", "defense"),
        ("analyse", "analyze"),
    ],
)
def test_house_styles_meet(one: str, other: str) -> None:
    assert house_form(one) == house_form(other)


@pytest.mark.parametrize(
    ("one", "other"), [("our", "or"), ("four", "for"), ("wise", "size"), ("tour", "tire")]
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert house_form(one) != house_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("release", "releases"),
        ("released", "releasing"),
        ("boat", "boats"),
        ("country", "countries"),
        ("historic", "historical"),
        ("candidacy", "candidature"),
        ("implement", "implementation"),
        ("minister", "minister's"),
    ],
)
def test_forms_of_one_word_are_the_same_word(one: str, other: str) -> None:
    assert same_word(one, other)
    assert same_word(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("velia", "velian"), ("norland", "norlanders"), ("velia", "velia's"), ("karsia", "karsians")],
)
def test_a_place_and_its_people_are_one_name(one: str, other: str) -> None:
    assert same_people(one, other)
    assert same_people(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hopeful", "hopeless"),
        ("internal", "international"),
        ("prison", "prisoner"),
        ("norland", "norlund"),
        ("able", "unable"),
        ("hope", "demand"),
        ("velia", "velmar"),
    ],
)
def test_words_of_another_sense_are_not(one: str, other: str) -> None:
    assert not same_word(one, other)


def test_nothing_is_spelled_like_no_words() -> None:
    assert not spelled_alike((), ("boats",))
    assert not spelled_alike(("boats",), ())


@given(st.text(max_size=20), st.text(max_size=20))
def test_sameness_has_no_order(one: str, other: str) -> None:
    assert same_word(one, other) == same_word(other, one)
    assert same_people(one, other) == same_people(other, one)
    assert bool(spelled_alike((one,), (other,))) == bool(spelled_alike((other,), (one,)))
