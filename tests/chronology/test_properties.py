"""What holds for any text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.chronology import times_in
from recension.language.annotated import Annotated
from recension.language.model import installed
from recension.record import Precision, TimeMethod
from tests.chronology.read import annotated, flat, found

TELLING = """
on in by since until before after between from to and the a an early late mid end of this last
next that Friday Thursday Sunday May March April Dec. 8 31 February 2020 99999 0 1990s
1992–1994 two weeks days ago later earlier following day year month quarter third Q3 07.12.2023
12/07/2023 2023-13-45 10:30 GMT p.m. noon today tomorrow yesterday overnight within matter
hours or few past decade spring autumn “ ” ( ) , . - – said will met 9999-12-31 0001-01-01
January 1, 32nd 45th century thousand
"""

WORDS = [*TELLING.split(), '"', "\n"]

texts = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
model = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


@given(texts, st.sampled_from(["2023-12-08", "0001-01-01", "9999-12-31", None]))
def test_nothing_raises_and_every_value_is_a_date(text: str, published: str | None) -> None:
    read = flat(text, published)
    last = 0
    for one in times_in(read, None):
        assert last <= one.evidence.start < one.evidence.end
        last = one.evidence.end
        assert text[one.evidence.start : one.evidence.end] == one.evidence.quote
        assert one.first < one.end
        for value in (one.time.start, one.time.end):
            assert value is None or date.fromisoformat(value[:10])
        if one.time.start and one.time.end:
            assert one.time.start[:10] <= one.time.end
        if one.time.start is None and one.time.end is None:
            assert one.time.reasons
            assert one.time.precision is Precision.VAGUE
        if one.time.method is TimeMethod.INFERRED:
            assert one.time.reasons


@model
@settings(max_examples=40, deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_times(text: str) -> None:
    assert found(text) == found(text)


@model
@settings(max_examples=20, deadline=None)
@given(
    st.permutations(
        [
            "The mayor left on Monday.",
            "Snow fell in April.",
            "The ferry sank in 1987.",
            "It reopens next week.",
        ]
    )
)
def test_sentences_before_change_nothing_but_what_counts_from_a_mention(order: list[str]) -> None:
    text = "\n".join(order)
    assert {(one.evidence.quote, one.time) for one in found(text)} == {
        (one.evidence.quote, one.time) for sentence in order for one in found(sentence)
    }


@model
@pytest.mark.parametrize(
    "text",
    [
        '"' * 2000,
        "“today " * 300,
        "the end of " * 300,
        "5, " * 300 + "May",
        "1990-1991-" * 300,
        "Friday" * 500,
        "",
        " \n",
    ],
)
def test_hostile_texts_are_read(text: str) -> None:
    for one in times_in(annotated(text), None):
        assert one.evidence.quote


def test_other_languages_are_left_alone() -> None:
    read = flat("Gestern , am 5 April , gestern")
    source = replace(read.document, language="de")
    assert not times_in(Annotated(document=source, annotation=read.annotation), None)
    assert times_in(read, None)


def test_ten_thousand_open_quotations() -> None:
    assert len(times_in(flat("“ today " * 10_000), None)) == 10_000


def test_a_paragraph_of_a_million_characters() -> None:
    text = "stone " * 166_667 + "Thursday"
    assert [one.evidence.quote for one in times_in(flat(text), None)] == ["Thursday"]
