"""Offices that change hands, and offices of others that are worded alike."""

from __future__ import annotations

import pytest

from recension.entities.offices import Office, is_one_office, office_in_full
from recension.language.model import installed
from tests.entities.accounts import told

pytest.importorskip("onnxruntime")
needs_model = pytest.mark.skipif(
    not installed("en"), reason="the package recension-model-en is not installed"
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("minister foreign", "minister", True),
        ("minister foreign", "minister new", False),
        ("minister deputy", "minister", False),
        ("executive chief former", "executive chief", False),
        ("minister foreign", "minister energy", False),
    ],
)
def test_wordings_of_an_office(one: str, other: str, *, same: bool) -> None:
    assert is_one_office(one.split(), other.split()) is same


@pytest.mark.parametrize("words", [("ceo",), ("officer", "chief", "executive"), ("executive", "chief")])
def test_a_chief_executive_in_one_wording(words: tuple[str, ...]) -> None:
    assert office_in_full(words) == ("executive", "chief")


def test_an_office_of_one_owner_is_not_that_of_another() -> None:
    here = Office("mayor", frozenset({"mayor"}), 1)
    assert not here.may_be(Office("mayor", frozenset({"mayor"}), 2))
    assert here.may_be(Office("mayor", frozenset({"mayor", "city"}), None))


@needs_model
def test_the_new_holder_of_an_office_is_not_the_one_who_left_it() -> None:
    found = told(
        "Corvell Foods said its chief executive, Wilma Stern, resigned on Monday. Karl Ivo takes over.\n"
        "The new chief executive apologised to the workers.",
        "Wilma Stern, the chief executive of Corvell Foods, has left. The new chief executive is Karl Ivo.",
    )
    gone = found.at("Stern")
    assert gone is not None
    assert found.at("executive", nth=1) != gone
    assert found.at("executive", text=1) == gone
    assert found.at("executive", text=1, nth=1) == found.at("Ivo", text=1)


@needs_model
def test_a_deputy_is_not_who_holds_the_office() -> None:
    found = told(
        "Energy Minister Ansel Kroll resigned on Friday. Kroll had held the post for a year.",
        "Ansel Kroll resigned as energy minister. The deputy minister, who leads the ministry, met unions.",
    )
    assert found.at("Kroll", text=1) == found.at("Kroll")
    assert found.at("minister", text=1, nth=1) != found.at("Kroll")
