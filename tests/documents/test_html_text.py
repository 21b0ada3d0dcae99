from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.documents.html_text import VisibleText, trimmed
from tests.documents.html_pages import visible


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("<div>one<div>two</div>three</div>", "one\ntwo\nthree"),
        ("<p>one <b>two</b>three\n  four</p>", "one twothree four"),
        ("<p>one<br>two<br/><br/>three</p>", "one\ntwo\nthree"),
        ("<ul><li>one</li><li>two <ul><li>three</li></ul></li></ul>", "one\ntwo\nthree"),
        ("<table><tr><td>a</td><td>b c</td></tr><tr><td>d</td></tr></table>", "a\nb c\nd"),
        ("<p>a<script>var x = '<p>no</p>'</script>b<style>p{}</style></p>", "ab"),
        ("<p>one</p><template><p>no</p></template><noscript>no</noscript><svg><text>no</text></svg>", "one"),
        ("<p hidden>no</p><p style='color:red; DISPLAY : none'>no</p><p>one</p>", "one"),
        ("<p style='visibility:hidden'>no <b>no</b></p><p>one</p>", "one"),
        ("<p style='display:block'>one</p>", "one"),
        ("<pre>one\n  two\n\nthree</pre>", "one\ntwo\nthree"),
        ("<a href=1>Home</a><a href=2>World</a> <a href=3>Sport</a>", "Home World Sport"),
        ("<p>&nbsp;</p><p>&nbsp;one&nbsp;two&nbsp;</p>", "one\u00a0two"),
        ("<p>har&shy;bour&#8203;master</p>", "harbourmaster"),
        ("<p> </p><div>\n</div>", ""),
        ("<select><option>no</option></select><textarea>no</textarea><button>Share</button>", "Share"),
        ("<p>one<!-- no -->two</p>", "onetwo"),
        ("<p>2 &lt; 3 &amp;amp; &unknown;</p>", "2 < 3 &amp; &unknown;"),
        ("<p>one <img alt='no'> two</p>", "one two"),
    ],
)
def test_each_block_is_a_line(body: str, text: str) -> None:
    assert visible(body) == text


def test_hidden_elements_show_where_a_script_would_show_them() -> None:
    text = VisibleText(with_hidden=True)
    shown = text.start("p", {"hidden": ""})
    text.text("one")
    text.end("p", shown=shown)
    assert shown
    assert text.result() == "one"


words = st.text(st.sampled_from("ab \n\t\u00a0\u00ad"), max_size=6)


@given(
    st.lists(
        st.tuples(st.sampled_from(["p", "b", "br", "pre", "td", "script", "a"]), words, words), max_size=12
    )
)
def test_places_taken_on_the_way_hold_the_words_that_stand_there(
    elements: list[tuple[str, str, str]],
) -> None:
    text = VisibleText()
    places: list[tuple[int, int, str]] = []
    for tag, inside, after in elements:
        shown = text.start(tag, {})
        start = text.position
        text.text(inside)
        places.append((start, text.position, inside if shown and "\n" not in inside else ""))
        text.end(tag, shown=shown)
        text.text(after)
    result = text.result()
    assert "\n\n" not in result
    assert not any(line != line.strip(" \t\u00a0") or not line for line in result.split("\n") if result)
    for start, end, inside in places:
        expected = "".join(inside.replace("\u00ad", "").split())
        found = trimmed(result, start, end)
        if expected:
            assert found is not None
            assert "\n" not in result[found.start : found.end]
            assert "".join(result[found.start : found.end].split()) == expected


@given(st.text(st.sampled_from("a \n"), max_size=9), st.integers(0, 12), st.integers(0, 12))
def test_trimming_keeps_every_word(text: str, start: int, end: int) -> None:
    span = trimmed(text, start, end)
    if span is None:
        assert not text[start:end].strip()
    else:
        assert text[span.start : span.end] == text[start:end].strip()
