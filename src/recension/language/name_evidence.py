"""What a text shows of a span that may be a name, beside what the model says of it there."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from math import log, log1p
from typing import TYPE_CHECKING, Final

from recension.language.wordlists import wordlist

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.language.annotation import Column
    from recension.language.name_odds import Possible

CORE: Final = ("PER", "LOC", "ORG")
"""The types that are looked at again; of others little is annotated."""

_SURE: Final = 1e-4
_LONG: Final = 4
_SHORT_CAPITALS: Final = 5
_SHOUTED: Final = 0.6
_PREPOSITION_BEFORE: Final = 3
_LEAST_WORDS: Final = 3


class Surroundings:
    """The words of a text, their trees, and all spans that may be names."""

    def __init__(
        self,
        words: Sequence[str],
        spans: Sequence[Possible],
        starts: Sequence[int],
        heads: Sequence[int],
        relations: Sequence[str] | Column,
        tags: Sequence[str] | Column,
    ) -> None:
        """Gather what holds of the whole text.

        Args:
            words: all words.
            spans: the spans, ascending.
            starts: numbers of the words that start sentences, ascending.
            heads: number of the word each word hangs on, -1 for a root.
            relations: its relation.
            tags: universal tags.
        """
        self._words, self._heads, self._relations, self._tags = words, heads, relations, tags
        self._starts = [*starts, len(words)]
        self._first_words = frozenset(starts)
        self._counts = Counter(words)
        self._shouting: dict[int, float] = {}
        self._named: dict[tuple[str, ...], dict[str, float]] = defaultdict(dict)
        self._ends: dict[str, dict[str, float]] = defaultdict(dict)
        self._begins: dict[str, dict[str, float]] = defaultdict(dict)
        self._at: dict[int, list[Possible]] = defaultdict(list)
        for span in spans:
            begin, end, kind, odds = span
            named = self._named[tuple(words[begin:end])]
            named[kind] = named.get(kind, 0.0) + odds
            for word in range(begin, end):
                self._at[word].append(span)
            if end - begin > 1:
                for table, word in ((self._ends, words[end - 1]), (self._begins, words[begin])):
                    table[word][kind] = max(table[word].get(kind, 0.0), odds)
        self._written = _written(words, self._named)

    def evidence(self, span: Possible) -> dict[str, float]:
        """Give what speaks for and against a span: each sign and how strong it is."""
        begin, end, kind, odds = span
        own = self._words[begin:end]
        sentence = bisect_right(self._starts, begin) - 1
        return {
            "always": 1.0,
            "odds": _logit(odds),
            **self._rivals(span),
            **self._elsewhere(tuple(own), kind, odds),
            **self._shape(own, begin, sentence),
            **self._beside(begin, end, sentence),
            **self._tree(begin, end, sentence),
            **_lists(own),
        }

    def _rivals(self, span: Possible) -> dict[str, float]:
        begin, end, kind, odds = span
        signs: dict[str, float] = {}
        crossing = around = 0.0
        starting = odds
        for other in {other for word in range(begin, end) for other in self._at[word]}:
            if (other.begin, other.end) == (begin, end):
                if other.kind != kind:
                    signs[f"rather {other.kind}"] = other.odds
                continue
            crossing = max(crossing, other.odds)
            if other.begin <= begin and other.end >= end:
                around = max(around, other.odds)
            if other.begin == begin and other.kind == kind:
                starting += other.odds
        signs["other edges"] = crossing
        signs["longer"] = around
        signs["this end"] = log(odds / starting)
        return signs

    def _elsewhere(self, key: tuple[str, ...], kind: str, odds: float) -> dict[str, float]:
        """What the same words are elsewhere in the text."""
        signs: dict[str, float] = {}
        others = self._written[key] - 1
        if others > 0:
            named = self._named[key]
            same = max(named[kind] - odds, 0.0) / others
            different = sum(value for name, value in named.items() if name != kind) / others
            weight = log1p(others)
            for name, share in (("same", same), ("other", different), ("no name", 1 - same - different)):
                signs[f"elsewhere {name}"] = share
                signs[f"elsewhere {name}, often"] = share * weight
            signs["elsewhere"] = weight
        if len(key) == 1:
            for table, place in ((self._ends, "ends"), (self._begins, "begins")):
                for name, value in table.get(key[0], {}).items():
                    signs[f"{place} a {name}"] = value
        return signs

    def _shape(self, own: Sequence[str], begin: int, sentence: int) -> dict[str, float]:
        shouting = self._shouted(sentence)
        alone = len(own) == 1
        capitals = [word for word in own if word[:1].isupper()]
        signs = {"shouted": shouting, "small elsewhere": max(map(self._small, capitals), default=0.0)}
        initial = begin in self._first_words
        letters = "".join(own)
        upper = letters.isupper() and letters.isalpha() and shouting < _SHOUTED
        short = upper and alone and 1 < len(letters) <= _SHORT_CAPITALS
        for sign, there in (
            ("one word", alone),
            ("two words", len(own) == 2),  # noqa: PLR2004 - as it says
            ("many words", len(own) >= _LONG),
            ("at the start", initial),
            ("at the start, one word", initial and alone),
            ("no capital", not capitals),
            ("capitals", upper),
            ("few capitals", short),
            ("digit", any(map(str.isdigit, letters))),
            ("hyphen", "-" in own),
            ("dot", "." in letters),
            ("small first", own[0][:1].islower()),
            ("small last", own[-1][:1].islower()),
            ("article first", own[0].lower() == "the"),
            ("of", "of" in own),
            ("and", "and" in own or "&" in own),
            ("'s", "'s" in own),
            ("comma", "," in own),
        ):
            if there:
                signs[sign] = 1.0
        return signs

    def _beside(self, begin: int, end: int, sentence: int) -> dict[str, float]:
        signs: dict[str, float] = {}
        first, stop = self._starts[sentence : sentence + 2]
        for word, there, side in ((begin - 1, begin > first, "before"), (end, end < stop, "after")):
            if not there:
                signs[f"nothing {side}"] = 1.0
                continue
            form, tag = self._words[word], self._tags[word]
            if form.lower() in wordlist("beside_names"):
                signs[f"{side} {form.lower()}"] = 1.0
            if form[:1].isupper() and word > first:
                signs[f"capital {side}"] = 1.0
            if tag in {"PROPN", "NOUN"}:
                signs[f"{tag} {side}"] = 1.0
        return signs

    def _tree(self, begin: int, end: int, sentence: int) -> dict[str, float]:
        out = [word for word in range(begin, end) if not begin <= self._heads[word] < end]
        head = out[0] if out else begin
        above = self._heads[head]
        signs = {
            f"as {self._relations[head]}": 1.0,
            f"under {self._tags[above] if above >= 0 else 'nothing'}": 1.0,
        }
        if len(out) > 1:
            signs["several heads"] = 1.0
        for word in range(begin - 1, max(self._starts[sentence], begin - _PREPOSITION_BEFORE) - 1, -1):
            if self._heads[word] == head and self._relations[word] == "case":
                signs[f"case {self._words[word].lower()}"] = 1.0
                break
        return signs

    def _shouted(self, sentence: int) -> float:
        """Give the share of words in capitals among a sentence's words of letters."""
        if sentence not in self._shouting:
            words = [
                word
                for word in self._words[self._starts[sentence] : self._starts[sentence + 1]]
                if len(word) > 1 and word.isalpha()
            ]
            self._shouting[sentence] = (
                sum(map(str.isupper, words)) / len(words) if len(words) >= _LEAST_WORDS else 0.0
            )
        return self._shouting[sentence]

    def _small(self, word: str) -> float:
        """Give the share of a word's places in the text where it has no capital."""
        small = self._counts[word.lower()]
        return small / (small + self._counts[word])


def _written(
    words: Sequence[str],
    keys: Mapping[tuple[str, ...], object],
) -> Counter[tuple[str, ...]]:
    """Count how often the text has each run of words."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for key in keys:
        lengths[key[0]].add(len(key))
    found: Counter[tuple[str, ...]] = Counter()
    for place, word in enumerate(words):
        for length in lengths.get(word, ()):
            key = tuple(words[place : place + length])
            if key in keys:
                found[key] += 1
    return found


def _lists(own: Sequence[str]) -> dict[str, float]:
    text = " ".join(own)
    small = text.lower()
    parts = wordlist("parts_of_places")
    return {
        sign: 1.0
        for sign, there in (
            ("country", text in wordlist("countries")),
            ("state", small in wordlist("states")),
            ("known organisation", text in wordlist("organisations")),
            ("part of a place", any(word.lower() in parts for word in own)),
            ("part of a place last", own[-1].lower() in parts),
        )
        if there
    }


def _logit(odds: float) -> float:
    bounded = min(max(odds, _SURE), 1 - _SURE)
    return log(bounded / (1 - bounded))
