"""Subjects that a parse takes for a part of the object before them."""

from __future__ import annotations

import pytest

from recension.language.model import installed
from tests.events.telling_texts import actors, the, thing

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


@pytest.mark.parametrize(
    "text",
    [
        "With the miners leaving the pit and the guild lifting its boycott, the town slept well.",
        "The plan sees the miners leaving the pit and the guild lifting its boycott.",
    ],
)
def test_the_noun_before_a_second_gerund_is_its_doer(text: str) -> None:
    first, second = the(text, "leave"), the(text, "lift")
    assert (actors(first), thing(first)) == (["the miners"], "the pit")
    assert (actors(second), thing(second)) == (["the guild"], "its boycott")


def test_one_doer_of_two_gerunds_keeps_both() -> None:
    text = "With the miners leaving the pit and lifting their boycott, the town slept well."
    assert actors(the(text, "leave")) == ["the miners"]
    assert actors(the(text, "lift")) == ["the miners"]


def test_a_name_limits_a_verb_to_one_of_several() -> None:
    text = "The two towns settled their quarrel, trading lamps and, in the case of Orm, giving up a seat."
    assert actors(the(text, "give up")) == ["Orm"]
    assert actors(the(text, "settle")) == ["The two towns"]
