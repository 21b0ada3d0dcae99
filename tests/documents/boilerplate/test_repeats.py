from __future__ import annotations

from recension.documents.boilerplate.repeats import repeated_captions, repeated_lines
from recension.documents.line_facts import look
from recension.documents.lines import split_lines


def test_the_first_copy_of_a_line_is_none_and_short_lines_come_back_by_chance() -> None:
    facts = look(split_lines("The bell rings again\nYes.\nthe bell  rings again\nYes."))
    assert repeated_lines(facts) == [2]


def test_an_alternative_text_and_its_caption_are_found_together() -> None:
    facts = look(split_lines("Boats wait on the lake\nBoats wait on the lake. P. Vintner\nThe bell rings"))
    assert repeated_captions(facts, None) == [0, 1]
    assert repeated_captions(facts, 0) == []
