from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from recension.documents import html_reader as module
from recension.documents.html_reader import HtmlReader
from tests.documents.html_pages import ARTICLE, PARAGRAPHS

if TYPE_CHECKING:
    from recension.documents.reader import Reading


def read(html: str, encoding: str = "utf-8", *, stated: str | None = None) -> Reading:
    return HtmlReader().read(html.encode(encoding), stated_encoding=stated)


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


def test_a_page_is_read_in_the_encoding_it_declares() -> None:
    reading = read("<meta charset=windows-1251><p>Совет Норланда</p>", "cp1251")
    assert (reading.page.text, reading.encoding) == ("Совет Норланда", "windows-1251")
    assert codes(reading) == []


def test_a_page_in_utf16_without_a_mark_is_read() -> None:
    reading = read(f"<meta charset=utf-16><h1>x</h1>{ARTICLE}", "utf-16-le")
    assert PARAGRAPHS[0] in reading.page.text
    assert reading.encoding == "utf-16-le"


@pytest.mark.parametrize("html", ["<div>" * 50_000 + ARTICLE + "</div>" * 50_000, "<b>" * 3_000 + ARTICLE])
def test_a_page_too_deep_for_a_tree_keeps_its_words(html: str) -> None:
    reading = read(f"<title>no</title>{html}")
    assert reading.page.text == "\n".join(PARAGRAPHS)
    assert reading.page.main is None
    assert codes(reading) == ["html_too_deep"]


def test_a_page_too_deep_for_the_extractor_keeps_its_declarations() -> None:
    reading = read("<title>Norland</title>" + "<div>" * 500 + ARTICLE)
    assert reading.page.text == "title: Norland\n\n" + "\n".join(PARAGRAPHS)
    assert reading.page.main is None
    assert codes(reading) == ["html_too_deep"]


def test_an_element_with_thousands_of_attributes_does_not_hold_up_the_rest() -> None:
    many = " ".join(f"a{number}=1" for number in range(20_000))
    reading = read(f"<p {many}>one</p>{ARTICLE}")
    assert reading.page.text == "\n".join(("one", *PARAGRAPHS))
    assert codes(reading) == ["html_too_deep"]


def test_a_page_too_long_for_the_extractor_keeps_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_FOR_MAIN_TEXT", 100)
    reading = read(ARTICLE)
    assert reading.page.text == "\n".join(PARAGRAPHS)
    assert reading.page.main is None
    assert codes(reading) == ["html_too_large"]


def test_entities_that_multiply_are_not_expanded() -> None:
    levels = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 20))
    reading = read(f'<!DOCTYPE html [<!ENTITY e0 "ha">{levels}]><html><body><p>&e19;</p></body></html>')
    assert len(reading.page.text) < 2000


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    html = (
        '<!DOCTYPE html SYSTEM "http://lantern.example/x.dtd"><html><head><base href="http://lantern.example/">'
        '<link rel=stylesheet href="http://lantern.example/x.css"></head><body><img src="http://lantern.example/x.png">'
        f'<iframe src="http://lantern.example/x"></iframe>{ARTICLE}</body></html>'
    )
    assert PARAGRAPHS[0] in read(html).page.text
    assert "http" not in read("http://lantern.example/article").page.text.replace(
        "http://lantern.example/article", ""
    )


def test_a_page_of_which_nothing_is_main_text_is_left_to_its_lines() -> None:
    assert read("<footer>All rights reserved</footer>").page.main is None


def test_reading_twice_gives_the_same() -> None:
    html = f"<title>Norland</title><h1>x</h1>{ARTICLE}"
    assert read(html) == read(html)
