"""Copies that put another verb for the act of what they copy."""

from __future__ import annotations

import pytest

from recension.claims import claims_of
from recension.record import ConflictKind, Modality, Role, VariantChange
from tests.claims.accounts import Newsroom
from tests.claims.stories import NORLAND, SUDMARK


@pytest.mark.parametrize("aligned", [True, False])
def test_a_copy_that_puts_another_verb_is_a_distortion_of_the_act(*, aligned: bool) -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK)
    said = "Norland will widen the tariff pact and publish the tables of duties."
    statement = room.account(said, publisher="Exchange Commission of Norland", role=Role.PRIMARY)
    events = [
        room.event(
            statement, said, verb, actors=[NORLAND], object_=object_, modality=Modality.PROMISED, mention=verb
        )
        for verb, object_ in (("widen", "the tariff pact"), ("publish", "the tables of duties"))
    ]
    bent = said.replace("widen", "guard")
    paper = room.account(bent, publisher="Hale Post", day="2031-03-06")
    change = ("widen", "guard", VariantChange.CONTENT) if aligned else None
    room.copied(statement, paper, said, as_=bent, change=change)
    guard = room.event(
        paper,
        bent,
        "guard",
        actors=[NORLAND],
        object_="the tariff pact",
        modality=Modality.PROMISED,
        mention="guard",
    )

    claim = next(claim for claim in claims_of(room.gathered()) if guard.id in claim.events)

    assert (events[0].id in claim.events) == aligned
    assert events[1].id not in claim.events
    found = [(one.slot, one.kind, [value.value for value in one.values]) for one in claim.conflicts]
    assert found == ([("action", ConflictKind.DISTORTION, ["widen", "guard"])] if aligned else [])


def test_another_act_beside_copied_words_is_not_what_they_tell() -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK)
    said = "Norland and Sudmark regret the long quarrel over the pier."
    statement = room.account(said, publisher="Exchange Commission of Norland", role=Role.PRIMARY)
    regret = room.event(
        statement,
        said,
        "regret",
        actors=[NORLAND, SUDMARK],
        object_="the long quarrel over the pier",
        mention="regret",
    )
    more = "Norland and Sudmark regret the long quarrel over the pier that both had leased."
    paper = room.account(more, publisher="Hale Post", day="2031-03-06")
    room.copied(statement, paper, said.rstrip("."), as_=more.rstrip("."))
    leased = room.event(
        paper,
        "the long quarrel over the pier that both had leased",
        "lease",
        actors=[NORLAND, SUDMARK],
        object_="the pier",
        mention="leased",
    )

    assert not [one for one in claims_of(room.gathered()) if {regret.id, leased.id} <= set(one.events)]
