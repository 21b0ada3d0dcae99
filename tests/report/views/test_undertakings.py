from __future__ import annotations

from dataclasses import replace

import pytest

from recension.record import Evidence, Fidelity, StatusValue, Undertaking, UndertakingId
from recension.report.catalogue import catalogue
from recension.report.labels_of_claims import ACCORDS_MATRIX, FORCES, STATUSES
from recension.report.notes import Notes
from recension.report.views.progress import accords_matrix, overdue_by
from recension.report.views.renderings import renderings
from recension.report.views.undertakings import exchanges_of, heading, ledger
from tests.report.accounts import at
from tests.report.exchange.documents import COPY, DECLARATION
from tests.report.exchange.record import exchange_record
from tests.report.exchange.what import UNDERTAKINGS, number
from tests.report.exchange.who import time

RECORD = exchange_record()
KNOWN = catalogue(RECORD)


def named(object_: str) -> Undertaking:
    return next(one for one in UNDERTAKINGS if one.object == object_)


SURVEYORS = named("surveyors of Osmara")
OFFICERS = named("customs officers of Brennland")


def test_what_is_given_in_return_stands_side_by_side() -> None:
    (agreement,) = ledger(KNOWN, Notes()).agreements
    (exchange,) = agreement.exchanges
    assert [one.heading for one in exchange.undertakings] == [
        "release 12 surveyors of Osmara",
        "release five customs officers of Brennland",
    ]
    assert [one.force.text for one in agreement.single] == ["commits", "hopes", "calls for", "affirms"]


def test_each_party_of_an_exchange_has_a_side() -> None:
    boats = replace(SURVEYORS, id=UndertakingId("u-boats"), object="their boats", quantity=None)
    record = replace(RECORD, undertakings=(*UNDERTAKINGS, boats))
    exchange = next(
        one for agreement in ledger(catalogue(record), Notes()).agreements for one in agreement.exchanges
    )
    assert sorted(len(side) for side in exchange.sides) == [1, 2]
    assert len(exchange.undertakings) == 3


def test_an_exchange_is_joined_from_either_side_and_through_a_third() -> None:
    one, other, third = UNDERTAKINGS[:3]
    one = replace(one, in_return_for=(other.id,))
    other = replace(other, in_return_for=())
    third = replace(third, in_return_for=(other.id,))
    assert exchanges_of([one, other, third]) == [[one, other, third]]
    assert exchanges_of([third, other, one]) == [[third, other, one]]
    loose = [replace(each, in_return_for=()) for each in (one, other)]
    assert exchanges_of(loose) == [[loose[0]], [loose[1]]]


def test_a_quantity_that_stands_in_the_object_is_said_once() -> None:
    assert heading(SURVEYORS) == "release 12 surveyors of Osmara"
    assert heading(replace(SURVEYORS, object="the 12 surveyors")) == "release the 12 surveyors"
    whole = number(12, "surveyors", at(DECLARATION, "12 surveyors of Osmara"))
    assert heading(replace(SURVEYORS, quantity=whole, object="surveyors")) == "release 12 surveyors of Osmara"
    assert heading(replace(SURVEYORS, quantity=None, object=None)) == "release"


@pytest.mark.parametrize(
    ("action", "object_", "words", "expected"),
    [
        (
            "discuss",
            "their discussions",
            "both will go on with their discussions",
            "go on with their discussions",
        ),
        ("pay", "forty beds", "we will pay for forty beds", "pay for forty beds"),
        ("discuss", "the toll", "both will discuss the toll", "discuss the toll"),
        ("discuss", "discussions", "talks and discussions", "discuss discussions"),
    ],
)
def test_the_verb_of_a_heading_is_that_of_the_text(
    action: str, object_: str, words: str, expected: str
) -> None:
    cited = Evidence(document=DECLARATION.id, start=0, end=len(words), quote=words)
    given = replace(SURVEYORS, quantity=None, action=action, object=object_, evidence=(cited,))
    assert heading(given) == expected


def test_the_history_keeps_its_days_words_and_sources() -> None:
    (agreement,) = ledger(KNOWN, Notes()).agreements
    steps = agreement.exchanges[0].undertakings[1].steps
    assert [step.value for step in steps] == ["announced", "fulfilled", "disputed"]
    assert [step.date for step in steps] == ["4 June 2032", "9 June 2032", "10 June 2032"]
    assert steps[2].independent == 2
    assert {cited.words for cited in steps[2].cited} == {
        "Four of our officers arrived, not five",
        "All five officers are home",
    }


def test_accounts_are_faithful_change_or_leave_out() -> None:
    found = renderings(KNOWN, Notes(), SURVEYORS)
    (changed,) = found.changed
    assert changed.card.siglum == KNOWN.sigla[COPY.id]
    assert [(c.slot, c.before, c.after) for c in changed.changes] == [("number", "12", "21")]
    assert len(found.faithful) == len(found.omitted) == 1
    assert {one.fidelity for one in SURVEYORS.renderings} == set(Fidelity)


@pytest.mark.parametrize(
    ("deadline", "values", "overdue"),
    [
        ("2032-06-09", [StatusValue.ANNOUNCED], "10 June 2032"),
        ("2032-06-10", [StatusValue.ANNOUNCED], None),
        ("2032-06-09", [StatusValue.ANNOUNCED, StatusValue.FULFILLED], None),
        ("2032-06-09", [StatusValue.ANNOUNCED, StatusValue.PARTLY_FULFILLED], "10 June 2032"),
        ("2032-06", [StatusValue.ANNOUNCED], None),
        (None, [StatusValue.ANNOUNCED], None),
    ],
)
def test_a_deadline_is_overdue_by_the_accounts_alone(
    deadline: str | None, values: list[StatusValue], overdue: str | None
) -> None:
    first = OFFICERS.status[0]
    one = replace(
        OFFICERS,
        deadline=time("by then", None, deadline) if deadline else None,
        status=tuple(replace(first, value=value) for value in values),
    )
    assert overdue_by(KNOWN, one) == overdue


def test_the_accords_code_is_explained() -> None:
    label = accords_matrix(SURVEYORS)
    assert label is not None
    assert label.text == "3 of 3: full"
    assert accords_matrix(replace(SURVEYORS, accords_matrix=None)) is None
    assert len(ACCORDS_MATRIX) == 4
    assert set(STATUSES) == set(StatusValue)
    assert {one.force for one in UNDERTAKINGS} == set(FORCES)
