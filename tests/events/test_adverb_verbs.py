"""Acts that a verb tells together with an adverb: "took back the bells", "came home"."""

from __future__ import annotations

import pytest

from recension.language.model import installed
from tests.events.telling_texts import actors, the, thing, told

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


@pytest.mark.parametrize(
    ("text", "predicate", "doer", "object_"),
    [
        ("Norland lent Sudmark two icebreakers in March.", "lend", "Norland", "two icebreakers"),
        ("The guild took back the stolen bells.", "take back", "The guild", "the stolen bells"),
        ("The guild took the stolen bells back.", "take back", "The guild", "the stolen bells"),
        ("Norland brought its envoy home from Belmar.", "bring home", "Norland", "its envoy"),
        ("The museum gave the crown back to Sudmark.", "give back", "The museum", "the crown"),
        ("The sailors came home.", "come home", "The sailors", None),
        ("The refugees went back to their villages.", "go back", "The refugees", None),
        ("The bargemen walked out.", "walk out", "The bargemen", None),
    ],
)
def test_a_verb_and_its_adverb_are_one_act(text: str, predicate: str, doer: str, object_: str | None) -> None:
    one = the(text, predicate)
    assert actors(one) == [doer]
    assert thing(one) == object_


@pytest.mark.parametrize(
    "text",
    [
        "The memory came back to her.",
        "The debate went back and forth.",
        "The guild took a step back.",
        "The question comes back every spring.",
    ],
)
def test_what_moves_nobody_is_no_act(text: str) -> None:
    assert not [one.predicate for one in told(text) if one.predicate.endswith(" back")]
