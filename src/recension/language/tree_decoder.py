"""Heads and relations out of the scores of a batch (Dozat & Manning 2017), kept within what a tree allows."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.language.punctuation import uncrossed
from recension.language.spanning import FORBIDDEN, best_tree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recension.language.model import Session

_WEIGHT: Final = 1.5
"""What the best relation of a pair counts beside the score of the arc; worth .05 LAS on both dev sets."""

_NEAR: Final = 4.0
"""How far below a word's best head another one is still asked for its relation."""

_SURE: Final = 4.0
"""By how much a second subject or object must be more likely than all else to stay one."""

_ONCE: Final = (("nsubj", "csubj"), ("obj",), ("iobj",), ("expl",), ("ccomp",))
"""Relations that a word has once at most in Universal Dependencies; all subtypes but `outer` are the same."""


class TreeDecoder:
    """Finds the trees of the sentences of a batch."""

    def __init__(self, scorer: Session, relations: Sequence[str]) -> None:
        """Take the graph that scores pairs and the relation labels in its order."""
        self._scorer = scorer
        self._root = relations.index("root")
        self._once = [
            np.array(
                [
                    number
                    for number, label in enumerate(relations)
                    if label.partition(":")[0] in family and not label.endswith(":outer")
                ],
                dtype=np.int64,
            )
            for family in _ONCE
        ]

    def decode(
        self,
        bounds: Sequence[Sequence[int]],
        arcs: NDArray[np.float32],
        dependents: NDArray[np.float32],
        governors: NDArray[np.float32],
        marks: NDArray[np.bool_],
    ) -> list[tuple[NDArray[np.int32], NDArray[np.int64]]]:
        """Find the trees of a batch.

        Args:
            bounds: of each window the first word of each of its sentences, and its number of words.
            arcs: B x W x (W + 1) scores of heads, column 0 the root.
            dependents: B x W x D, each word as a dependent.
            governors: B x (W + 1) x D, the root and each word as a head.
            marks: B x W, whether each word is punctuation.

        Returns:
            Of each window the heads, counted within it from 1, 0 the root, and the relations.
        """
        spans = [(row, *span) for row, edges in enumerate(bounds) for span in pairwise(edges)]
        own = [_own(arcs[row], begin, end) for row, begin, end in spans]
        self._add_relations(spans, own, dependents, governors)
        heads = [np.zeros(edges[-1], dtype=np.int32) for edges in bounds]
        for (row, begin, end), scores in zip(spans, own, strict=True):
            tree = uncrossed(best_tree(scores), scores, marks[row, begin:end])
            heads[row][begin:end] = np.where(tree > 0, tree + begin, 0)
        left = np.concatenate([dependents[row, : len(found)] for row, found in enumerate(heads)])
        right = np.concatenate([governors[row, found] for row, found in enumerate(heads)])
        scores = self._scores(left, right, np.concatenate(heads))
        result: list[tuple[NDArray[np.int32], NDArray[np.int64]]] = []
        place = 0
        for found in heads:
            result.append((found, self._labels(scores[place : place + len(found)], found)))
            place += len(found)
        return result

    def _add_relations(
        self,
        spans: Sequence[tuple[int, int, int]],
        own: Sequence[NDArray[np.float32]],
        dependents: NDArray[np.float32],
        governors: NDArray[np.float32],
    ) -> None:
        """Where heads are near each other, add how sure the relation of each would be."""
        pairs: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []
        for scores in own:
            near = scores > scores.max(axis=1, keepdims=True) - _NEAR
            near[near.sum(axis=1) == 1] = False
            words, columns = np.nonzero(near)
            pairs.append((words, columns))
        left = [
            dependents[row, begin + words] for (row, begin, _), (words, _) in zip(spans, pairs, strict=True)
        ]
        right = [
            governors[row, np.where(columns > 0, columns + begin, 0)]
            for (row, begin, _), (_, columns) in zip(spans, pairs, strict=True)
        ]
        flat = np.concatenate([columns for _, columns in pairs])
        if not len(flat):
            return
        scores = self._scores(np.concatenate(left), np.concatenate(right), flat)
        best = scores.max(axis=1)
        best[flat == 0] = scores[flat == 0, self._root]
        odds = best - _log_sum(scores)
        place = 0
        for sentence, (words, columns) in zip(own, pairs, strict=True):
            sentence[words, columns] += _WEIGHT * odds[place : place + len(words)]
            place += len(words)

    def _scores(
        self, left: NDArray[np.float32], right: NDArray[np.float32], heads: NDArray[np.integer]
    ) -> NDArray[np.float32]:
        (scores,) = self._scorer.run(("scores",), {"dependents": left, "governors": right})
        # the label "root" and the place under the root belong together
        scores[heads > 0, self._root] = FORBIDDEN
        return scores

    def _labels(self, scores: NDArray[np.float32], heads: NDArray[np.int32]) -> NDArray[np.int64]:
        labels: NDArray[np.int64] = scores.argmax(axis=1)
        labels[heads == 0] = self._root
        for family in self._once:
            inside = np.flatnonzero(np.isin(labels, family))
            if len(inside) < 2 or len(np.unique(heads[inside])) == len(inside):  # noqa: PLR2004 - a pair
                continue
            self._keep_one(scores, heads, labels, inside, family)
        return labels

    def _keep_one(
        self,
        scores: NDArray[np.float32],
        heads: NDArray[np.int32],
        labels: NDArray[np.int64],
        inside: NDArray[np.int64],
        family: NDArray[np.int64],
    ) -> None:
        """Give all words but the surest of one head the best label outside the family."""
        others = scores[inside].copy()
        mine = others[:, family].max(axis=1)
        others[:, family] = FORBIDDEN
        margins = mine - others.max(axis=1)
        for head in np.unique(heads[inside]).tolist():
            rows = np.flatnonzero(heads[inside] == head)
            surest = rows[margins[rows].argmax()]
            for row in rows.tolist():
                if row != surest and margins[row] < _SURE:
                    labels[inside[row]] = others[row].argmax()


def _own(arcs: NDArray[np.float32], begin: int, end: int) -> NDArray[np.float32]:
    """Cut one sentence out of a window; no word is its own head."""
    own = np.concatenate([arcs[begin:end, :1], arcs[begin:end, begin + 1 : end + 1]], axis=1)
    count = end - begin
    own[np.arange(count), np.arange(count) + 1] = FORBIDDEN
    return own


def _log_sum(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    most = scores.max(axis=1, keepdims=True)
    total: NDArray[np.float32] = most[:, 0] + np.log(np.exp(scores - most).sum(axis=1))
    return total
