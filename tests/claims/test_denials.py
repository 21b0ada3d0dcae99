"""Denials that are told by their form: the sentence after, the clause at the end."""

from __future__ import annotations

import pytest

from recension.claims import claims_of
from recension.record import Claim, ConflictKind, Relation
from tests.claims.accounts import Newsroom, entity

NORLAND = entity("Norland")
FINE = "Papers in Hale wrote that every family had paid a fine of 200 crowns."
QUOTE = "every family had paid a fine of 200 crowns"


def claim_of(text: str) -> Claim:
    room = Newsroom()
    room.who(NORLAND)
    where = room.account(text, publisher="Bridge Weekly")
    said = room.said((where, QUOTE), by="Papers in Hale", source=room.lost_source("papers in Hale"))
    event = room.event(
        where,
        QUOTE,
        "pay",
        actors=["every family"],
        object_="a fine",
        number=("200 crowns", 200, "crowns"),
        statement=said,
    )
    return next(one for one in claims_of(room.gathered()) if event.id in one.events)


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (" That is not so, the mayor said.", "That is not so, the mayor said."),
        (" That was denied in Norland.", "That was denied in Norland."),
        (" This did not happen, the mayor said.", "This did not happen, the mayor said."),
        (
            "\n\nNorland rejected that. “Nobody paid,” it wrote.",
            "Norland rejected that. “Nobody paid,” it wrote.",
        ),
    ],
)
def test_a_sentence_denies_the_one_before(after: str, words: str) -> None:
    claim = claim_of(FINE + after)
    (denial,) = [one for one in claim.support if one.relation is Relation.CONTRADICTS]
    assert denial.evidence.quote == words
    assert claim.independent_sources == 1
    assert [(one.slot, one.kind) for one in claim.conflicts] == [("polarity", ConflictKind.CONFLICT)]


def test_a_clause_denies_its_own_sentence() -> None:
    claim = claim_of(FINE[:-1] + ", a report that Norland rejects.")
    (denial,) = [one for one in claim.support if one.relation is Relation.CONTRADICTS]
    assert denial.evidence.quote == "that Norland rejects"


@pytest.mark.parametrize(
    "after",
    [
        " That is a lot, the mayor said.",
        " The mayor denied that the bridge had fallen.",
        " It rained. That is not so rare.",
        "",
    ],
)
def test_what_denies_something_else_denies_nothing_here(after: str) -> None:
    claim = claim_of(FINE + after)
    assert {one.relation for one in claim.support} == {Relation.QUOTES}


@pytest.mark.parametrize(
    ("before", "contradicted"),
    [
        ("The furnace is where the two sides disagree. ", True),
        ("The furnace is what the two sides build. ", False),
    ],
)
def test_what_two_say_who_disagree_stands_against_each_other(before: str, *, contradicted: bool) -> None:
    room = Newsroom()
    guild = entity("Guild of Hale")
    room.who(NORLAND, guild)
    text = f"{before}Norland says that it lit the furnace. The guild says that the company let it cool."
    where = room.account(text, publisher="Bridge Weekly")
    room.event(where, before.strip(), "disagree" if contradicted else "build", actors=["the two sides"])
    said = room.said((where, "it lit the furnace"), speakers=[NORLAND], source=room.lost_source("Norland"))
    room.said((where, "that the company let it cool"), speakers=[guild], source=room.lost_source("guild"))
    event = room.event(
        where, "it lit the furnace", "light", actors=[NORLAND], object_="the furnace", statement=said
    )
    claim = next(one for one in claims_of(room.gathered()) if event.id in one.events)
    against = [one for one in claim.support if one.relation is Relation.CONTRADICTS]
    assert [one.evidence.quote for one in against] == (
        ["The guild says that the company let it cool."] if contradicted else []
    )


@pytest.mark.parametrize("after", [" No such fine was paid, the mayor said.", " Norland denies that it did."])
def test_more_words_that_deny_the_sentence_before(after: str) -> None:
    claim = claim_of(FINE + after)
    (denial,) = [one for one in claim.support if one.relation is Relation.CONTRADICTS]
    assert denial.evidence.quote == after.strip()
