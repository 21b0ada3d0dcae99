from __future__ import annotations

import json

from evaluation.times import EXPRESSIONS

ROWS = [json.loads(line) for line in EXPRESSIONS.read_text("utf-8").splitlines()]


def test_the_places_hold_the_words() -> None:
    for row in ROWS:
        for one in row["expressions"]:
            assert row["text"][one["start"] : one["end"]] == one["words"]


def test_there_are_enough_expressions_and_a_third_of_the_texts_is_kept_apart() -> None:
    assert sum(len(row["expressions"]) for row in ROWS) >= 300
    first = [row for row in ROWS if row["part"] != "later"]
    assert sum(row["part"] == "untouched" for row in first) == len(first) // 3
    assert {row["kind"] for row in ROWS} == {"news", "agreement", "report"}
    assert len({row["id"] for row in ROWS}) == len(ROWS)
