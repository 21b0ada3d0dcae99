from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recension.language.vectors import WIDTH, sentence_encoder
from recension.pipeline import encoding
from recension.pipeline.encoding import LazyEncoder

if TYPE_CHECKING:
    import pytest

TEXTS = (
    "Norland frees fourteen fishermen.",
    "The ferry sailed at noon.",
    "Norland frees fourteen fishermen.",
)


def test_vectors_are_those_of_the_encoder_in_the_order_asked_for() -> None:
    assert np.array_equal(LazyEncoder().encode(TEXTS), sentence_encoder().encode(TEXTS))


def test_nothing_is_loaded_before_it_is_needed_and_no_text_is_encoded_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    class Stand:
        def encode(self, sentences: list[str]) -> np.ndarray:
            asked.extend(sentences)
            return np.ones((len(sentences), WIDTH), dtype=np.float32)

    loaded: list[str] = []

    def load(language: str) -> Stand:
        loaded.append(language)
        return Stand()

    monkeypatch.setattr(encoding, "sentence_encoder", load)
    encoder = LazyEncoder()
    assert encoder.encode([]).shape == (0, WIDTH)
    assert loaded == []
    encoder.encode(TEXTS)
    encoder.encode(TEXTS[:2])
    assert loaded == ["en"]
    assert sorted(asked) == sorted(set(TEXTS))
