"""Acts that have not happened though no auxiliary of theirs says so; the texts tell of invented countries."""

from __future__ import annotations

import pytest

from recension.language.model import installed
from recension.record import Modality, Polarity
from tests.events.telling_texts import the, told

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

_POSSIBLE, _ACTUAL = Modality.POSSIBLE, Modality.ACTUAL


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The council had yet to publish the list of names.", "publish"),
        ("Norland has yet to free the two sailors.", "free"),
        ("The parliament is yet to ratify the treaty, the speaker said.", "ratify"),
        ("The mine has still to pay its debts.", "pay"),
    ],
)
def test_what_is_yet_to_be_done_is_not_done(text: str, predicate: str) -> None:
    one = the(text, predicate)
    assert (one.modality, one.polarity) == (_ACTUAL, Polarity.NEGATIVE)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Asked whether the ferry had sunk, Holt said nothing.", "sink"),
        ("Reporters asked whether the army had shelled the village.", "shell"),
        ("The envoy was asked if Norland would return the ships.", "return"),
        ("Norland has not said whether it will pay the widows.", "pay"),
    ],
)
def test_what_is_asked_or_left_open_is_neither_called_for_nor_denied(text: str, predicate: str) -> None:
    one = the(text, predicate)
    assert (one.modality, one.polarity) == (_POSSIBLE, Polarity.POSITIVE)


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        ("Deliveries would resume once the towns had paid their debts, the firm said.", "pay", _POSSIBLE),
        ("The gates will open as soon as Norland has freed the sailors.", "free", _POSSIBLE),
        ("Talks will begin after Sudmark withdraws its guns.", "withdraw", _POSSIBLE),
        ("The two agreed to meet before Sudmark withdraws its guns.", "withdraw", _POSSIBLE),
        ("Talks will begin after Sudmark withdrew its guns.", "withdraw", _ACTUAL),
        ("He said he would resign after the court had convicted him.", "convict", _ACTUAL),
        ("The road opened when the army left the pass.", "leave", _ACTUAL),
    ],
)
def test_what_something_to_come_waits_for_is_not_told_as_done(
    text: str, predicate: str, modality: Modality
) -> None:
    assert the(text, predicate).modality is modality


def test_a_condition_without_a_conjunction_does_not_say_that_it_happened() -> None:
    assert the("Had the dam been repaired, the town would not have flooded.", "repair").modality is _POSSIBLE
    asked = the("Had the clerks burned the list, he added, nobody would have known.", "burn")
    assert asked.modality is _POSSIBLE


def test_what_should_have_been_done_was_not() -> None:
    one = the("The ministry should have repaired the dam, she said.", "repair")
    assert (one.modality, one.polarity) == (_POSSIBLE, Polarity.NEGATIVE)
    assert not [
        one for one in told("The council should have put the deal to a vote.") if one.predicate == "vote"
    ]
