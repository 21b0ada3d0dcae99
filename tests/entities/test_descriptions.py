"""What accounts of one story only describe: by number, age, act, and the noun that means the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recension.entities.posts import is_post
from recension.entities.reading import Reading
from recension.language.model import installed
from recension.record import EntityType
from tests.entities.accounts import annotated, told

if TYPE_CHECKING:
    from recension.record import Entity

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


def reasons(entity: Entity | None) -> set[str]:
    assert entity is not None
    return {merge.reason for merge in entity.merges}


def test_people_of_one_number_are_one_group_whatever_they_are_called() -> None:
    story = told(
        "The glassworks in Vessmar dismissed 286 workers on Monday.",
        "Some 286 glaziers lost their jobs at the glassworks in Vessmar on Monday.",
        "The 286 workers of the glassworks were paid on Monday.",
    )
    assert story.at("workers") == story.at("workers", text=2)
    assert story.at("workers") is not None
    two = told(
        "The glassworks dismissed 286 workers on Monday.",
        "The glassworks dismissed 41 workers and kept 286 clerks on Monday.",
        "The glassworks dismissed 286 workers on Monday.",
    )
    assert two.at("workers") is not None
    assert two.at("workers") != two.at("workers", text=1)


def test_other_people_than_before_are_not_joined() -> None:
    story = told(
        "Three sailors were freed in Vessmar. The three sailors went home.",
        "Over a hundred sailors were held in Vessmar. The sailors over a hundred in number waited.",
    )
    assert story.at("sailors") is not None
    assert story.at("sailors") != story.at("sailors", text=1)


def test_one_age_is_one_person_and_other_ages_are_not() -> None:
    story = told(
        "Ada Norr, 66, was found in the harbour of Vessmar. She had gone out alone.",
        "A 66-year-old woman was found in the harbour of Vessmar.",
        "A 24-year-old woman was found in a hotel of Vessmar.",
    )
    assert story.at("woman", text=1) == story.at("Norr")
    assert story.at("woman", text=2) != story.at("Norr")
    assert any("66 years old" in reason for reason in reasons(story.at("Norr")))


def test_whom_a_text_identifies_is_the_one_of_the_name() -> None:
    story = told("Police arrested a baker in Vessmar. They identified the baker as Petra Lind.")
    assert story.at("baker") == story.at("Lind")
    assert "the text says that it is the one of this name" in reasons(story.at("Lind"))


def test_nouns_of_one_meaning_are_one_thing_in_a_story() -> None:
    story = told(
        "A gunman fled from the bank in Vessmar. Police searched for the gunman.",
        "The shooter left the bank in Vessmar by a window.",
    )
    assert story.at("gunman") is not None
    assert story.at("gunman") == story.at("shooter", text=1)


def test_an_act_that_three_accounts_tell_joins_a_description_with_a_name() -> None:
    story = told(
        "Ada Norr was hanged at dawn in Vessmar. Her lawyer had asked for mercy.",
        "A baker was hanged at dawn in Vessmar.",
        "Ada Norr was hanged in Vessmar on Monday.",
    )
    assert story.at("baker", text=1) == story.at("Norr")


def test_a_post_is_nobody_who_might_hold_it() -> None:
    text = (
        "The premier asked Ada Norr to be foreign minister. The choice for foreign minister pleased Vessmar."
    )
    reading = Reading(annotated(text))
    assert all(is_post(reading, word) for word, lemma in enumerate(reading.lemmas) if lemma == "minister")
    story = told(
        text, "Ada Norr was named as the foreign minister of Norland.", "Norland has a foreign minister."
    )
    post = story.at("minister", text=1)
    assert post is not None
    assert post != story.at("Norr", text=1)
    assert post.type is EntityType.OTHER
    assert post == story.at("minister")


def test_a_ship_is_one_with_its_name() -> None:
    story = told(
        "The ferry Korrel ran aground off Vessmar. The ship sank.",
        "MV Korrel ran aground off Vessmar on Monday.",
        "A ferry ran aground off Vessmar.",
    )
    ship = story.at("Korrel")
    assert ship is not None
    assert ship.type is EntityType.OTHER
    assert {ship, story.at("Korrel", text=1), story.at("ferry", text=2)} == {ship}


def test_a_company_of_somebody_else_is_not_the_one_just_named() -> None:
    story = told("Vell Glass praised the Norr team on Monday.")
    assert story.at("team") is None or story.at("team") != story.at("Glass")
