from __future__ import annotations

import pytest

from recension.documents.boilerplate.corrections import is_correction
from recension.documents.line_facts import look
from recension.documents.lines import split_lines
from recension.record import BoilerplateReason
from tests.documents.pages import BODY, PROSE, kind, told


def _is_correction(text: str) -> bool:
    (facts,) = look(split_lines(text))
    return is_correction(facts)


@pytest.mark.parametrize(
    "text",
    [
        "Correction: The lake has 40 boats, not 400.",
        "Correction, 17 May, 15:02: The lake has 40 boats, not 400.",
        "CORRECTION (May 17, 2031): The lake has 40 boats.",
        "Corrections",
        "An earlier version of this article gave the number of boats as 400.",
        "This article was amended on 17 May 2031 to put right the number of boats.",
        "Rectificatif : le lac compte 40 bateaux.",
        "Berichtigung: Auf dem See fahren 40 Boote.",
    ],
)
def test_notes_that_take_something_back(text: str) -> None:
    assert _is_correction(text)


@pytest.mark.parametrize(
    "text",
    [
        "Correction officers in Ostby went on strike on Monday: nobody came to work.",
        "Correction of the river began in May, and it will take three years to finish it.",
        "Update, 17 May: The lake has been opened to the boats of both shores.",
        "The mayor said that an earlier version of the map showed no lake at all.",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert not _is_correction(text)


def test_what_was_taken_back_is_no_part_of_the_account() -> None:
    note = "Correction: An earlier version of this story said that each side may send 400 boats a day."
    document = told("Lake opens to both shores", *PROSE, note)
    assert kind(document, note) == BoilerplateReason.CORRECTION
    assert all(kind(document, line) == BODY for line in PROSE)
