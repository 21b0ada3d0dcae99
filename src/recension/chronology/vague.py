"""Times that are near and have no measure: soon, recently, the near future."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from recension.chronology.meaning import Bearings, CountsFrom, Found, Meaning
from recension.chronology.stretches import Stretch
from recension.chronology.wordlists import labels
from recension.record import Precision

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recension.chronology.sentences import Sentence

_NOT_BEFORE = frozenset({"as", "most", "too", "how", "very", "so"})
_NOT_AFTER = frozenset(
    {"after", "as", "before", "enough", "thereafter", "afterwards", "afterward", "became", "found"}
)


@cache
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for phrase, side in labels("vague_times").items():
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, side == "back"))
    return {first: tuple(sorted(rest, key=lambda one: -len(one[0]))) for first, rest in found.items()}


def read_vague(sentence: Sentence, here: int) -> Found | None:
    """Read such a time that begins at a word."""
    for words, back in _phrases().get(sentence.at(here), ()):
        end = here + len(words)
        if sentence.are(here, *words) and _stands_alone(sentence, here, end):
            meaning = replace(_near(back=back), only_forward=not back and len(words) == 1)
            return Found(first=here, end=end, meaning=meaning)
    return None


def _stands_alone(sentence: Sentence, here: int, end: int) -> bool:
    if end > here + 1:
        return True
    if sentence.at(here - 1) in _NOT_BEFORE or sentence.at(end) in _NOT_AFTER:
        return False
    head = sentence.head(here)
    return sentence.relation(here) == "advmod" and head is not None and sentence.tag(head)[:1] == "V"


def _near(*, back: bool) -> Meaning:
    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        return Stretch(first=None if back else base, last=base if back else None, precision=Precision.VAGUE)

    reason = "the words give no measure"
    return Meaning(
        counts_from=CountsFrom.WRITING if back else CountsFrom.CLAUSE, value=value, reasons=(reason,)
    )
