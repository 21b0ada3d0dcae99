"""What a claim says can be read by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recension.claims import claims_of
from recension.record import EntityType, Participant
from tests.claims.accounts import Newsroom, entity, words
from tests.claims.stories import NORLAND, SUDMARK

ENVOY = entity("Ilda Maro", type_=EntityType.PERSON, part_of=NORLAND)


@pytest.mark.parametrize(
    ("text", "clause", "act", "mention", "actors", "object_", "expected"),
    [
        (
            "Norland will free the crew of the Alba and return the nine boats.",
            "return the nine boats",
            "return",
            "return",
            ["Norland"],
            "the nine boats",
            "Norland will free the crew of the Alba and return the nine boats",
        ),
        (
            "They came home with four soldiers captured near the old mill.",
            "four soldiers captured near the old mill",
            "capture",
            "captured",
            [],
            "four soldiers",
            "four soldiers: captured near the old mill",
        ),
        (
            "Most of the crew were soldiers captured near the old mill.",
            "soldiers captured near the old mill",
            "capture",
            "captured",
            [],
            "soldiers",
            "Most of the crew were soldiers captured near the old mill",
        ),
        (
            "They spoke of Jon Brek, sentenced to six years in the capital.",
            "sentenced to six years in the capital",
            "sentence",
            "sentenced",
            [],
            "Jon Brek",
            "Jon Brek: sentenced to six years in the capital",
        ),
        (
            "Jon Brek, who was seized at the ford last year, is at home.",
            "Jon Brek, who was seized at the ford last year",
            "seize",
            "seized",
            [],
            "Jon Brek",
            "Jon Brek was seized at the ford last year",
        ),
        (
            "She went to Hale, where she met the premier of Sudmark.",
            "where she met the premier of Sudmark",
            "meet",
            "met",
            ["she"],
            "the premier of Sudmark",
            "Ilda Maro: she met the premier of Sudmark",
        ),
        (
            "Norland backs the bid, putting off its own until the next term.",
            "putting off its own until the next term",
            "put off",
            "putting",
            ["Norland"],
            "its own",
            "Norland: putting off its own until the next term",
        ),
        (
            "On Tuesday evening the premier announced that a vote would take place a year early.",
            "announced that a vote would take place a year early",
            "vote",
            "vote",
            [],
            "a vote",
            "a vote would take place a year early",
        ),
        (
            "The US would host the talks of the two crews.",
            "The US would host the talks of the two crews",
            "host",
            "host",
            ["The US"],
            "the talks of the two crews",
            "The US would host the talks of the two crews",
        ),
    ],
)
def test_the_words_have_a_subject(
    text: str, clause: str, act: str, mention: str, actors: list[str], object_: str, expected: str
) -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK, ENVOY)
    where = room.account(text, publisher="Hale Post")
    event = room.event(where, clause, act, object_=object_, mention=mention, place="Hale")
    room.events[0] = replace(
        event,
        actors=tuple(
            Participant(entity=ENVOY.id if actor == "she" else None, text=actor, evidence=words(where, actor))
            for actor in actors
        ),
    )
    claims = [one for one in claims_of(room.gathered()) if event.id in one.events]
    assert [one.text for one in claims] == [expected]
