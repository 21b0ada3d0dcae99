"""What a claim says can be read by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recension.claims import claims_of
from recension.record import EntityType, Modality, Participant
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


@pytest.mark.parametrize(
    ("modality", "expected"),
    [
        (Modality.ALLEGED, "the trawler had been overloaded"),
        (Modality.HOPED, "Norland: the trawler had been overloaded"),
    ],
)
def test_who_denies_or_alleges_a_thing_does_not_do_it(modality: Modality, expected: str) -> None:
    room = Newsroom()
    room.who(NORLAND)
    where = room.account("An inquiry found that the trawler had been overloaded.", publisher="Orm Echo")
    room.event(
        where,
        "the trawler had been overloaded",
        "overload",
        object_="the trawler",
        mention="overloaded",
        modality=modality,
        holders=[NORLAND],
    )
    assert [claim.text for claim in claims_of(room.gathered())] == [expected]


def test_a_description_takes_the_name_behind_it() -> None:
    room = Newsroom()
    room.who(ENVOY)
    text = "Norland's envoy Ilda Maro left, after visiting the old mill in spring."
    where = room.account(text, publisher="Orm Echo")
    visit = room.event(
        where, "visiting the old mill in spring", "visit", object_="the old mill", mention="visiting"
    )
    who = Participant(entity=ENVOY.id, text="Norland's envoy", evidence=words(where, "Norland's envoy"))
    room.events[-1] = replace(visit, actors=(who,))
    room.event(where, "Ilda Maro left", "leave", mention="left")

    texts = {claim.text for claim in claims_of(room.gathered())}
    assert "Norland's envoy Ilda Maro: visiting the old mill in spring" in texts


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("in which nine barges sank at the pier", "nine barges sank at the pier"),
        ("The pier at Orm was sold, according to", "The pier at Orm was sold"),
    ],
)
def test_a_claim_has_no_words_that_lean_on_others(quote: str, expected: str) -> None:
    room = Newsroom()
    room.who(NORLAND)
    where = room.account(f"It was a storm. {quote} Norland.", publisher="Orm Echo")
    verb, thing = ("sink", "nine barges") if "barges" in quote else ("sell", "The pier at Orm")
    said = room.said((where, quote), speakers=[NORLAND])
    if "according" in quote:
        (occurrence,) = said.occurrences
        credit = replace(occurrence, cue=words(where, "according to"), speaker=words(where, "Norland"))
        room.statements[-1] = replace(said, occurrences=(credit,))
    room.event(
        where,
        quote,
        verb,
        actors=[thing] if verb == "sink" else [],
        object_=thing if verb == "sell" else None,
        mention={"sink": "sank", "sell": "sold"}[verb],
        statement=said,
        number=("nine", 9, "barges") if verb == "sink" else None,
    )

    assert [claim.text for claim in claims_of(room.gathered())] == [expected]


def test_a_credit_that_opens_the_words_is_left_out_of_them() -> None:
    room = Newsroom()
    room.who(ENVOY)
    text = "According to Ilda Maro, the pier at Orm was sold in May"
    where = room.account(f"{text}.", publisher="Orm Echo")
    told = "the pier at Orm was sold in May"
    said = room.said((where, told), speakers=[ENVOY], source=room.lost_source("words of Ilda Maro"))
    (occurrence,) = said.occurrences
    credit = replace(occurrence, cue=words(where, "According to"), speaker=words(where, "Ilda Maro"))
    room.statements[-1] = replace(said, occurrences=(credit,))
    room.event(where, text, "sell", object_="the pier at Orm", mention="sold", statement=room.statements[-1])
    (claim,) = claims_of(room.gathered())
    assert claim.text == told
