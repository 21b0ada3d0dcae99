"""One quotation that accounts hand to different speakers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recension.claims import claims_of, undertakings_of
from recension.record import Claim, ConflictKind, Entity, EntityType, Modality, SourceId, StatementMode
from tests.claims.accounts import Newsroom, entity, words
from tests.claims.stories import NORLAND, SUDMARK

WORDS = "We will open every gate of the old dam to the inspectors before the end of May"
FIRST = entity("Olla Brandt", type_=EntityType.PERSON, part_of=NORLAND, aliases=["premier of Norland"])
SECOND = entity("Mirre Lund", type_=EntityType.PERSON, part_of=SUDMARK, roles=["minister"])
SAME = entity("O. Brandt", type_=EntityType.PERSON)
SPEAKS = entity("Jon Aske", type_=EntityType.PERSON, part_of=NORLAND, roles=["spokesman"])
OFFICE = entity("Water Board", type_=EntityType.ORGANIZATION)


def quoted(room: Newsroom, source: SourceId, *speakers: Entity) -> Claim:
    """The claim of a quotation that one outlet after another hands to a speaker."""
    for at, speaker in enumerate(speakers):
        where = room.account(f"“{WORDS},” {speaker.name} said. Outlet {at}.", publisher=f"Outlet {at}")
        named = words(where, speaker.name)
        room.entities = [
            replace(one, mentions=(*one.mentions, named)) if one.id == speaker.id else one
            for one in room.entities
        ]
        said = room.said(
            (where, WORDS), speakers=[speaker], source=source, mode=StatementMode.DIRECT, by=f"{at}"
        )
        (occurrence,) = said.occurrences
        room.statements[-1] = replace(said, occurrences=(replace(occurrence, speaker=named),))
        room.event(
            where,
            WORDS,
            "open",
            actors=["We"],
            object_="every gate of the old dam",
            modality=Modality.PROMISED,
            statement=said,
            mention="open",
        )
    (claim,) = claims_of(room.gathered())
    return claim


@pytest.fixture
def room() -> Newsroom:
    made = Newsroom()
    made.who(NORLAND, SUDMARK, FIRST, SECOND, SAME, SPEAKS, OFFICE)
    return made


def test_two_speakers_are_a_conflict_with_the_words_of_each_side(room: Newsroom) -> None:
    claim = quoted(room, room.lost_source("words of somebody"), FIRST, SECOND, FIRST)

    (conflict,) = claim.conflicts
    assert (conflict.slot, conflict.kind) == ("attribution", ConflictKind.CONFLICT)
    assert [(value.value, len(value.evidence)) for value in conflict.values] == [
        ("Mirre Lund", 1),
        ("Olla Brandt", 2),
    ]
    assert {place.quote for value in conflict.values for place in value.evidence} == {FIRST.name, SECOND.name}


def test_nobody_is_taken_to_be_right(room: Newsroom) -> None:
    claim = quoted(room, room.lost_source("words of somebody"), FIRST, SECOND)

    assert claim.text == WORDS
    assert claim.independent_sources == 1
    assert not undertakings_of(room.gathered())


@pytest.mark.parametrize("other", [FIRST, SAME, SPEAKS, OFFICE])
def test_one_name_a_mouthpiece_and_an_office_are_no_others(room: Newsroom, other: Entity) -> None:
    assert not quoted(room, room.lost_source("words of somebody"), FIRST, other).conflicts
