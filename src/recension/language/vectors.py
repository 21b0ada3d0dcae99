"""Vectors of sentences: the nearer two, the more alike their meanings (all-MiniLM-L6-v2, int8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from recension.language.model import find
from recension.language.pieces import Pieces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recension.language.model import Model, Session

WIDTH: Final = 384
"""Numbers in a vector."""

LONGEST: Final = 254
"""Pieces read of a sentence, the marks at both ends not counted; the encoder was trained on 128."""


class SentenceEncoder:
    """The sentence encoder of an installed model."""

    def __init__(self, model: Model) -> None:
        """Load it from the model's files."""
        self._pieces = Pieces(model.read("vocabulary.txt").decode().splitlines())
        self._session: Session = model.session("sentences.onnx")

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Turn sentences into vectors; each is read alone, so its neighbours change nothing.

        Args:
            sentences: texts of a sentence or so each.

        Returns:
            One row of `WIDTH` numbers of Euclidean length 1 for each sentence.
        """
        vectors = np.zeros((len(sentences), WIDTH), dtype=np.float32)
        for row, sentence in enumerate(sentences):
            split = [number for word in sentence.split() for number in self._pieces.split(word)][:LONGEST]
            ids = np.array([[self._pieces.start, *split, self._pieces.end]], dtype=np.int64)
            vectors[row] = self._session.run(("vectors",), {"pieces": ids})[0][0]
        return vectors


def sentence_encoder(language: str = "en") -> SentenceEncoder:
    """Load the installed sentence encoder of a language.

    Raises:
        ModelError: it is missing, truncated, foreign, or made for another version.
    """
    return SentenceEncoder(find(language))
