from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recension.language.model import installed
from recension.record import Evidence, Method, Precision, PublishedDate, Time, TimeMethod
from recension.statements import Account, attributions_in
from recension.statements.dating import date_of, said_when
from tests.factories import document
from tests.statements.readings import annotate

if TYPE_CHECKING:
    from recension.record import Document

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


class _Said:
    def __init__(self, first: int, time: Time) -> None:
        self.first, self.end, self.time = first, first + 1, time


def _time(text: str, start: str | None, method: TimeMethod = TimeMethod.RESOLVED) -> Time:
    return Time(start=start, end=None, precision=Precision.DAY, text=text, method=method, anchor=None)


def _published(text: str, words: str, value: str = "2031-04-02") -> Document:
    given = document(text)
    start = text.index(words)
    place = Evidence(document=given.id, start=start, end=start + len(words), quote=words)
    date = PublishedDate(value=value, precision=Precision.DAY, method=Method.DATELINE, evidence=place)
    return replace(given, published=date)


def _account(given: Document, *days: tuple[str, str]) -> Account:
    annotated = annotate(given)
    words = [annotated.word(word) for word in range(len(annotated.annotation))]
    times = tuple(_Said(words.index(word), _time(word, start)) for word, start in days)
    return Account(annotated=annotated, attributions=attributions_in(annotated), times=times)


def test_the_day_that_dates_a_document_is_not_when_something_was_said() -> None:
    text = "April 2 The dam of Norland will hold until the autumn, its two keepers said."
    dated = _account(_published(text, "April 2"), ("April", "2031-04-02"))
    bare = _account(document(text), ("April", "2031-04-02"))
    whole = [one.clause[0]._replace(first=0) for one in bare.attributions]
    for account, expected in ((dated, None), (bare, "2031-04-02")):
        (one,) = account.attributions
        found = said_when(account, replace(one, clause=(whole[0], *one.clause)))
        assert (found.start if found is not None else None) == expected


def test_what_a_given_text_says_was_said_on_its_day() -> None:
    text = _account(_published("Joint statement of Norland and Sudmark\n\n2 April 2031", "2 April 2031"))
    guess = _time("today", "2031-04-03", TimeMethod.INFERRED)
    told = _time("Tuesday", "2031-04-01")
    found = date_of([guess, None], text)
    assert found is not None
    assert (found.start, found.text, found.method) == ("2031-04-02", "2 April 2031", TimeMethod.INFERRED)
    assert found.reasons
    assert date_of([guess, told], text) == told
    assert date_of([guess], None) == guess
    assert date_of([None], None) is None


def test_a_text_that_is_not_known_to_the_day_dates_nothing() -> None:
    month = _published("Joint statement of Norland and Sudmark\n\nApril 2031", "April 2031", "2031-04")
    assert month.published is not None
    month = replace(month, published=replace(month.published, precision=Precision.MONTH))
    assert date_of([None], _account(month)) is None
    assert date_of([None], _account(document("Joint statement of Norland", published="2031-04-02"))) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holt, who had left Veld on Tuesday, said the dam would hold.", None),
        ("Asked whether shots had been fired on Tuesday, Holt said the dam would hold.", None),
        ("Holt said on Tuesday that the dam would hold.", "2031-04-01"),
        ("The dam would hold, Holt said on Tuesday.", "2031-04-01"),
        ("The dam would hold, said Ada Holt on Tuesday.", "2031-04-01"),
        ("The dam would hold, the keeper said in a letter that was published on Tuesday.", "2031-04-01"),
    ],
)
def test_the_day_of_another_clause_is_not_when_something_was_said(text: str, expected: str | None) -> None:
    account = _account(document(text), ("Tuesday", "2031-04-01"))
    (one,) = account.attributions
    found = said_when(account, one)
    assert (found.start if found is not None else None) == expected
