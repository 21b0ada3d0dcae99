"""Chooses the names of a text among the spans that may be names, by what the whole text shows of each."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from math import exp
from typing import TYPE_CHECKING, Final, TypeAlias

from recension.data_files import entries_of
from recension.language.name_evidence import CORE, Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recension.language.annotation import Column
    from recension.language.name_odds import Possible

Name: TypeAlias = tuple[int, int, str]

TAKEN: Final = 0.37
"""Likelihood above which a person, place or organisation is taken.

On the training side, with weights fitted on other texts than those used on, F1 is level from .34 to .46. Of
EWT and politics dev it is 79.4 and 85.4 at .34, 80.4 and 85.5 at .37, 80.4 and 85.4 at .40.
"""

TAKEN_OTHERWISE: Final = 0.35
"""The same for other types, which are as likely as the model says; the likeliest reading rarely has less."""

OF_SOME_TYPE: Final = 0.6
"""What the likelihoods of all types of a span must exceed together for it to be a name whose type is open.

F1 of persons, places and organisations on EWT and politics dev moves by .1 at most between .5 and .8, and
without such names; but short names of what a text names in full elsewhere are among them.
"""

_OPEN: Final = "OTH"
_LITTLE: Final = 0.01
"""Share of its likelihood that such a name counts with, so that a name of a known type comes first."""


def chosen(
    words: Sequence[str],
    spans: Sequence[Possible],
    starts: Sequence[int],
    heads: Sequence[int],
    relations: Sequence[str] | Column,
    tags: Sequence[str] | Column,
) -> list[Name]:
    """Choose the names of a text.

    Each span that may be a person, place or organisation is weighed again (logistic regression on signs of
    `name_evidence`, fitted on what networks said of texts they had not seen, see `training/second_look.py`).
    Of spans that overlap those are taken that exceed the thresholds most, all together. Where none is, what
    is likely to be a name of one type or another is one whose type stays open.

    Args:
        words: all words of the text.
        spans: the spans, ascending.
        starts: numbers of the words that start sentences, ascending.
        heads: number of the word each word hangs on, -1 for a root.
        relations: its relation.
        tags: universal tags.

    Returns:
        The names, ascending and apart: first word, one past the last, type.
    """
    text = Surroundings(words, spans, starts, heads, relations, tags)
    return taken(spans, (text.evidence(span) if span.kind in CORE else {} for span in spans))


def taken(spans: Sequence[Possible], evidence: Iterable[Mapping[str, float]]) -> list[Name]:
    """Take the spans that exceed the thresholds most, all together, of those that overlap.

    Args:
        spans: the spans.
        evidence: what is seen of each; nothing of spans of other types than persons, places, organisations.

    Returns:
        The names, ascending and apart.
    """
    gains: list[tuple[int, int, str, float]] = []
    for span, seen in zip(spans, evidence, strict=True):
        if span.kind in CORE:
            gain = likelihood(seen, weights()[span.kind]) - TAKEN
        else:
            gain = span.odds - TAKEN_OTHERWISE
        if gain > 0:
            gains.append((span.end, span.begin, span.kind, gain))
    gains.extend(_of_some_type(spans))
    return _best_apart(sorted(gains))


def _of_some_type(spans: Iterable[Possible]) -> Iterator[tuple[int, int, str, float]]:
    """Give the spans that are likely to be names of one type or another: end, begin, the open type, gain."""
    types: dict[tuple[int, int], list[Possible]] = {}
    for span in spans:
        types.setdefault(span[:2], []).append(span)
    for (begin, end), some in types.items():
        gain = sum(span.odds for span in some) - OF_SOME_TYPE
        if gain > 0:
            yield end, begin, _OPEN, _LITTLE * gain


def likelihood(evidence: Mapping[str, float], worth: Mapping[str, float]) -> float:
    """Say how likely a span is to be a name of its type, by its signs and what each is worth."""
    total = sum(worth.get(sign, 0.0) * value for sign, value in evidence.items())
    return 1 / (1 + exp(-total))


@cache
def weights() -> dict[str, dict[str, float]]:
    """Read what each sign is worth, by type."""
    found: dict[str, dict[str, float]] = {kind: {} for kind in CORE}
    for line in entries_of("recension.language", "name_weights.txt"):
        kind, sign, weight = line.split("\t")
        found[kind][sign] = float(weight)
    return found


def _best_apart(gains: Sequence[tuple[int, int, str, float]]) -> list[Name]:
    """Choose the spans (end, begin, type, gain; by end) that do not overlap and gain most together."""
    ends = [gain[0] for gain in gains]
    best = [0.0]
    before: list[int] = []
    for place, (_, begin, _, gain) in enumerate(gains):
        left = bisect_right(ends, begin, 0, place)
        before.append(left if best[left] + gain > best[place] else -1)
        best.append(max(best[left] + gain, best[place]))
    found: list[Name] = []
    place = len(gains)
    while place:
        place -= 1
        if before[place] >= 0:
            end, begin, kind, _ = gains[place]
            found.append((begin, end, kind))
            place = before[place]
    return found[::-1]
