"""Names out of scores of tags: the best legal sequence (Viterbi 1967) of windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_FAR: Final = -1e4


class NameDecoder:
    """The tags of names and the learned scores of their neighbourhoods."""

    def __init__(self, tags: Sequence[str], transitions: NDArray[np.float32]) -> None:
        """Take the tags (O, B-X, I-X) in the model's order and their K x K transition scores."""
        self._tags = tuple(tags)
        pairs = transitions.astype(np.float32).copy()
        for column, tag in enumerate(self._tags):
            if tag.startswith("I-"):
                for row, before in enumerate(self._tags):
                    if before[2:] != tag[2:]:
                        pairs[row, column] = _FAR
        self._pairs = pairs
        self._inside = np.array([tag.startswith("I-") for tag in self._tags])

    def decode(
        self,
        scores: NDArray[np.float32],
        firsts: NDArray[np.int64],
        lengths: NDArray[np.int64],
        starts: NDArray[np.bool_],
    ) -> NDArray[np.int8]:
        """Find the best legal tags of windows, all of them at once.

        Args:
            scores: N x K, the scores of the tags of each word.
            firsts: the first word of each window.
            lengths: its number of words, at least one.
            starts: N, whether a sentence starts at the word: no name goes on over it.

        Returns:
            N numbers of tags, 0 for words in no window.
        """
        tags = np.zeros(len(scores), dtype=np.int8)
        order = np.argsort(-lengths, kind="stable")
        firsts, lengths = firsts[order], lengths[order]
        most = int(lengths[0]) if len(lengths) else 0
        # windows still open at each step: they stand first, as the longest do
        opened = np.searchsorted(-lengths, -np.arange(most + 1), side="left").tolist()
        work = scores + np.where(starts[:, None] & self._inside, np.float32(_FAR), np.float32(0))
        work[firsts] += np.where(self._inside, np.float32(_FAR), np.float32(0))
        score = work[firsts]
        back = np.zeros(scores.shape, dtype=np.int8)
        for step in range(1, most):
            count = opened[step]
            here = firsts[:count] + step
            every = score[:count, :, None] + self._pairs
            back[here] = every.argmax(axis=1)
            score[:count] = every.max(axis=1) + work[here]
        best = score.argmax(axis=1) if most else np.zeros(0, dtype=np.int64)
        for step in range(most - 1, -1, -1):
            here = firsts[: opened[step]] + step
            tags[here] = best[: opened[step]]
            best[: opened[step]] = back[here, best[: opened[step]]]
        return tags

    def spans(self, tags: NDArray[np.int8]) -> list[tuple[int, int, str]]:
        """Read the spans (first word, one past the last, type) of legal tags."""
        found: list[tuple[int, int, str]] = []
        codes: list[int] = tags.tolist()
        for index, code in enumerate(codes):
            if not code:
                continue
            tag = self._tags[code]
            if tag.startswith("B-") or not found or found[-1][1] != index:
                found.append((index, index + 1, tag[2:]))
            else:
                found[-1] = (found[-1][0], index + 1, found[-1][2])
        return found
