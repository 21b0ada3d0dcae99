"""The table of cases: how many independent sources a claim has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recension.claims import claims_of
from recension.record import EntityType, Modality, PassageKind, StatementMode
from tests.claims.accounts import Newsroom, entity, source_of
from tests.claims.stories import (
    COMMISSION,
    NORLAND,
    PREMIER,
    RELEASE,
    SPOKESWOMAN,
    SUDMARK,
    Exchange,
    release,
)

if TYPE_CHECKING:
    from recension.record import Claim, Document, Event

CROSSED = "The buses crossed the bridge at Fort Hale with the 32 soldiers."


def claim_with(room: Newsroom, event: Event) -> Claim:
    return next(claim for claim in claims_of(room.gathered()) if event.id in claim.events)


def crossing(room: Newsroom, where: Document, quote: str = CROSSED, **more: object) -> Event:
    return room.event(
        where,
        quote,
        "cross",
        actors=["The buses"],
        object_="the bridge at Fort Hale",
        number=("32", 32, "soldiers"),
        **more,  # type: ignore[arg-type]
    )


def test_a_joint_statement_and_six_outlets_are_one() -> None:
    story = Exchange()
    room = story.room
    for outlet in ("Hale Post", "Norland Times", "Sudmark Herald"):
        story.copy(outlet)
    quoting = room.account(f"They wrote: “{RELEASE}”", publisher="Bridge Weekly", day="2031-03-06")
    room.copied(story.statement, quoting, RELEASE, kind=PassageKind.QUOTATION)
    release(room, quoting)
    for outlet, sentence in (
        ("Coast Mail", "Norland is to free 32 soldiers of Sudmark, the two states said."),
        ("Inland Mail", "The two states said that Norland would free 32 soldiers of Sudmark."),
    ):
        retelling = room.account(sentence, publisher=outlet, day="2031-03-06")
        said = room.said(
            (retelling, sentence), speakers=[NORLAND, SUDMARK], source=source_of(story.statement)
        )
        room.event(
            retelling,
            sentence,
            "free",
            actors=[NORLAND],
            object_="32 soldiers of Sudmark",
            number=("32", 32, "soldiers"),
            modality=Modality.PROMISED,
            statement=said,
        )
    claim = claim_with(room, room.events[0])
    assert len({one.document for one in claim.support}) == 7
    assert (claim.independent_sources, claim.at_most) == (1, 1)


def test_a_spokeswoman_who_repeats_it_the_next_day_adds_none() -> None:
    story = Exchange()
    room = story.room
    for outlet in ("A Post", "B Post", "C Post", "D Post", "E Post", "F Post"):
        story.copy(outlet)
    again = "Norland will release the 32 Sudmark soldiers, Mirre Lund said."
    late = room.account(again, publisher="G Post", day="2031-03-06")
    said = room.said((late, again), speakers=[SPOKESWOMAN], source=room.lost_source("Lund, briefing"))
    event = release(room, late, again, statement=said)
    claim = claim_with(room, event)
    assert len({one.document for one in claim.support}) == 8
    assert claim.independent_sources == 1


def test_two_states_that_each_say_so_are_two_whoever_relays_them() -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK, COMMISSION, PREMIER)
    commission, post = room.lost_source("the commission"), room.lost_source("Brandt on Lantern")
    first: Event | None = None
    for at in range(9):
        text = f"{CROSSED} So it was said in town {at}."
        outlet = room.account(text, publisher=f"Paper {at}", day="2031-03-07")
        speaker, source = ((COMMISSION, commission), (PREMIER, post))[at % 2]
        said = room.said((outlet, CROSSED), speakers=[speaker], source=source)
        event = crossing(room, outlet, statement=said)
        first = first or event
    assert first is not None
    claim = claim_with(room, first)
    assert len(claim.support) == 9
    assert (claim.independent_sources, claim.at_most) == (2, 2)
    assert {voice.parties for voice in claim.voices} == {(COMMISSION.id,), (PREMIER.id,)}


def test_two_outlets_that_quote_one_post_are_one_lost_source() -> None:
    room = Newsroom()
    room.who(SUDMARK, PREMIER)
    post = room.lost_source("Brandt on Lantern")
    outlets = [room.account(f"“{CROSSED}” Thus Brandt in {name}.", publisher=name) for name in ("One", "Two")]
    said = room.said(
        *((one, CROSSED) for one in outlets), speakers=[PREMIER], source=post, mode=StatementMode.DIRECT
    )
    events = [crossing(room, one, statement=said) for one in outlets]
    claim = claim_with(room, events[0])
    assert claim.origins == (post,)
    assert (claim.independent_sources, len(claim.support)) == (1, 2)


def test_who_welcomes_it_is_no_source_of_it() -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK, COMMISSION, PREMIER)
    seen = room.account(f"Our correspondent watched. {CROSSED}", publisher="Bridge Weekly")
    event = crossing(room, seen)
    quote = "the crossing of the bridge at Fort Hale with the 32 soldiers"
    glad = room.account(f"Brandt welcomed {quote}.", publisher="Hale Post")
    said = room.said((glad, quote), speakers=[PREMIER], source=room.lost_source("Brandt"))
    crossing(room, glad, quote, statement=said, presupposed=True)
    claim = claim_with(room, event)
    assert claim.independent_sources == 1
    assert {one.origin for one in claim.support} == {source_of(seen)}
    assert len(claim.support) == 2


def test_an_own_correspondent_beside_a_statement_makes_two() -> None:
    room = Newsroom()
    room.who(NORLAND, COMMISSION)
    seen = room.account(f"Our correspondent watched. {CROSSED}", publisher="Bridge Weekly")
    event = crossing(room, seen)
    told = room.account(CROSSED + " The commission said so.", publisher="Hale Post")
    said = room.said((told, CROSSED), speakers=[COMMISSION], source=room.lost_source("the commission"))
    crossing(room, told, statement=said)
    assert claim_with(room, event).independent_sources == 2


def test_an_agency_in_eleven_papers_is_one_with_and_without_its_credit_line() -> None:
    room = Newsroom()
    agency = entity("Bridge Wire")
    room.who(agency)
    dispatch = room.account(CROSSED, publisher="Bridge Wire", day="2031-03-05")
    event = crossing(room, dispatch)
    for at in range(11):
        credit = f" Bridge Wire reports to reader {at}." if at < 6 else f" Page {at}."
        paper = room.account(CROSSED + credit, publisher=f"Paper {at}", day="2031-03-06")
        room.copied(dispatch, paper, CROSSED)
        said = None
        if at < 6:
            said = room.said((paper, CROSSED), speakers=[agency], source=room.lost_source("Bridge Wire"))
        crossing(room, paper, statement=said)
    claim = claim_with(room, event)
    assert (claim.independent_sources, claim.at_most, len(claim.support)) == (1, 1, 12)


def test_a_lead_that_sums_up_the_statement_quoted_below_has_its_voice() -> None:
    story = Exchange()
    room = story.room
    lead = "Norland lets 32 soldiers of Sudmark go."
    outlet = room.account(
        f"{lead}\n\nMuch is unclear. The text says: “{RELEASE}”", publisher="Hale Post", day="2031-03-06"
    )
    room.copied(story.statement, outlet, RELEASE, kind=PassageKind.QUOTATION)
    event = room.event(
        outlet,
        lead,
        "let go",
        actors=[NORLAND],
        object_="32 soldiers of Sudmark",
        number=("32", 32, "soldiers"),
        modality=Modality.PLANNED,
    )
    claim = claim_with(room, event)
    assert claim.independent_sources == 1
    assert claim.origins == (source_of(story.statement),)
    assert claim.at_most == 1


def test_a_lead_that_tells_what_was_done_may_be_the_outlet_s_own() -> None:
    room = Newsroom()
    room.who(NORLAND, COMMISSION)
    source = room.lost_source("the commission")
    quote = "The buses have crossed the bridge at Fort Hale with the 32 soldiers."
    outlet = room.account(f"{CROSSED}\n\n“{quote}” it wrote.", publisher="Hale Post")
    said = room.said((outlet, quote), speakers=[COMMISSION], source=source, mode=StatementMode.DIRECT)
    crossing(room, outlet, quote, statement=said)
    claim = claim_with(room, crossing(room, outlet))
    assert len(claim.support) == 2
    assert (claim.independent_sources, claim.at_most) == (1, 2)
    assert claim.origins == (source,)


def test_a_fact_of_one_outlet_is_its_own_and_single() -> None:
    room = Newsroom()
    outlet = room.account(f"{CROSSED} It rained.", publisher="Bridge Weekly")
    claim = claim_with(room, crossing(room, outlet))
    assert claim.independent_sources == 1
    assert claim.reasons == ("in one document alone",)
    assert claim.voices[0].label == "Bridge Weekly"


def test_a_translation_and_its_retranslation_are_one() -> None:
    story = Exchange()
    room = story.room
    there = "Norland sets free the 32 soldiers of Sudmark at Fort Hale."
    back = "Norland discharges the 32 soldiers of Sudmark from Fort Hale."
    first = room.account(there, publisher="Hale Post", day="2031-03-06")
    second = room.account(back, publisher="Coast Mail", day="2031-03-07")
    room.copied(story.statement, first, RELEASE, as_=there, kind=PassageKind.PARAPHRASE)
    room.copied(first, second, there, as_=back, kind=PassageKind.PARAPHRASE)
    events = [
        room.event(
            where,
            quote,
            act,
            actors=[NORLAND],
            object_="the 32 soldiers of Sudmark",
            number=("32", 32, "soldiers"),
            modality=Modality.PROMISED,
        )
        for where, quote, act in ((first, there, "set free"), (second, back, "discharge"))
    ]
    claim = claim_with(room, events[1])
    assert set(claim.events) >= {room.events[0].id, *(one.id for one in events)}
    assert (claim.independent_sources, claim.at_most) == (1, 1)


def test_words_of_nobody_named_count_as_none_and_are_shown() -> None:
    room = Newsroom()
    outlet = room.account(
        "Reportedly the buses crossed the bridge with the 32 soldiers.", publisher="Hale Post"
    )
    event = crossing(room, outlet, "the buses crossed the bridge with the 32 soldiers")
    claim = claim_with(room, event)
    assert (claim.independent_sources, claim.at_most, claim.origins) == (0, 0, ())
    assert claim.support[0].origin is None
    assert "nobody is named" in claim.support[0].reasons[0]


def test_a_ministry_and_its_minister_are_one_voice() -> None:
    room = Newsroom()
    minister = entity("Ane Holt", part_of=COMMISSION, roles=["minister"])
    room.who(NORLAND, COMMISSION, minister)
    release_ = room.account(CROSSED, publisher="Exchange Commission of Norland")
    event = crossing(room, release_)
    outlet = room.account(f"{CROSSED} Holt wrote so.", publisher="Hale Post")
    said = room.said((outlet, CROSSED), speakers=[minister], source=room.lost_source("Holt on Lantern"))
    crossing(room, outlet, statement=said)
    claim = claim_with(room, event)
    assert (claim.independent_sources, len(claim.origins)) == (1, 2)
    assert claim.voices[0].reasons == ("they speak for Norland",)


@pytest.mark.parametrize("text", ["they", "guards"])
def test_a_speaker_that_nobody_can_name_is_shown_and_counts_as_none(text: str) -> None:
    room = Newsroom()
    guards = entity("guards", type_=EntityType.PERSON)
    room.who(guards)
    where = room.account(f"“{CROSSED}” {text} said.", publisher="Hale Post")
    said = room.said((where, CROSSED), speakers=[guards], by=text)
    claim = claim_with(room, crossing(room, where, statement=said))
    assert (claim.independent_sources, claim.at_most, len(claim.support)) == (0, 0, 1)
    assert claim.voices == ()


def test_a_pronoun_for_a_party_with_a_name_is_that_party() -> None:
    room = Newsroom()
    room.who(NORLAND, COMMISSION)
    where = room.account(f"“{CROSSED}” they said.", publisher="Hale Post")
    said = room.said((where, CROSSED), speakers=[COMMISSION], by="they")
    assert claim_with(room, crossing(room, where, statement=said)).independent_sources == 1


@pytest.mark.parametrize(("others", "voices"), [([], 1), (["Ada Rill"], 2)])
def test_a_minister_and_the_only_ministry_of_his_name_are_one_voice(others: list[str], voices: int) -> None:
    room = Newsroom()
    ministry = entity("Ministry of Harbours")
    minister = entity("Jon Brek", type_=EntityType.PERSON, roles=["Harbour Minister"])
    room.who(ministry, minister)
    room.who(*(entity(name, type_=EntityType.PERSON, roles=["Harbour Minister"]) for name in others))
    events: list[Event] = []
    for publisher, speaker in (("A Post", ministry), ("B Post", minister)):
        where = room.account(f"{speaker.name} said: {CROSSED}", publisher=publisher)
        said = room.said((where, CROSSED), speakers=[speaker], source=room.lost_source(speaker.name))
        events.append(crossing(room, where, statement=said))
    claim = claim_with(room, events[0])
    assert len(claim.support) == 2
    assert claim.independent_sources == voices


def done(
    room: Newsroom, publisher: str, day: str, sentence: str = "Norland released 32 Sudmark soldiers."
) -> Event:
    where = room.account(f"{sentence} By {publisher}.", publisher=publisher, day=day)
    return room.event(
        where,
        sentence,
        "release",
        actors=[NORLAND],
        object_="32 Sudmark soldiers",
        number=("32", 32, "Sudmark soldiers"),
    )


def test_outlets_that_tell_as_done_the_day_after_what_the_statement_does_have_it_from_the_statement() -> None:
    story = Exchange()
    events = [
        done(story.room, "Hale Post", "2031-03-05"),
        done(story.room, "Coast Mail", "2031-03-06", "Norland freed 32 Sudmark soldiers."),
    ]
    claim = claim_with(story.room, events[0])
    assert {event.id for event in (*events, story.room.events[0])} <= set(claim.events)
    assert claim.origins == (source_of(story.statement),)
    assert claim.independent_sources == 1
    assert claim.at_most >= 1


def test_who_tells_it_as_done_days_later_tells_something_else() -> None:
    story = Exchange()
    event = done(story.room, "Hale Post", "2031-04-02")
    claim = claim_with(story.room, event)
    assert story.room.events[0].id not in claim.events
    assert claim.origins == (source_of(story.room.documents[-1]),)
