"""Who only reacts to something is no source of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recension.claims import claims_of
from recension.claims.known import Known
from recension.claims.reactions import reacted_to
from recension.record import EntityType, Relation, StatementMode
from tests.claims.accounts import Newsroom, entity, source_of
from tests.claims.stories import COMMISSION, NORLAND, SUDMARK, Exchange

if TYPE_CHECKING:
    from recension.record import Claim, Event

OSTREY = entity("Ostrey", type_=EntityType.COUNTRY)
WELCOME = "We welcome the agreement between Norland and Sudmark on the release of their soldiers"
REACHED = "Norland and Sudmark have reached an agreement"


def claim_with(room: Newsroom, event: Event) -> Claim:
    return next(claim for claim in claims_of(room.gathered()) if event.id in claim.events)


def welcomed(room: Newsroom) -> Event:
    """Ostrey welcomes that two others have agreed."""
    where = room.account(f"“{WELCOME},” Ostrey said.", publisher="Ostrey Post", day="2031-03-06")
    said = room.said((where, WELCOME), speakers=[OSTREY], mode=StatementMode.DIRECT)
    return room.event(
        where,
        "welcome the agreement between Norland and Sudmark",
        "agree",
        actors=[NORLAND, SUDMARK],
        object_="the agreement between Norland and Sudmark",
        mention="agreement",
        statement=said,
    )


def test_who_welcomes_an_agreement_rests_on_it() -> None:
    story = Exchange()
    room = story.room
    room.who(OSTREY)
    reaction = welcomed(room)
    report = story.copy("Hale Post", tail=f"{REACHED}.")
    room.event(report, REACHED, "agree", actors=[NORLAND, SUDMARK], object_="an agreement", mention="reached")
    claim = claim_with(room, reaction)
    assert {one.document for one in claim.support} == {reaction.evidence[0].document, report.id}
    assert claim.independent_sources == 1
    assert claim.origins == (source_of(story.statement),)
    assert claim.text == REACHED
    relation = next(one for one in claim.support if one.document == reaction.evidence[0].document).relation
    assert relation is Relation.PARAPHRASES


def fire(room: Newsroom, text: str, *, speaker: bool, publisher: str) -> Event:
    where = room.account(text, publisher=publisher, day="2031-03-06")
    said = room.said((where, text), speakers=[OSTREY], by="Ostrey") if speaker else None
    return room.event(
        where,
        text,
        "burn",
        actors=[NORLAND],
        object_="the granary of Hale",
        mention="burning",
        statement=said,
    )


def test_who_condemns_what_a_paper_tells_adds_no_source_to_it() -> None:
    room = Newsroom()
    room.who(OSTREY, NORLAND)
    told = fire(room, "Norland was burning the granary of Hale.", speaker=False, publisher="Hale Post")
    fire(room, "Ostrey condemned Norland for burning the granary of Hale.", speaker=True, publisher="B Post")
    claim = claim_with(room, told)
    assert len(claim.support) == 2
    assert (claim.independent_sources, claim.at_most) == (1, 1)


def test_a_reaction_alone_makes_no_row() -> None:
    room = Newsroom()
    room.who(OSTREY, NORLAND)
    fire(room, "Ostrey condemned Norland for burning the granary of Hale.", speaker=True, publisher="B Post")
    fire(room, "Ostrey condemned Norland for burning the granary of Hale", speaker=False, publisher="C Post")
    assert claims_of(room.gathered()) == ()


def test_a_paper_that_reports_a_reaction_is_no_source_of_what_it_is_to() -> None:
    room = Newsroom()
    room.who(OSTREY, NORLAND)
    told = fire(room, "Norland was burning the granary of Hale.", speaker=False, publisher="Hale Post")
    fire(room, "Ostrey condemned Norland for burning the granary of Hale.", speaker=False, publisher="B Post")
    claim = claim_with(room, told)
    assert len(claim.support) == 2
    assert claim.independent_sources == 1


def test_a_party_that_welcomes_what_it_did_itself_is_a_source() -> None:
    room = Newsroom()
    room.who(NORLAND, COMMISSION)
    text = "The commission welcomed the burning of the granary of Hale by Norland."
    where = room.account(text, publisher="B Post", day="2031-03-06")
    said = room.said((where, text), speakers=[COMMISSION])
    told = room.event(
        where, text, "burn", actors=[NORLAND], object_="granary of Hale", mention="burning", statement=said
    )
    assert claim_with(room, told).independent_sources == 1


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("She hailed the freeing of the crew.", "freeing", True),
        ("She hailed the deal, freeing the crew.", "freeing", False),
        ("She hailed the deal and will start freeing the crew.", "freeing", False),
        ("She wanted the freeing of the crew.", "freeing", False),
        ("She hailed the deal. The freeing of the crew began.", "freeing", False),
    ],
)
def test_what_stands_in_the_object_of_a_reaction_is_taken_for_granted(
    text: str, mention: str, *, expected: bool
) -> None:
    room = Newsroom()
    where = room.account(text, publisher="A Post")
    event = room.event(where, mention, "free", mention=mention)
    assert (reacted_to(event, Known(room.gathered())) is not None) is expected


@pytest.mark.parametrize("quoted", [True, False])
def test_a_reaction_told_beside_its_words_comes_from_who_reacts(*, quoted: bool) -> None:
    room = Newsroom()
    room.who(OSTREY)
    text = "Ostrey praised the deal, calling it ‘a fine step’. Rain fell in Hale."
    where = room.account(text, publisher="Hale Post")
    source = room.lost_source("words of Ostrey")
    if quoted:
        room.said((where, "a fine step"), speakers=[OSTREY], source=source, mode=StatementMode.DIRECT)
    praise = room.event(where, "Ostrey praised the deal", "praise", actors=[OSTREY], object_="the deal")
    claim = claim_with(room, praise)
    assert claim.origins == ((source,) if quoted else (source_of(where),))
    assert claim.support[0].relation is (Relation.QUOTES if quoted else Relation.ASSERTS)
