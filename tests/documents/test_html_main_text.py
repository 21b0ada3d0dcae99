from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from recension.documents.html_main_text import coverage, main_spans
from tests.documents.html_pages import ARTICLE, PARAGRAPHS, page


def kept(text: str, *strings: str) -> list[str]:
    return [text[start:end] for start, end in main_spans(text, strings)]


def test_lines_that_were_kept_are_found_though_marks_and_blanks_differ() -> None:
    text = (
        "Menu\nNorland frees twelve of the sailors\nShare\n“They go home,” the council said on Tuesday.\nMore"
    )
    found = kept(
        text, "Norland frees twelve of the sailors", '"They go home", the council  said on Tuesday .'
    )
    assert found == text.split("\n")[1:4:2]


def test_lines_next_to_each_other_are_one_span() -> None:
    text = "Menu\none two three four five\nsix seven eight nine\nFooter"
    assert kept(text, "one two three four five", "six seven eight nine") == [
        "one two three four five\nsix seven eight nine"
    ]


def test_a_repeated_line_is_taken_where_the_text_around_it_is() -> None:
    text = "What next\nalpha beta gamma delta\nWhat next\nepsilon zeta eta theta\nWhat next"
    (span,) = main_spans(text, ["alpha beta gamma delta", "What next", "epsilon zeta eta theta"])
    assert text[span.start : span.end] == "\n".join(text.split("\n")[1:4])


def test_words_that_were_moved_are_found_before_as_well() -> None:
    text = "first part of the account\nMenu\nsecond part of the account"
    assert kept(text, "second part of the account", "first part of the account") == [
        "first part of the account",
        "second part of the account",
    ]


def test_what_is_not_in_the_text_is_never_made_up() -> None:
    assert main_spans("Menu\nShare", ["words that stand nowhere in it"]) == ()
    assert main_spans("", ["words"]) == ()
    assert main_spans("Menu", []) == ()


lines = st.lists(st.text(st.sampled_from("ab c"), max_size=8), max_size=8)


@given(lines, lines)
def test_spans_are_whole_lines_in_order_apart_from_each_other(
    text_lines: list[str], strings: list[str]
) -> None:
    text = "\n".join(text_lines)
    spans = main_spans(text, strings)
    assert list(spans) == sorted(spans)
    assert all(left.end < right.start for left, right in pairwise(spans))
    for start, end in spans:
        assert re.search(r"\w", text[start:end])
        assert start == 0 or text[start - 1] == "\n"
        assert not text[end : text.find("\n", end) if "\n" in text[end:] else len(text)].strip()


@given(lines)
def test_everything_kept_is_everything_found(text_lines: list[str]) -> None:
    text = "\n".join(text_lines)
    found = "".join(kept(text, text))
    if len(re.findall(r"\w+", text)) >= 4:
        assert sorted(re.findall(r"\w+", found)) == sorted(re.findall(r"\w+", text))
    assert coverage(text, [text]) == 1.0


def test_coverage_is_the_share_of_runs_that_are_there() -> None:
    assert coverage("a b c d e", ["a b c d", "v w x y"]) == 0.5
    assert coverage("a b c d e", ["too short"]) == 1.0


def test_the_main_text_of_a_page_leaves_out_what_stands_around_it() -> None:
    menu = (
        "<nav>"
        + "".join(f"<a href='/{name}'>{name}</a>" for name in ("World", "Sport", "Harbours"))
        + "</nav>"
    )
    read = page(f"{menu}<h1>Norland frees sailors</h1>{ARTICLE}<footer>All rights reserved by us</footer>")
    assert read.main is not None
    found = "\n".join(read.text[start:end] for start, end in read.main)
    assert all(paragraph in found for paragraph in PARAGRAPHS)
    assert "Sport" not in found
    assert "rights" not in found


def test_a_text_that_only_a_script_would_show_is_shown() -> None:
    read = page(f"<div>Loading</div><div hidden>{ARTICLE}</div>")
    assert PARAGRAPHS[0] in read.text
    assert read.main
