"""Who does what to whom, one construction a test; the texts tell of invented countries."""

from __future__ import annotations

import pytest

from recension.language.model import installed
from recension.record import Modality, Polarity
from tests.events.telling_texts import actors, targets, the, thing, told

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


def test_passive_with_agent() -> None:
    one = the("Thirty soldiers were released by Sudmark on Friday.", "release")
    assert actors(one) == ["Sudmark"]
    assert thing(one) == "Thirty soldiers"
    assert one.modality is Modality.ACTUAL


def test_a_clause_without_its_verb() -> None:
    text = "Norland releases 32 sailors and Sudmark two."
    first, second = the(text, "release"), the(text, "release", 1)
    assert (actors(first), thing(first)) == (["Norland"], "32 sailors")
    assert (actors(second), thing(second)) == (["Sudmark"], "two")
    assert [(one.value, one.unit) for one in second.quantities] == [(2.0, "sailors")]
    assert any("clause before" in reason for reason in second.reasons)


def test_control_gives_the_actor_with_a_reason() -> None:
    one = the("The two neighbours agreed to exchange a total of 51 hostages.", "exchange")
    assert actors(one) == ["The two neighbours"]
    assert one.modality is Modality.PROMISED
    assert [one.value for one in one.quantities] == [51.0]
    assert "who does it is taken from control" in one.reasons


def test_coordinated_verbs_share_auxiliary_and_subject() -> None:
    one = the("Norland will free the crews and hand over nine boats.", "hand over")
    assert actors(one) == ["Norland"]
    assert thing(one) == "nine boats"
    assert one.modality is Modality.PLANNED
    assert [(one.value, one.approximate) for one in one.quantities] == [(9.0, False)]


def test_an_infinitive_goes_with_an_infinitive() -> None:
    text = "Norland will set free the sailors held at Veld and return the boats taken with them."
    one = the(text, "return")
    assert actors(one) == ["Norland"]
    assert one.modality is Modality.PLANNED


def test_whom_a_call_addresses() -> None:
    one = the("The commission called on shipowners to resume their voyages.", "resume")
    assert actors(one) == ["shipowners"]
    assert [part.evidence.quote for part in one.holders] == ["The commission"]
    assert one.modality is Modality.CALLED_FOR


def test_relative_clause() -> None:
    one = the("The rebels released a doctor who had been kidnapped in May.", "kidnap")
    assert thing(one) == "a doctor"


def test_reduced_relative_clause() -> None:
    one = the("The sailors captured in October were freed.", "capture")
    assert thing(one) == "The sailors"
    assert one.modality is Modality.ACTUAL


def test_means() -> None:
    text = "Norland supports the bid of Sudmark by withdrawing its own candidate."
    whole, means = the(text, "support"), the(text, "withdraw")
    assert whole.means is not None
    assert whole.means.evidence.quote == "by withdrawing its own candidate"
    assert actors(means) == ["Norland"]
    assert thing(means) == "its own candidate"


def test_a_noun_names_the_act() -> None:
    one = the("The release of 14 fishermen by Norland took place on Friday.", "release")
    assert one.nominal
    assert (actors(one), thing(one)) == (["Norland"], "14 fishermen")
    assert [(one.value, one.unit) for one in one.quantities] == [(14.0, "fishermen")]


def test_a_possessor_acts() -> None:
    one = the("Sudmark's withdrawal of its application was welcomed by Norland.", "withdraw")
    assert (actors(one), thing(one)) == (["Sudmark"], "its application")


def test_a_light_verb_lends_its_subject() -> None:
    one = the("Norland and Sudmark held talks in Veld.", "negotiate")
    assert actors(one) == ["Norland", "Sudmark"]
    assert any("'hold'" in reason for reason in one.reasons)


def test_an_attack_on_a_village() -> None:
    one = the("The attack on the village was condemned by Norland.", "attack")
    assert thing(one) == "the village"


def test_to_whom_by_the_people_of_the_object() -> None:
    one = the("Norland released 32 Sudmarkish soldiers.", "release")
    assert "32 Sudmarkish soldiers" in targets(one)
    assert [part.evidence.quote for part in one.possessors] == ["Sudmarkish"]


def test_copulas_and_states_tell_nothing() -> None:
    assert told("The harbour is small. It has two piers. The town seems quiet.") == ()


def test_a_set_phrase_is_no_act() -> None:
    found = told("In exchange, Norland will free two men.")
    assert [one.predicate for one in found] == ["free"]


def test_two_subjects_are_a_time_and_a_person() -> None:
    one = the("The following day, Ana Brel was sentenced to two years in prison.", "sentence")
    assert thing(one) == "Ana Brel"


def test_negation_by_nobody() -> None:
    one = the("Nobody was arrested.", "arrest")
    assert one.polarity is Polarity.NEGATIVE


def test_the_words_of_two_acts_that_share_a_subject_stand_apart() -> None:
    text = "The union ends the strike and withdraws its suit."
    first, second = the(text, "end"), the(text, "withdraw")
    assert [piece.quote for piece in first.evidence] == ["The union ends the strike"]
    assert [piece.quote for piece in second.evidence] == ["withdraws its suit", "The union"]


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("The bridge costs Norland 9.8 million marks.", "cost", 9_800_000),
        ("About 1,200 people worked at the mill.", "work", 1200),
        ("Her register shows 410 boats.", "show", 410),
    ],
)
def test_a_state_with_a_number_is_recorded(text: str, predicate: str, value: float) -> None:
    one = the(text, predicate)
    assert value in [quantity.value for quantity in one.quantities]


@pytest.mark.parametrize(
    "text",
    ["The bridge costs Norland a lot.", "Some people worked at the mill.", "Her register shows the boats."],
)
def test_a_state_without_a_number_is_none(text: str) -> None:
    assert [one.predicate for one in told(text)] == []


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Norland has kept its word.", "keep"),
        ("Norland has kept the furnace in operation.", "keep"),
        ("The town has asked the mason for an offer.", "ask"),
    ],
)
def test_who_keeps_a_word_or_asks_for_a_thing_acts(text: str, predicate: str) -> None:
    assert the(text, predicate).modality is Modality.ACTUAL


@pytest.mark.parametrize("text", ["Norland kept silent.", "She asked herself why."])
def test_who_keeps_or_asks_nothing_does_not(text: str) -> None:
    assert [one.predicate for one in told(text)] == []


def test_who_is_called_on_is_to_do_it_behind_a_relative_clause() -> None:
    laid = the("Both towns call on clans that have not signed the pact to lay down their arms.", "lay down")
    assert (laid.modality, laid.polarity, actors(laid)) == (Modality.CALLED_FOR, Polarity.POSITIVE, ["clans"])
    back = the("The council urged families who had left the valley to return.", "return")
    assert (back.modality, actors(back)) == (Modality.CALLED_FOR, ["families"])


def test_what_is_said_of_a_nameless_source_is_no_act() -> None:
    for source in (
        "A man who declined to be named",
        "A clerk who asked not to be identified",
        "A guard, who refused to give his name,",
    ):
        assert [one.predicate for one in told(f"{source} saw the fire.")] == []
    assert the("Norland declined to sign the pact.", "sign").predicate == "sign"


def test_who_is_asked_about_did_nothing() -> None:
    assert actors(the("Who shelled the village?", "shell")) == []
    assert actors(the("The men who shelled the village fled.", "shell")) == ["The men"]


def test_what_an_objection_to_a_bid_is_about_is_done_by_who_bids() -> None:
    text = "Sudmark drops its opposition to the bid of Norland to join the league."
    joined = the(text, "join")
    assert (actors(joined), joined.modality) == (["Norland"], Modality.POSSIBLE)
    assert thing(the(text, "drop")) == "its opposition to the bid of Norland to join the league"
    saved = the("Norland cut the budget of the army to save money.", "save")
    assert actors(saved) == ["Norland"]


def test_on_condition_of_anonymity_is_no_condition() -> None:
    freed = the("An aide said on condition of anonymity that Norland had freed the sailors.", "free")
    assert (freed.modality, freed.governor, freed.condition) == (Modality.ACTUAL, None, None)
    sunk = the("A clerk told the paper on condition of anonymity that the ship had sunk.", "sink")
    assert thing(sunk) is None


def test_what_something_waits_for_is_its_condition() -> None:
    one = the("Deliveries would resume once the towns had paid their debts, the firm said.", "deliver")
    assert one.condition is not None
    assert one.condition.evidence.quote == "once the towns had paid their debts"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Norland has not passed the bill raising pensions.", Modality.POSSIBLE),
        ("The decree raising pensions will be signed next week.", Modality.POSSIBLE),
        ("Norland passed a law raising pensions.", Modality.ACTUAL),
        ("The firm is raising pensions.", Modality.ACTUAL),
    ],
)
def test_what_a_law_provides_for_is_not_done_before_it_is_passed(text: str, modality: Modality) -> None:
    assert the(text, "raise").modality is modality


def test_what_a_road_is_opened_to_is_no_act() -> None:
    found = told("The road was reopened to aid after the thaw.")
    assert [one.predicate for one in found] == ["reopen"]
    assert [one.predicate for one in told("Norland sent a ship to aid the port.")] == ["send", "aid"]
