from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from recension.documents.describe import describe
from recension.documents.page import Declaration, Field, Page
from recension.record import BoilerplateReason, Method, Span
from tests.documents.pages import BODY, PROSE, PROVENANCE, kind, kinds, told

LINES = st.sampled_from(
    (
        *PROSE,
        "",
        " ",
        "Menu",
        "Lake opens to both shores after eleven years",
        "By Ansgar Holm",
        "17 May 2031",
        "04.05.2031",
        "Photo: Lake Office / P. Vintner",
        "Related articles",
        "The ferry that nobody ordered",
        "We use cookies to count our readers. Cookie policy",
        "Это предупреждение о браузере на другом языке.",
        "© 2031 Ostby Courier",
        "\u202eLake\u202c",
    )
)
TEXTS = st.one_of(
    st.lists(LINES, max_size=14).map("\n".join),
    st.text(max_size=300),
    st.lists(st.text(alphabet="aA1. \n“(/|:–é文д", max_size=40), max_size=8).map("\n".join),
)


def test_a_scraped_report_line_by_line() -> None:
    document = told(
        "Menu",
        "Ostby Courier",
        "World",
        "Lake opens to both shores after eleven years",
        "By Ansgar Holm",
        "17 May 2031 | 3 min read",
        "Boats on the lake at Ostby. Photo: P. Vintner",
        "Boats on the lake at Ostby. Photo: P. Vintner",
        PROSE[0],
        "What the agreement says",
        PROSE[1],
        "Advertisement",
        PROSE[2],
        "Related articles",
        "The ferry that nobody ordered",
        "12.30.2030",
        "The ministry of roads has promised a bridge to the villages on the shore for the third time in a",
        "© 2031 Ostby Courier. All rights reserved.",
    )
    found = kinds(document)
    expected = {
        "Menu": "menu",
        "Ostby Courier": "site_name",
        "World": "menu",
        "Lake opens to both shores after eleven years": BODY,
        "By Ansgar Holm": "byline",
        "Boats on the lake at Ostby. Photo: P. Vintner": "caption",
        PROSE[0]: BODY,
        "What the agreement says": BODY,
        PROSE[1]: BODY,
        "Advertisement": "advertisement",
        PROSE[2]: BODY,
        "Related articles": "teaser",
        "The ferry that nobody ordered": "teaser",
        "12.30.2030": "teaser",
        "© 2031 Ostby Courier. All rights reserved.": "notice",
    }
    assert {line: found[line] for line in expected} == expected
    assert kind(document, "The ministry of roads has promised") == "truncated"
    assert document.title is not None
    assert document.title.value == "Lake opens to both shores after eleven years"
    assert document.publisher is not None
    assert document.publisher.value == "Ostby Courier"
    assert [author.value for author in document.authors] == ["Ansgar Holm"]
    assert document.published is not None
    assert document.published.value == "2031-05-17"
    assert document.language == "en"


def test_a_dateline_opens_the_account_and_names_the_agency() -> None:
    paragraph = "OSTBY, May 17 (Lakeshore Wire) -- " + PROSE[0]
    document = told("Lake opens to both shores", paragraph, *PROSE[1:])
    assert kind(document, paragraph) == BODY
    assert document.publisher is not None
    assert (document.publisher.value, document.publisher.method) == ("Lakeshore Wire", Method.DATELINE)
    assert document.published is None


def test_a_page_keeps_what_the_extractor_keeps_and_its_headline() -> None:
    head = "Lake opens to both shores | Ostby Courier\n2031-05-17T06:10:00+02:00\n"
    lines = ("Subscribe", "Lake opens to both shores", *PROSE, "Most read", "Ferry sinks, nobody aboard")
    text = head + "\n".join(lines)
    start = text.index(PROSE[0])
    page = Page(
        text=text,
        head=len(head),
        declarations=(
            Declaration(
                field=Field.TITLE,
                value="Lake opens to both shores",
                method=Method.META_TAG,
                place="/html/head/title",
                start=0,
                end=25,
            ),
            Declaration(
                field=Field.PUBLISHED,
                value="2031-05-17T06:10:00+02:00",
                method=Method.META_TAG,
                place="/html/head/meta",
                start=head.index("2031"),
                end=len(head) - 1,
            ),
        ),
        main=(Span(start, text.index("Most read") - 1),),
    )
    document = describe(page, replace(PROVENANCE, media_type="text/html"))
    assert [document.text[a:b] for a, b in document.body] == ["Lake opens to both shores", *PROSE]
    assert document.boilerplate[0].reason is BoilerplateReason.PAGE_HEAD
    assert document.boilerplate[0].end == len(head)
    assert document.title is not None
    assert document.title.method is Method.META_TAG
    assert document.title.place == "/html/head/title"
    assert document.published is not None
    assert document.published.value == "2031-05-17T06:10+02:00"
    last = document.text.index("Ferry sinks")
    reason = next(part.reason for part in document.boilerplate if part.start <= last < part.end)
    assert reason is BoilerplateReason.OUTSIDE_MAIN_TEXT


@settings(max_examples=150, deadline=None)
@given(TEXTS)
@example("")
@example("\x00\n\x00")
@example("\ud800 alone")
@example("a\r\nb\x85c\u2028d\x0be\x1cf")
def test_body_and_boilerplate_cover_any_text_without_overlap(text: str) -> None:
    document = describe(Page(text=text), PROVENANCE)
    spans = sorted([*document.body, *((part.start, part.end) for part in document.boilerplate)])
    position = 0
    for start, end in spans:
        assert start == position < end
        position = end
    assert position == len(text)
    for start, end in document.body:
        assert text[start:end] == text[start:end].strip()
        assert len(text[start:end].splitlines()) == 1


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_metadata_says_the_words_that_stand_there(text: str) -> None:
    document = describe(Page(text=text), PROVENANCE)
    for stated in (document.title, document.publisher, *document.authors, document.published):
        if stated is None:
            continue
        assert stated.evidence is not None
        stated.evidence.check(document)
        for rival in stated.rivals:
            assert rival.evidence is not None
            rival.evidence.check(document)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=14))
def test_blank_lines_change_no_decision(lines: list[str]) -> None:
    spaced = [part for line in lines for part in ((line, "") if len(line) % 2 else (line, " ", ""))]
    tight = [line for line in lines if line.strip()]
    one = describe(Page(text="\n".join(tight)), PROVENANCE)
    other = describe(Page(text="\n".join(spaced)), PROVENANCE)
    assert [one.text[a:b] for a, b in one.body] == [other.text[a:b] for a, b in other.body]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"word{number % 977}" for number in range(20_000)),
        "no end " * 100_000,
        "x" * 2_000_000,
        "\n".join(f"Read also: story number {number}" for number in range(5_000)),
        "\n".join(["12.03.2024", "10/11/12 13:14", "Dec. 8"] * 3_000),
        "a/" * 50_000,
        "(" * 50_000 + "A",
        "Photo: " * 20_000,
    ],
    ids=["words", "line", "word", "teasers", "dates", "slashes", "brackets", "captions"],
)
def test_hostile_texts_are_read_to_their_end(text: str) -> None:
    document = describe(Page(text=text), PROVENANCE)
    covered = sum(end - start for start, end in document.body)
    covered += sum(part.end - part.start for part in document.boilerplate)
    assert covered == len(text)


def test_a_text_of_boilerplate_alone_has_no_account() -> None:
    document = told("Menu", "Home", "Search", "Log in", "© 2031 Ostby Courier")
    assert document.body == ()
    assert document.language is None


def test_a_single_paragraph_is_the_account() -> None:
    document = told(PROSE[0])
    assert [document.text[a:b] for a, b in document.body] == [PROSE[0]]
    assert document.title is None


def test_the_id_is_made_from_text_and_media_type() -> None:
    one, other = told(*PROSE), told(*PROSE)
    page = describe(Page(text=one.text), replace(PROVENANCE, media_type="text/html"))
    assert one.id == other.id
    assert page.id != one.id
