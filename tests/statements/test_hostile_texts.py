from __future__ import annotations

import pickle

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from recension.language.model import installed
from recension.statements import Pattern, attributions_in, quoted_phrases_in
from tests.factories import document
from tests.statements.readings import annotate, read, said

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

_PIECES = st.sampled_from(
    [
        *("Holt", "said", "that", "the", "dam", "would", "hold", "According", "to", "Lund", "asked"),
        *"“”\"‘’'«»,.:—[]…()\n",
        *("’s", "statement"),
    ]
)
_WORDS = st.lists(_PIECES, max_size=60).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(_WORDS, st.text(max_size=80)))
@example("Holt asked « ) said »")
def test_runs_are_in_order_inside_the_text_and_apart_from_their_cue(text: str) -> None:
    annotated = annotate(document(text))
    found = attributions_in(annotated)
    for number, one in enumerate(found):
        assert one.content
        assert [run.first for run in one.content] == sorted(run.first for run in one.content)
        for run in (
            *one.content,
            *one.clause,
            *(x for x in (one.source, one.cue, one.medium, one.role) if x),
        ):
            assert 0 <= run.first < run.end <= len(annotated.annotation)
        if one.cue is not None:
            assert all(run.end <= one.cue.first or one.cue.end <= run.first for run in one.content)
        assert one.within is None or (one.within != number and 0 <= one.within < len(found))
    for phrase in quoted_phrases_in(annotated, found):
        phrase.evidence.check(annotated.document)


@settings(max_examples=60, deadline=None)
@given(_WORDS)
def test_the_outermost_attribution_is_reached_from_every_one(text: str) -> None:
    found = attributions_in(annotate(document(text)))
    for one in found:
        seen, here = set[int](), one.within
        while here is not None:
            assert here not in seen
            seen.add(here)
            here = found[here].within


def test_attributions_can_be_sent_to_another_process() -> None:
    found = attributions_in(read("“No,” Holt said in a letter. “The dam will hold.”"))
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - what this test made itself


def test_quotation_marks_alone_say_nothing() -> None:
    annotated = read('"' * 500 + "\n" + "“”‘’" * 200 + "\n" + "“\n" * 200)
    assert attributions_in(annotated) == ()
    assert quoted_phrases_in(annotated, ()) == ()


def test_quotations_that_never_close_leave_the_rest_alone() -> None:
    annotated = read("Holt said the dam would hold.\n" + "Lund cried “never\n" * 500)
    found = said(annotated, attributions_in(annotated))
    assert found[0] == ("Holt", "said", "the dam would hold")


def test_a_name_of_many_words_is_cut() -> None:
    annotated = read(f"Ada {'Holt ' * 200}said the dam would hold.")
    for one in attributions_in(annotated):
        assert one.source is None or one.source.end - one.source.first <= 130


def test_a_sentence_without_end_is_passed_over() -> None:
    annotated = read("Holt said the dam would hold.\n" + "and " * 2000)
    assert said(annotated, attributions_in(annotated))[:1] == [("Holt", "said", "the dam would hold")]


def test_apostrophes_shaped_like_marks_open_and_close_nothing() -> None:
    annotated = read("Holt’s dam was the leaders’ pride in the ’90s, she said.")
    (found,) = attributions_in(annotated)
    assert found.mode == "indirect"


def test_one_mark_too_many_does_not_make_everything_quoted() -> None:
    annotated = read("“The dam will hold,” Holt said. “”\nThe town slept. It rained.")
    found = attributions_in(annotated)
    assert [one.pattern for one in found] == [Pattern.CLAUSE]
