from __future__ import annotations

import pytest

from recension.record import Method
from tests.documents.pages import PROSE, told


@pytest.mark.parametrize(
    "above",
    [
        (),
        ("Menu", "World"),
        ("Ostby Courier", "Home › World"),
        ("Media logo", "Norland"),
    ],
)
def test_the_headline_stands_above_the_account(above: tuple[str, ...]) -> None:
    title = told(
        *above, "Norland and Sudmark open the lake to boats of both shores", "17 May 2031", *PROSE
    ).title
    assert title is not None
    assert title.value == "Norland and Sudmark open the lake to boats of both shores"
    assert title.method is Method.HEADLINE


def test_a_text_that_opens_with_its_account_has_no_title() -> None:
    assert told(*PROSE).title is None


def test_a_deck_is_no_title_and_stays_in_the_account() -> None:
    deck = "The agreement ends a quarrel of eleven years over fish, fog and a bell."
    document = told("Norland and Sudmark open the lake to boats", deck, "17 May 2031", *PROSE)
    assert document.title is not None
    assert document.title.value == "Norland and Sudmark open the lake to boats"
    assert deck in [document.text[a:b] for a, b in document.body]


def test_a_headline_that_asks_is_a_title() -> None:
    question = "Who will ring the bell when Norland and Sudmark open the lake to boats?"
    title = told(question, *PROSE).title
    assert title is not None
    assert title.value == question
