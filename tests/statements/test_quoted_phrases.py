from __future__ import annotations

import pytest

from recension.language.model import installed
from recension.record import QuotedPhraseKind
from recension.statements import attributions_in, quoted_phrases_in
from tests.statements.readings import read

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Tom “Tiger” Bell fought in the war.", QuotedPhraseKind.NICKNAME, "Tiger"),
        ("She is the author of “The Long Road Home”.", QuotedPhraseKind.TITLE, "The Long Road Home"),
        ("Her film “night” won a prize.", QuotedPhraseKind.TITLE, "night"),
        ("The so-called “bridge tax” was dropped.", QuotedPhraseKind.TERM, "bridge tax"),
        ("The “rescue” cost nine lives.", QuotedPhraseKind.SCARE, "rescue"),
        ("The ‘peace’ lasted a week.", QuotedPhraseKind.SCARE, "peace"),
    ],
)
def test_kinds(text: str, kind: QuotedPhraseKind, words: str) -> None:
    annotated = read(text)
    (found,) = quoted_phrases_in(annotated, attributions_in(annotated))
    assert (found.kind, found.evidence.quote) == (kind, words)


def test_what_is_said_is_no_phrase() -> None:
    annotated = read("“The dam will hold,” Holt said. Lund said the dam was “as good as new”.")
    assert quoted_phrases_in(annotated, attributions_in(annotated)) == ()


def test_a_nickname_inside_what_is_said_is_still_one() -> None:
    annotated = read("Holt said that Tom “Tiger” Bell had built the dam.")
    (found,) = quoted_phrases_in(annotated, attributions_in(annotated))
    assert found.kind is QuotedPhraseKind.NICKNAME
