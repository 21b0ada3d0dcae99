from __future__ import annotations

import pytest

from recension.documents.html_element import walk
from recension.documents.html_tree import DEEPEST, MOST_ATTRIBUTES, depth, parse


def test_a_page_is_parsed_without_comments() -> None:
    root = parse("<p>one<!-- no -->two<?php no ?>three")
    assert root is not None
    assert [element.tag for begins, element in walk(root) if begins] == ["html", "body", "p"]
    assert root.getroottree().getpath(next(root.iter("p"))) == "/html/body/p"
    assert depth(root) == 3


@pytest.mark.parametrize("text", ["", "   ", "<!-- only -->"])
def test_nothing_has_no_tree(text: str) -> None:
    assert parse(text) is None


def test_a_declared_encoding_does_not_matter_once_decoded() -> None:
    root = parse("<?xml version='1.0' encoding='latin-1'?><html><meta charset=koi8-r><p>Größe")
    assert root is not None
    assert next(root.iter("p")).text == "Größe"


def test_deep_pages_are_parsed_as_long_as_nothing_is_dropped() -> None:
    for levels in (100, 300, 1500):
        root = parse("<div>" * levels + "end")
        assert root is not None
        assert depth(root) == levels + 2
    assert parse("<div>" * DEEPEST + "end") is None
    assert parse("<div>" * 50_000 + "end") is None


@pytest.mark.parametrize(
    "attribute",
    ["a{}=1", "a{}", 'a{}=">"', "a{}='x y z'", 'a{}="<b c=d>"'],
)
def test_an_element_with_too_many_attributes_is_not_parsed(attribute: str) -> None:
    few = " ".join(attribute.format(number) for number in range(100))
    many = " ".join(attribute.format(number) for number in range(2 * MOST_ATTRIBUTES))
    assert parse(f"<p {few}>x") is not None
    assert parse(f"<p {many}>x") is None


def test_long_values_and_scripts_are_not_many_attributes() -> None:
    assert parse(f'<p style="{"a b = c; " * 2000}">x') is not None
    assert parse(f"<script>{'if (a < b) c = d; ' * 2000}</script><p>x") is not None
