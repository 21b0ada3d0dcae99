"""How alike two sentences or two words are in meaning, by an encoder's vectors, each text encoded once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray


class Encoder(Protocol):
    """Turns texts into vectors of length 1, such as `recension.language.vectors.SentenceEncoder`."""

    def encode(self, sentences: Sequence[str], /) -> NDArray[np.float32]:
        """Give one row for each text."""
        ...


class Likeness:
    """Vectors of texts, kept, so that none is encoded twice."""

    def __init__(self, encoder: Encoder) -> None:
        """Take the encoder; nothing is encoded yet."""
        self._encoder = encoder
        self._rows: dict[str, NDArray[np.float32]] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Encode the texts that are new, in the order of their code points."""
        new = sorted(set(texts).difference(self._rows))
        if new:
            self._rows.update(zip(new, self._encoder.encode(new), strict=True))

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give the vectors of texts, a row each."""
        self.learn(texts)
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        return np.stack([self._rows[text] for text in texts])

    def between(self, one: str, other: str) -> float:
        """Give the cosine of two texts, -1 to 1."""
        self.learn((one, other))
        return float(self._rows[one] @ self._rows[other])
