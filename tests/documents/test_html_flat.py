from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.documents.html_flat import flat_text, tags


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<head><title>no</title></head><p>one<p>two", "one\ntwo"),
        ("<div>" * 50_000 + "deep" + "</div>" * 50_000 + "<p>tail", "deep\ntail"),
        ("one<script>x < y > z</script> two", "one two"),
        ("<SCRIPT>no</Script><p>one", "one"),
        ("<svg><svg>no</svg>no</svg>one", "one"),
        ("one<!-- <p>no --> two", "one two"),
        ("one <!-- never closed", "one"),
        ("2 < 3 and <b>4</b> > 3", "2 < 3 and 4 > 3"),
        ("<a title='>'>one</a>", "one"),
        ("one &amp; &#8212; two", "one & — two"),
        ("one <b unfinished", "one <b unfinished"),
        ("</p></div>one", "one"),
        ("<!doctype html><?xml no?>one</>two", "onetwo"),
    ],
)
def test_the_words_of_a_page_without_a_tree(html: str, text: str) -> None:
    assert flat_text(html) == text


def test_a_script_that_never_ends_does_not_hide_what_follows_twice() -> None:
    assert [tag.name for tag in tags("<script>a<script>b<p>c")] == ["script", "script", "p", ""]


@given(st.text(st.sampled_from("<>/!-=\"' abp&;#\n"), max_size=60))
def test_any_text_is_read_to_its_end(html: str) -> None:
    flat_text(html)
    assert next(reversed(list(tags(html)))).name == ""
    if "<" not in html:
        assert "".join(tag.before for tag in tags(html)) == html
