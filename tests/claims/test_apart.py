"""What keeps deeds apart: their days, what they are done to, which way they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.claims import claims_of
from recension.claims.apart import NEAR_DAYS, are_opposite, is_of
from recension.claims.moments import compatible, days_apart
from recension.claims.nature import Thing, second_of, thing_of
from recension.lineage.variants.spelling import stem
from recension.record import Modality, Precision
from tests.claims.accounts import Newsroom, source_of, time
from tests.claims.stories import NORLAND, SUDMARK, Exchange

if TYPE_CHECKING:
    from recension.record import Event, Time

WHEN: tuple[Time | None, ...] = (
    None,
    time("2031-02-01", text="on 1 February"),
    time("2031-02-03", text="on 3 February"),
    time("2031-02-09", text="on 9 February"),
    time("2031-01-01", "2031-01-31", text="in January", precision=Precision.MONTH),
    time("2030-01-01", "2030-12-31", text="in 2030", precision=Precision.YEAR),
)


def freed(room: Newsroom, name: str, when: Time | None, object_: str = "eleven Sudmark pilots") -> Event:
    """One outlet that tells of a release, in its own words."""
    said = f"Norland freed {object_} {when.text if when is not None else ''}".strip()
    where = room.account(f"{said}, writes {name}.", publisher=name, day="2031-03-07")
    return room.event(where, said, "free", actors=[NORLAND], object_=object_, when=when, mention="freed")


def together(room: Newsroom, *events: Event) -> bool:
    """Whether one claim holds all of some events."""
    return any({event.id for event in events} <= set(claim.events) for claim in claims_of(room.gathered()))


@settings(deadline=None)
@given(st.lists(st.sampled_from(WHEN), min_size=2, max_size=6))
def test_deeds_with_days_apart_are_never_one_claim_whoever_lies_between(whens: list[Time | None]) -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK)
    times = {freed(room, f"Outlet {at}", when).id: when for at, when in enumerate(whens)}

    for claim in claims_of(room.gathered()):
        for one in claim.events:
            for other in claim.events:
                first, second = times[one], times[other]
                assert compatible(first, second) or days_apart(first, second) <= NEAR_DAYS


def test_deeds_without_days_are_still_one() -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK)
    assert together(room, *(freed(room, f"Outlet {at}", when) for at, when in enumerate((None, WHEN[1]))))


def test_a_thing_for_people_is_not_those_people() -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK)
    where = room.account(
        "The courts of Norland released rulings on three of the pilots. Norland released the pilots.",
        publisher="Fell Herald",
    )
    rulings = room.event(
        where,
        "The courts of Norland released rulings on three of the pilots",
        "release",
        actors=["The courts of Norland"],
        object_="rulings on three of the pilots",
        mention="released",
    )
    pilots = room.event(
        where,
        "Norland released the pilots",
        "release",
        actors=[NORLAND],
        object_="the pilots",
        mention="released the",
    )

    assert not together(room, rulings, pilots)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("verdicts for two of the pilots", Thing("verdict", "pilot", None)),
        ("most of the sailors", Thing("sailor", None, None)),
        ("a group of sailors held at Orm", Thing("sailor", None, None)),
        ("the charter of the guild", Thing("charter", stem("guild"), None)),
        ("two sailors and the barge", Thing("sailor", None, "barg")),
        ("the quarrel between the guild and the crown", Thing("quarrel", None, None)),
        ("Norland", None),
    ],
)
def test_what_words_are_for(text: str, thing: Thing | None) -> None:
    assert thing_of(text) == thing


def test_a_thing_of_another_is_not_it_but_two_unlike_things_may_be_one() -> None:
    charter, guild = Thing("charter", "guild", None), Thing("guild", None, None)

    assert is_of(charter, guild)
    assert not is_of(guild, charter)
    assert not is_of(Thing("hostage", None, None), Thing("sailor", None, None))


@given(st.sets(st.integers(0, 5)), st.sets(st.integers(0, 5)))
def test_ways_are_opposite_on_both_sides_and_never_to_themselves(ones: set[int], others: set[int]) -> None:
    assert are_opposite(ones, others) == are_opposite(others, ones)
    assert not are_opposite(ones, ones)


@pytest.mark.parametrize(("second", "one"), [("into", True), ("out of", False)])
def test_an_entry_is_no_exit(second: str, *, one: bool) -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK)
    events = [
        room.event(
            room.account(f"Envoys of Norland moved {way} the Sudmark mission.", publisher=name),
            f"Envoys of Norland moved {way} the Sudmark mission",
            "move",
            actors=[NORLAND],
            object_="the Sudmark mission",
            mention="moved",
        )
        for name, way in (("Fell Herald", "into"), ("Orm Echo", second))
    ]

    assert together(room, *events) == one


def test_an_act_on_two_things_supports_the_claims_about_both() -> None:
    story = Exchange()
    room = story.room
    given_ = "Norland will release the nine barges."
    text = room.account(
        f"Joint statement of Norland and Sudmark on barges\n\n{given_}", publisher="Norland Times"
    )
    barges = room.event(
        text,
        given_,
        "release",
        actors=[NORLAND],
        object_="the nine barges",
        number=("nine", 9, "barges"),
        modality=Modality.PROMISED,
    )
    said = "Norland is to release 32 soldiers and the nine barges."
    where = room.account(said, publisher="Orm Echo", day="2031-03-06")
    both = room.event(
        where,
        said,
        "release",
        actors=[NORLAND],
        object_="32 soldiers and the nine barges",
        number=("32", 32, "soldiers"),
        modality=Modality.PROMISED,
        statement=room.said((where, said), speakers=[NORLAND, SUDMARK], source=source_of(story.statement)),
    )

    claims = claims_of(room.gathered())
    soldiers = story.room.events[0]

    assert any({barges.id, both.id} <= set(claim.events) for claim in claims)
    assert any({soldiers.id, both.id} <= set(claim.events) for claim in claims)
    assert not any({soldiers.id, barges.id} <= set(claim.events) for claim in claims)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("41 sailors and the nine boats", "the nine boats"),
        ("sailors and boats", ""),
        ("the quarrel between a guild and the crown", ""),
    ],
)
def test_the_second_of_two_things(text: str, second: str) -> None:
    assert second_of(text) == second
