"""What an extractor keeps of a page and nobody tells, and whose name stands on top."""

from __future__ import annotations

import pytest

from recension.documents.inputs import Input
from recension.documents.reading import read
from recension.record import BoilerplateReason, Document
from tests.documents.html_pages import PARAGRAPHS
from tests.documents.pages import BODY, kind


def _read(
    above: str = "", below: str = "", head: str = "", heading: str = "<h1>Sailors go home</h1>"
) -> Document:
    paragraphs = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    html = (
        f"<!doctype html><html><head>{head}</head><body>{heading}<article>{above}{paragraphs}{below}"
        "</article></body></html>"
    )
    document, _ = read(Input(path="page.html", suffix=".html", content=html.encode()))
    assert document is not None
    return document


_AUTHOR = '<meta name="author" content="Ilse Marrow">'


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("By Ilse Marrow", BoilerplateReason.BYLINE),
        ("Ilse Marrow. First published on 14 May 2031. Updated on 28 May 2031.", BoilerplateReason.BYLINE),
        ("Par Ilse Marrow, publié le 14 septembre 2031 à 8h10", BoilerplateReason.BYLINE),
        ("Wednesday, 14 May 2031", BoilerplateReason.DATE),
    ],
)
def test_who_wrote_and_when_is_no_part_of_the_account(line: str, reason: BoilerplateReason) -> None:
    document = _read(above=f"<p>{line}</p>", head=_AUTHOR)
    assert kind(document, line) == reason
    assert all(kind(document, one) == BODY for one in PARAGRAPHS)


def test_an_author_who_is_spoken_of_stays_in_the_account() -> None:
    line = "Ilse Marrow was among the sailors."
    assert kind(_read(above=f"<p>{line}</p>", head=_AUTHOR), line) == BODY


def test_a_correction_below_the_account_is_set_aside() -> None:
    line = "Correction, 17 May: An earlier version of this article said that the sailors had been charged."
    assert kind(_read(below=f"<p><em>{line}</em></p>"), line) == BoilerplateReason.CORRECTION


def test_a_headline_that_leads_to_the_front_page_is_the_name_of_the_site() -> None:
    document = _read(
        head="<title>Plain Talk: Sailors go home</title>",
        heading='<div><h1><a href="/">Plain Talk</a></h1></div><h2>Sailors go home</h2>',
    )
    assert document.title is not None
    assert document.publisher is not None
    assert (document.title.value, document.publisher.value) == ("Sailors go home", "Plain Talk")


def test_a_headline_that_leads_to_its_own_account_stays_a_title() -> None:
    document = _read(heading='<h1><a href="/2031/sailors">Sailors go home</a></h1>')
    assert document.title is not None
    assert document.title.value == "Sailors go home"
