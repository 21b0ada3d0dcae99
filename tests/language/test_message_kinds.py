from __future__ import annotations

from recension.data_files import entries_of
from recension.language.message_kinds import Use, message_kinds


def test_every_line_has_a_word_in_lower_case_and_a_use() -> None:
    lines = entries_of("recension.language", "message_kinds.txt")
    words = [line.split(":")[0] for line in lines]
    assert words == sorted(set(words))
    assert all(word == word.lower() for word in words)
    assert all(line.split(":")[1].split() for line in lines)


def test_what_only_words_can_tell_is_a_part_of_what_a_sentence_can() -> None:
    assert message_kinds(Use.MESSAGE) < message_kinds(Use.MEDIUM)
    assert "paper" in message_kinds(Use.MEDIUM) - message_kinds(Use.MESSAGE)
    assert "joint statement" in message_kinds(Use.HEADING)
