"""Ships, and the places, people and clubs whose names they bear."""

from __future__ import annotations

import pytest

from recension.language.model import installed
from recension.record import EntityType
from tests.entities.accounts import told

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


def test_a_ship_is_not_the_town_that_it_is_named_after() -> None:
    found = told(
        "The frigate Vellmark brought the crew home. The mayor spoke in Vellmark on Monday.",
        "The Vellmark, a frigate of the navy, was waiting. The crew landed in Vellmark.",
        "FC Vellmark won the cup on Monday.",
    )
    ship, town = found.at("Vellmark"), found.at("Vellmark", nth=1)
    assert ship is not None
    assert town is not None
    assert (ship.type, town.type) == (EntityType.OTHER, EntityType.PLACE)
    assert found.at("Vellmark", text=1) == ship
    assert found.at("Vellmark", text=1, nth=1) == town
    assert found.at("Vellmark", text=2) not in {ship, town}


def test_a_ship_with_a_title_is_no_person() -> None:
    found = told(
        "The ferry Princess Ottla sank on Monday. The ship had hit a rock.",
        "Divers searched the lake where the Princess Ottla lies.",
        "Princess Ottla opened a school. She gave a speech.",
    )
    ship = found.at("Ottla")
    assert ship is not None
    assert ship.type is EntityType.OTHER
    assert found.at("Ottla", text=1) == ship
    assert found.at("ship") == ship
    person = found.at("Ottla", text=2)
    assert person is not None
    assert person.type is EntityType.PERSON
