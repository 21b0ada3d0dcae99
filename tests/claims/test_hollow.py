"""Words in which an act was read and which do not say that it is done."""

from __future__ import annotations

import pytest

from recension.claims import claims_of
from recension.record import Modality
from tests.claims.accounts import Newsroom
from tests.claims.stories import NORLAND, SUDMARK

MARKET = "the grain market of Orm"


@pytest.mark.parametrize(
    ("sentence", "quote", "verb", "row"),
    [
        (
            f"Wishing to calm {MARKET}, the guild met.",
            f"Wishing to calm {MARKET}",
            "calm",
            False,
        ),
        (f"It wrote rules meant to calm {MARKET}.", f"rules meant to calm {MARKET}", "calm", False),
        (
            f"The rules are meant to calm {MARKET}.",
            f"The rules are meant to calm {MARKET}",
            "calm",
            True,
        ),
        (f"Nobody said whether it will calm {MARKET}.", f"whether it will calm {MARKET}", "calm", False),
        (f"The warden watched them calm {MARKET}.", f"them calm {MARKET}", "calm", False),
        (f"US envoys will calm {MARKET}.", f"US envoys will calm {MARKET}", "calm", True),
    ],
)
def test_what_says_nothing_makes_no_row(sentence: str, quote: str, verb: str, *, row: bool) -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK)
    where = room.account(sentence, publisher="Orm Echo")
    room.event(
        where,
        quote,
        verb,
        actors=[NORLAND],
        object_=MARKET,
        modality=Modality.PLANNED,
        mention=verb,
    )

    assert bool(claims_of(room.gathered())) == row


@pytest.mark.parametrize(("modality", "row"), [(Modality.POSSIBLE, False), (Modality.PROMISED, True)])
def test_what_is_only_talked_about_makes_no_row(modality: Modality, *, row: bool) -> None:
    room = Newsroom()
    room.who(NORLAND)
    quote = f"the guild goes on with its talks on calming {MARKET}"
    where = room.account(f"It is said that {quote}.", publisher="Orm Echo")
    room.event(where, quote, "calm", actors=[NORLAND], object_=MARKET, modality=modality, mention="calming")

    assert bool(claims_of(room.gathered())) == row


@pytest.mark.parametrize(
    ("quote", "row"),
    [
        (f"not before May, provided that the guild has calmed {MARKET}", False),
        (f"provided that it rains, the guild calmed {MARKET}", False),
        (f"the guild calmed {MARKET}, provided that it rained", True),
    ],
)
def test_a_condition_makes_no_row_wherever_it_stands(quote: str, *, row: bool) -> None:
    room = Newsroom()
    room.who(NORLAND)
    where = room.account(f"It said this: {quote}.", publisher="Orm Echo")
    room.event(
        where,
        quote,
        "calm",
        actors=[NORLAND],
        object_=MARKET,
        modality=Modality.POSSIBLE,
        mention="calmed",
    )

    assert bool(claims_of(room.gathered())) == row
