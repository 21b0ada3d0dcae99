"""Where an undertaking stands: moved by what is told as done, by its party, with its object, after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recension.claims import undertakings_of
from recension.record import Modality, Polarity, Role, StatusValue
from tests.claims.accounts import Newsroom, time
from tests.claims.stories import NORLAND, RELEASE, SUDMARK, TITLE, Exchange

if TYPE_CHECKING:
    from recension.record import Entity, Event, Status, Time

LATER = "2031-04-10"


def history(room: Newsroom, event: Event) -> tuple[Status, ...]:
    return next(one for one in undertakings_of(room.gathered()) if event.id in one.events).status


def values(room: Newsroom, event: Event) -> list[str]:
    return [one.value.value for one in history(room, event)]


def told(  # noqa: PLR0913 - the slots of one event
    room: Newsroom,
    sentence: str,
    number: tuple[str, float],
    *,
    actor: Entity = NORLAND,
    of: str = "Sudmark soldiers",
    modality: Modality = Modality.ACTUAL,
    polarity: Polarity = Polarity.POSITIVE,
    when: Time | None = None,
    day: str = LATER,
    publisher: str = "Bridge Weekly",
    mention: str | None = None,
) -> Event:
    where = room.account(sentence, publisher=publisher, day=day)
    return room.event(
        where,
        sentence,
        "release",
        actors=[actor],
        object_=f"{number[0]} {of}",
        number=(*number, of),
        modality=modality,
        polarity=polarity,
        when=when,
        mention=mention,
    )


def test_the_whole_number_fulfils_and_one_side_says_nothing_of_the_other() -> None:
    story = Exchange()
    told(story.room, "Norland released 32 Sudmark soldiers.", ("32", 32), when=time("2031-04-09"))
    steps = history(story.room, story.room.events[0])
    assert [one.value for one in steps] == [StatusValue.ANNOUNCED, StatusValue.FULFILLED]
    assert (steps[1].as_of, steps[1].independent_sources) == ("2031-04-09", 1)
    assert steps[1].evidence[0].quote == "Norland released 32 Sudmark soldiers."
    assert values(story.room, story.room.events[1]) == ["announced"]
    found = {one.id: one.accords_matrix for one in undertakings_of(story.room.gathered())}
    assert sorted(code for code in found.values() if code is not None) == [0, 3]


def test_a_lower_number_fulfils_in_part() -> None:
    story = Exchange()
    told(story.room, "Norland released 30 Sudmark soldiers.", ("30", 30))
    assert values(story.room, story.room.events[0]) == ["announced", "partly_fulfilled"]


def test_a_forecast_schedules() -> None:
    story = Exchange()
    told(
        story.room,
        "Norland will release 32 Sudmark soldiers on 1 May.",
        ("32", 32),
        modality=Modality.PLANNED,
        when=time("2031-05-01"),
    )
    assert values(story.room, story.room.events[0]) == ["announced", "scheduled"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In October Norland released 32 Sudmark soldiers.",
        "Norland had released 32 Sudmark soldiers the year before.",
    ],
)
def test_what_was_done_before_fulfils_nothing(sentence: str) -> None:
    story = Exchange()
    told(story.room, sentence, ("32", 32), when=time("2030-10-01", "2030-10-31"))
    assert values(story.room, story.room.events[0]) == ["announced"]


def test_another_party_or_another_object_fulfils_nothing() -> None:
    story = Exchange()
    told(story.room, "Sudmark released 32 Sudmark soldiers.", ("32", 32), actor=SUDMARK)
    told(story.room, "Norland released 32 pigeons.", ("32", 32), of="pigeons")
    assert values(story.room, story.room.events[0]) == ["announced"]


def test_what_one_tells_and_another_denies_is_disputed_with_both() -> None:
    story = Exchange()
    sentences = ("Norland released 32 Sudmark soldiers.", "Norland never released 32 Sudmark soldiers.")
    told(story.room, sentences[0], ("32", 32))
    told(
        story.room,
        sentences[1],
        ("32", 32),
        polarity=Polarity.NEGATIVE,
        publisher="Hale Post",
        modality=Modality.DENIED,
    )
    steps = history(story.room, story.room.events[0])
    assert [one.value for one in steps] == [StatusValue.ANNOUNCED, StatusValue.DISPUTED]
    assert {one.quote for one in steps[1].evidence} == set(sentences)


def test_a_denial_alone_moves_nothing() -> None:
    story = Exchange()
    told(
        story.room,
        "Norland has not released 32 Sudmark soldiers.",
        ("32", 32),
        polarity=Polarity.NEGATIVE,
        modality=Modality.DENIED,
    )
    assert values(story.room, story.room.events[0]) == ["announced"]


def test_what_has_begun_is_under_way() -> None:
    story = Exchange()
    told(story.room, "Norland has begun to release 32 Sudmark soldiers.", ("32", 32), mention="release")
    steps = history(story.room, story.room.events[0])
    assert [one.value for one in steps] == [StatusValue.ANNOUNCED, StatusValue.UNDER_WAY]


def test_news_of_the_same_days_retells_and_fulfils_nothing() -> None:
    story = Exchange()
    told(story.room, "Norland frees 32 Sudmark soldiers.", ("32", 32), day="2031-03-06")
    assert values(story.room, story.room.events[0]) == ["announced"]


def spoken(room: Newsroom, sentence: str, act: str, object_: str, *, quote: str | None = None) -> Event:
    where = room.account(sentence, publisher="Bridge Weekly", day=LATER)
    return room.event(where, quote or sentence, act, actors=[NORLAND], object_=object_)


def test_a_promise_that_is_taken_back_is_withdrawn() -> None:
    story = Exchange()
    spoken(story.room, "Norland revoked its promise to the 32 Sudmark soldiers.", "revoke", "its promise")
    assert values(story.room, story.room.events[0]) == ["announced", "withdrawn"]


def test_a_breach_that_nobody_denies_is_told_as_one_and_a_denied_one_is_disputed() -> None:
    sentence = "None of the soldiers is home. Sudmark says that Norland has broken its word"
    for tail, expected in ((".", "breached"), ("; Norland says that it has not.", "disputed")):
        story = Exchange()
        quote = "Norland has broken its word"
        spoken(story.room, sentence + tail, "break", "its word", quote=quote)
        assert values(story.room, story.room.events[0]) == ["announced", expected]


def test_a_word_that_is_said_to_be_kept_and_not_kept_is_disputed_where_it_is_about() -> None:
    story = Exchange()
    both = "Norland says that it has kept its word; Sudmark says that it has not."
    sentence = f"None of the soldiers is home. {both}"
    spoken(story.room, sentence, "keep", "its word", quote="it has kept its word")
    steps = history(story.room, story.room.events[0])
    assert [one.value for one in steps] == [StatusValue.ANNOUNCED, StatusValue.DISPUTED]
    assert [one.quote for one in steps[1].evidence] == ["it has kept its word", "that it has not"]
    elsewhere = Exchange()
    other = f"The road is open. {both}"
    spoken(elsewhere.room, other, "keep", "its word", quote="it has kept its word")
    assert values(elsewhere.room, elsewhere.room.events[0]) == ["announced"]


def test_a_later_agreement_takes_the_place_of_an_undertaking() -> None:
    story = Exchange()
    room = story.room
    title = "Protocol of Norland and Sudmark"
    text = f"{title}\n\nNorland will release 40 Sudmark soldiers. Sudmark will pay for it."
    where = room.account(
        text, publisher="Exchange Commission of Norland", day="2031-04-01", title=title, role=Role.PRIMARY
    )
    room.event(
        where,
        "Norland will release 40 Sudmark soldiers.",
        "release",
        actors=[NORLAND],
        object_="40 Sudmark soldiers",
        number=("40", 40, "Sudmark soldiers"),
        modality=Modality.PROMISED,
    )
    room.event(
        where, "Sudmark will pay for it.", "pay", actors=[SUDMARK], object_="it", modality=Modality.PROMISED
    )
    assert values(room, room.events[0]) == ["announced", "superseded"]


def test_a_deadline_that_passed_is_overdue_and_no_breach() -> None:
    story = Exchange()
    room = story.room
    where = room.account("x", publisher="unused", day=LATER)
    assert where.id
    first = next(one for one in undertakings_of(room.gathered()) if room.events[0].id in one.events)
    assert not [reason for reason in first.reasons if reason.startswith("overdue")]
    room.events[0] = _with_time(room.events[0])
    late = next(one for one in undertakings_of(room.gathered()) if room.events[0].id in one.events)
    assert [reason for reason in late.reasons if reason.startswith("overdue: 2031-03-31")]
    assert [one.value.value for one in late.status] == ["announced"]


def _with_time(event: Event) -> Event:
    from dataclasses import replace  # noqa: PLC0415

    assert "held at Fort Hale" in RELEASE
    return replace(event, time=time("2031-03-31", text="by 31 March"))


def test_who_says_that_he_kept_his_word_and_who_denies_it_leave_it_disputed_without_any_event() -> None:
    for before, expected in (
        ("None of the soldiers is home.", "disputed"),
        ("None of the bells rings.", None),
    ):
        story = Exchange()
        room = story.room
        text = f"{before} Norland says that it has kept its word; Sudmark says that it has not."
        where = room.account(text, publisher="Bridge Weekly", day=LATER)
        room.said(
            (where, "that it has kept its word"), speakers=[NORLAND], source=room.lost_source("Norland")
        )
        room.said((where, "that it has not"), speakers=[SUDMARK], source=room.lost_source("Sudmark"))
        steps = history(room, room.events[0])
        assert [one.value.value for one in steps[1:]] == ([expected] if expected else [])
        if expected:
            assert [one.quote for one in steps[1].evidence] == [
                "that it has kept its word",
                "that it has not",
            ]
            assert steps[1].independent_sources == 1


def test_what_has_to_last_until_a_day_is_under_way_until_then() -> None:
    for day, expected in ((LATER, "under_way"), ("2032-01-15", "fulfilled")):
        room = Exchange().room
        title = "Protocol of Norland and Sudmark"
        promise = "Norland will keep the lamp at Fort Hale lit until 31 December 2031."
        text = f"{title}\n\n{promise} Sudmark will pay for it."
        protocol = room.account(
            text, publisher="Exchange Commission of Norland", day="2031-03-05", title=title, role=Role.PRIMARY
        )
        event = room.event(
            protocol,
            promise,
            "keep",
            actors=[NORLAND],
            object_="the lamp",
            modality=Modality.PROMISED,
            when=time("2031-12-31", text="31 December 2031"),
        )
        room.event(
            protocol,
            "Sudmark will pay for it.",
            "pay",
            actors=[SUDMARK],
            object_="it",
            modality=Modality.PROMISED,
        )
        sentence = "Norland has kept the lamp lit so far."
        where = room.account(sentence, publisher="Bridge Weekly", day=day)
        room.event(where, sentence, "keep", actors=[NORLAND], object_="the lamp")
        assert values(room, event) == ["announced", expected]


def test_earlier_a_thing_was_not_done_and_later_it_was() -> None:
    story = Exchange()
    no = "Norland has not released 32 Sudmark soldiers."
    told(story.room, no, ("32", 32), polarity=Polarity.NEGATIVE, day="2031-03-20", publisher="Hale Post")
    told(story.room, "Norland released 32 Sudmark soldiers.", ("32", 32), when=time("2031-04-09"))
    assert values(story.room, story.room.events[0]) == ["announced", "fulfilled"]


def test_fewer_of_the_same_people_by_the_name_of_their_country_are_a_part() -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK)
    text = "Joint statement of Norland and Sudmark\n\nNorland will release 64 Sudmark prisoners.\n"
    text += "Sudmark will open the bridge.\n"
    where = room.account(text, publisher="Norland Foreign Ministry", title=TITLE, role=Role.PRIMARY)
    promised = room.event(
        where,
        "Norland will release 64 Sudmark prisoners",
        "release",
        actors=[NORLAND],
        object_="64 Sudmark prisoners",
        number=("64", 64, "prisoners"),
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
    later = room.account("Norland freed 40 Sudmark.", publisher="Bridge Weekly", day=LATER)
    room.event(
        later,
        "Norland freed 40 Sudmark",
        "free",
        actors=[NORLAND],
        object_="40 Sudmark",
        number=("40", 40, "sudmark"),
        when=time("2031-04-09"),
    )
    assert values(room, promised) == ["announced", "partly_fulfilled"]
    again = room.account("Norland has freed 60 Sudmark.", publisher="Lake Weekly", day="2031-05-10")
    room.event(
        again,
        "Norland has freed 60 Sudmark",
        "free",
        actors=[NORLAND],
        object_="60 Sudmark",
        number=("60", 60, "sudmark"),
        when=time("2031-05-09"),
    )
    assert values(room, promised) == ["announced", "partly_fulfilled", "partly_fulfilled"]
