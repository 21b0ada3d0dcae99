from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.documents.inputs import Input
from recension.documents.page import Page
from recension.documents.reader import Reading
from recension.documents.reading import read
from recension.record import content_id

if TYPE_CHECKING:
    from pathlib import Path

    from recension.record import Document, Problem

ACCOUNT = (
    "Norland frees twelve sailors\n\n"
    "The council of Norland said on Tuesday that twelve sailors would go home.\n"
    "They had been held in the harbour since the spring, the council said in a statement.\n"
)


def give(content: bytes, suffix: str = ".txt", **options: str) -> tuple[Document | None, tuple[Problem, ...]]:
    return read(Input(path=f"given{suffix}", suffix=suffix, content=content), **options)


def check(document: Document) -> None:
    """Every promise about places: quotes verify, body and boilerplate cover the text."""
    stated = [document.title, document.publisher, document.published, *document.authors]
    for value in filter(None, stated):
        if value.evidence is not None:
            value.evidence.check(document)
        for rival in getattr(value, "rivals", ()):
            if rival.evidence is not None:
                rival.evidence.check(document)
    covered = sorted(
        [tuple(span) for span in document.body] + [(one.start, one.end) for one in document.boilerplate]
    )
    assert "".join(document.text[start:end] for start, end in covered) == document.text


def test_plain_text_is_the_decoded_file_unchanged() -> None:
    document, problems = give(ACCOUNT.replace("\n", "\r\n").encode())
    assert document is not None
    assert document.text == ACCOUNT.replace("\n", "\r\n")
    assert problems == ()
    assert document.id == content_id("d", "text/plain", document.text)
    assert document.source.path == "given.txt"
    assert document.source.encoding == "utf-8"
    check(document)


@pytest.mark.parametrize("content", [b"", b"  \n\t\r\n ", codecs.BOM_UTF8, b"\xc2\xa0\xe2\x80\x8b\n"])
@pytest.mark.parametrize("suffix", [".txt", ".html"])
def test_nothing_and_white_space_are_problems(content: bytes, suffix: str) -> None:
    document, (problem,) = give(content, suffix)
    assert document is None
    assert problem.code == "empty"
    assert problem.path == f"given{suffix}"
    assert problem.message[0].isupper()


@pytest.mark.parametrize(
    "content",
    [
        b"<!-- only a comment -->",
        b"<html><head><title>Norland</title></head><body><script>x</script></body></html>",
    ],
)
def test_a_page_without_visible_words_is_a_problem(content: bytes) -> None:
    document, (problem,) = give(content, ".html")
    assert document is None
    assert problem.code == "empty"


def test_the_same_text_in_two_encodings_is_one_document() -> None:
    first, _ = give(ACCOUNT.encode())
    second, _ = give(codecs.BOM_UTF16_LE + ACCOUNT.encode("utf-16-le"))
    assert first is not None
    assert second is not None
    assert first.id == second.id
    assert first.source.sha256 != second.source.sha256


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (bytes(range(256)) * 8, "not_text"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "not_text"),
        (b"words " * 20_000 + bytes(range(256)) * 600, "binary"),
    ],
)
def test_what_is_no_text_is_a_problem(content: bytes, code: str) -> None:
    document, (problem,) = give(content)
    assert document is None
    assert problem.code == code
    assert problem.path == "given.txt"


def test_problems_of_a_document_that_could_be_read_name_it() -> None:
    content = ACCOUNT.replace("Tuesday", "Dïenstäg").encode() + b"\xff"
    document, (problem,) = give(content)
    assert document is not None
    assert problem.document == document.id
    assert problem.code == "undecodable"


def test_marks_that_turn_the_direction_of_writing_are_said() -> None:
    document, problems = give(ACCOUNT.replace("twelve", "\u202eevlewt\u202c").encode())
    assert document is not None
    assert "\u202e" in document.text
    assert [problem.code for problem in problems] == ["direction_marks"]
    check(document)


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    location = tmp_path / "gone.txt"
    document, (problem,) = read(Input(path="gone.txt", suffix=".txt", location=location))
    assert document is None
    assert problem.code == "unreadable"
    assert problem.path == "gone.txt"
    assert "gone.txt" not in problem.message, "the path stands beside it"


def test_a_stated_encoding_is_used_and_an_unknown_one_is_a_problem() -> None:
    document, problems = give("Совет Норланда".encode("koi8-r"), stated_encoding="koi8-r")
    assert document is not None
    assert document.text == "Совет Норланда"
    assert problems == ()
    document, (problem,) = give(b"text", stated_encoding="klingon-8")
    assert document is None
    assert problem.code == "unknown_encoding"


class Failing:
    media_type = "text/x-failing"
    suffixes = (".fail",)

    def sniff(self, data: bytes) -> bool:
        return data.startswith(b"fail")

    def read(self, data: bytes, *, stated_encoding: str | None) -> Reading:
        if data == b"fail":
            raise KeyError(stated_encoding)
        return Reading(page=Page(text="half \ud800"), encoding="utf-8")


@pytest.mark.parametrize("content", [b"fail", b"fail in another way"])
def test_a_reader_that_breaks_its_contract_is_a_problem_of_that_input(
    content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recension.documents.readers.readers", lambda: (Failing(),))
    document, (problem,) = give(content)
    assert document is None
    assert problem.code == "reader_failed"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([".txt", ".html", ""]))
def test_any_bytes_whatever_are_a_document_or_a_problem(content: bytes, suffix: str) -> None:
    document, problems = give(content, suffix)
    assert document is not None or [problem.code for problem in problems] != []
    if document is not None:
        check(document)


PIECES = [
    "<p>",
    "</p>",
    "<div hidden>",
    "<div>",
    "</div>",
    "<br>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<h1>",
    "</h1>",
    "<time datetime='2031-05-17'>",
    "</time>",
    "&amp;",
    "&#0;",
    "&#xd800;",
    "<title>",
    "</title>",
    '<meta name="author" content="Ana Berg">',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A \\ud800 \\u0000"}</script>',
    "Norland ",
    "\u202e",
    "\n",
    "<",
    ">",
    '"',
    "<pre> a\n b</pre>",
    "<table><td>1<td>2",
    "<svg>",
    "<a rel=author>Ana Berg</a>",
    "<a>x</a>",
    "\x00",
    "\x01",
    "\ufffe",
]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_markup_whatever_keeps_every_place(pieces: list[str]) -> None:
    document, problems = give(("<html><body>" + "".join(pieces)).encode(), ".html")
    assert document is not None or problems
    if document is not None:
        check(document)
