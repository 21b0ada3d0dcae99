"""An agreement that came about, told with and without those who agreed, and without what it came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recension.claims import claims_of
from recension.record import Polarity
from tests.claims.stories import NORLAND, SUDMARK, Exchange

if TYPE_CHECKING:
    from recension.record import Event

NAMED = "Norland and Sudmark reached a deal on Monday night."


def told(
    story: Exchange, sentence: str, object_: str, *, named: bool = False, negative: bool = False
) -> Event:
    where = story.room.account(sentence, publisher=f"Outlet {sentence}", day="2031-03-06")
    return story.room.event(
        where,
        sentence,
        "agree",
        actors=[NORLAND, SUDMARK] if named else [],
        object_=object_,
        mention=object_.rsplit(maxsplit=1)[-1],
        polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE,
    )


@pytest.mark.parametrize(
    ("sentence", "object_", "negative", "one"),
    [
        ("The deal was reached after a night of talks.", "The deal", False, True),
        ("A deal was reached in the bus strike.", "A deal", False, False),
        ("The fishing deal was reached in spring.", "The fishing deal", False, False),
        ("A lasting deal has not been reached.", "A lasting deal", True, False),
        ("The deal was reached without a mediator.", "The deal", False, False),
        ("The deal was reached without leaving the fort.", "The deal", False, True),
    ],
)
def test_the_deal_of_a_story_is_its_parties(
    sentence: str, object_: str, *, negative: bool, one: bool
) -> None:
    story = Exchange()
    first = told(story, NAMED, "a deal", named=True)
    other = told(story, sentence, object_, negative=negative)

    claims = claims_of(story.room.gathered())

    assert any({first.id, other.id} <= set(claim.events) for claim in claims) == one


def test_two_that_lack_the_same_are_one_claim() -> None:
    story = Exchange()
    first = told(story, "Norland and Sudmark reached a deal without a go-between.", "a deal", named=True)
    other = told(story, "The deal was reached without a mediator.", "The deal")

    claims = claims_of(story.room.gathered())

    assert any({first.id, other.id} <= set(claim.events) for claim in claims)
