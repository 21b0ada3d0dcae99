from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.report import render
from recension.report.policy import source_hash
from tests.report.accounts import HOSTILE, document, ferry_record, of_documents
from tests.report.pages import Page, read

if TYPE_CHECKING:
    from recension.record import Record


@pytest.fixture(scope="module")
def record() -> Record:
    return ferry_record()


@pytest.fixture(scope="module")
def html(record: Record) -> str:
    return render(record)


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return read(html)


def test_no_id_stands_twice(page: Page) -> None:
    assert len(page.ids()) == len(set(page.ids()))


def test_every_link_arrives(page: Page) -> None:
    links = [link.attributes["href"] for link in page.all("a")]
    assert links
    assert {link for link in links if link.removeprefix("#") not in set(page.ids())} == set()


def test_nothing_outside_the_file_is_named(page: Page) -> None:
    loading = {"src", "srcset", "action", "formaction", "poster", "background", "xlink:href", "ping"}
    for element in page.elements:
        assert not loading & set(element.attributes), element
        if "href" in element.attributes:
            assert element.attributes["href"].startswith(("#", "data:,")), element
    assert not {element.name for element in page.elements} & {
        "iframe",
        "object",
        "embed",
        "img",
        "base",
        "form",
    }


def test_the_style_loads_nothing(html: str) -> None:
    style = html.partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_holds_the_hashes_of_what_is_inside(html: str, page: Page) -> None:
    style = html.partition("<style>")[2].partition("</style>")[0]
    script = html.partition('<script type="module">')[2].partition("</script>")[0]
    policy = page.all("meta")[1].attributes["content"]
    assert source_hash(style) in policy
    assert source_hash(script) in policy


def test_no_element_carries_a_style_or_a_handler_that_the_policy_would_refuse(page: Page) -> None:
    for element in page.elements:
        assert not [name for name in element.attributes if name == "style" or name.startswith("on")], element


def test_hostile_text_stays_text(html: str, page: Page) -> None:
    assert len(page.all("script")) == 1
    assert not page.all("b") or all("alert" not in str(element) for element in page.all("b"))
    assert "\u202e" not in html
    assert "\x00" not in html
    assert HOSTILE[0][0] in "".join(page.text)
    assert "{{ 7 * 7 }} {% raw %}" in "".join(page.text)


def test_headings_never_skip_a_level(page: Page) -> None:
    levels = [int(element.name[1]) for element in page.elements if re.fullmatch("h[1-6]", element.name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


def test_numbers_of_the_front_page_are_those_of_the_record(page: Page, record: Record) -> None:
    text = " ".join("".join(page.text).split())
    variants = [variant for passage in record.passages for variant in passage.variants]
    substance = sum(variant.weight == "substance" for variant in variants)
    assert "5 documents, 3 families, 1 primary" in text
    assert f"{len(record.passages)} copied passages with {len(variants)} variants" in text
    assert f"of which {substance} of substance" in text
    assert "2 problems" in text


def test_every_variant_stands_in_an_apparatus_from_either_side(page: Page, record: Record) -> None:
    ids = set(page.ids())
    for passage in record.passages:
        for index in range(len(passage.variants)):
            assert f"{passage.id}-v{index + 1}" in ids
            assert f"{passage.id}-v{index + 1}-reverse" in ids


def test_every_piece_of_evidence_is_a_note_with_its_words(html: str, record: Record) -> None:
    notes = html.partition('<section id="notes"')[2]
    for passage in record.passages:
        assert f"{passage.to.start}–{passage.to.end}" in notes
        assert " ".join(passage.to.quote.split())[:40].replace("'", "&#39;") in notes


def test_what_is_unknown_is_called_so(page: Page) -> None:
    text = "".join(page.text)
    assert "publisher unknown, date unknown" in text
    assert "not computed by this version" in text


def test_the_same_record_gives_the_same_page(record: Record, html: str) -> None:
    assert render(record) == html


def test_a_record_of_nothing_is_a_page() -> None:
    text = "".join(read(render(of_documents())).text)
    assert "0 documents" in text


def test_documents_without_stories_sources_or_lineage_are_shown() -> None:
    text = "".join(read(render(of_documents(document("one.txt", [("A ferry sailed.", None)])))).text)
    assert "A ferry sailed." in text
    assert "1 document that stands apart" in " ".join(text.split())


def test_a_passage_of_an_unknown_source_does_not_stop_the_page(record: Record) -> None:
    read(render(replace(record, sources=record.sources[1:])))


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=200), st.text(max_size=30))
def test_any_text_and_any_path_make_a_page_that_can_be_written(text: str, path: str) -> None:
    doc = document("any.txt", [(text.replace("\n", " "), None)])
    doc = replace(doc, source=replace(doc.source, path=path), language=path)
    page = read(render(of_documents(doc)).encode("utf-8").decode("utf-8"))
    assert len(page.all("script")) == 1
