from __future__ import annotations

import pytest

from recension.documents.boilerplate.notices import is_copyright, is_notice, speaks_as_notice
from recension.documents.line_facts import LineFacts, look
from recension.documents.lines import split_lines


def _facts(text: str) -> LineFacts:
    (facts,) = look(split_lines(text))
    return facts


@pytest.mark.parametrize(
    "text",
    [
        "We use cookies to count our readers. See our cookie policy for the rest of it.",
        "© 2031 Ostby Courier",
        "Sign up for our newsletter",
        "Ihr Browser ist nicht mehr aktuell",
        "Все права защищены",
        "Tous droits réservés",
    ],
)
def test_notices(text: str) -> None:
    assert is_notice(_facts(text))


def test_one_phrase_in_a_long_sentence_is_no_notice() -> None:
    text = "The ministers said that boats must not enter the reed beds without permission of both harbours."
    assert not is_notice(_facts(text))


def test_outside_the_account_a_line_that_addresses_the_visitor_is_a_notice() -> None:
    facts = _facts("We keep small files on your device so that this site works.")
    assert not is_notice(facts)
    assert speaks_as_notice(facts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(c) Ostby Courier 2031", True),
        ("© Ostby Courier 2031 · Support us", True),
        ("Copyright 2031", True),
        ("© Mara Voss/Lakeshore Wire", False),
        ("(c) whoever says so is right, and that is all that can be said of it in one sentence.", False),
    ],
)
def test_a_sign_of_copyright_with_a_year_or_an_outlet_is_the_sites(text: str, *, expected: bool) -> None:
    assert is_copyright(_facts(text)) is expected
