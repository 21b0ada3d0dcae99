"""Vectors of texts for the stages of one build: loaded when first asked for, each text encoded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recension.language.vectors import WIDTH, sentence_encoder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recension.language.vectors import SentenceEncoder


class LazyEncoder:
    """A sentence encoder that costs nothing until it is used."""

    def __init__(self, language: str = "en") -> None:
        """Remember the language; nothing is loaded yet."""
        self._language = language
        self._encoder: SentenceEncoder | None = None
        self._rows: dict[str, NDArray[np.float32]] = {}

    def encode(self, sentences: Sequence[str], /) -> NDArray[np.float32]:
        """Give one row of length 1 for each text.

        Raises:
            ModelError: the language model is missing or broken.
        """
        new = sorted(set(sentences).difference(self._rows))
        if new:
            if self._encoder is None:
                self._encoder = sentence_encoder(self._language)
            self._rows.update(zip(new, self._encoder.encode(new), strict=True))
        if not sentences:
            return np.zeros((0, WIDTH), dtype=np.float32)
        return np.stack([self._rows[sentence] for sentence in sentences])
