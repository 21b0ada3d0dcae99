"""What the shipped model says of texts written for this project; skipped where it is not installed."""

from __future__ import annotations

import numpy as np
import pytest

from recension.language import trees as walking
from recension.language.annotators import annotator_for
from recension.language.english import EnglishAnnotator, english
from recension.language.model import installed
from recension.language.trees import Trees
from recension.language.vectors import WIDTH, sentence_encoder

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

STORY = (
    "Norland’s commission said on Dec. 8 (Friday) that the two countries agreed to exchange prisoners.\n"
    "“We welcome the agreement,” said Ann Orrin, the foreign minister of Sudmark. “It is a first step.”\n"
    "Thirty soldiers were released by Sudmark. Norland will not withdraw its bid to host the talks."
)


@pytest.fixture(scope="module")
def annotator() -> EnglishAnnotator:
    return english()


def test_the_language_is_covered() -> None:
    found = annotator_for("en")
    assert found is not None
    assert found.name.startswith("recension-model-en ")


def test_sentences_of_a_story(annotator: EnglishAnnotator) -> None:
    found = annotator.annotate(STORY)
    sentences = [STORY[found.starts[begin] : found.ends[end - 1]] for begin, end in found.sentence_bounds()]
    assert sentences == [
        "Norland’s commission said on Dec. 8 (Friday) that the two countries agreed to exchange prisoners.",
        "“We welcome the agreement,” said Ann Orrin, the foreign minister of Sudmark.",
        "“It is a first step.”",
        "Thirty soldiers were released by Sudmark.",
        "Norland will not withdraw its bid to host the talks.",
    ]


def test_who_does_what(annotator: EnglishAnnotator) -> None:
    found = annotator.annotate(STORY)
    trees = Trees(found)
    words = [found.word(STORY, number) for number in range(len(found))]
    said, released, withdraw = (words.index(word) for word in ("said", "released", "withdraw"))
    exchange = words.index("exchange")
    assert words[walking.subject(trees, said) or 0] == "commission"
    assert words[walking.complement_clause(trees, said) or 0] == "agreed"
    assert words[walking.subject(trees, exchange) or 0] == "countries"
    assert words[walking.direct_object(trees, exchange) or 0] == "prisoners"
    assert walking.is_passive(trees, released)
    assert words[walking.undergoer(trees, released) or 0] == "soldiers"
    assert walking.is_negated(trees, withdraw)
    assert found.lemmas[words.index("countries")] == "country"
    assert found.lemmas[said] == "say"


def test_names_of_a_story(annotator: EnglishAnnotator) -> None:
    found = annotator.annotate(STORY)
    names = {(STORY[slice(*found.span(begin, end))], kind) for begin, end, kind in found.names()}
    assert ("Ann Orrin", "PER") in names
    assert {"Norland", "Sudmark"} <= {name for name, _ in names}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...!!! ??? — — ““””",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f44b\U0001f3fd e\u0301\u0323 \u0301",
        "Norland 会谈 сказал שלום \u202eمرحبا\u202c said.",
        "a\ud800b \udfff said\x00no",
        "x" * 1_000_000,
        "z" * 70 + " " + "-" * 5_000 + " left",
        "buses " * 600,
    ],
)
def test_bad_input_gives_words_at_their_places_and_no_complaint(
    annotator: EnglishAnnotator, text: str
) -> None:
    found = annotator.annotate(text)
    before = 0
    for start, end in zip(found.starts.tolist(), found.ends.tolist(), strict=True):
        assert before <= start < end <= len(text)
        assert not text[start].isspace()
        before = end
    assert all(begin <= end for begin, end in found.sentence_bounds())
    assert np.isfinite(found.facts).all()


def test_the_number_of_workers_changes_nothing(annotator: EnglishAnnotator) -> None:
    text = "\n".join([STORY] * 8)
    one, two = annotator.annotate(text), english(workers=2).annotate(text)
    assert one.heads.tolist() == two.heads.tolist()
    assert list(one.names()) == list(two.names())
    assert np.array_equal(one.facts, two.facts)


def test_vectors_have_length_one_and_know_a_paraphrase() -> None:
    encoder = sentence_encoder()
    vectors = encoder.encode(
        [
            "Norland will free thirty soldiers.",
            "Thirty servicemen are to be released by Norland.",
            "The river rose after a week of rain.",
        ]
    )
    assert vectors.shape == (3, WIDTH)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2
    assert np.array_equal(encoder.encode(["The river rose after a week of rain."])[0], vectors[2])


def test_no_sentence_no_vector() -> None:
    assert sentence_encoder().encode([]).shape == (0, WIDTH)
    assert np.isfinite(sentence_encoder().encode(["", "\ud800", "x" * 10_000])).all()
