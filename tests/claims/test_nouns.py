"""Happenings that are told by a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recension.claims import claims_of
from recension.claims.asides import is_a_chance, is_aside
from recension.claims.known import Known
from recension.claims.nouns import is_noun, is_only_named
from recension.record import Modality
from tests.claims.accounts import Newsroom, time
from tests.claims.stories import NORLAND, SUDMARK

if TYPE_CHECKING:
    from recension.record import Event, Time


@pytest.mark.parametrize(
    ("text", "act", "mention", "noun", "only"),
    [
        ("It came upon the dissolution of the old union.", "dissolve", "dissolution", True, True),
        ("They spoke of talks between the two crews.", "negotiate", "talks", True, True),
        ("Talks between the two crews were held.", "negotiate", "Talks", True, False),
        ("The visit was put off.", "visit", "visit", True, False),
        ("The visit was announced.", "visit", "visit", True, True),
        ("The visit to Hale will be announced.", "visit", "visit", True, False),
        ("He left before the visit to Hale.", "visit", "visit", True, True),
        ("They will free the crew and return the boats.", "return", "return", False, False),
        ("They visit the town of Hale.", "visit", "visit", False, False),
        ("The bridge collapsed on Monday.", "collapse", "collapsed", False, False),
    ],
)
def test_a_noun_is_told_from_a_verb(text: str, act: str, mention: str, *, noun: bool, only: bool) -> None:
    room = Newsroom()
    where = room.account(text, publisher="Hale Post")
    event = room.event(where, text, act, mention=mention)
    known = Known(room.gathered())
    assert (is_noun(event, known), is_only_named(event, known)) == (noun, only)


def talks(room: Newsroom, publisher: str, text: str, when: Time | None = None) -> Event:
    where = room.account(text, publisher=publisher)
    return room.event(
        where,
        text,
        "negotiate",
        actors=[NORLAND, SUDMARK],
        object_="talks between Norland and Sudmark",
        mention="talks",
        when=when,
    )


def together(room: Newsroom) -> bool:
    return any(len(one.events) > 1 for one in claims_of(room.gathered()))


def newsroom() -> Newsroom:
    room = Newsroom()
    room.who(NORLAND, SUDMARK)
    return room


def test_talks_that_are_named_and_talks_that_began_are_two() -> None:
    room = newsroom()
    talks(room, "A Post", "They met after talks between Norland and Sudmark.")
    talks(room, "B Post", "It said that talks between Norland and Sudmark had begun.")
    assert not together(room)


def test_talks_of_a_day_and_talks_without_one_are_two() -> None:
    room = newsroom()
    talks(room, "A Post", "The talks between Norland and Sudmark were held.")
    talks(room, "B Post", "The talks between Norland and Sudmark were held on Monday.", time("2031-03-03"))
    assert not together(room)


def test_talks_of_one_day_and_the_same_parties_are_one() -> None:
    room = newsroom()
    talks(room, "A Post", "The talks between Norland and Sudmark were held.", time("2031-03-03"))
    talks(room, "B Post", "On Monday the talks between Norland and Sudmark were held.", time("2031-03-03"))
    assert together(room)


def test_a_mere_mention_is_no_row_and_a_dated_one_is() -> None:
    room = newsroom()
    talks(room, "A Post", "They met after talks between Norland and Sudmark.")
    assert claims_of(room.gathered()) == ()
    talks(room, "B Post", "They met after talks between Norland and Sudmark in May.", time("2030-05"))
    assert len(claims_of(room.gathered())) == 1


@pytest.mark.parametrize(
    ("text", "words_", "object_", "aside"),
    [
        ("The guards freed near Hale came from Norland.", "The guards freed near Hale", "The guards", True),
        ("Most of them were guards freed near Hale.", "guards freed near Hale", "guards", False),
        ("They left with six guards freed near Hale.", "six guards freed near Hale", "six guards", False),
        ("Ada Holt, a guard freed near Hale, wept.", "a guard freed near Hale", "a guard", False),
        ("The guards were freed near Hale.", "The guards were freed near Hale", "The guards", False),
    ],
)
def test_what_only_tells_which_one_is_meant_is_an_aside(
    text: str, words_: str, object_: str, *, aside: bool
) -> None:
    room = Newsroom()
    where = room.account(text, publisher="Hale Post")
    event = room.event(where, words_, "free", object_=object_, mention="freed", place="Hale")
    assert is_aside(event, Known(room.gathered())) is aside
    assert bool(claims_of(room.gathered())) is not aside


def test_talks_that_somebody_will_host_are_one_row() -> None:
    room = Newsroom()
    room.who(NORLAND)
    text = "Norland will host talks of the two crews"
    where = room.account(f"{text}.", publisher="Hale Post")
    room.event(
        where,
        text,
        "host",
        actors=[NORLAND],
        object_="talks of the two crews",
        mention="host",
        modality=Modality.PLANNED,
    )
    room.event(
        where,
        text,
        "negotiate",
        actors=["the two crews"],
        object_="a truce",
        mention="talks",
        modality=Modality.PLANNED,
    )
    (claim,) = claims_of(room.gathered())
    assert claim.text == text


@pytest.mark.parametrize(
    ("words_", "chance"),
    [
        ("Norland’s bid to host it", True),
        ("its bid to host it", True),
        ("the bid of Norland to host it", True),
        ("Norland threatened to host it", False),
        ("Norland has the right to host it", False),
        ("fears that threatened to host it", False),
    ],
)
def test_a_bid_to_do_something_makes_no_claim(words_: str, *, chance: bool) -> None:
    room = Newsroom()
    for publisher in ("Hale Post", "Coast Mail"):
        where = room.account(f"They spoke of it, {words_}.", publisher=publisher)
        event = room.event(
            where,
            words_,
            "host",
            actors=["Norland"],
            object_="it all",
            mention="host",
            modality=Modality.POSSIBLE,
        )
    assert is_a_chance(event, Known(room.gathered())) is chance
    assert bool(claims_of(room.gathered())) is not chance
