from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recension.record import Boilerplate, BoilerplateReason, Document, Span
from recension.report import render
from recension.report.typesetting.document import document_text
from recension.report.typesetting.paragraphs import MOST_SET, document_blocks, inline_asides
from tests.report.accounts import RELAY, document, ferry_record, of_documents
from tests.report.pages import read

if TYPE_CHECKING:
    from tests.report.accounts import Line


@pytest.mark.parametrize("doc", ferry_record().documents, ids=lambda doc: str(doc.source.path))
def test_blocks_cover_every_word_of_a_document(doc: Document) -> None:
    covered = " ".join(doc.text[block.start : block.end] for block in document_blocks(doc))
    assert covered.split() == doc.text.split()


def test_an_aside_names_its_reasons_in_words() -> None:
    made = document_text(document("relay.txt", RELAY), (), ())
    assert "Set aside: " in made
    for label in ("page head", "menu", "notice", "teaser", "other language"):
        assert f">{label}</a>" in made


def test_a_long_aside_is_closed_and_says_how_long_it_is() -> None:
    lines: list[Line] = [(f"Section {n}", BoilerplateReason.MENU) for n in range(30)]
    made = document_text(document("menu.txt", [*lines, ("The account.", None)]), (), ())
    assert "<summary>30 lines, not part of the account</summary>" in made


def test_boilerplate_inside_a_line_is_marked_where_it_stands() -> None:
    text = "Share The ferry sailed."
    doc = replace(
        document("inline.txt", [(text, None)]),
        text=text,
        body=(Span(6, len(text)),),
        boilerplate=(Boilerplate(start=0, end=6, reason=BoilerplateReason.TOOLBAR),),
    )
    marks = list(inline_asides(doc))
    assert [(mark.start, mark.end) for mark in marks] == [(0, 6)]
    made = document_text(doc, (), ())
    assert 'class="inline-aside"' in made
    assert html.unescape(re.sub("<[^>]*>", "", made)) == "toolbarShare The ferry sailed."


def test_a_very_long_text_comes_in_chunks_that_are_well_formed() -> None:
    doc = document("long.txt", [(f"Line {n}.", None) for n in range(500)])
    made = document_text(doc, (), ())
    assert made.count('<div class="chunk">') > 10
    read(made)


def test_a_document_without_an_account_is_one_aside() -> None:
    made = document_text(document("menu.txt", [("Home", BoilerplateReason.MENU)]), (), ())
    assert made.count('class="aside"') == 1


def test_an_empty_document_is_set_as_nothing() -> None:
    assert document_text(replace(document("empty.txt", []), text="", boilerplate=()), (), ()) == ""


def test_of_an_endless_line_only_a_part_is_set_and_links_still_arrive() -> None:
    text = "word " * (MOST_SET // 5 + 1000)
    doc = replace(document("long.txt", []), text=text, body=(Span(0, len(text)),), boilerplate=())
    far = Span(len(text) - 5, len(text) - 1)
    made = document_text(doc, (far,), ())
    assert len(made) < MOST_SET + 1000
    assert f'id="at-{doc.id}-{far.start}-{far.end}"' in made
    assert "of this text: see record.json" in render(of_documents(doc))
