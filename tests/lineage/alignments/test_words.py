from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.lineage.alignments.words import Words, normalised, words_of
from tests.factories import document

if TYPE_CHECKING:
    from recension.record import Document, DocumentId

LINES = st.lists(
    st.sampled_from(["The talks ended.", "NORLAND'S envoy", "Norland’s  envoy", "和平", "", "32 of 100,000"]),
    max_size=6,
)


def spelled(words: Words, text: str) -> list[str]:
    return [text[start:end] for start, end in zip(words.starts.tolist(), words.ends.tolist(), strict=True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland's", "norland’s"),
        ("2020–2022", "2020-2022"),
        ("Straße", "STRASSE"),
        ("ﬁnal", "final"),
        ("co\u00adoperate", "cooperate"),
        ("İstanbul", "i̇stanbul"),
    ],
)
def test_spellings_of_one_word_are_equal(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("one", "other"), [("2", "two"), ("Norland", "Norland's"), ("32", "33"), ("côte", "cote")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


@given(st.lists(LINES, max_size=4))
def test_offsets_and_numbers_survive(texts: list[list[str]]) -> None:
    documents = [document("\n".join(lines)) for lines in texts]
    numbers: dict[int, str] = {}
    for one, words in zip(documents, words_of(documents), strict=True):
        assert words.document == one.id
        for number, word in zip(words.ids.tolist(), spelled(words, one.text), strict=True):
            assert numbers.setdefault(number, normalised(word)) == normalised(word)
    assert len(set(numbers.values())) == len(numbers)


@given(st.lists(LINES, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_order_of_documents_changes_nothing(texts: list[list[str]], chance: object) -> None:
    documents = [document("\n".join(lines)) for lines in texts]
    shuffled = list(documents)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    def columns(of: list[Document]) -> dict[DocumentId, tuple[list[int], list[int]]]:
        return {words.document: (words.ids.tolist(), words.breaks.tolist()) for words in words_of(of)}

    assert columns(documents) == columns(shuffled)


def test_only_the_body_counts() -> None:
    text = "Menu Home\nThe envoy left.\nShare this\nShe came back."
    one = document(text, body=[(10, 25), (37, 51)])
    (words,) = words_of([one])
    assert spelled(words, text) == ["The", "envoy", "left", "She", "came", "back"]
    assert words.breaks.tolist() == [0, 3]


def test_a_line_inside_a_span_is_a_paragraph_as_well() -> None:
    text = "The envoy left.\n\nShe came back.\n"
    (words,) = words_of([document(text, body=[(0, len(text))])])
    assert words.breaks.tolist() == [0, 3]


def test_light_words_and_names_weigh_less() -> None:
    text = "the minister Minister Norland 32 harbour"
    (words,) = words_of([document(text)])
    the, minister, title, name, numeral, harbour = words.weights.tolist()
    assert the < title < minister < name == numeral < harbour


def test_empty_bodies_have_no_words() -> None:
    for words in words_of([document(""), document(" \n . "), document("some text", body=[])]):
        assert len(words.starts) == len(words.ids) == len(words.breaks) == len(words.weights) == 0
    assert words_of([]) == ()


def test_many_documents_are_read_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [document(f"Envoy {index} left.\nShe came back.") for index in range(20)]
    together = words_of(documents)
    monkeypatch.setattr("recension.lineage.alignments.words._TOGETHER", 50)
    for one, other in zip(together, words_of(documents), strict=True):
        assert (one.ids.tolist(), one.starts.tolist(), one.ends.tolist(), one.breaks.tolist()) == (
            other.ids.tolist(),
            other.starts.tolist(),
            other.ends.tolist(),
            other.breaks.tolist(),
        )
