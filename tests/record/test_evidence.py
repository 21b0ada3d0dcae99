from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.errors import EvidenceError
from recension.record import DocumentId, Evidence, cite
from recension.record.evidence import misquoted


@dataclass(frozen=True)
class Account:
    id: DocumentId
    text: str


ACCOUNT = Account(id=DocumentId("d-1"), text="The ferry reopened on Monday. 🚢 Said the port.")


@given(text=st.text(max_size=40), data=st.data())
def test_cited_words_are_the_words_at_that_place(text: str, data: st.DataObject) -> None:
    account = Account(id=DocumentId("d-1"), text=text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    evidence = cite(account, start, end)
    assert evidence.quote == text[start:end]
    evidence.check(account)


def test_offsets_count_code_points() -> None:
    place = ACCOUNT.text.index("Said")
    assert cite(ACCOUNT, place, place + 4).quote == "Said"


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 4), (0, 999)])
def test_a_place_outside_the_text_cannot_be_cited(start: int, end: int) -> None:
    with pytest.raises(EvidenceError):
        cite(ACCOUNT, start, end)


def test_a_quote_that_does_not_fill_its_place_cannot_be_made() -> None:
    with pytest.raises(EvidenceError):
        Evidence(document=ACCOUNT.id, start=0, end=4, quote="The ferry")


def test_other_words_than_the_texts_are_found_out() -> None:
    with pytest.raises(EvidenceError, match="the text says 'The'"):
        Evidence(document=ACCOUNT.id, start=0, end=3, quote="Thy").check(ACCOUNT)


@given(before=st.text(max_size=90), after=st.text(max_size=90))
def test_the_words_that_differ_are_shown_however_far_in_they_stand(before: str, after: str) -> None:
    said = misquoted(f"{before}shut{after}", f"{before}open{after}")
    assert "shut" in said
    assert "open" in said


def test_a_message_shows_a_long_quote_in_part() -> None:
    assert len(misquoted("x" * 5000 + "shut" + "y" * 5000, "x" * 5000 + "open" + "y" * 5000)) < 200
    assert (
        misquoted("a sluice", "a sluice gate")
        == "the quote 'a sluice' is not there: the text says 'a sluice gate'"
    )
