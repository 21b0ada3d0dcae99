from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.language.sentences import Edge, Quote, edges, facing, settle
from recension.language.tokens import tokens


def split(text: str, odds: float | None = None) -> list[str]:
    places = list(tokens(text))
    proposed = edges(text, places)
    if odds is None:
        starts = [index for index, edge in enumerate(proposed) if edge is not Edge.NONE]
    else:
        starts = settle(text, places, proposed, [odds] * len(places))
    stops = [*starts[1:], len(places)]
    return [text[places[start][0] : places[stop - 1][1]] for start, stop in zip(starts, stops, strict=True)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. The bus left.", ["It rained.", "The bus left."]),
        ("“It rained.” The bus left.", ["“It rained.”", "The bus left."]),
        ("He said: “Go. Now.” Then he left.", ["He said: “Go.", "Now.”", "Then he left."]),
        (
            "VELM, Dec. 8 (UPI) -- Mr. Orrin of the U.S. spoke.",
            ["VELM, Dec. 8 (UPI) -- Mr. Orrin of the U.S. spoke."],
        ),
        ("A headline without a stop\nThe text begins.", ["A headline without a stop", "The text begins."]),
        ("a line wrapped by\nhand goes on. It ends.", ["a line wrapped by\nhand goes on.", "It ends."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("wait ... and go", ["wait ... and go"]),
        ("It cost 3.5 m. in all", ["It cost 3.5 m. in all"]),
    ],
)
def test_rules_alone(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_a_model_that_wants_every_word_to_start_a_sentence_cannot_cut_quotation_marks_off() -> None:
    for sentence in split('He said "go" and “stay”, (twice).', odds=9.0):
        assert any(map(str.isalnum, sentence)) or sentence in {",", "."}
        assert not sentence.startswith(("”", ")"))
        assert not sentence.endswith(("“", "("))


def test_hard_edges_stand_against_the_model() -> None:
    assert split("One\nTwo. Three", odds=-9.0) == ["One", "Two. Three"]


@pytest.mark.parametrize(
    ("text", "place", "quote"),
    [
        ('a "b" c', 2, Quote.OPENS),
        ('a "b" c', 4, Quote.CLOSES),
        ("a 'b' c", 2, Quote.OPENS),
        ("'b' c", 0, Quote.OPENS),
        ("a “b”", 2, Quote.OPENS),
        ("a “b”", 4, Quote.CLOSES),
        ("a “b”", 3, Quote.NONE),
    ],
)
def test_which_way_a_mark_faces(text: str, place: int, quote: Quote) -> None:
    assert facing(text, place, place + 1) is quote


@given(
    st.text(st.sampled_from("aB.!?\"'“”’() \n\r1é"), max_size=60),
    st.lists(st.floats(-5, 5), min_size=60, max_size=60),
)
def test_the_first_word_always_starts_a_sentence(text: str, odds: list[float]) -> None:
    places = list(tokens(text))
    starts = settle(text, places, edges(text, places), odds[: len(places)])
    assert starts == sorted(set(starts))
    assert starts[:1] == [0][: len(places)]
