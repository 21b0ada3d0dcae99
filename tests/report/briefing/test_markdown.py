from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from recension.report.briefing.markdown import plain, quoted
from recension.report.shown import one_line, shown

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def read_back(text: str) -> str:
    """What a reader sees of a list entry; fails on anything but words."""
    tokens = MARKDOWN.parse(f"- {text}")
    assert [token.type for token in tokens if token.type != "inline"] in (
        [
            "bullet_list_open",
            "list_item_open",
            "paragraph_open",
            "paragraph_close",
            "list_item_close",
            "bullet_list_close",
        ],
        ["bullet_list_open", "list_item_open", "list_item_close", "bullet_list_close"],
    )
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "text_special"}
    return "".join(child.content for child in inline)


@given(st.text(st.sampled_from("\\`*_[](){}<>#|~&!-+=.:/1a \n\t^$@“"), max_size=30) | st.text(max_size=60))
def test_every_text_is_read_as_it_is(text: str) -> None:
    assert read_back(plain(text)) == one_line(shown(text))


@pytest.mark.parametrize(
    "text",
    [
        "# Heading",
        "- item",
        "12. item",
        "<script>alert(1)</script>",
        "![x](http://example.test/x.png)",
        "[x]: http://example.test",
        "a | b\n--|--",
        "&lt;b&gt;",
        "```\ncode",
    ],
)
def test_signs_of_markdown_are_not_obeyed(text: str) -> None:
    assert read_back(plain(text)) == one_line(text)


def test_an_address_does_not_become_a_link() -> None:
    assert "https://" not in plain("see https://example.test and www.example.test")
    assert "www." not in plain("see www.example.test")


def test_quotation_marks_stand_around_the_words() -> None:
    assert quoted("a *b*") == "“a \\*b\\*”"
