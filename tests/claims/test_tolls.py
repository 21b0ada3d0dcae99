"""How many a happening killed is one claim with all numbers that accounts give, by whatever verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recension.claims import claims_of
from recension.record import ConflictKind
from tests.claims.accounts import Newsroom, entity, time

if TYPE_CHECKING:
    from recension.record import Claim, Event

SUNK = "when the ferry Alba sank off Port Hale on Saturday"
SATURDAY = time("2031-05-03", text="Saturday")


def killed(
    room: Newsroom,
    publisher: str,
    number: str,
    value: float,
    *,
    tail: str = SUNK,
    day: str = "2031-05-04",
    noun: str = "people",
) -> Event:
    """Told as done to them: "nine people were killed"."""
    clause = f"{number} {noun} were killed"
    where = room.account(f"{clause} {tail}. By {publisher}.", publisher=publisher, day=day)
    if "Saturday" in tail:
        room.event(
            where,
            SUNK.removeprefix("when ") if tail.startswith(SUNK) else tail.removeprefix("when "),
            "sink",
            actors=["the ferry Alba"],
            when=SATURDAY,
        )
    return room.event(
        where,
        clause,
        "kill",
        targets=[f"{number} {noun}"],
        object_=f"{number} {noun}",
        number=(number, value, noun),
    )


def died(
    room: Newsroom, publisher: str, number: str, value: float, *, tail: str = SUNK, day: str = "2031-05-04"
) -> Event:
    """Told as done by them: "fourteen people died"."""
    clause = f"{number} people died"
    where = room.account(f"{clause} {tail}. By {publisher}.", publisher=publisher, day=day)
    if "Saturday" in tail:
        room.event(
            where,
            SUNK.removeprefix("when ") if tail.startswith(SUNK) else tail.removeprefix("when "),
            "sink",
            actors=["the ferry Alba"],
            when=SATURDAY,
        )
    return room.event(where, clause, "die", actors=[f"{number} people"], number=(number, value, "people"))


def claim_with(room: Newsroom, event: Event) -> Claim | None:
    return next((claim for claim in claims_of(room.gathered()) if event.id in claim.events), None)


def test_two_counts_of_one_happening_are_one_claim_and_a_conflict() -> None:
    room = Newsroom()
    first, second = killed(room, "Coast Mail", "Nine", 9), died(room, "Hale Post", "Fourteen", 14)
    claim = claim_with(room, first)
    assert claim is not None
    assert {first.id, second.id} <= set(claim.events)
    assert claim.text == f"Nine people were killed {SUNK}"
    (conflict,) = claim.conflicts
    assert (conflict.slot, conflict.kind) == ("number", ConflictKind.CONFLICT)
    assert {one.value for one in conflict.values} == {"Nine", "Fourteen"}
    assert claim.independent_sources == 2


def test_one_count_by_two_verbs_is_one_claim_without_a_conflict() -> None:
    room = Newsroom()
    first, second = killed(room, "Coast Mail", "14", 14), died(room, "Hale Post", "Fourteen", 14)
    claim = claim_with(room, first)
    assert claim is not None
    assert second.id in claim.events
    assert claim.conflicts == ()


def test_a_count_that_went_up_by_the_next_day_is_no_conflict_and_one_that_fell_is() -> None:
    for later, expected in ((14, 0), (4, 1)):
        room = Newsroom()
        first = killed(room, "Coast Mail", "9", 9)
        died(room, "Hale Post", str(later), later, day="2031-05-05")
        claim = claim_with(room, first)
        assert claim is not None
        assert len(claim.conflicts) == expected, later


@pytest.mark.parametrize(
    "tail",
    [
        "when a mill burned in Port Hale on Saturday",
        "when a barge sank",
        "when the ferry Alba sank off Port Hale a year ago, nine of them guards",
        "in the storm",
    ],
)
def test_nothing_that_may_be_another_happening_is_brought_together(tail: str) -> None:
    room = Newsroom()
    first, second = killed(room, "Coast Mail", "Nine", 9), died(room, "Hale Post", "Fourteen", 14, tail=tail)
    claim = claim_with(room, first)
    assert claim is not None
    assert second.id not in claim.events


def test_others_who_were_counted_are_another_toll() -> None:
    room = Newsroom()
    first = killed(room, "Coast Mail", "Nine", 9, noun="guards")
    second = killed(room, "Hale Post", "Fourteen", 14, noun="divers")
    claim = claim_with(room, first)
    assert claim is not None
    assert second.id not in claim.events


def test_an_account_that_has_both_numbers_tells_of_two_happenings_or_of_two_days() -> None:
    room = Newsroom()
    first = killed(room, "Coast Mail", "Nine", 9)
    second = died(room, "Hale Post", "Fourteen", 14, tail=f"{SUNK}. At first 9 people died in the wreck")
    where = next(one for one in room.documents if one.id == second.evidence[0].document)
    room.event(where, "9 people died in the wreck", "die", actors=["9 people"], number=("9", 9, "people"))
    claim = claim_with(room, first)
    assert claim is not None
    assert second.id not in claim.events


@pytest.mark.parametrize(
    "tail", [", among them four guards", ", four of them guards", ", including four guards"]
)
def test_a_part_named_behind_a_count_leaves_it_the_whole(tail: str) -> None:
    room = Newsroom()
    first = died(room, "Coast Mail", "14", 14, tail=f"{SUNK}{tail}")
    second = killed(room, "Hale Post", "Fourteen", 14)
    claim = claim_with(room, first)
    assert claim is not None
    assert second.id in claim.events
    assert claim.conflicts == ()
    third = killed(room, "Tarn Post", "four", 4)
    claim = claim_with(room, first)
    assert claim is not None
    assert third.id not in claim.events


def test_one_number_from_one_source_is_one_toll_without_a_word_of_the_happening() -> None:
    room = Newsroom()
    harbour = entity("Harbour Office of Hale")
    room.who(harbour)
    source = room.lost_source("Harbour Office of Hale")
    told: list[Event] = []
    for text, verb in (("14 people were killed", "kill"), ("The wreck has cost 14 people", "die")):
        where = room.account(f"{text}, the Harbour Office of Hale said.", publisher=text, day="2031-05-04")
        said = room.said((where, text), by="the Harbour Office of Hale", source=source)
        told.append(
            room.event(where, text, verb, targets=["14 people"], number=("14", 14, "people"), statement=said)
        )
    claim = claim_with(room, told[0])
    assert claim is not None
    assert told[1].id in claim.events
    assert claim.independent_sources == 1
