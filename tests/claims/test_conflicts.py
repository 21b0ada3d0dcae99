"""What is a conflict between tellings of a claim, what is a distortion, and what is neither."""

from __future__ import annotations

import pytest

from recension.claims import claims_of
from recension.record import (
    Claim,
    ConflictKind,
    Event,
    Modality,
    PassageKind,
    Polarity,
    Relation,
    StatementMode,
    VariantChange,
)
from tests.claims.accounts import Newsroom, entity, source_of, time
from tests.claims.stories import COMMISSION, NORLAND, RELEASE, SUDMARK, Exchange, release

SHIP = entity("Marel")


def claim_with(room: Newsroom, event: Event) -> Claim:
    return next(claim for claim in claims_of(room.gathered()) if event.id in claim.events)


def conflicts(room: Newsroom, event: Event) -> set[tuple[str, ConflictKind]]:
    return {(one.slot, one.kind) for one in claim_with(room, event).conflicts}


def sinking(
    room: Newsroom, publisher: str, number: str, value: float, *, tail: str = "", **more: object
) -> Event:
    sentence = f"The storm killed {number} sailors of the Marel off Cape Orn{tail}."
    outlet = room.account(f"{sentence} By {publisher}.", publisher=publisher, day="2031-05-01")
    return room.event(
        outlet,
        sentence,
        "kill",
        actors=["The storm"],
        object_="sailors of the Marel",
        number=(number, value, "sailors"),
        **more,  # type: ignore[arg-type]
    )


def test_two_numbers_of_two_outlets_are_a_conflict() -> None:
    room = Newsroom()
    one, other = sinking(room, "Orn Post", "12", 12), sinking(room, "Cape Mail", "15", 15)
    claim = claim_with(room, one)
    assert other.id in claim.events
    assert [(c.slot, c.kind) for c in claim.conflicts] == [("number", ConflictKind.CONFLICT)]
    assert [value.value for value in claim.conflicts[0].values] == ["12", "15"]
    assert {e.quote for value in claim.conflicts[0].values for e in value.evidence} == {"12", "15"}


def test_rounding_that_the_words_admit_is_none() -> None:
    room = Newsroom()
    one = sinking(room, "Orn Post", "about 1,200", 1200, approximate=True)
    other = sinking(room, "Cape Mail", "1,236", 1236)
    claim = claim_with(room, one)
    assert other.id in claim.events
    assert claim.conflicts == ()


def test_a_part_and_its_whole_are_none() -> None:
    room = Newsroom()
    one = sinking(room, "Orn Post", "34", 34, tail=", 34 in all")
    other = sinking(room, "Cape Mail", "32", 32)
    assert claim_with(room, one).conflicts == ()
    assert claim_with(room, other).conflicts == ()


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("late on Friday", "Friday afternoon", True),
        ("early on Friday", "Friday afternoon", True),
        ("late on Friday", "Friday evening", False),
        ("late on Friday afternoon", "Friday afternoon", False),
        ("Friday night", "Friday evening", False),
        ("on Friday", "Friday afternoon", False),
    ],
)
def test_two_parts_of_one_day_are_a_conflict(one: str, other: str, *, found: bool) -> None:
    room = Newsroom()
    first = sinking(room, "Orn Post", "12", 12, when=time("2031-04-11", text=one))
    sinking(room, "Cape Mail", "12", 12, when=time("2031-04-11", text=other))
    assert conflicts(room, first) == ({("date", ConflictKind.CONFLICT)} if found else set())


def test_coarser_and_finer_dates_are_none() -> None:
    room = Newsroom()
    one = sinking(room, "Orn Post", "12", 12, when=time("2031-04-01", "2031-04-30"))
    other = sinking(room, "Cape Mail", "12", 12, when=time("2031-04-09"))
    assert other.id in claim_with(room, one).events
    assert claim_with(room, one).conflicts == ()


def test_one_day_and_another_are_two_happenings_or_a_conflict_but_never_one_fact() -> None:
    room = Newsroom()
    one = sinking(room, "Orn Post", "12", 12, when=time("2031-04-09"))
    other = sinking(room, "Cape Mail", "12", 12, when=time("2031-04-11"))
    claim = claim_with(room, one)
    assert other.id not in claim.events or ("date", ConflictKind.CONFLICT) in conflicts(room, one)


def test_a_denial_contradicts_and_does_not_count_as_a_source() -> None:
    room = Newsroom()
    one = sinking(room, "Orn Post", "12", 12)
    other = sinking(room, "Cape Mail", "12", 12, polarity=Polarity.NEGATIVE)
    claim = claim_with(room, one)
    assert {support.relation for support in claim.support} == {Relation.ASSERTS, Relation.CONTRADICTS}
    assert claim.independent_sources == 1
    assert conflicts(room, other) == {("polarity", ConflictKind.CONFLICT)}


def test_a_copy_that_changes_a_number_is_a_distortion_of_its_origin() -> None:
    story = Exchange()
    room = story.room
    wrong = RELEASE.replace("32", "23")
    paper = room.account(wrong, publisher="Hale Post", day="2031-03-06")
    room.copied(story.statement, paper, RELEASE, as_=wrong, change=("32", "23", VariantChange.NUMBER))
    event = release(room, paper, wrong, number="23", value=23)
    claim = claim_with(room, event)
    (conflict,) = claim.conflicts
    assert (conflict.slot, conflict.kind) == ("number", ConflictKind.DISTORTION)
    assert [value.value for value in conflict.values] == ["32", "23"]
    assert claim.independent_sources == 1


def retold(
    room: Newsroom, story: Exchange, sentence: str, act: str, object_: str, modality: Modality
) -> Event:
    outlet = room.account(sentence, publisher="Hale Post", day="2031-03-06")
    said = room.said((outlet, sentence), speakers=[NORLAND, SUDMARK], source=source_of(story.statement))
    return room.event(
        outlet,
        sentence,
        act,
        actors=[NORLAND],
        object_=object_,
        number=("32", 32, object_.split(" ", 1)[1]),
        modality=modality,
        statement=said,
    )


@pytest.mark.parametrize(
    ("sentence", "object_", "modality", "expected"),
    [
        ("Norland will free 32 Sudmark soldiers.", "32 Sudmark soldiers", Modality.PROMISED, set()),
        ("Norland will free 32 Sudmark troops.", "32 Sudmark troops", Modality.PROMISED, set()),
        (
            "Norland will free 32 Sudmark individuals.",
            "32 Sudmark individuals",
            Modality.PROMISED,
            {("characterisation", ConflictKind.DISTORTION)},
        ),
        (
            "Norland hopes to free 32 Sudmark soldiers.",
            "32 Sudmark soldiers",
            Modality.HOPED,
            {("modality", ConflictKind.DISTORTION)},
        ),
        (
            "In response to threats Norland will free 32 Sudmark soldiers.",
            "32 Sudmark soldiers",
            Modality.PROMISED,
            {("cause", ConflictKind.DISTORTION)},
        ),
    ],
)
def test_a_retelling_is_held_against_its_origin(
    sentence: str, object_: str, modality: Modality, expected: set[tuple[str, ConflictKind]]
) -> None:
    story = Exchange()
    event = retold(story.room, story, sentence, "free", object_, modality)
    assert event.id != story.room.events[0].id
    assert conflicts(story.room, event) == expected
    assert story.room.events[0].id in claim_with(story.room, event).events


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("32 Sudmarkers", set()),
        ("32 captured Sudmarkers", set()),
        ("32 Sudmarkers in uniform", set()),
        ("32 men", {("characterisation", ConflictKind.DISTORTION)}),
    ],
)
def test_soldiers_may_be_counted_by_the_name_of_their_people(
    people: str, expected: set[tuple[str, ConflictKind]]
) -> None:
    story = Exchange()
    room = story.room
    told = RELEASE.replace("32 Sudmark soldiers", people)
    paper = room.account(told, publisher="Hale Post", day="2031-03-06")
    room.copied(story.statement, paper, RELEASE, as_=told, kind=PassageKind.PARAPHRASE)
    event = room.event(
        paper,
        told,
        "release",
        actors=[NORLAND],
        object_=people,
        number=("32", 32, people.split(" ", 1)[1]),
        modality=Modality.PROMISED,
    )
    assert room.events[0].id in claim_with(room, event).events
    assert conflicts(room, event) == expected


def test_whose_hope_it_is_can_be_distorted() -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK, COMMISSION)
    text = "Norland and Sudmark hope that their neighbours will open the pass."
    statement = room.account(text, publisher="Exchange Commission of Norland")
    event = room.event(
        statement,
        text,
        "open",
        actors=["their neighbours"],
        object_="the pass",
        modality=Modality.HOPED,
        holders=[NORLAND, SUDMARK],
    )
    bent = "Norland called on its neighbours to open the pass."
    outlet = room.account(bent, publisher="Hale Post", day="2031-03-06")
    said = room.said((outlet, bent), speakers=[NORLAND], source=source_of(statement))
    room.event(
        outlet,
        bent,
        "open",
        actors=["its neighbours"],
        object_="the pass",
        modality=Modality.CALLED_FOR,
        holders=[NORLAND],
        statement=said,
    )
    assert conflicts(room, event) == {
        ("modality", ConflictKind.DISTORTION),
        ("attribution", ConflictKind.DISTORTION),
    }


def test_a_promise_and_its_fulfilment_are_two_claims_without_conflict() -> None:
    story = Exchange()
    done = "Norland released 12 of the 32 Sudmark soldiers."
    later = story.room.account(done, publisher="Bridge Weekly", day="2031-04-01")
    event = story.room.event(
        later,
        done,
        "release",
        actors=[NORLAND],
        object_="12 of the 32 Sudmark soldiers",
        number=("12", 12, "Sudmark soldiers"),
    )
    claim = claim_with(story.room, event)
    assert story.room.events[0].id not in claim.events
    assert claim.conflicts == ()


def test_a_quotation_is_told_from_a_retelling_of_what_was_given() -> None:
    story = Exchange()
    outlet = story.room.account(f"It says: “{RELEASE}”", publisher="Hale Post", day="2031-03-06")
    story.room.copied(story.statement, outlet, RELEASE, kind=PassageKind.QUOTATION)
    event = release(story.room, outlet)
    other = retold(
        story.room,
        story,
        "Norland will free 32 Sudmark soldiers.",
        "free",
        "32 Sudmark soldiers",
        Modality.PROMISED,
    )
    relations = {one.document: one.relation for one in claim_with(story.room, event).support}
    assert relations[outlet.id] is Relation.QUOTES
    assert relations[other.evidence[0].document] is Relation.PARAPHRASES
    assert relations[story.statement.id] is Relation.ASSERTS
    assert StatementMode.INDIRECT is story.room.statements[-1].mode


def test_copied_words_in_which_no_event_was_read_support_and_distort_all_the_same() -> None:
    story = Exchange()
    room = story.room
    bent = RELEASE.replace("will", "must")
    paper = room.account(f"“{bent}”, it read.", publisher="Hale Post", day="2031-03-06")
    change = ("will", "must", VariantChange.MODALITY)
    room.copied(story.statement, paper, RELEASE, as_=bent, kind=PassageKind.QUOTATION, change=change)
    again = room.account(f"Norland signed: {bent}", publisher="Coast Mail", day="2031-03-07")
    room.copied(paper, again, bent)
    claim = claim_with(room, room.events[0])
    relations = {one.document: one.relation for one in claim.support}
    assert relations[paper.id] is Relation.QUOTES
    assert relations[again.id] is Relation.COPIES
    assert (claim.independent_sources, claim.at_most) == (1, 1)
    (conflict,) = claim.conflicts
    assert (conflict.slot, conflict.kind) == ("modality", ConflictKind.DISTORTION)
    assert [value.value for value in conflict.values] == ["will", "must"]


def test_a_retelling_that_bends_a_hope_is_held_against_it_though_no_event_was_read_in_it() -> None:
    room = Newsroom()
    room.who(NORLAND, SUDMARK, COMMISSION)
    text = "Norland and Sudmark hope that their neighbours will open the pass."
    statement = room.account(text, publisher="Exchange Commission of Norland")
    event = room.event(
        statement,
        text,
        "open",
        actors=["their neighbours"],
        object_="the pass",
        modality=Modality.HOPED,
        holders=[NORLAND, SUDMARK],
    )
    bent = "Hale demanded that the neighbours clear the pass."
    outlet = room.account(bent, publisher="Hale Post", day="2031-03-06")
    change = ("hope", "demanded", VariantChange.MODALITY)
    room.copied(statement, outlet, text, as_=bent, kind=PassageKind.PARAPHRASE, change=change)
    claim = claim_with(room, event)
    assert {one.document: one.relation for one in claim.support}[outlet.id] is Relation.PARAPHRASES
    assert [(c.slot, c.kind, [v.value for v in c.values]) for c in claim.conflicts] == [
        ("modality", ConflictKind.DISTORTION, ["hope", "demanded"])
    ]
    assert (claim.independent_sources, claim.at_most) == (1, 1)


def test_a_retelling_in_which_nothing_was_bent_and_no_event_read_supports_nothing() -> None:
    story = Exchange()
    words = "Norland lets its neighbours go home."
    outlet = story.room.account(words, publisher="Hale Post", day="2031-03-06")
    story.room.copied(story.statement, outlet, RELEASE, as_=words, kind=PassageKind.PARAPHRASE)
    claim = claim_with(story.room, story.room.events[0])
    assert outlet.id not in {one.document for one in claim.support}


def wreck(room: Newsroom, publisher: str, cause: str) -> Event:
    sentence = f"The Marel lost 12 sailors off Cape Orn{cause}."
    outlet = room.account(f"{sentence} By {publisher}.", publisher=publisher, day="2031-05-01")
    return room.event(
        outlet,
        sentence,
        "lose",
        actors=[SHIP],
        object_="sailors",
        number=("12", 12, "sailors"),
        mention="lost",
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (" because of the fog", " because of a torn sail", {("cause", ConflictKind.CONFLICT)}),
        (" because of the fog", " owing to thick fog", set()),
        (" because of the fog", "", set()),
        ("", "", set()),
    ],
)
def test_two_causes_are_a_conflict_and_one_is_none(
    one: str, other: str, expected: set[tuple[str, ConflictKind]]
) -> None:
    room = Newsroom()
    room.who(SHIP)
    event, against = wreck(room, "Orn Post", one), wreck(room, "Cape Mail", other)
    assert against.id in claim_with(room, event).events
    assert conflicts(room, event) == expected


def test_a_cause_of_another_act_in_the_sentence_is_not_added_to_this_one() -> None:
    story = Exchange()
    sentence = "Norland will free 32 Sudmark soldiers and close Fort Hale because of the damp."
    outlet = story.room.account(sentence, publisher="Hale Post", day="2031-03-06")
    quote = "Norland will free 32 Sudmark soldiers"
    said = story.room.said((outlet, quote), speakers=[NORLAND, SUDMARK], source=source_of(story.statement))
    event = story.room.event(
        outlet,
        quote,
        "free",
        actors=[NORLAND],
        object_="32 Sudmark soldiers",
        number=("32", 32, "Sudmark soldiers"),
        modality=Modality.PROMISED,
        statement=said,
        mention="free",
    )
    story.room.event(
        outlet,
        "close Fort Hale because of the damp",
        "close",
        object_="Fort Hale",
        modality=Modality.PROMISED,
        mention="close",
    )
    assert conflicts(story.room, event) == set()


def test_the_company_may_be_the_one_that_is_named_elsewhere() -> None:
    room = Newsroom()
    works, company = entity("Orn Glass"), entity("The company")
    room.who(works, company)
    made: list[Event] = []
    for who, publisher in ((works, "Orn Post"), (company, "Cape Mail")):
        sentence = f"{who.name} will pay 40 marks to each of the 386 glassmakers of Orn."
        outlet = room.account(f"{sentence} By {publisher}.", publisher=publisher, day="2031-05-01")
        made.append(
            room.event(
                outlet,
                sentence,
                "pay",
                actors=[who],
                object_="40 marks to each of the glassmakers",
                number=("386", 386, "glassmakers"),
                modality=Modality.PROMISED,
            )
        )
    assert ("party", ConflictKind.CONFLICT) not in conflicts(room, made[0])
    assert ("party", ConflictKind.DISTORTION) not in conflicts(room, made[0])
