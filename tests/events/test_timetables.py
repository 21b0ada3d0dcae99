"""What is told in the present for a day to come, and the days of what is put off."""

from __future__ import annotations

import pytest

from recension.chronology import times_in
from recension.events import Told, events_in
from recension.language.model import installed
from recension.record import Modality
from tests.chronology.read import annotated

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

WRITTEN = "2026-06-03"


def _one(text: str, predicate: str, written: str | None = WRITTEN) -> Told:
    given = annotated(text, written)
    return next(one for one in events_in(given, (), times_in(given, None)) if one.predicate == predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        ("The donors' conference opens in Mirel on 15 June.", "open", Modality.PLANNED),
        ("Talks between Lorvia and Belmar begin on Monday.", "negotiate", Modality.PLANNED),
        ("The donors' conference opened in Mirel on 1 June.", "open", Modality.ACTUAL),
        ("Lorvia has opened the port.", "open", Modality.ACTUAL),
        ("The port opens in May 2026 for the first boats.", "open", Modality.ACTUAL),
    ],
)
def test_the_present_for_a_day_to_come_is_a_plan(text: str, predicate: str, modality: Modality) -> None:
    assert _one(text, predicate).modality is modality


def test_the_reason_says_why_it_is_a_plan() -> None:
    reasons = _one("The donors' conference opens in Mirel on 15 June.", "open").reasons
    assert "told in the present for a day after that of the document" in reasons


def test_without_a_day_of_the_document_nothing_is_to_come() -> None:
    assert _one("The fair opens in Mirel on 15 June 2026.", "open", None).modality is Modality.ACTUAL


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The vote was moved from Monday to Friday.", None),
        ("The vote was moved on Tuesday from Monday to Friday.", "2026-06-02"),
        ("On 22 May Lorvia moved the deadline for the retreat from 21 to 31 May.", "2026-05-22"),
    ],
)
def test_the_days_of_what_is_put_off_are_not_those_of_putting_it_off(text: str, start: str | None) -> None:
    time = _one(text, "move").time
    assert (None if time is None else time.start) == start


@pytest.mark.parametrize(
    ("text", "predicate", "start"),
    [
        ("ORM, June 2 (Coast Agency) - Lorvia sold its ferries to Belmar.", "sell", None),
        ("ORM, June 2 (Coast Agency) - Lorvia sold its ferries to Belmar on Monday.", "sell", "2026-06-01"),
        ("On June 2 - a holiday - Lorvia sold its ferries to Belmar.", "sell", "2026-06-02"),
    ],
)
def test_the_day_of_a_dateline_is_not_that_of_what_is_told(
    text: str, predicate: str, start: str | None
) -> None:
    time = _one(text, predicate).time
    assert (None if time is None else time.start) == start
