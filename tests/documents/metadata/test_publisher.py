from __future__ import annotations

import pytest

from recension.documents.metadata.outlets import looks_like_outlet
from recension.record import Method
from tests.documents.pages import PROSE, told


@pytest.mark.parametrize(
    ("lines", "expected", "method"),
    [
        (("Ostby Courier", "Lake opens to both shores", *PROSE), "Ostby Courier", Method.SITE_NAME),
        (("Lake opens to both shores", *PROSE, "ostby-lake.example"), "ostby-lake.example", Method.SITE_NAME),
        (
            ("Lake opens to both shores", *PROSE, "Source: Lakeshore Wire"),
            "Lakeshore Wire",
            Method.CREDIT_LINE,
        ),
        (("Lake opens to both shores | Ostby Courier", *PROSE), "Ostby Courier", Method.HEADLINE),
        (
            (
                "The Premier of the Republic of Norland",
                "Press releases",
                "Statement on the lake of Ostby",
                *PROSE,
            ),
            "The Premier of the Republic of Norland",
            Method.SITE_NAME,
        ),
        (("Lake opens to both shores", "OSTBY (LSW) — " + PROSE[0], *PROSE[1:]), "LSW", Method.DATELINE),
    ],
    ids=["site", "domain", "credit", "headline", "office", "agency"],
)
def test_who_published(lines: tuple[str, ...], expected: str, method: Method) -> None:
    publisher = told(*lines).publisher
    assert publisher is not None
    assert (publisher.value, publisher.method) == (expected, method)
    assert publisher.evidence is not None


@pytest.mark.parametrize(
    "lines",
    [
        ("Lake opens to both shores", "Photo: P. Vintner/Lakeshore Wire", *PROSE),
        ("Lake opens to both shores", "Image via Lakeside.", *PROSE),
        ("Lake opens to both shores", *PROSE, "Ansgar Holm"),
        (
            "Lake opens to both shores",
            "The mayor (Green Party) said on Monday that the quay was dry and clean.",
            *PROSE,
        ),
    ],
    ids=["photo", "image", "person", "party"],
)
def test_picture_credits_persons_and_parties_publish_nothing(lines: tuple[str, ...]) -> None:
    assert told(*lines).publisher is None


def test_the_host_of_the_address_is_a_last_resort_and_a_rival() -> None:
    url = "https://www.ostby-courier.example/lake"
    alone = told(*PROSE, url=url).publisher
    assert alone is not None
    assert (alone.value, alone.method) == ("ostby-courier.example", Method.INFERRED)
    named = told("Lakeside Times", "Lake opens to both shores", *PROSE, url=url).publisher
    assert named is not None
    assert named.value == "Lakeside Times"
    assert [rival.value for rival in named.rivals] == ["ostby-courier.example"]


def test_the_dateline_and_the_site_name_are_rivals() -> None:
    publisher = told(
        "Ostby Courier", "Lake opens to both shores", "OSTBY (LSW) — " + PROSE[0], *PROSE[1:]
    ).publisher
    assert publisher is not None
    assert {publisher.value, *(rival.value for rival in publisher.rivals)} == {"LSW", "Ostby Courier"}


@pytest.mark.parametrize("text", ["cover.jpg", "Lakes and boats", "read the news today", "", "OK"])
def test_what_names_no_outlet(text: str) -> None:
    assert not looks_like_outlet(text)


def test_a_name_above_that_comes_back_in_the_copyright_is_the_publishers() -> None:
    menu = ("Skip to content", "Home", "News", "Sport", "Weather", "Subscribe for 2 crowns a week")
    document = told(*menu, "THE OSTBY GAZETTE", "Lake opens to both shores", *PROSE, "(c) Ostby Gazette 2031")
    assert document.publisher is not None
    assert document.publisher.value == "THE OSTBY GAZETTE"
