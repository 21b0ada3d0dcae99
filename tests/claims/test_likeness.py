"""How likely two tellings are of one event."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

import numpy as np
import pytest

from recension.claims import claims_of
from recension.claims.happening import Happenings, kinds_of
from recension.claims.known import Known
from recension.claims.lexicon import lines_of
from recension.claims.likeness import EVEN, SIGNS, Likeness, same_events
from recension.record import Modality, StoryId
from tests.claims.accounts import Newsroom
from tests.claims.stories import NORLAND, SUDMARK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recension.claims.happening import Happening
    from recension.record import Event

RAID = "Norland raided the depot at Hale on Sunday."
NAMED = "The raid by Norland on the depot at Hale lasted an hour."
OTHER_WORD = "Norland attacked the depot at Hale."
SHIP = "The ferry left Veld in the rain."


def letters(texts: Sequence[str]) -> NDArray[np.float32]:
    """Vectors of how often each letter stands in a text: alike texts are near."""
    counts = np.array([[text.count(chr(97 + at)) + 0.01 for at in range(26)] for text in texts], np.float32)
    return counts / np.linalg.norm(counts, axis=1, keepdims=True)


def told(room: Newsroom, text: str, predicate: str, mention: str, **more: object) -> Event:
    where = room.account(text, publisher=f"{text[:9]} Post")
    return room.event(where, text, predicate, mention=mention, **more)  # type: ignore[arg-type]


@pytest.fixture
def raids() -> list[Happening]:
    room = Newsroom()
    room.who(NORLAND, SUDMARK)
    events = [
        told(room, RAID, "raid", "raided", actors=[NORLAND], object_="the depot at Hale"),
        told(room, NAMED, "raid", "raid", actors=[NORLAND], object_="the depot at Hale"),
        told(room, OTHER_WORD, "attack", "attacked", actors=[NORLAND], object_="the depot at Hale"),
        told(room, SHIP, "leave", "left", actors=["the ferry"], object_="Veld"),
    ]
    happenings = Happenings(Known(room.gathered()))
    return [happenings.of(event) for event in events]


def test_a_verb_its_noun_and_another_verb_are_nearer_than_a_stranger(raids: list[Happening]) -> None:
    raid, noun, other, ship = raids
    likeness = Likeness(raids, letters)
    assert likeness.of(raid, noun) > EVEN > likeness.of(raid, ship)
    assert likeness.of(raid, other) > likeness.of(raid, ship)


def test_it_is_the_same_both_ways(raids: list[Happening]) -> None:
    likeness = Likeness(raids, letters)
    for one in raids:
        for other in raids:
            assert likeness.of(one, other) == likeness.of(other, one)
            assert 0 <= likeness.of(one, other) <= 1


def test_a_third_telling_changes_nothing(raids: list[Happening]) -> None:
    assert Likeness(raids[:2], letters).of(*raids[:2]) == Likeness(raids, letters).of(*raids[:2])


def test_what_nothing_brings_together_is_not_compared(raids: list[Happening]) -> None:
    assert Likeness(raids, None).signs(raids[0], raids[3]) is None
    assert Likeness(raids, None).of(raids[0], raids[3]) == 0.0


def test_the_order_of_tellings_changes_no_group(raids: list[Happening]) -> None:
    found = {
        frozenset(frozenset(order[at].event.id for at in group) for group in same_events(order, letters))
        for order in map(list, permutations(raids))
    }
    assert len(found) == 1
    groups = next(iter(found))
    assert any({raids[0].event.id, raids[1].event.id} <= group for group in groups)
    assert frozenset({raids[3].event.id}) in groups


def test_stories_are_never_joined() -> None:
    room = Newsroom()
    room.who(NORLAND)
    told(room, RAID, "raid", "raided", actors=[NORLAND])
    told(room, f"{RAID} Again.", "raid", "raided", actors=[NORLAND])
    gathered = room.gathered()
    happenings = Happenings(Known(gathered))
    there = [happenings.of(event) for event in gathered.events]
    apart = [replace(one, story=StoryId(f"story {at}")) for at, one in enumerate(there)]
    assert len(same_events(there, letters)) == 1
    assert len(same_events(apart, letters)) == len(apart)


def test_what_is_written_around_an_act_stays_in_its_sentence(raids: list[Happening]) -> None:
    assert raids[0].around == "Norland raided the depot at Hale"
    assert raids[2].act == "attacked"


def test_kinds_of_happening_hold_set_phrases() -> None:
    assert kinds_of("passed away") & kinds_of("death")
    assert kinds_of("had passed away in") & kinds_of("died")
    assert not kinds_of("earthquake") & kinds_of("wedding")
    assert kinds_of("") == frozenset()


def test_every_sign_has_a_weight() -> None:
    names = [line.split()[0] for line in lines_of("likeness_weights")]
    assert sorted(names) == sorted(["always", *SIGNS])


def test_no_kind_of_happening_names_a_word_twice() -> None:
    for line in lines_of("same_happening"):
        entries = [entry.strip() for entry in line.split(",")]
        assert len(set(entries)) == len(entries) > 1, line
        assert all(entry == entry.lower() for entry in entries), line


FREED = "Norland returned the nine fishing boats on Sunday, the harbour master of Hale said."
PASSIVE = "The boats were returned on Sunday, it was told in Hale."


def claims_with(second: str, *, named: bool = False, **more: object) -> int:
    room = Newsroom()
    room.who(NORLAND)
    told(room, FREED, "return", "returned", actors=[NORLAND], object_="the nine fishing boats", place="Hale")
    told(room, second, "return", "return" if named else "returned", object_="The boats", **more)
    return len(claims_of(room.gathered(), letters))


def test_a_telling_that_does_not_say_who_acts_joins_one_that_does() -> None:
    assert claims_with(PASSIVE) == 1
    assert claims_with(PASSIVE, place="Hale") == 1


def test_it_joins_none_of_another_place_or_day_nor_by_a_noun() -> None:
    assert claims_with(PASSIVE, place="Veld") == 2
    assert claims_with(PASSIVE, modality=Modality.PLANNED) == 2
    assert claims_with("There was talk of the return of the boats in the port of Hale.", named=True) == 2


def test_without_an_encoder_it_stays_apart() -> None:
    room = Newsroom()
    room.who(NORLAND)
    told(room, FREED, "return", "returned", actors=[NORLAND], object_="the nine fishing boats")
    told(room, PASSIVE, "return", "returned", object_="The boats")
    assert len(claims_of(room.gathered())) == 2
