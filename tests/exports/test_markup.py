from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] - lxml has no types

from recension.exports.markup import characters, element, forbidden, visible

# surrogates among them, which a record may hold
ANYTHING = st.text(st.characters(codec=None, categories=None) | st.characters(categories=["Cs", "Cc", "Cn"]))


@given(ANYTHING, ANYTHING)
def test_a_parser_gives_text_and_attribute_back(text: str, value: str) -> None:
    written = element("p", {"n": value, "gone": None}, characters(text))
    read = etree.fromstring(written.encode("utf-8"))
    assert (read.text or "") == visible(text)
    assert dict(read.attrib) == {"n": visible(value)}


@given(ANYTHING)
def test_what_is_shown_has_as_many_characters_and_none_forbidden(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert forbidden(shown) == 0
    assert sum(a != b for a, b in zip(text, shown, strict=True)) == forbidden(text)


def test_a_control_character_is_shown_by_its_picture() -> None:
    assert visible("a\x00b\x1b\ud800\ufffe\t\n") == "a␀b␛\ufffd\ufffd\t\n"
