"""A sentence that tells both sides of an exchange tells of each side's release."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recension.claims import claims_of, undertakings_of
from recension.record import Change, Fidelity, Modality
from tests.claims.accounts import source_of, words
from tests.claims.stories import NORLAND, SUDMARK, Exchange

if TYPE_CHECKING:
    from recension.record import Document, Event
    from tests.claims.accounts import Newsroom


def exchanged(room: Newsroom, clause: str, *, noun: str = "captives", total: str = "34") -> Event:
    """An account of the exchange as a whole, in an outlet's own voice."""
    where = room.account(f"{clause}.", publisher="Coast Mail", day="2031-03-06")
    return room.event(
        where,
        clause,
        "swap",
        actors=[NORLAND, SUDMARK],
        object_=f"{total} {noun}",
        number=(total, float(total), noun),
        modality=Modality.PROMISED,
        mention="swap",
    )


def renderings(room: Newsroom, where: Document) -> dict[str, tuple[Fidelity, tuple[Change, ...]]]:
    found: dict[str, tuple[Fidelity, tuple[Change, ...]]] = {}
    for one in undertakings_of(room.gathered()):
        for rendering in one.renderings:
            if rendering.document == where.id:
                found[one.object or ""] = rendering.fidelity, rendering.changes
    return found


def test_it_supports_and_renders_both_sides() -> None:
    story = Exchange()
    room = story.room
    event = exchanged(
        room, "Norland and Sudmark agreed to swap 34 captives, 32 Sudmarkers and two Norlanders"
    )
    where = next(one for one in room.documents if one.id == event.evidence[0].document)
    found = renderings(room, where)
    assert set(found) == {"the 32 Sudmark soldiers", "two Norland soldiers"}
    for object_, (fidelity, changes) in found.items():
        assert fidelity is Fidelity.CHANGED
        assert changes == (Change(slot="characterisation", before=object_, after="captives"),)
    releases = [
        one for one in claims_of(room.gathered()) if set(one.events) & {e.id for e in room.events[:2]}
    ]
    assert [where.id in {support.document for support in one.support} for one in releases] == [True, True]
    assert not any(conflict.slot == "number" for one in releases for conflict in one.conflicts)


def test_a_number_that_was_changed_is_shown() -> None:
    story = Exchange()
    event = exchanged(
        story.room,
        "Norland and Sudmark agreed to swap 33 soldiers, 31 Sudmarkers and two Norlanders",
        noun="soldiers",
        total="33",
    )
    where = next(one for one in story.room.documents if one.id == event.evidence[0].document)
    assert [change.slot for change in renderings(story.room, where)["the 32 Sudmark soldiers"][1]] == [
        "number"
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "Norland and Sudmark agreed to swap 34 captives",
        "Norland and Sudmark agreed to swap 34 captives, 32 Sudmarkers among them",
        "Norland and Sudmark agreed to swap 34 captives for 32 maps and two Ostrians",
    ],
)
def test_what_does_not_count_the_people_of_both_is_left_alone(clause: str) -> None:
    story = Exchange()
    event = exchanged(story.room, clause)
    claims = [one for one in claims_of(story.room.gathered()) if event.id in one.events]
    assert len(claims) == 1


def test_a_side_that_seems_to_free_its_own_people_is_not_taken_for_the_doer() -> None:
    story = Exchange()
    room = story.room
    text = "Norland will free 32 soldiers of Sudmark and Sudmark will free two Norland soldiers"
    where = room.account(f"{text}.", publisher="Coast Mail", day="2031-03-06")
    said = room.said((where, text), speakers=[NORLAND, SUDMARK], source=source_of(story.statement))
    event = room.event(
        where,
        "will free two Norland soldiers",
        "free",
        actors=[NORLAND],
        object_="two Norland soldiers",
        number=("two", 2, "soldiers"),
        modality=Modality.PROMISED,
        mention="free two",
        statement=said,
    )
    room.events[-1] = replace(
        event, actors=tuple(replace(one, evidence=words(where, "Norland")) for one in event.actors)
    )
    returned = room.events[1]
    claim = next(one for one in claims_of(room.gathered()) if event.id in one.events)
    assert returned.id in claim.events
    assert claim.conflicts == ()
