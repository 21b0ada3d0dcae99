from __future__ import annotations

from recension.language.segments import SEGMENT, given_segments, segments
from recension.language.sentences import Edge
from recension.record import Span


def test_segments_end_at_lines_where_one_is_near() -> None:
    text = "\n".join("one two three" for _ in range(10))
    parts = list(segments(text, None, most=20))
    assert [len(part.places) for part in parts] == [21, 9]
    assert all(part.edges[0] is Edge.LINE for part in parts)


def test_without_lines_segments_end_anyway() -> None:
    parts = list(segments("word " * 100, None, most=20))
    assert [len(part.places) for part in parts] == [22, 22, 22, 22, 12]


def test_a_million_words_without_a_sentence_end_are_never_held_together() -> None:
    total = 0
    for part in segments("a " * 1_000_000, None):
        assert len(part.places) <= SEGMENT + SEGMENT // 10
        total += len(part.places)
    assert total == 1_000_000


def test_every_part_of_a_text_begins_after_a_hard_edge() -> None:
    (part,) = segments("one two three four", [Span(0, 7), Span(8, 13)])
    assert [part.text[start:end] for start, end in part.places] == ["one", "two", "three"]
    assert list(part.edges) == [Edge.LINE, Edge.NONE, Edge.LINE]


def test_known_sentences_are_never_parted() -> None:
    places = [(place, place + 1) for place in range(9)]
    parts = list(given_segments("abcdefghi", places, [0, 4, 6], most=3))
    assert [len(part.places) for part in parts] == [4, 5]
    assert list(parts[1].edges) == [Edge.LINE, Edge.NONE, Edge.LINE, Edge.NONE, Edge.NONE]
    assert all(part.given for part in parts)
