"""How real an act is said to be."""

from __future__ import annotations

import pytest

from recension.events.standing import Standing
from recension.language.model import installed
from recension.record import Modality, Polarity
from tests.events.telling_texts import actors, the, told

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

CASES = [
    ("Norland released the sailors.", "release", Modality.ACTUAL),
    ("Norland will release the sailors.", "release", Modality.PLANNED),
    ("Norland is to release the sailors.", "release", Modality.PLANNED),
    ("Norland is expected to release the sailors.", "release", Modality.PLANNED),
    ("Norland plans to release the sailors.", "release", Modality.PLANNED),
    ("Norland pledged to release the sailors.", "release", Modality.PROMISED),
    ("Norland has agreed to release the sailors.", "release", Modality.PROMISED),
    ("Sudmark welcomed the agreement on the release of the sailors.", "release", Modality.PROMISED),
    ("Norland is ready to release the sailors.", "release", Modality.PROMISED),
    ("Sudmark hopes that Norland will release the sailors.", "release", Modality.HOPED),
    ("Sudmark urged Norland to release the sailors.", "release", Modality.CALLED_FOR),
    ("Sudmark called for the release of the sailors.", "release", Modality.CALLED_FOR),
    ("Norland should release the sailors.", "release", Modality.CALLED_FOR),
    ("Norland may release the sailors.", "release", Modality.POSSIBLE),
    ("Norland is considering releasing the sailors.", "release", Modality.POSSIBLE),
    ("Norland has threatened to bomb the port.", "bomb", Modality.POSSIBLE),
    ("The mayor is accused of torturing prisoners.", "torture", Modality.ALLEGED),
    ("The officers allegedly tortured prisoners.", "torture", Modality.ALLEGED),
    ("The mayor is said to have fled the city.", "flee", Modality.ALLEGED),
    ("Norland denied that its troops had shelled the port.", "shell", Modality.DENIED),
    ("The union announced the release of several sailors.", "release", Modality.PLANNED),
    ("The ministry announced that the bridge was opened on Sunday.", "open", Modality.ACTUAL),
    ("The boats were returned on Monday, the harbour master announced.", "return", Modality.ACTUAL),
    ("The owner announced that the guild had sold the mill.", "sell", Modality.ACTUAL),
    ("The ministry announced that it would open the bridge.", "open", Modality.PLANNED),
    ("The owner announced that the guild was selling the mill.", "sell", Modality.PLANNED),
    ("The army said that it would leave the city.", "leave", Modality.PLANNED),
    ("Holt declared after the meeting that the port would reopen in May.", "reopen", Modality.PLANNED),
    ("An accord has been reached on reopening the bridge at Veld.", "reopen", Modality.PROMISED),
    ("After the talks, a deal was reached on taking small steps towards trust.", "take", Modality.PROMISED),
    ("The premiers restated their intention to regulate trade.", "regulate", Modality.PLANNED),
]


@pytest.mark.parametrize(("text", "predicate", "modality"), CASES)
def test_modality(text: str, predicate: str, modality: Modality) -> None:
    one = the(text, predicate)
    assert one.modality is modality
    assert one.polarity is Polarity.POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        "Norland did not release the sailors.",
        "Norland refused to release the sailors.",
        "Norland failed to release the sailors.",
        "Norland never released the sailors.",
    ],
)
def test_what_was_not_done(text: str) -> None:
    one = the(text, "release")
    assert one.polarity is Polarity.NEGATIVE
    assert one.modality is Modality.ACTUAL


def test_a_governing_verb_is_no_event_of_its_own() -> None:
    assert [one.predicate for one in told("Norland agreed to release the sailors.")] == ["release"]


def test_who_hopes_is_the_holder() -> None:
    one = the("Ministers hope that the union will lift its embargo.", "lift")
    assert actors(one) == ["the union"]
    assert [part.evidence.quote for part in one.holders] == ["Ministers"]


def test_who_is_accused_acts() -> None:
    one = the("The mayor is accused of torturing prisoners.", "torture")
    assert actors(one) == ["The mayor"]


def test_an_accusation_tells_of_what_is_alleged_only() -> None:
    text = "The mayor fled, while Brel is accused of torturing Norlandish soldiers captured in May."
    assert [one.predicate for one in told(text)] == ["flee", "torture", "capture"]


def test_a_condition_is_kept_and_does_not_happen() -> None:
    text = "Norland will reopen the harbour provided that the survey has been completed."
    one, survey = the(text, "reopen"), the(text, "complete")
    assert one.condition is not None
    assert one.condition.evidence.quote.endswith("the survey has been completed")
    assert survey.modality is Modality.POSSIBLE


def test_a_headline_that_leaves_out_is_to() -> None:
    one = the("Ostmere, Halvia to swap detained crews", "swap")
    assert one.modality is Modality.PLANNED
    assert "Ostmere" in actors(one)[0]


def test_the_less_real_reading_wins() -> None:
    how = Standing()
    how.take(Modality.PLANNED, 3)
    how.take(Modality.HOPED, 1)
    how.take(Modality.PROMISED, 0)
    assert (how.modality, how.deciding) == (Modality.HOPED, 1)
    assert how.governors == [3, 1, 0]


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        (
            "The inquiry found that the owners had bribed a clerk, a finding that Sudmark rejects.",
            "bribe",
            "alleged",
        ),
        ("The guards fired on the crowd, a claim the ministry disputes.", "fire", "alleged"),
        ("Norland sank the barge, a move that Sudmark rejected.", "sink", "actual"),
        ("That was denied in Veld. “Nobody has hired a bus,” a clerk said.", "hire", "denied"),
        ("The premier denied this. He had not met the envoy.", "meet", "denied"),
        ("The premier denied the charge. He had not met the envoy.", "meet", "actual"),
    ],
)
def test_what_somebody_takes_for_untrue(text: str, predicate: str, modality: str) -> None:
    assert the(text, predicate).modality == modality


def test_what_goes_on_beside_a_failure_went_on() -> None:
    one = the("With the two towns fighting over the valley, the talks failed.", "fight")
    assert one.polarity is Polarity.POSITIVE


def test_what_is_to_be_done_is_planned_wherever_a_parse_hangs_the_verb() -> None:
    one = the("Ostra is to hand over 12 Sudmark guards and the six carts they drove.", "hand over")
    assert one.modality is Modality.PLANNED


@pytest.mark.parametrize(
    ("text", "predicate", "polarity"),
    [
        ("Harbour master: no shot fired at Orm", "fire", Polarity.NEGATIVE),
        ("No prisoners released, says Orvel", "release", Polarity.NEGATIVE),
        ("No pact signed last year holds.", "sign", Polarity.POSITIVE),
        ("Shots fired at Orm", "fire", Polarity.POSITIVE),
    ],
)
def test_a_headline_s_participle_of_nothing_was_not_done(
    text: str, predicate: str, polarity: Polarity
) -> None:
    assert the(text, predicate).polarity is polarity


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Sudmark is obliged to pull back its guns by 15 March.", "pull back"),
        ("The treaty obliges Norland to destroy its mines.", "destroy"),
        ("The pact calls for Norland to free all sailors.", "free"),
        ("The accord stipulates that the army leave the valley.", "leave"),
    ],
)
def test_what_a_text_obliges_somebody_to_do_is_called_for(text: str, predicate: str) -> None:
    assert the(text, predicate).modality is Modality.CALLED_FOR
