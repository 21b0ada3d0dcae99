"""Names out of scores of tags: the best legal sequence (Viterbi 1967) of a batch of windows."""

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
        self, scores: NDArray[np.float32], lengths: NDArray[np.int64], starts: NDArray[np.bool_]
    ) -> NDArray[np.int8]:
        """Find the best legal tags.

        Args:
            scores: B x W x K.
            lengths: B numbers of words.
            starts: B x W, whether a sentence starts at the word: no name goes on over it.

        Returns:
            B x W numbers of tags, 0 beyond a window's end.
        """
        count, most, width = scores.shape
        work = scores + np.where(starts[..., None] & self._inside, np.float32(_FAR), np.float32(0))
        work[:, 0] += np.where(self._inside, np.float32(_FAR), np.float32(0))
        score = work[:, 0].copy()
        back = np.zeros((count, most, width), dtype=np.int8)
        stay: NDArray[np.int64] = np.arange(width, dtype=np.int64)
        for step in range(1, most):
            every = score[:, :, None] + self._pairs
            best = every.argmax(axis=1)
            fresh = np.take_along_axis(every, best[:, None, :], axis=1)[:, 0] + work[:, step]
            alive = (lengths > step)[:, None]
            back[:, step] = np.where(alive, best, stay)
            score = np.where(alive, fresh, score)
        tags = np.zeros((count, most), dtype=np.int8)
        rows: NDArray[np.int64] = np.arange(count, dtype=np.int64)
        here = score.argmax(axis=1)
        for step in range(most - 1, -1, -1):
            tags[:, step] = np.where(lengths > step, here, 0)
            here = back[rows, step, here]
        return tags

    def spans(self, tags: NDArray[np.int8]) -> list[tuple[int, int, str]]:
        """Read the spans (first word, one past the last, type) of one window's tags."""
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
