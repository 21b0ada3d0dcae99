"""What holds of claims whatever the accounts: copies add nothing, removing invents nothing."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from recension.claims import Gathered, weigh
from recension.record import EventId, Modality, PassageKind, Polarity, Relation, verify
from recension.record.record import Generator, Record
from tests.claims.accounts import Newsroom, source_of, time
from tests.claims.stories import COMMISSION, NORLAND, PREMIER, RELEASE, Exchange, release

if TYPE_CHECKING:
    from recension.claims import Weighed
    from recension.record import Document

SENTENCES = (
    ("The gate of Fort Hale was opened for 32 soldiers.", "open", "the gate of Fort Hale", "32"),
    ("A bridge at Fort Hale fell on 14 carts.", "fall", "a bridge at Fort Hale", "14"),
    ("The town sold 1,200 loaves to the guards.", "sell", "loaves to the guards", "1,200"),
    ("The town sold 1,300 loaves to the guards.", "sell", "loaves to the guards", "1,300"),
)


def outlet(room: Newsroom, name: str, choice: int, how: int, *, negative: bool) -> Document:
    """An account with one sentence, in its own voice, attributed, or of nobody."""
    sentence, act, object_, number = SENTENCES[choice]
    lead = "Reportedly " if how == 3 else ""
    where = room.account(
        f"{lead}{sentence} It was in {name}.", publisher=name, day=f"2031-03-{6 + choice:02d}"
    )
    said = None
    if how in {1, 2}:
        speaker = (COMMISSION, PREMIER)[how - 1]
        said = room.said((where, sentence), speakers=[speaker], source=room.lost_source(speaker.name))
    room.event(
        where,
        sentence,
        act,
        actors=[NORLAND],
        object_=object_,
        number=(number, float(number.replace(",", "")), object_.split()[0]),
        statement=said,
        polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE,
        when=time(f"2031-03-0{1 + choice}"),
    )
    return where


@st.composite
def newsrooms(draw: st.DrawFn) -> Newsroom:
    story = Exchange()
    for at in range(draw(st.integers(0, 2))):
        story.copy(f"Relay {at}")
    for at in range(draw(st.integers(1, 5))):
        outlet(
            story.room,
            f"Paper {at}",
            draw(st.integers(0, 3)),
            draw(st.integers(0, 3)),
            negative=draw(st.booleans()),
        )
    story.room.lost = list({one.id: one for one in story.room.lost}.values())
    return story.room


def with_a_copy(room: Newsroom, source: Document) -> Newsroom:
    """The same newsroom with an outlet that prints one of its documents."""
    more = Newsroom(**{field.name: list(getattr(room, field.name)) for field in fields(Newsroom)})
    made = more.account(f"Reprinted.\n\n{source.text}", publisher="Late Echo", day="2031-03-20")
    more.copied(source, made, source.text.strip())
    shift = len("Reprinted.\n\n")
    for event in room.events:
        if event.evidence[0].document == source.id:
            place = event.evidence[0]
            quantities = tuple(
                replace(
                    q,
                    evidence=replace(
                        q.evidence,
                        document=made.id,
                        start=q.evidence.start + shift,
                        end=q.evidence.end + shift,
                    ),
                )
                for q in event.quantities
            )
            here = replace(place, document=made.id, start=place.start + shift, end=place.end + shift)
            more.events.append(
                replace(
                    event,
                    id=type(event.id)(f"{event.id}-copy"),
                    evidence=(here,),
                    quantities=quantities,
                    statement=None,
                )
            )
    return more


def counts(weighed: Weighed) -> dict[str, tuple[int, int]]:
    return {
        event: (claim.independent_sources, claim.at_most)
        for claim in weighed.claims
        for event in claim.events
    }


@settings(max_examples=60, deadline=None)
@given(newsrooms(), st.data())
def test_a_copy_of_any_document_never_raises_a_count(room: Newsroom, data: Any) -> None:
    before = counts(weigh(room.gathered()))
    source = data.draw(st.sampled_from(room.documents))
    after = counts(weigh(with_a_copy(room, source).gathered()))
    for event, (independent, at_most) in before.items():
        assert after[event][0] <= independent
        assert after[event][1] <= at_most


@settings(max_examples=40, deadline=None)
@given(newsrooms(), st.randoms(use_true_random=False))
def test_the_order_of_everything_given_changes_nothing(room: Newsroom, chance: Any) -> None:
    given_ = room.gathered()
    expected = weigh(given_)
    shuffled = replace(
        given_,
        **{
            field.name: tuple(chance.sample(value, len(value)))
            for field in fields(Gathered)
            if isinstance(value := getattr(given_, field.name), tuple)
        },
    )
    assert weigh(shuffled) == expected


@settings(max_examples=40, deadline=None)
@given(newsrooms(), st.data())
def test_removing_a_document_invents_no_evidence_and_raises_no_other_count(room: Newsroom, data: Any) -> None:
    whole = weigh(room.gathered())
    gone = data.draw(st.sampled_from(room.documents[1:]))
    rest = weigh(room.gathered(without=gone.id))
    known = {support.evidence for claim in whole.claims for support in claim.support}
    assert {support.evidence for claim in rest.claims for support in claim.support} <= known
    before, after = counts(whole), counts(rest)
    denials = {  # where only a denial is left, the denial is the claim
        support.evidence
        for claim in whole.claims
        for support in claim.support
        if support.relation is Relation.CONTRADICTS
    }
    evidence = {event.id: event.evidence[0] for event in room.events}
    for event, (independent, _) in after.items():
        assert independent <= before[event][0] or evidence[EventId(event)] in denials


@settings(max_examples=30, deadline=None)
@given(newsrooms())
def test_at_most_is_never_under_the_bound_and_the_record_is_sound(room: Newsroom) -> None:
    gathered = room.gathered()
    weighed = weigh(gathered)
    for claim in weighed.claims:
        assert claim.independent_sources <= claim.at_most
        assert claim.independent_sources == len(claim.voices)
        assert set(claim.origins) == {origin for voice in claim.voices for origin in voice.origins}
    record = Record(
        generator=Generator(name="test", version="0"),
        created="2031-04-01T00:00:00Z",
        documents=tuple(sorted(gathered.documents, key=lambda one: one.id)),
        stories=gathered.stories,
        sources=tuple(sorted((*gathered.sources, *weighed.sources), key=lambda one: one.id)),
        passages=tuple(sorted(gathered.passages, key=lambda one: one.id)),
        stemma=gathered.stemma,
        entities=gathered.entities,
        statements=gathered.statements,
        events=gathered.events,
        undertakings=weighed.undertakings,
        claims=weighed.claims,
        timeline=weighed.timeline,
        problems=(),
    )
    wrong = [
        one
        for one in verify(record)
        if one.code in {"evidence", "unknown_id"} and "documents" not in one.where
    ]
    assert wrong == []


def test_the_timeline_holds_what_has_a_day_in_the_order_of_days() -> None:
    room = Newsroom()
    for name, choice in (("One", 2), ("Two", 0), ("Three", 1)):
        outlet(room, name, choice, 0, negative=False)
    where = room.account("A guard coughed at the gate.", publisher="Four")
    room.event(where, "A guard coughed", "cough", actors=["A guard"], modality=Modality.ACTUAL)
    entries = weigh(room.gathered()).timeline
    assert [one.time.start for one in entries] == ["2031-03-01", "2031-03-02", "2031-03-03"]


def test_a_quotation_of_the_whole_adds_no_voice() -> None:
    story = Exchange()
    where = story.room.account(f"“{RELEASE}”, it says.", publisher="Hale Post")
    story.room.copied(story.statement, where, RELEASE, kind=PassageKind.QUOTATION)
    release(story.room, where)
    claim = next(one for one in weigh(story.room.gathered()).claims if story.room.events[0].id in one.events)
    assert claim.origins == (source_of(story.statement),)


DEEDS = (
    ("Norland released the 32 Sudmark soldiers.", Modality.ACTUAL, Polarity.POSITIVE, ("32", 32.0)),
    ("Norland released 12 Sudmark soldiers.", Modality.ACTUAL, Polarity.POSITIVE, ("12", 12.0)),
    ("Norland never released the 32 Sudmark soldiers.", Modality.DENIED, Polarity.NEGATIVE, ("32", 32.0)),
    ("Norland will release the 32 Sudmark soldiers.", Modality.PLANNED, Polarity.POSITIVE, ("32", 32.0)),
)


@st.composite
def newsrooms_with_deeds(draw: st.DrawFn) -> Newsroom:
    story = Exchange()
    for at in range(draw(st.integers(1, 5))):
        sentence, modality, polarity, number = DEEDS[draw(st.integers(0, 3))]
        day = draw(st.integers(10, 28))
        where = story.room.account(
            f"{sentence} By Paper {at}.", publisher=f"Paper {at}", day=f"2031-03-{day:02d}"
        )
        ahead = modality is Modality.PLANNED
        story.room.event(
            where,
            sentence,
            "release",
            actors=[NORLAND],
            object_=f"{number[0]} Sudmark soldiers",
            number=(*number, "Sudmark soldiers"),
            modality=modality,
            polarity=polarity,
            when=time("2031-05-01") if ahead else time(f"2031-03-{day - 1:02d}"),
        )
    return story.room


def steps_of(weighed: Weighed) -> dict[tuple[str, str], int]:
    return {
        (one.id, step.value): step.independent_sources or 0
        for one in weighed.undertakings
        for step in one.status
    }


@settings(max_examples=40, deadline=None)
@given(newsrooms_with_deeds(), st.data())
def test_a_copy_moves_no_status_and_raises_none_of_its_counts(room: Newsroom, data: Any) -> None:
    before = steps_of(weigh(room.gathered()))
    source = data.draw(st.sampled_from(room.documents[1:]))
    after = steps_of(weigh(with_a_copy(room, source).gathered()))
    assert set(after) == set(before)
    for step, count in before.items():
        assert after[step] <= count


@settings(max_examples=40, deadline=None)
@given(newsrooms_with_deeds(), st.data(), st.randoms(use_true_random=False))
def test_status_is_the_same_in_any_order_and_rests_on_what_is_given(
    room: Newsroom, data: Any, chance: Any
) -> None:
    gone = data.draw(st.sampled_from([None, *(one.id for one in room.documents[1:])]))
    gathered = room.gathered(without=gone)
    weighed = weigh(gathered)
    events = tuple(chance.sample(gathered.events, len(gathered.events)))
    documents = tuple(chance.sample(gathered.documents, len(gathered.documents)))
    assert weigh(replace(gathered, events=events, documents=documents)) == weighed
    told = {event.evidence[0] for event in gathered.events}
    for undertaking in weighed.undertakings:
        days = [step.as_of for step in undertaking.status if step.as_of is not None]
        assert days == sorted(days)
        for step in undertaking.status:
            assert step.evidence
            assert set(step.evidence) <= told


@settings(max_examples=30, deadline=None)
@given(newsrooms_with_deeds())
def test_a_forecast_and_a_denial_fulfil_nothing(room: Newsroom) -> None:
    done = any(
        event.modality is Modality.ACTUAL and event.polarity is Polarity.POSITIVE for event in room.events[2:]
    )
    values = {value for _, value in steps_of(weigh(room.gathered()))}
    assert done or values <= {"announced", "scheduled"}
