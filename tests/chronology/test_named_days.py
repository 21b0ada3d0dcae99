"""Days that have a name, in sentences written on Friday, 8 December 2023."""

from __future__ import annotations

import pytest

from recension.language.model import installed
from tests.chronology.read import values

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill closed on New Year's Day.", {"New Year's Day": "2023-01-01 day"}),
        ("The mill will close on New Year's Day.", {"New Year's Day": "2024-01-01 day"}),
        ("The mill closed on New Year’s Eve 2019.", {"New Year’s Eve 2019": "2019-12-31 day"}),
        ("Aid reached the camp on Boxing Day 2021.", {"Boxing Day 2021": "2021-12-26 day"}),
        ("Workers marched on May Day.", {"May Day": "2023-05-01 day"}),
        ("The May Day march was banned.", {}),
        ("The new year began badly.", {}),
        ("It shut on Christmas Day.", {}),
    ],
)
def test_a_day_with_a_name_is_its_date(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


def test_spoken_words_count_from_the_day_that_their_text_was_issued_on() -> None:
    text = '"The truce ended yesterday," the league said in a statement issued on Thursday.'
    assert values(text) == {"yesterday": "2023-12-06 day", "Thursday": "2023-12-07 day"}
