"""Reactions told by any word for what happened, and quotations that two accounts carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recension import Input, Record, build
from recension.claims import claims_of
from recension.language.model import installed
from recension.record import EntityType, Relation
from tests.claims.accounts import Newsroom, entity

if TYPE_CHECKING:
    from recension.record import Event

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

WORKS = """Ormel Glass

PRESS RELEASE

Ormel Glass on the strike

4 June 2025

The furnaces of Ormel Glass were out on Tuesday.

"We have paid every worker of the night shift," said Dora Quist, director of Ormel Glass.
"""
PAPER = """Elm Gazette

A strike at Ormel

6 June 2025

"We have paid every worker of the night shift," Dora Quist told the Elm Gazette.

Some forty people stood at the gate.
"""


def _built(*texts: str) -> Record:
    return build(
        [Input(path=f"{at}.txt", suffix=".txt", content=text.encode()) for at, text in enumerate(texts)]
    )


def _welcomes(*objects: str, several: bool = False) -> int:
    """How many claims there are of a welcome that accounts tell by these words."""
    room = Newsroom()
    sudmark = entity("Sudmark", type_=EntityType.COUNTRY)
    room.who(sudmark)
    events: list[Event] = []
    for at, object_ in enumerate(objects):
        source = room.lost_source(f"statement {at if several else 0} of Sudmark")
        words = f"Sudmark welcomed {object_} with joy"
        where = room.account(f"{words}, it said on Tuesday.", publisher=f"Paper {at}")
        said = room.said((where, words), speakers=[sudmark], by="Sudmark", source=source)
        events.append(room.event(where, words, "welcome", actors=[sudmark], object_=object_, statement=said))
    return len([one for one in claims_of(room.gathered()) if {e.id for e in events} & set(one.events)])


def test_one_statement_welcomes_one_thing_by_whatever_word() -> None:
    assert _welcomes("the development", "the announcement") == 1
    assert _welcomes("the development", "the new road") == 1 + 1
    assert _welcomes("the development", "the announcement", several=True) == 1 + 1


def test_a_quotation_that_its_source_carries_too_is_quoted_and_no_second_source() -> None:
    record = _built(WORKS, PAPER)
    (claim,) = (one for one in record.claims if "night shift" in one.text)
    assert {one.relation for one in claim.support} == {Relation.QUOTES}
    assert (claim.independent_sources, claim.at_most) == (1, 1)
