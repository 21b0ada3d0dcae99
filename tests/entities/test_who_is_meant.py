"""What pronouns and names mean by the words around them: gender, who tells, who does, names of before."""

from __future__ import annotations

import pytest

from recension.entities.lexicon import lines_of, word_set, word_values
from recension.language.model import installed
from tests.entities.accounts import told

pytest.importorskip("onnxruntime")
needs_model = pytest.mark.skipif(
    not installed("en"), reason="the package recension-model-en is not installed"
)


def test_given_names_have_one_gender_each() -> None:
    names = word_values("name_genders")
    assert set(names.values()) == {"m", "f"}
    assert len(names) == len(lines_of("name_genders.txt"))
    assert names["james"] == "m"
    assert "andrea" not in names


def test_no_name_stands_on_two_lines_of_the_renamed() -> None:
    names = [name.strip() for line in lines_of("renamed_organizations.txt") for name in line.split("\t")]
    assert len(names) == len(set(names))
    assert "facebook" not in names


def test_verbs_of_happening_tell_nothing_of_a_body() -> None:
    assert word_set("happening_verbs").isdisjoint(word_set("telling_verbs"))


@needs_model
def test_she_is_no_man() -> None:
    here = told("Maria Brask sued the port. James Norr said on Monday that she had lost the case.")
    assert here.at("she") == here.at("Brask")
    assert here.at("she") != here.at("Norr")


@needs_model
def test_who_does_something_to_somebody_is_another() -> None:
    here = told("Norr met Brask in Vessmar. Lind beat Brask in the final, knocking him down twice.")
    assert here.at("him") is not None
    assert here.at("him") != here.at("Lind")


@needs_model
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Lantern Ferries announced on Monday that they have restored the service.", "they"),
        ("Lantern Ferries claimed that it has received no complaints.", "it"),
    ],
)
def test_a_body_tells_what_it_does(text: str, word: str) -> None:
    here = told(text)
    assert here.at(word) is not None
    assert here.at(word) == here.at("Lantern")


@needs_model
def test_what_happened_is_no_body() -> None:
    here = told("Lantern Ferries said that it happened on Monday.")
    assert here.at("it") != here.at("Lantern")


@needs_model
def test_a_name_of_before_is_one_where_the_text_says_so() -> None:
    here = told(
        "She wrote on Beacon, formerly known as Lantern, that the talks had failed.",
        "The Norlandic office has an account on Lantern.",
    )
    entity = here.at("Beacon")
    assert entity is not None
    assert entity == here.at("Lantern")
    assert "the text says that it had this name before" in {merge.reason for merge in entity.merges}


@needs_model
def test_a_renamed_company_is_one_in_a_story() -> None:
    here = told(
        "The oil company Statoil was sued by Norlandic fishermen on Monday.",
        "The oil company Equinor was sued by Norlandic fishermen on Monday.",
    )
    entity = here.at("Statoil")
    assert entity is not None
    assert entity == here.at("Equinor", text=1)
    assert "a name that the organisation had before" in {merge.reason for merge in entity.merges}


@needs_model
def test_an_office_is_no_name_of_a_body() -> None:
    here = told("Ada Norr, the Norlandic Secretary of State for Northern and Coastal Affairs, resigned.")
    assert not [one for one in here.entities.entities if one.name.startswith("State for")]


@needs_model
def test_the_city_of_a_name_is_the_place_of_this_name() -> None:
    here = told("The city of Vessmar was quiet. Ships left Vessmar at noon.")
    assert here.at("city") is not None
    assert here.at("city") == here.at("Vessmar")


@needs_model
def test_a_name_behind_a_spokesman_is_the_spokesman_s() -> None:
    found = told(
        "A spokesman for the Prime Minister, Jonas Reeve, said that nothing had changed. Reeve gave no date."
    )
    reeve = found.at("Reeve")
    assert reeve is not None
    assert found.at("spokesman") == reeve
    assert found.at("Minister") != reeve
    assert not any(role.casefold() == "prime minister" for role in reeve.roles)


@needs_model
def test_a_name_behind_a_relative_is_the_one_s_of_its_gender() -> None:
    found = told(
        "The brother of the mayor, Peter Lind, ran. The husband of the dead man's sister, Anna Kroll, sat by."
    )
    assert found.at("mayor") != found.at("Lind")
    assert found.at("sister") == found.at("Kroll")


@needs_model
def test_an_apposition_is_to_the_last_of_those_named_together() -> None:
    found = told(
        "Orlan Steel and Maren Power, a company in Vellmark, sell ships to our president and chief, Ada Lind."
    )
    assert found.at("company") == found.at("Maren")
    assert found.at("company") != found.at("Orlan")
    assert found.at("president") == found.at("Lind")
