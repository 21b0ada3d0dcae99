from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.language.spanning import is_tree
from recension.record import Span
from tests.language.stand_ins import Parser, annotator

if TYPE_CHECKING:
    from recension.language.annotation import Annotation

ANY_TEXT = st.text(st.characters(codec=None), max_size=120)
NEWS_LIKE = st.lists(
    st.sampled_from(
        [
            "Norland",
            "said",
            ".",
            "“",
            "”",
            '"',
            "buses",
            "\n",
            " ",
            " ",
            "\n\n",
            "U.S.",
            "!",
            "’s",
            "they've",
            "(",
            ")",
        ]
    ),
    max_size=60,
).map("".join)


def check(text: str, found: Annotation) -> None:
    count = len(found)
    for column in (
        found.ends,
        found.heads,
        found.upos,
        found.xpos,
        found.lemmas,
        found.relations,
        found.facts,
    ):
        assert len(column) == count
    before = 0
    for start, end in zip(found.starts.tolist(), found.ends.tolist(), strict=True):
        assert before <= start < end <= len(text)
        before = end
    assert found.sentences.tolist() == sorted(set(found.sentences.tolist()))
    assert found.sentences.tolist()[:1] == [0][:count]
    for begin, stop in found.sentence_bounds():
        heads = found.heads[begin:stop]
        assert all(head == -1 or begin <= head < stop for head in heads)
        assert is_tree(np.where(heads < 0, 0, heads - begin + 1))
        roots = [found.relations[begin + place] == "root" for place in range(stop - begin)]
        assert roots == (heads < 0).tolist()
    last = 0
    for begin, stop, kind in found.names():
        assert last <= begin < stop <= count
        assert found.sentence_of(begin) == found.sentence_of(stop - 1)
        assert kind in {"PER", "LOC", "OTH"}
        last = stop
    assert all(found.lemmas)


@settings(max_examples=60, deadline=None)
@given(st.one_of(ANY_TEXT, NEWS_LIKE))
def test_places_give_back_the_words_and_every_sentence_is_a_tree(text: str) -> None:
    check(text, annotator().annotate(text))


@settings(max_examples=20, deadline=None)
@given(NEWS_LIKE, NEWS_LIKE, NEWS_LIKE)
def test_parts_are_read_apart(before: str, one: str, two: str) -> None:
    text = before + one + two
    spans = [Span(len(before), len(before) + len(one)), Span(len(before) + len(one), len(text))]
    found = annotator().annotate(text, spans)
    check(text, found)
    assert all(start >= len(before) for start in found.starts)
    for begin, stop in found.sentence_bounds():
        assert (found.starts[begin] < spans[1].start) == (found.starts[stop - 1] < spans[1].start)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00\x00",
        "." * 50,
        "?!?!…",
        "\U0001f44b\U0001f3fd\u200d\U0001f469 \u0301\u0301 e\u0301",
        "\u202eabc \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 abc",
        "Norland \ud800 said \udfff.",
        "a\x00b said.",
        "\u4e16\u754c\u548c\u5e73\u3002Norland\u3002",
        "x" * 100_000,
    ],
)
def test_bad_input_is_annotated_without_complaint(text: str) -> None:
    check(text, annotator().annotate(text))


def test_a_million_characters_in_one_word() -> None:
    text = "x" * 1_000_000
    found = annotator().annotate(text)
    assert len(found) == 1
    assert found.word(text, 0) == text


def test_many_words_without_a_sentence_end_stay_in_small_batches() -> None:
    text = "buses " * 30_000
    parser = Parser()
    found = annotator(parser=parser).annotate(text)
    check(text, found)
    assert len(found) == 30_000
    assert max(count * pieces for count, _, pieces in parser.batches) <= 1000


def test_known_words_and_sentences_are_kept() -> None:
    text = "NorlandsaidnoTheyleft"
    places = [(0, 7), (7, 11), (11, 13), (13, 17), (17, 21)]
    found = annotator().annotate_given(text, places, [0, 3])
    check(text, found)
    assert [found.word(text, number) for number in range(5)] == ["Norland", "said", "no", "They", "left"]
    assert found.sentences.tolist() == [0, 3]
    assert len(annotator().annotate_given("", [], [])) == 0


def test_the_number_of_workers_changes_nothing() -> None:
    text = "\n".join(f"Norland said {'they ' * number}left. It is over." for number in range(60))
    one, three = annotator().annotate(text), annotator(workers=3).annotate(text)
    assert one.heads.tolist() == three.heads.tolist()
    assert one.sentences.tolist() == three.sentences.tolist()
    assert list(one.relations) == list(three.relations)
    assert list(one.names()) == list(three.names())


def test_what_was_annotated_before_changes_nothing() -> None:
    first, second = "Norland said no.", "They left.\nIt was over."
    fresh = annotator().annotate(second)
    used = annotator()
    used.annotate(first)
    assert used.annotate(second).heads.tolist() == fresh.heads.tolist()


def test_columns_cannot_be_written() -> None:
    found = annotator().annotate("Norland said no.")
    with pytest.raises(ValueError, match="read-only"):
        found.heads[0] = 5
    with pytest.raises(ValueError, match="read-only"):
        found.upos.codes[0] = 1
    assert found.span(0, 2) == Span(0, 12)
