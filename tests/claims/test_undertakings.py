"""What the parties of an agreement bind themselves to, in return for what, and what accounts make of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recension.claims import undertakings_of
from recension.claims.whole_objects import whole_object
from recension.record import Fidelity, Force, Modality, PassageKind, Role, VariantChange
from tests.claims.accounts import Newsroom, entity, source_of, time
from tests.claims.stories import COMMISSION, NORLAND, RELEASE, RETURN, SUDMARK, TITLE, Exchange, release

if TYPE_CHECKING:
    from recension.record import Document, Event, Undertaking


def undertaking(room: Newsroom, event: Event) -> Undertaking:
    return next(one for one in undertakings_of(room.gathered()) if event.id in one.events)


def agreement(room: Newsroom, text: str) -> Document:
    room.who(NORLAND, SUDMARK, COMMISSION)
    return room.account(
        f"{TITLE}\n\n{text}\n", publisher="Exchange Commission of Norland", title=TITLE, role=Role.PRIMARY
    )


def test_two_releases_are_two_undertakings_each_in_return_for_the_other() -> None:
    story = Exchange()
    first, second = (undertaking(story.room, event) for event in story.room.events[:2])
    assert len(undertakings_of(story.room.gathered())) == 2
    assert first.parties == (NORLAND.id,)
    assert second.parties == (SUDMARK.id,)
    assert first.in_return_for == (second.id,)
    assert second.in_return_for == (first.id,)
    assert first.quantity is not None
    assert first.quantity.value == 32
    assert first.force is Force.COMMITS
    assert first.agreement == source_of(story.statement)
    assert [one.value.value for one in first.status] == ["announced"]
    assert first.accords_matrix == 0


def test_a_verb_behind_a_word_in_ing_is_an_undertaking_of_its_own() -> None:
    room = Newsroom()
    where = agreement(
        room, "Norland frees the crews within ten days of signing and withdraws its objection to the fair."
    )
    for verb, act, object_ in (
        ("frees", "free", "the crews"),
        ("withdraws", "withdraw", "its objection to the fair"),
    ):
        quote = f"{verb} {object_}"
        room.event(
            where, quote, act, actors=[NORLAND], object_=object_, mention=verb, modality=Modality.PROMISED
        )
    assert [one.action for one in undertakings_of(room.gathered())] == ["free", "withdraw"]


def test_a_state_that_supports_by_withdrawing_undertakes_one_thing() -> None:
    text = (
        "Norland supports the bid of Sudmark for the games, by withdrawing its own bid. "
        "Sudmark, for its part, supports the bid of Norland for the fair."
    )
    room = Newsroom()
    where = agreement(room, text)
    first = room.event(
        where,
        "Norland supports the bid of Sudmark for the games",
        "support",
        actors=[NORLAND],
        object_="the bid of Sudmark for the games",
        modality=Modality.PROMISED,
    )
    room.event(
        where,
        "withdrawing its own bid",
        "withdraw",
        actors=[NORLAND],
        object_="its own bid",
        modality=Modality.PROMISED,
    )
    second = room.event(
        where,
        "Sudmark, for its part, supports the bid of Norland for the fair",
        "support",
        actors=[SUDMARK],
        object_="the bid of Norland for the fair",
        modality=Modality.PROMISED,
    )
    assert len(undertakings_of(room.gathered())) == 2
    assert undertaking(room, first).means == "by withdrawing its own bid"
    assert undertaking(room, second).means is None
    assert undertaking(room, second).in_return_for == (undertaking(room, first).id,)
    assert undertaking(room, first).in_return_for == ()


def test_two_gestures_are_not_in_return_for_each_other_and_an_account_may_make_them_so() -> None:
    first_words = "As a token of respect, Norland supports the bid of Sudmark for the games."
    second_words = "As a token of respect, Sudmark supports the bid of Norland for the fair."
    room = Newsroom()
    where = agreement(room, f"{first_words} {second_words}")
    bids = [(NORLAND, "the bid of Sudmark for the games"), (SUDMARK, "the bid of Norland for the fair")]
    first, second = (
        room.event(where, quote, "support", actors=[who], object_=bid, modality=Modality.PROMISED)
        for quote, (who, bid) in zip((first_words, second_words), bids, strict=True)
    )
    told = "In response to that, Sudmark supports the bid of Norland for the fair."
    outlet = room.account(f"It rained.\n\n{told}\n", publisher="Coast Mail", day="2031-03-06")
    room.copied(where, outlet, second_words, as_=told, kind=PassageKind.PARAPHRASE)
    room.event(outlet, told, "support", actors=[SUDMARK], object_=bids[1][1], modality=Modality.PROMISED)
    assert undertaking(room, first).in_return_for == ()
    assert undertaking(room, second).in_return_for == ()
    (rendering,) = undertaking(room, second).renderings
    (change,) = rendering.changes
    assert (change.slot, change.before, change.after) == (
        "cause",
        "As a token of respect",
        "In response to that",
    )


def test_deadline_condition_and_forces_are_read_from_the_sentence() -> None:
    text = (
        "Norland will open the pass by 30 April 2031, provided that the snow has gone. "
        "Norland and Sudmark hope that their neighbours will mend the road. "
        "Norland and Sudmark call on traders to come back. "
        "Norland and Sudmark reaffirm the treaty of 1990. Sudmark will pay the toll."
    )
    room = Newsroom()
    where = agreement(room, text)

    def told(quote: str, act: str, modality: Modality, **more: object) -> Event:
        return room.event(where, quote, act, modality=modality, **more)  # type: ignore[arg-type]

    opening = told(
        "Norland will open the pass by 30 April 2031",
        "open",
        Modality.PROMISED,
        actors=[NORLAND],
        object_="the pass",
        when=time("2031-04-30", text="30 April 2031"),
    )
    mending = told(
        "their neighbours will mend the road",
        "mend",
        Modality.HOPED,
        actors=["their neighbours"],
        object_="the road",
        holders=[NORLAND, SUDMARK],
    )
    coming = told(
        "traders to come back",
        "come",
        Modality.CALLED_FOR,
        actors=["traders"],
        object_="back",
        holders=[NORLAND, SUDMARK],
    )
    treaty = told(
        "Norland and Sudmark reaffirm the treaty of 1990",
        "reaffirm",
        Modality.ACTUAL,
        actors=[NORLAND, SUDMARK],
        object_="the treaty of 1990",
    )
    told("Sudmark will pay the toll", "pay", Modality.PROMISED, actors=[SUDMARK], object_="the toll")
    assert undertaking(room, opening).condition == "the snow has gone"
    deadline = undertaking(room, opening).deadline
    assert deadline is not None
    assert deadline.start == "2031-04-30"
    forces = [undertaking(room, event).force for event in (opening, mending, coming, treaty)]
    assert forces == [Force.COMMITS, Force.HOPES, Force.CALLS_FOR, Force.AFFIRMS]
    for event in (mending, coming, treaty):
        assert set(undertaking(room, event).parties) == {NORLAND.id, SUDMARK.id}


def test_a_call_is_addressed_to_those_who_are_to_act() -> None:
    league = entity("League of Ports")
    room = Newsroom()
    room.who(league)
    text = "Norland will pay the toll. Sudmark will mend the road. Both call on the League of Ports to help."
    where = agreement(room, text)
    for who, act, object_ in ((NORLAND, "pay", "the toll"), (SUDMARK, "mend", "the road")):
        promise = f"{who.name} will {act} {object_}"
        room.event(where, promise, act, actors=[who], object_=object_, modality=Modality.PROMISED)
    call = room.event(
        where,
        "the League of Ports to help",
        "help",
        actors=[league],
        modality=Modality.CALLED_FOR,
        holders=[NORLAND, SUDMARK],
    )
    found = undertaking(room, call)
    assert set(found.parties) == {NORLAND.id, SUDMARK.id}
    assert found.counterparts == (league.id,)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("first steps towards a common market, by May", "first steps towards a common market"),
        ("a fund aimed at the old harbours", "a fund aimed at the old harbours"),
        ("first steps in the spring", "first steps"),
        ("first steps, regarding nobody", "first steps"),
    ],
)
def test_a_thing_is_told_with_what_it_is_for(words: str, expected: str) -> None:
    room = Newsroom()
    where = room.account(f"Norland will make {words}.", publisher="Coast Mail")
    object_ = "a fund" if "fund" in words else "first steps"
    event = room.event(where, f"Norland will make {words}", "make", actors=["Norland"], object_=object_)
    assert whole_object(event) == expected


def test_accounts_are_faithful_changed_or_silent() -> None:
    story = Exchange()
    room = story.room
    whole = story.copy("Hale Post")
    wrong = RELEASE.replace("32", "23")
    bent = room.account(wrong, publisher="Coast Mail", day="2031-03-06")
    room.copied(story.statement, bent, RELEASE, as_=wrong, change=("32", "23", VariantChange.NUMBER))
    release(room, bent, wrong, number="23", value=23)
    silent = room.account("It rained in Norland.", publisher="Rain News", day="2031-03-06")
    rows = {one.document: one for one in undertaking(room, room.events[0]).renderings}
    assert rows[whole.id].fidelity is Fidelity.FAITHFUL
    assert rows[bent.id].fidelity is Fidelity.CHANGED
    assert [(c.slot, c.before, c.after) for c in rows[bent.id].changes] == [("number", "32", "23")]
    assert silent.id not in rows
    back = {one.document: one.fidelity for one in undertaking(room, room.events[1]).renderings}
    assert back == {whole.id: Fidelity.FAITHFUL, bent.id: Fidelity.OMITTED}


def test_an_undertaking_known_only_through_reports_has_them_as_evidence() -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK)
    source = room.lost_source("joint statement of Norland and Sudmark")
    events: list[Event] = []
    for outlet in ("Hale Post", "Coast Mail"):
        where = room.account(f"{RELEASE} So says {outlet}.", publisher=outlet)
        said = room.said(
            (where, RELEASE), speakers=[NORLAND, SUDMARK], source=source, medium="a joint statement"
        )
        events.append(release(room, where, statement=said))
    found = undertaking(room, events[0])
    assert found.agreement == source
    assert {one.document for one in found.evidence} == {one.evidence[0].document for one in events}


def test_an_offer_of_a_third_party_stands_outside_the_agreement() -> None:
    story = Exchange()
    room = story.room
    league = entity("League of Straits")
    room.who(league)
    offer = "The League of Straits is ready to send observers to the exchange."
    where = room.account(offer, publisher="Hale Post", day="2031-03-06")
    source = room.lost_source("League of Straits, statement")
    said = room.said((where, offer), speakers=[league], source=source)
    event = room.event(
        where, offer, "send", actors=[league], object_="observers", modality=Modality.PROMISED, statement=said
    )
    found = undertaking(room, event)
    assert (found.agreement, found.parties) == (source, (league.id,))
    assert found.in_return_for == ()


def test_who_speaks_of_himself_by_the_noun_of_his_name_makes_an_offer() -> None:
    story = Exchange()
    room = story.room
    league = entity("League of Straits")
    room.who(league)
    offer = "The League of Straits is glad. The league is ready to send observers."
    where = room.account(offer, publisher="Hale Post", day="2031-03-06")
    said = room.said((where, offer), speakers=[league], source=room.lost_source("League of Straits"))
    event = room.event(
        where,
        "The league is ready to send observers",
        "send",
        actors=["The league"],
        object_="observers",
        modality=Modality.PROMISED,
        statement=said,
    )
    assert undertaking(room, event).parties == (league.id,)


def test_what_one_says_of_another_s_plans_is_no_offer() -> None:
    story = Exchange()
    room = story.room
    league = entity("League of Straits")
    room.who(league)
    guess = "Norland will send observers too, the League of Straits said."
    where = room.account(guess, publisher="Hale Post", day="2031-03-06")
    said = room.said((where, guess), speakers=[league], source=room.lost_source("League of Straits"))
    event = room.event(
        where,
        guess,
        "send",
        actors=[NORLAND],
        object_="observers",
        modality=Modality.PROMISED,
        statement=said,
    )
    assert not [one for one in undertakings_of(room.gathered()) if event.id in one.events]


def test_both_sides_words_stand_in_the_evidence() -> None:
    story = Exchange()
    for event, sentence in zip(story.room.events, (RELEASE, RETURN), strict=True):
        assert [one.quote for one in undertaking(story.room, event).evidence] == [sentence]


BID = "Norland supports the bid of Sudmark for the games, by withdrawing its own bid."


def _backing(room: Newsroom) -> tuple[Document, Event]:
    """An agreement in which Norland backs a bid and withdraws its own."""
    where = agreement(room, f"{BID} Sudmark will open the bridge.")
    backs = room.event(
        where,
        BID[:-1],
        "support",
        actors=[NORLAND],
        object_="the bid of Sudmark for the games",
        modality=Modality.PROMISED,
        mention="supports",
    )
    room.event(
        where,
        "withdrawing its own bid",
        "withdraw",
        actors=[NORLAND],
        object_="its own bid",
        modality=Modality.PROMISED,
    )
    room.event(
        where,
        "Sudmark will open the bridge",
        "open",
        actors=[SUDMARK],
        object_="the bridge",
        modality=Modality.PROMISED,
    )
    return where, backs


def test_an_account_that_tells_only_the_means_is_an_account_of_the_act() -> None:
    room = Newsroom()
    where, backs = _backing(room)
    told = "Norland chose to withdraw its own bid in favour of Sudmark."
    report = room.account(told, publisher="Coast Mail", day="2031-03-06")
    room.copied(where, report, BID, as_=told, kind=PassageKind.PARAPHRASE)
    room.event(
        report,
        told[:-1],
        "withdraw",
        actors=[NORLAND],
        object_="its own bid",
        modality=Modality.PLANNED,
        mention="withdraw",
    )
    rows = {one.document: one for one in undertaking(room, backs).renderings}
    assert rows[report.id].fidelity is Fidelity.FAITHFUL


@pytest.mark.parametrize(
    ("day", "told", "slots"),
    [
        ("2031-03-06", "Norland supported the bid of Sudmark", []),
        ("2031-03-06", "Sudmark opened the bridge", ["modality"]),
        ("2031-03-20", "Norland supported the bid of Sudmark", None),
        ("2031-03-20", "Sudmark opened the bridge", None),
        ("2031-03-20", "Sudmark promised the bridge", []),
    ],
)
def test_early_news_of_a_deed_retells_the_text(day: str, told: str, slots: list[str] | None) -> None:
    """What the text does by saying so is told as done rightly, what it only promises is not."""
    room = Newsroom()
    where, backs = _backing(room)
    who, act, thing = told.split(" ", 2)
    promised = backs if act == "supported" else room.events[-1]
    report = room.account(f"{told}.", publisher="Coast Mail", day=day)
    if act == "promised":
        room.copied(where, report, "Sudmark will open the bridge.", as_=f"{told}.", kind=PassageKind.EDITED)
    room.event(
        report,
        told,
        {"promised": "promise"}.get(act, act[:-2]),
        actors=[NORLAND if who == "Norland" else SUDMARK],
        object_=thing,
        mention=act,
    )
    rows = {one.document: one for one in undertaking(room, promised).renderings}
    given = rows.get(report.id)
    if slots is None:
        assert given is None or given.fidelity is Fidelity.OMITTED
    else:
        assert given is not None
        assert [one.slot for one in given.changes] == slots


@pytest.mark.parametrize(("cameo", "slots"), [("051", []), ("0841", ["modality"]), (None, ["modality"])])
def test_the_text_s_own_word_told_as_done_is_an_account_of_it(cameo: str | None, slots: list[str]) -> None:
    room = Newsroom()
    where, _ = _backing(room)
    opens = room.events[-1]
    told = "The text noted that Sudmark had opened the bridge."
    report = room.account(told, publisher="Coast Mail", day="2031-03-20")
    bridge = "Sudmark will open the bridge."
    room.copied(where, report, bridge, as_=told, kind=PassageKind.PARAPHRASE)
    said = room.said(
        (report, told[20:-1]), speakers=[NORLAND, SUDMARK], by="The text", source=source_of(where)
    )
    event = room.event(
        report, told[20:-1], "open", actors=[SUDMARK], object_="the bridge", statement=said, mention="opened"
    )
    room.events[-1] = replace(event, cameo=cameo)
    rows = {one.document: one for one in undertaking(room, opens).renderings}
    assert [one.slot for one in rows[report.id].changes] == slots


def test_another_verb_in_copied_words_is_a_change_of_the_act() -> None:
    room = Newsroom()
    view = "Norland and Sudmark reaffirm their intention to normalise trade."
    where = agreement(room, f"{view} Norland will open the bridge. Sudmark will open the port.")
    for who, what in ((NORLAND, "bridge"), (SUDMARK, "port")):
        room.event(
            where,
            f"{who.name} will open the {what}",
            "open",
            actors=[who],
            object_=f"the {what}",
            modality=Modality.PROMISED,
        )
    bent = view.replace("normalise", "regulate")
    report = room.account(bent, publisher="Coast Mail", day="2031-03-06")
    change = ("normalise", "regulate", VariantChange.CONTENT)
    room.copied(where, report, view, as_=bent, change=change, kind=PassageKind.QUOTATION)
    for place, verb in ((where, "normalise"), (report, "regulate")):
        room.event(
            place,
            f"their intention to {verb} trade",
            verb,
            actors=["their"],
            object_="trade",
            modality=Modality.PLANNED,
            mention=verb,
        )
    (affirmed,) = (one for one in undertakings_of(room.gathered()) if one.force is Force.AFFIRMS)
    (row,) = affirmed.renderings
    assert [(one.slot, one.before, one.after) for one in row.changes] == [("action", "normalise", "regulate")]


@pytest.mark.parametrize(
    ("opening", "agreed"),
    [
        ("Norland and Sudmark, meeting at Fort Hale, have agreed as follows.", True),
        ("Norland and Sudmark met at Fort Hale on Tuesday and talked for nine hours.", False),
    ],
)
def test_a_mediators_copy_is_an_agreement_by_its_formula(opening: str, *, agreed: bool) -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK)
    first, second = "Norland will release nine sailors.", "Sudmark will open the bridge."
    where = room.account(
        f"Agreement on the Ferries\n\n{opening}\n{first}\n{second}\n",
        publisher="Foreign Ministry of Corvane",
        title="Agreement on the Ferries",
        role=Role.REPORT,
    )
    for words, act, who, thing in (
        (first, "release", NORLAND, "nine sailors"),
        (second, "open", SUDMARK, "the bridge"),
    ):
        room.event(where, words, act, actors=[who], object_=thing, modality=Modality.PROMISED)
    found = [one for one in undertakings_of(room.gathered()) if one.agreement == source_of(where)]
    assert len(found) == (2 if agreed else 0)
