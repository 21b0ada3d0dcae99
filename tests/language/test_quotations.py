from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.language.quotations import quotations
from recension.record import Span


def _outer(text: str) -> list[str]:
    lines: list[Span] = []
    at = 0
    for line in text.split("\n"):
        lines.append(Span(at, at + len(line)))
        at += len(line) + 1
    return [text[start:end] for start, end, depth in quotations(text, lines) if depth == 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no more" twice.', ["no more"]),
        ("He said “no more” twice.", ["no more"]),
        ("He said ‘no more’ twice.", ["no more"]),
        ("He said 'no more' twice.", ["no more"]),
        ("Er sagte „nie wieder“ dazu.", ["nie wieder"]),
        ("Il a dit « plus jamais » hier.", [" plus jamais "]),
        ("Sie sagte »nie wieder« dazu.", ["nie wieder"]),
        ("彼は「もういい」と言った", ["もういい"]),
        ("It's the crews' boat and the mayors’ plan.", []),
        ("The ’90s and the '80s were dull.", []),
        ("‘We shan’t go,’ she said.", ["We shan’t go,"]),
        ("It was ‘the leaders’ plan’ then.", ["the leaders’ plan"]),
        ("'We don't know,' he said, 'but it's late.'", ["We don't know,", "but it's late."]),
        ('A 6" pipe and a 4" one.', []),
        ('He said "never again.', []),
        ('never again" he said.', []),
        ('("Quite so", they say)', ["Quite so"]),
    ],
)
def test_marks_of_many_countries(text: str, expected: list[str]) -> None:
    assert _outer(text) == expected


def test_a_quotation_inside_a_quotation_has_depth_one() -> None:
    text = "“He said ‘stop’ to us,” she said."
    found = quotations(text, [Span(0, len(text))])
    assert [(text[start:end], depth) for start, end, depth in found] == [
        ("He said ‘stop’ to us,", 0),
        ("stop", 1),
    ]


def test_a_quotation_goes_on_where_each_paragraph_opens_again() -> None:
    text = '"First we went.\n"Then we came.\n"Then we left."\nAnd so on.'
    assert _outer(text) == ["First we went.", "Then we came.", "Then we left."]


def test_a_mark_that_shows_its_end_is_answered_paragraphs_later() -> None:
    assert _outer("“We sail.\nWe fish.\nWe return.” They left.") == ["We sail.", "We fish.", "We return."]
    assert _outer("«We sail.\nWe return», they said, «soon».") == ["We sail.", "We return", "soon"]


@pytest.mark.parametrize(
    "text",
    [
        "“We sail.\nThey left.\nA “new” boat came.",
        "“We sail.\nThey left.",
        "So “we sail.\nThey return.” They left.",
        '"We sail.\nThey left.\nWe return." So it was.',
    ],
)
def test_a_mark_that_the_next_one_does_not_answer_is_no_quotation(text: str) -> None:
    assert not any("We sail" in words or "They left" in words for words in _outer(text))


def test_a_mark_that_never_closes_ends_with_its_paragraph() -> None:
    assert _outer('He said "never\nand so on, "always" and so on.') == ["always"]


@given(st.text(alphabet="\"'“”‘’„«»‹›「」 ab.s,\n", max_size=80))
def test_hostile_marks_never_fail_and_stay_inside_their_paragraph(text: str) -> None:
    for quotation in _outer(text):
        assert "\n" not in quotation
    spans: list[Span] = [Span(0, len(text))]
    found = quotations(text, spans)
    assert list(found) == sorted(found)
    for start, end, depth in found:
        assert 0 <= start <= end <= len(text)
        assert 0 <= depth < 8
    outer = [(start, end) for start, end, depth in found if depth == 0]
    assert all(one[1] <= other[0] for one, other in pairwise(outer))


def test_work_grows_with_the_text_only() -> None:
    text = "'a \" ‘b “c " * 20_000
    assert isinstance(quotations(text, [Span(0, len(text))]), tuple)
