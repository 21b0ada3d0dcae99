"""Last and next weekdays, said where the week at hand has one too; days beside what somebody said."""

from __future__ import annotations

import pytest

from recension.language.model import installed
from tests.chronology.read import values

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

SUNDAY, TUESDAY = "2026-05-17", "2026-05-12"


@pytest.mark.parametrize(
    ("written", "text", "words", "value"),
    [
        (SUNDAY, "The pact was signed last Tuesday.", "last Tuesday", "2026-05-05/2026-05-12 vague"),
        (SUNDAY, "The pact was signed last Saturday.", "last Saturday", "2026-05-09 day"),
        (SUNDAY, "The pact was signed last Sunday.", "last Sunday", "2026-05-10 day"),
        (TUESDAY, "The pact was signed last Friday.", "last Friday", "2026-05-08 day"),
        (TUESDAY, "The pact will be signed next Friday.", "next Friday", "2026-05-15/2026-05-22 vague"),
        (TUESDAY, "The pact will be signed next Monday.", "next Monday", "2026-05-18 day"),
        (TUESDAY, "The pact will be signed next Tuesday.", "next Tuesday", "2026-05-19 day"),
    ],
)
def test_what_may_be_either_holds_both(written: str, text: str, words: str, value: str) -> None:
    assert values(text, written)[words] == value


def test_a_day_behind_he_said_is_not_of_the_quoted_words() -> None:
    text = (
        "Lorvia has released 60 of the 64 sailors. Four remain in a clinic in Ostrel. "
        '"They are too weak to travel," said Dario Velk, the defence minister, on Monday.'
    )
    assert values(text, SUNDAY)["Monday"] == "2026-05-11 day"
    assert values('He said that Lorvia "will reply" on Monday.', SUNDAY)["Monday"] == "2026-05-18 day"


def test_a_day_that_something_is_moved_from_opens_no_stretch() -> None:
    read = values("On 5 May they moved the deadline from 21 to 31 May.", SUNDAY)
    assert "from 21" not in read
    assert read["31 May"] == "2026-05-31 day"
