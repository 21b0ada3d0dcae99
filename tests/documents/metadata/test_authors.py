from __future__ import annotations

import pytest

from tests.documents.pages import PROSE, told


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Ansgar Holm", ["Ansgar Holm"]),
        ("By Ansgar Holm and Mirel Oakes", ["Ansgar Holm", "Mirel Oakes"]),
        ("By ANSGAR HOLM, Lakeshore Wire", ["ANSGAR HOLM"]),
        ("Von Ansgar Holm", ["Ansgar Holm"]),
        ("Par Mirel Oakes", ["Mirel Oakes"]),
        ("Autor: Mirel Oakes", ["Mirel Oakes"]),
        ("By", []),
        ("By Lakeshore News Agency", []),
    ],
)
def test_bylines(byline: str, expected: list[str]) -> None:
    document = told("Lake opens to both shores", byline, "17 May 2031", *PROSE)
    assert [author.value for author in document.authors] == expected
    for author in document.authors:
        assert author.evidence is not None
        assert author.evidence.quote == author.value


def test_a_name_beside_the_date_is_a_byline() -> None:
    document = told("Lake opens to both shores", "Mirel Oakes", "17 May 2031", *PROSE)
    assert [author.value for author in document.authors] == ["Mirel Oakes"]


def test_an_agencys_note_below_names_the_reporter_and_not_the_editor() -> None:
    document = told(
        "Lake opens to both shores", *PROSE, "(Reporting by Mirel Oakes in Ostby; editing by Ansgar Holm)"
    )
    assert [author.value for author in document.authors] == ["Mirel Oakes"]


def test_a_paragraph_that_opens_with_by_names_no_author() -> None:
    text = (
        "By signing the paper both sides gave up what their grandfathers had fought over for a dozen summers."
    )
    assert told("Lake opens to both shores", text, *PROSE).authors == ()
