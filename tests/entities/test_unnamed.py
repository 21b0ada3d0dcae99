"""People told by a number or an age alone, places told by an adverb, bodies told by "they"."""

from __future__ import annotations

import pytest

from recension.language.model import installed
from recension.record import EntityType
from tests.entities.accounts import told

pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


def test_a_number_of_people_whom_something_befell_is_who_they_are() -> None:
    here = told(
        "Twelve killed in Vessmar ferry fire",
        "A fire on a ferry in Vessmar killed twelve people on Monday.",
        "Twelve people were killed on a ferry in Vessmar, and 40 were injured.",
    )
    dead = here.at("Twelve")
    assert dead is not None
    assert here.at("people", text=1) == here.at("people", text=2) == dead
    assert here.at("40", text=2) != dead


def test_a_number_of_things_is_nobody() -> None:
    here = told("The mill sold 40 of its ships. Three of the ships sank, and the price rose to 12.")
    assert here.at("40") is here.at("Three") is here.at("12") is None


def test_where_is_the_place_before_it() -> None:
    here = told("She came to the port of Vessmar, where she bought a ship. Where she went next is unknown.")
    assert here.at("where") == here.at("port")
    assert here.at("Where") is None


def test_they_are_the_body_that_was_spoken_of_as_acting() -> None:
    here = told("The Norrvik Rowing Club won the race on Sunday. They had never won before.")
    assert here.at("They") == here.at("Club")


def test_a_meeting_and_the_body_that_holds_it_are_two() -> None:
    here = told("Ada Norr spoke at the NW12 United Nations meeting in Vessmar on Monday.")
    body = here.at("Nations")
    assert body is not None
    assert body.name == "United Nations"
    assert body.type is EntityType.ORGANIZATION
    assert here.at("NW12") != body


def test_a_body_of_many_states_is_not_the_meeting_that_it_holds() -> None:
    here = told(
        "The United Nations Conference on Sea Ice opened in Vessmar on Monday.",
        "The United Nations said on Monday that the ice is melting.",
    )
    assert here.at("Conference") != here.at("Nations", text=1)


def test_where_is_nobody() -> None:
    here = told("The Norlandic forces, where she serves, left Vessmar.")
    assert here.at("where") is None


def test_the_father_of_one_is_not_the_father_of_another() -> None:
    found = told(
        "Ada Lind was found on Monday. Lind's father, a fisherman, thanked the divers.",
        "Lind's father spoke to reporters about Ada Lind.",
        "Peter Kroll was hurt. Kroll's father, a baker, came to the harbour.",
    )
    father = found.at("father")
    assert father is not None
    assert found.at("father", text=1) == father
    assert found.at("father", text=2) != father


def test_where_a_story_has_two_ministries_the_ministry_is_open() -> None:
    found = told(
        "Norland's Foreign Ministry confirmed the deal. Norland's Defence Ministry warned of it.",
        "The ministry said on Monday that it would keep its word.",
        "The ministry worked for months on this, an official said.",
    )
    assert found.at("ministry", text=1) is None or found.at("ministry", text=1) != found.at(
        "ministry", text=2
    )


@pytest.mark.parametrize(
    "behind",
    [
        ", who asked not to be named, said that the pumps had failed.",
        " told the paper on condition of anonymity that the pumps had failed.",
    ],
)
def test_who_asked_not_to_be_named_is_nobody_with_a_name(behind: str) -> None:
    here = told(
        f"The pumps of the dike in Vessmar failed on Monday. A rescue official{behind}",
        "The pumps of the dike in Vessmar failed on Monday. "
        "Ada Norr, a rescue official, said that the pumps had failed.",
    )
    assert here.at("Norr", text=1) != here.at("official")


def test_a_thing_is_no_authority_that_has_its_noun_in_the_name() -> None:
    here = told("The Dam Safety Authority of Norland closed the road. The dam is forty years old.")
    assert here.at("dam") != here.at("Authority")
    # a name that has told what it is before "of" is found by all its words
    here = told("The Union of Glass Workers ended the strike. The union had asked for more.")
    assert here.at("union") == here.at("Union")


def test_the_town_of_a_dateline_is_not_what_the_account_opens_with() -> None:
    here = told(
        "VESSMAR, March 13 (NPA) - A dam that burst above the town of Norr has drowned 41 sheep, "
        "the ministry said on Wednesday."
    )
    assert here.at("dam") != here.at("VESSMAR")
