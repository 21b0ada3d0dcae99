from __future__ import annotations

import pytest

from recension.documents.boilerplate.label_lines import is_placeholder, label_reason
from recension.documents.line_facts import LineFacts, look
from recension.documents.lines import split_lines


def _facts(text: str) -> LineFacts:
    (facts,) = look(split_lines(text))
    return facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Menu", "menu"),
        ("← Back to the news", "menu"),
        ("Zurück zur Übersicht", "menu"),
        ("Главная", "menu"),
        ("Author avatar", "menu"),
        ("Home › World › Lakes", "menu"),
        ("News | Politics | Sport | Letters", "menu"),
        ("A A+ print share", "toolbar"),
        ("Listen to this article (3 min)", "toolbar"),
        ("Share · Print · 14 comments", "toolbar"),
        ("date 2031-05-17 + ↺ − 16 px", "toolbar"),
        ("12", "toolbar"),
        ("Oops!", "notice"),
        ("Please try again later.", "notice"),
        ("Advertisement", "advertisement"),
        ("Anzeige", "advertisement"),
        ("3 Comments", "comment"),
        ("Leave a comment", "comment"),
    ],
)
def test_labels(text: str, expected: str) -> None:
    assert label_reason(_facts(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "What the agreement says",
        "Details of the plan",
        "Lake opens to both shores",
        "The ministry shared the text with the press on Tuesday.",
        "In the harbour",
        "A share of the catch",
        "“No comment,” he said.",
    ],
)
def test_headings_and_sentences_are_no_labels(text: str) -> None:
    assert label_reason(_facts(text)) is None


def test_placeholders() -> None:
    assert is_placeholder(_facts("Media logo"))
    assert not is_placeholder(_facts("The logo of the lake office was drawn by a child"))
