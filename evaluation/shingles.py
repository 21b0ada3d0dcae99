"""Shingle scores of extracted text, as the article extraction benchmark defines them.

https://github.com/scrapinghub/article-extraction-benchmark: multisets of four-word shingles; true and
false positives and false negatives are divided by their sum on each page; precision and recall are meaned
over pages.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOKEN: Final = re.compile(r"\w+")
_SIZE: Final = 4


class Score(NamedTuple):
    """Precision, recall and their harmonic mean, 0 to 1."""

    precision: float
    recall: float
    f1: float


def score(pairs: Iterable[tuple[str, str]]) -> Score:
    """Score extracted texts against true ones, each pair (true, extracted) one page."""
    precisions: list[float] = []
    recalls: list[float] = []
    for true, extracted in pairs:
        precision, recall = _page(_shingles(true), _shingles(extracted))
        precisions.append(precision)
        recalls.append(recall)
    precision = sum(precisions) / len(precisions)
    recall = sum(recalls) / len(recalls)
    both = precision + recall
    return Score(precision, recall, 2 * precision * recall / both if both else 0.0)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    if not tokens:
        return Counter()
    return Counter(tuple(tokens[at : at + _SIZE]) for at in range(max(1, len(tokens) - _SIZE + 1)))


def _page(true: Counter[tuple[str, ...]], extracted: Counter[tuple[str, ...]]) -> tuple[float, float]:
    hits = (true & extracted).total()
    excess = (extracted - true).total()
    missing = (true - extracted).total()
    if not excess and not missing:
        return 1.0, 1.0
    precision = hits / (hits + excess) if hits or excess else 0.0
    recall = hits / (hits + missing) if hits or missing else 0.0
    return precision, recall
