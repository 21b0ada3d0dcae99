"""Paragraphs that were put into an account later count from their own day."""

from __future__ import annotations

import pytest

from recension.language.model import installed
from tests.chronology.read import times, values

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

WRITTEN = "2026-05-14"  # a Thursday


@pytest.mark.parametrize(
    "opening",
    ["Update, 28 May:", "UPDATED on 28 May 2026 –", "Editor's note (28 May, 15:02):", "Correction, 28 May:"],
)
def test_a_note_counts_from_its_own_day(opening: str) -> None:
    read = values(
        f"The truce holds.\n{opening} Belmar freed the crew on Wednesday.\nIt began today.", WRITTEN
    )
    assert read["Wednesday"] == "2026-05-27 day"
    assert read["today"] == "2026-05-14 day"


def test_the_reason_says_so() -> None:
    read = times("Update, 28 May: Belmar freed the crew on Wednesday.", WRITTEN)
    assert read["Wednesday"].reasons == ("the paragraph says that it was added on 2026-05-28",)
    assert read["Wednesday"].anchor == "2026-05-28"


@pytest.mark.parametrize(
    "text",
    [
        "The update of 28 May was read out on Wednesday.",
        "Talks, 28 May: Belmar freed the crew on Wednesday.",
        "Update, Thursday: Belmar freed the crew on Wednesday.",
        "Update: 28 May is the day that Belmar named on Wednesday.",
    ],
)
def test_other_words_with_a_date_do_not_make_a_note(text: str) -> None:
    assert values(text, WRITTEN)["Wednesday"] == "2026-05-13 day"
