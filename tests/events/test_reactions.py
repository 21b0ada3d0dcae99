"""What somebody reacts to, backs or helps in: whose act it is, and that the reaction is no source of it."""

from __future__ import annotations

import pytest

from recension.events.wordlists import by_line, words
from recension.language.model import installed
from recension.record import Modality, Polarity
from tests.events.telling_texts import actors, the, thing, told

needs_model = pytest.mark.skipif(
    not installed("en"), reason="the package recension-model-en is not installed"
)
pytest.importorskip("onnxruntime")


def test_every_reaction_leaves_what_it_is_to_as_sure_as_it_was() -> None:
    assert {by_line("governing_verbs").get(verb) for verb in words("reaction_verbs")} == {"actual"}


@needs_model
@pytest.mark.parametrize(
    ("text", "predicate", "given"),
    [
        ("Norland welcomed the release of two men by Sudmark.", "release", True),
        ("The council condemned the attack on the village.", "attack", True),
        ("Norland regretted that Sudmark had closed the strait.", "close", True),
        ("Norland reacted to the arrest of the skipper by Sudmark.", "arrest", True),
        ("The attack on the ferry was condemned by Sudmark.", "attack", True),
        ("Norland announced the release of two men.", "release", False),
        ("Norland said that Sudmark had closed the strait.", "close", False),
    ],
)
def test_what_somebody_reacts_to_is_taken_as_given(text: str, predicate: str, given: bool) -> None:  # noqa: FBT001 - a column of the table
    one = the(text, predicate)
    assert one.given is given
    assert any("taken as given" in reason for reason in one.reasons) is given


@needs_model
def test_the_reaction_itself_is_not_taken_as_given() -> None:
    one = the("Norland welcomed the release of two men.", "welcome")
    assert not one.given
    assert actors(one) == ["Norland"]


@needs_model
def test_not_to_welcome_a_release_does_not_deny_it() -> None:
    text = "Norland did not welcome the release of two men by Sudmark."
    assert the(text, "release").polarity is Polarity.POSITIVE
    assert the(text, "welcome").polarity is Polarity.NEGATIVE


@needs_model
@pytest.mark.parametrize(
    "text",
    [
        "Norland praised Sudmark for releasing the crews.",
        "Norland thanked Sudmark for releasing the crews.",
        "Sudmark was criticised for releasing the crews.",
    ],
)
def test_who_is_praised_did_it(text: str) -> None:
    assert actors(the(text, "release")) == ["Sudmark"]


@needs_model
@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Norland supports the bid of Sudmark to host the games.", ["Sudmark"]),
        ("Norland backs Sudmark's bid to host the games.", ["Sudmark"]),
        ("Norland backs a bid by Sudmark to host the games.", ["Sudmark"]),
        ("Norland supports Sudmark to host the games.", ["Sudmark"]),
        ("Norland opposes the Sudmarkish bid to host the games.", ["Sudmarkish"]),
        ("Norland supports the bid to host the games.", []),
        ("Norland hopes that all will support the bid of Sudmark to host the games.", ["Sudmark"]),
    ],
)
def test_who_backs_a_bid_would_not_do_it(text: str, host: list[str]) -> None:
    one = the(text, "host")
    assert actors(one) == host
    assert one.modality in {Modality.POSSIBLE, Modality.PLANNED}


@needs_model
def test_what_help_is_in_is_no_act_of_the_helper() -> None:
    text = (
        "Norland stands ready to provide help in clearing the road, mending the bridge and drafting a treaty."
    )
    (one,) = told(text)
    assert one.predicate == "provide"
    assert thing(one) == "help in clearing the road, mending the bridge and drafting a treaty"


@needs_model
def test_a_list_of_help_stays_whole() -> None:
    text = (
        "The Norlandish side is ready to give full assistance in repairing roads, "
        "clearing the fields and drafting a customs treaty."
    )
    (one,) = told(text)
    assert thing(one) == text[text.index("full assistance") : -1]


@needs_model
def test_a_list_of_help_ends_with_its_sentence() -> None:
    text = (
        "Norland stands ready to provide help in clearing the road and drafting a treaty.\n"
        "Following the talks, both sides went home."
    )
    one = the(text, "provide")
    assert thing(one) == "help in clearing the road and drafting a treaty"


@needs_model
def test_help_that_was_given() -> None:
    (one,) = told("Norland helped Sudmark in clearing the road.")
    assert (one.predicate, actors(one), one.modality) == ("help", ["Norland"], Modality.ACTUAL)


@needs_model
def test_a_pair_of_a_country_and_the_ministers_of_another() -> None:
    one = the("Norland hosted peace talks between Ostmark and Sudmark's foreign ministers.", "negotiate")
    assert actors(one) == ["Ostmark", "Sudmark's foreign ministers"]


@needs_model
def test_an_announcement_binds_nobody_to_what_has_no_actor() -> None:
    one = the("The president announced that elections would take place in May.", "elect")
    assert actors(one) == []
    assert one.modality is Modality.PLANNED
