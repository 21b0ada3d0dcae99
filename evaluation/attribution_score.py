"""The metric of who said what: gold and found attributions compared by the words their spans hold.

Everything is counted over tokens, runs of letters and digits, so that marks and blanks at an edge never
matter. Found attributions are paired with gold ones one to one by the overlap of their contents (Dice), the
likest first; a pair is linked where its sources agree too. Proportional and strict figures beside these say
little more and are left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Spans = Sequence[tuple[int, int]]

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’.,\-][^\W_]+)*")
_QUOTED: Final = re.compile(r"“[^”]{0,3000}?(?:”|(?=\n)|$)|\"[^\"\n]{0,3000}?(?:\"|(?=\n)|$)|«[^»]{0,3000}?»")
ALIGNED: Final = 0.5
"""Dice overlap from which contents are the same, and sources too."""

_DIRECT: Final = 0.95
"""Share of a content's tokens inside quotation marks from which it is direct."""

KINDS: Final = ("direct", "mixed", "indirect")


class Spanned(NamedTuple):
    """An attribution as places in a text: code points, half-open, one or more segments a role."""

    source: Spans
    content: Spans


class _Tokens(NamedTuple):
    source: frozenset[int]
    content: frozenset[int]


@dataclass(slots=True, kw_only=True)
class Tally:
    """What was counted over documents.

    Attributes:
        gold: gold attributions with a content.
        found: found ones.
        aligned: pairs whose contents are the same.
        linked: of these, pairs whose sources are the same or both absent.
        sourced: of the aligned pairs those whose gold has a source.
        right: of these, those whose source was found.
        kinds: for direct, mixed and indirect gold contents how many, how many aligned, how many linked.
    """

    gold: int = 0
    found: int = 0
    aligned: int = 0
    linked: int = 0
    sourced: int = 0
    right: int = 0
    kinds: dict[str, tuple[int, int, int]]

    @classmethod
    def empty(cls) -> Tally:
        """Make one that counted nothing."""
        return cls(kinds=dict.fromkeys(KINDS, (0, 0, 0)))

    def figures(self) -> dict[str, float]:
        """Give the figures in percent, two decimals."""
        figures = {
            "linked@0.5": _f1(self.linked, self.found, self.gold),
            "content@0.5": _f1(self.aligned, self.found, self.gold),
            "speaker": 100 * self.right / max(self.sourced, 1),
        }
        for kind, (gold, aligned, linked) in self.kinds.items():
            figures[f"{kind} content"] = 100 * aligned / max(gold, 1)
            figures[f"{kind} linked"] = 100 * linked / max(gold, 1)
        return {name: round(value, 2) for name, value in figures.items()}


def _f1(hit: int, found: int, gold: int) -> float:
    return 200 * hit / max(found + gold, 1)


class _Text:
    """A text's tokens."""

    def __init__(self, text: str) -> None:
        self._at: dict[int, int] = {}
        for number, match in enumerate(_TOKEN.finditer(text)):
            self._at.update(dict.fromkeys(range(match.start(), match.end()), number))
        self.quoted = frozenset(
            token for match in _QUOTED.finditer(text) for token in self.tokens([match.span()])
        )

    def tokens(self, spans: Spans) -> frozenset[int]:
        return frozenset(
            token
            for start, end in spans
            for place in range(start, end)
            if (token := self._at.get(place)) is not None
        )

    def read(self, attributions: Iterable[Spanned]) -> list[_Tokens]:
        read = [_Tokens(self.tokens(one.source), self.tokens(one.content)) for one in attributions]
        return [one for one in read if one.content]

    def kind(self, content: frozenset[int]) -> str:
        share = len(content & self.quoted) / len(content)
        return "direct" if share >= _DIRECT else "mixed" if share > 0 else "indirect"


def count(tally: Tally, text: str, gold: Iterable[Spanned], found: Iterable[Spanned]) -> None:
    """Compare what was found in a document with its gold, and add it to a tally.

    Args:
        tally: is added to.
        text: the document's text.
        gold: gold attributions.
        found: found attributions.
    """
    document = _Text(text)
    true, said = document.read(gold), document.read(found)
    tally.gold += len(true)
    tally.found += len(said)
    kinds = [document.kind(one.content) for one in true]
    for kind in kinds:
        _add(tally, kind, (1, 0, 0))
    for overlap, i, j in aligned(true, said):
        if overlap < ALIGNED:
            continue
        same = _dice(true[i].source, said[j].source) >= ALIGNED
        tally.aligned += 1
        tally.linked += same
        tally.sourced += bool(true[i].source)
        tally.right += bool(true[i].source) and same
        _add(tally, kinds[i], (0, 1, int(same)))


def _add(tally: Tally, kind: str, more: tuple[int, int, int]) -> None:
    first, second, third = tally.kinds[kind]
    tally.kinds[kind] = (first + more[0], second + more[1], third + more[2])


def aligned(gold: Sequence[_Tokens], found: Sequence[_Tokens]) -> list[tuple[float, int, int]]:
    """Pair attributions one to one: overlap, gold index, found index; the likest first."""
    holders: dict[int, set[int]] = defaultdict(set)
    for j, one in enumerate(found):
        for token in one.content:
            holders[token].add(j)
    pairs = sorted(
        (-_dice(one.content, found[j].content), -_dice(one.source, found[j].source), i, j)
        for i, one in enumerate(gold)
        for j in {j for token in one.content for j in holders.get(token, ())}
    )
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    result: list[tuple[float, int, int]] = []
    for overlap, _, i, j in pairs:
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            result.append((-overlap, i, j))
    return result


def _dice(one: frozenset[int], other: frozenset[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0
