"""How much two documents look like accounts of the same happening, from 0 to 1.

The cosine of what their bodies hold (Salton & McGill 1983), each term weighted by its surprise: the
negative logarithm of the share of texts expected to hold it. A term counts once a document, names
weigh more than words. Between two languages only names and numbers can be the same. Words that both
took from each other add to it, dates far apart take from it, an unknown date does neither. The figure
depends on the two documents alone: a third one changes nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from recension.stories.commonness import expected_share, noun_capitals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from recension.record import Document
    from recension.stories.passages import SharedPassages
    from recension.stories.terms import Terms

# ECB+ train, BCubed F1 at the threshold of `grouping`: 1 .840, 1.5 .876, 2 .876, 2.5 .887, 3 .875, 4 .871.
_NAME_WEIGHT = 2.5

# A number is as telling as a word that one text in 400 holds. ECB+ train: 3 .888, 6 .887, 9 .887; MEANTIME:
# 3 .974, 6 .983, 9 .983. To weight short numbers down was no better.
_NUMBER_SURPRISE = 6.0

# A word that one text in five holds says nothing. ECB+ train: the same .887 with and without these words,
# which are half of a text and most of the cost.
_COMMON_SHARE = 0.2

# Names and numbers alone agree more easily than whole texts. MEANTIME, BCubed F1 at the threshold of
# `grouping`: .4 .966, .5 .983, .6 .974.
_ACROSS_LANGUAGES = 0.5

# Where every noun is capitalised three words in ten that look like names are: of the different words of a
# text .37 stand capitalised inside a sentence in German, .11 in the other languages (lines of
# train-fundus, 46 pages and 75). The other seven would make the text look larger than its names.
_NAMES_AMONG_NOUNS = 0.3

# Days that change nothing: the keeping of a promise is told of weeks after the promise. Beyond them the
# figure falls, over the next year, to half. MEANTIME: .957 without, .983 with; 30 days free, or half a
# year to a third, give the same.
_FREE_DAYS = 60
_FALLING_DAYS = 365
_FAR_SHARE = 0.5

_DAY_LETTERS = len("2000-01-01")


class _Channel:
    """Unit vectors of all documents over one choice of terms, and by term the documents that hold it."""

    def __init__(self, weights: Sequence[Mapping[str, float]]) -> None:
        norms = [math.sqrt(math.fsum(weight * weight for weight in terms.values())) for terms in weights]
        counts = Counter(term for terms in weights for term in terms)
        # What one document holds alone counts in its length and nowhere else.
        number = {term: at for at, term in enumerate(sorted(term for term in counts if counts[term] > 1))}
        self._size = len(weights)
        self._terms: list[NDArray[np.int64]] = []
        self._weights: list[NDArray[np.float64]] = []
        for terms, norm in zip(weights, norms, strict=True):
            held = sorted((number[term], weight / norm) for term, weight in terms.items() if term in number)
            self._terms.append(np.array([term for term, _ in held], dtype=np.int64))
            self._weights.append(np.array([weight for _, weight in held], dtype=np.float64))
        term = np.concatenate([*self._terms, np.empty(0, dtype=np.int64)])
        order = np.argsort(term, kind="stable")
        holder = np.repeat(np.arange(self._size), [len(terms) for terms in self._terms])
        self._holders = holder[order]
        self._held = np.concatenate([*self._weights, np.empty(0)])[order]
        self._first = np.searchsorted(term[order], np.arange(len(number) + 1))

    def row(self, document: int) -> NDArray[np.float64]:
        terms = self._terms[document]
        first = self._first[terms]
        count = self._first[terms + 1] - first
        # The places of all holders of all its terms, one run of consecutive numbers after the other.
        run_starts = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(count)])
        places: NDArray[np.int64] = np.arange(int(run_starts[-1]), dtype=np.int64) + np.repeat(
            first - run_starts[:-1], count
        )
        products = self._held[places] * np.repeat(self._weights[document], count)
        sums = np.bincount(self._holders[places], weights=products, minlength=self._size)
        return sums.astype(np.float64, copy=False)


class Resemblance:
    """The resemblance of every document to every other, a row at a time."""

    def __init__(
        self, documents: Sequence[Document], terms: Sequence[Terms], passages: Sequence[SharedPassages]
    ) -> None:
        """Weigh the terms of documents.

        Args:
            documents: sorted by id, so that sums run in one order.
            terms: of each document.
            passages: what pairs of them share in the same order.
        """
        surprises = [
            _surprises(one, document.language) for document, one in zip(documents, terms, strict=True)
        ]
        self._whole = _Channel(
            [
                {
                    term: weight * (_NAME_WEIGHT if term in one.names else 1.0)
                    for term, weight in surprise.items()
                }
                for surprise, one in zip(surprises, terms, strict=True)
            ]
        )
        languages = sorted({document.language for document in documents if document.language})
        self._language = np.array(
            [languages.index(document.language) if document.language else -1 for document in documents]
        )
        self._names: _Channel | None = None
        if len(languages) > 1:
            self._names = _Channel(
                [
                    {term: w for term, w in surprise.items() if term in one.names or term in one.numbers}
                    for surprise, one in zip(surprises, terms, strict=True)
                ]
            )
        nouns = noun_capitals()
        self._growth = np.array(
            [1 / math.sqrt(_NAMES_AMONG_NOUNS) if one.language in nouns else 1.0 for one in documents]
        )
        self._day = np.array([_day(document) for document in documents])
        self._passages: dict[int, list[tuple[int, float]]] = {}
        place = {document.id: index for index, document in enumerate(documents)}
        for pair in passages:
            left, right = place[pair.left], place[pair.right]
            share = min(1.0, pair.words / max(1, min(terms[left].length, terms[right].length)))
            self._passages.setdefault(left, []).append((right, share))
            self._passages.setdefault(right, []).append((left, share))

    def row(self, document: int) -> NDArray[np.float64]:
        """The resemblance of one document to each, 0 to 1; to itself 0."""
        out = self._whole.row(document)
        if self._names is not None:
            own = self._language[document]
            foreign = (self._language != own) & (self._language >= 0) & (own >= 0)
            names = np.minimum(1.0, self._names.row(document) * self._growth * self._growth[document])
            out = np.where(foreign, _ACROSS_LANGUAGES * names, out)
        for other, share in self._passages.get(document, ()):
            # Two ways to be of one story, either of which may fail: a noisy or (Pearl 1988).
            out[other] = 1 - (1 - min(1.0, out[other])) * (1 - share)
        apart = np.abs(self._day - self._day[document])  # not a number where a date is unknown
        late = np.nan_to_num((apart - _FREE_DAYS) / _FALLING_DAYS, nan=0.0)
        out *= 1 - (1 - _FAR_SHARE) * np.clip(late, 0.0, 1.0)
        out[document] = 0.0
        return np.minimum(out, 1.0)


def _surprises(terms: Terms, language: str | None) -> dict[str, float]:
    shares = {word: expected_share(word, language) for word in terms.words}
    found = {word: -math.log(share) for word, share in shares.items() if share < _COMMON_SHARE}
    found.update(dict.fromkeys(terms.numbers, _NUMBER_SURPRISE))
    return found


def _day(document: Document) -> float:
    published = document.published
    if published is None or len(published.value) < _DAY_LETTERS:
        return math.nan
    try:
        return float(date.fromisoformat(published.value[:_DAY_LETTERS]).toordinal())
    except ValueError:
        return math.nan
