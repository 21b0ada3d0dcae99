from __future__ import annotations

import json

import pytest

from recension.documents.page import Field, Page
from recension.record import Method
from tests.documents.html_pages import ARTICLE, declared, page, values


def block(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def quotes(read: Page, field: Field) -> list[str]:
    return [read.text[declaration.start : declaration.end] for declaration in declared(read, field)]


def test_the_head_is_one_declaration_a_line_and_then_an_empty_one() -> None:
    read = page(
        "<p>one</p>",
        '<title>Norland  frees\nsailors</title><meta name="description" content="In short.">'
        '<meta name="viewport" content="no">'
        '<link rel="canonical" href="https://lantern.example/1">',
        ' lang="en-NL"',
    )
    assert read.text == (
        "html lang: en-NL\ntitle: Norland frees sailors\nmeta description: In short.\n"
        "link canonical: https://lantern.example/1\n\none"
    )
    assert read.text[read.head :] == "one"
    assert values(read, Field.LANGUAGE) == ["en-NL"]
    assert values(read, Field.URL) == ["https://lantern.example/1"]


def test_a_page_that_declares_nothing_has_no_head() -> None:
    read = page("<p>one</p>")
    assert (read.text, read.head, read.declarations) == ("one", 0, ())


def test_values_stand_where_their_declarations_say_with_the_path_of_the_element() -> None:
    read = page(
        "<header><h1>Norland <i>frees</i> sailors</h1><p class='byline'>By Ana Berg and Tom Ula</p>"
        f"<time datetime='2031-05-17T08:30'>17 May</time></header>{ARTICLE}"
    )
    (title,), authors, (date,) = (
        declared(read, field) for field in (Field.TITLE, Field.AUTHOR, Field.PUBLISHED)
    )
    assert (title.value, title.method, title.place) == (
        "Norland frees sailors",
        Method.PAGE_ELEMENT,
        "/html/body/header/h1",
    )
    assert [author.value for author in authors] == ["Ana Berg", "Tom Ula"]
    assert (date.value, read.text[date.start : date.end]) == ("2031-05-17T08:30", "17 May")
    for declaration in (title, *authors):
        assert read.text[declaration.start : declaration.end] == declaration.value


def test_character_references_written_twice_are_cleaned_but_cited_as_they_stand() -> None:
    read = page("<p>x</p>", '<meta property="og:title" content="Salt &amp;amp; water">')
    assert values(read, Field.TITLE) == ["Salt & water"]
    assert quotes(read, Field.TITLE) == ["Salt &amp; water"]


def test_dates_of_the_article_block_come_before_meta_and_those_before_visible_ones() -> None:
    read = page(
        "<h1>x</h1><time datetime='2031-05-16'>yesterday</time>",
        '<meta property="article:published_time" content="2031-05-17T09:00:00Z">'
        + block({"@type": "NewsArticle", "datePublished": "2031-05-18"}),
    )
    assert values(read, Field.PUBLISHED) == ["2031-05-18", "2031-05-17T09:00+00:00", "2031-05-16"]


def test_words_that_are_no_date_are_no_declaration_of_one() -> None:
    read = page("<p>x</p>", '<meta name="date" content="soon"><meta name="pubdate" content="03/04/2031">')
    assert values(read, Field.PUBLISHED) == []
    assert "soon" in read.text


def test_times_of_other_texts_are_not_the_pages_own() -> None:
    read = page(
        "<time datetime='2031-01-01'>New year</time><h1>x</h1>"
        "<aside><time datetime='2031-01-02'>2 Jan</time></aside>"
        "<a href=1><time datetime='2031-01-03'>3 Jan</time></a>"
    )
    assert values(read, Field.PUBLISHED) == []


def test_authors_are_those_of_one_kind_of_markup() -> None:
    read = page(
        "<h1>x</h1><p class=author>By Eva Lund</p>",
        '<meta name="author" content="Tom Ula">'
        + block({"@type": "Article", "author": [{"name": "Ana Berg"}, "Ida Moe"]}),
    )
    assert values(read, Field.AUTHOR) == ["Ana Berg", "Ida Moe"]


def test_an_outlet_as_its_own_author_gives_way_to_a_name() -> None:
    outlet = block(
        {"@type": "Article", "author": {"name": "The Lantern"}, "publisher": {"name": "The Lantern"}}
    )
    assert values(page("<p>x</p>", outlet), Field.AUTHOR) == ["The Lantern"]
    named = page("<h1>x</h1><a rel=author href=1>Ana Berg</a>", outlet)
    assert values(named, Field.AUTHOR) == ["Ana Berg"]


def test_authors_far_from_the_first_ones_are_of_other_texts() -> None:
    read = page(f"<h1>x</h1><p class=byline>Ana Berg</p>{ARTICLE}<p class=byline>Tom Ula</p>")
    assert values(read, Field.AUTHOR) == ["Ana Berg"]


def test_a_title_with_the_outlet_after_it_stands_behind_the_bare_one() -> None:
    read = page(
        "<h1>Norland frees sailors</h1>",
        block({"@type": "Article", "headline": "Norland frees sailors - Lantern"}),
    )
    assert values(read, Field.TITLE) == ["Norland frees sailors", "Norland frees sailors - Lantern"]


def test_of_several_articles_the_one_with_the_pages_title_is_meant() -> None:
    read = page(
        "<h1>Norland frees sailors</h1>",
        block(
            [
                {"@type": "NewsArticle", "headline": "Storm", "author": "Tom Ula"},
                {"@type": "NewsArticle", "headline": "Norland frees sailors", "author": "Ana Berg"},
            ]
        ),
    )
    assert values(read, Field.AUTHOR) == ["Ana Berg"]


def test_authors_that_a_block_only_refers_to_are_found() -> None:
    graph = {
        "@graph": [
            {"@type": "Article", "author": {"@id": "#ana"}},
            {"@type": "Person", "@id": "#ana", "name": "Ana Berg"},
        ]
    }
    assert values(page("<p>x</p>", block(graph)), Field.AUTHOR) == ["Ana Berg"]


def test_updates_inside_a_running_report_are_not_the_article() -> None:
    live = {
        "@type": "LiveBlogPosting",
        "headline": "Live",
        "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "No"}],
    }
    assert values(page("<p>x</p>", block(live)), Field.TITLE) == ["Live"]


@pytest.mark.parametrize(
    "text",
    [
        "not json",
        "[" * 100_000,
        '{"@type": "NewsArticle", "headline": 5, "author": {"name": null}, "datePublished": []}',
        '{"@type": [], "@id": {}}',
        "[[[]], null, 1e999]",
        '{"@type": "NewsArticle", "headline": ""}',
    ],
)
def test_blocks_that_are_broken_declare_nothing(text: str) -> None:
    read = page("<p>x</p>", f'<script type="application/ld+json">{text}</script>')
    assert read.text == "x"
    assert read.declarations == ()


@pytest.mark.parametrize("wrap", ["<!--{}-->", "//<![CDATA[\n{}\n//]]>", "<![CDATA[{}]]>", "{};"])
def test_blocks_in_wrappings_are_read(wrap: str) -> None:
    text = wrap.format('{"@type": "https://schema.org/NewsArticle", "headline": "Norland\nfrees sailors"}')
    read = page("<p>x</p>", f'<script type="application/ld+json">{text}</script>')
    assert values(read, Field.TITLE) == ["Norland frees sailors"]


def test_halves_of_characters_in_a_block_are_replaced() -> None:
    read = page(
        "<p>x</p>",
        '<script type="application/ld+json">{"@type":"Article","headline":"a\\ud800\\u0000b"}</script>',
    )
    assert values(read, Field.TITLE) == ["a\ufffd\ufffdb"]


def test_too_many_values_are_cut_off() -> None:
    read = page("<h1>x</h1>" * 500)
    assert len(declared(read, Field.TITLE)) == 100
