"""Datelines inside the account: "TARNHOLM, Dec. 8 (Coast Agency) --" before the first sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.chronology.meaning import Bearings, Direction
from recension.chronology.partial_dates import meaning_of
from recension.chronology.stretches import single

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from recension.chronology.meaning import Found
    from recension.chronology.sentences import Sentence

_LONGEST: Final = 100
"""Letters of a dateline; the longest of the labelled lines that documents are read by has 72."""

_MOST_WORDS: Final = 8
_DASHES: Final = ("--", "—", "–", "―", " - ")


def dateline_days(found: Iterable[tuple[Sentence, Found]], published: date | None) -> list[date]:
    """Give the days of the datelines among the expressions of a document.

    Args:
        found: expressions with their sentences.
        published: completes a day without a year.

    Returns:
        A day for each dateline whose day is known.
    """
    days: list[date] = []
    for sentence, one in found:
        partial = one.meaning.partial
        if partial is None or partial.day is None or partial.month is None or not _is_dateline(sentence, one):
            continue
        if partial.year is None and published is None:
            continue
        base = None if published is None else single(published)
        meaning = meaning_of(replace(partial, weekday=None))
        stretch = meaning.value(Bearings(base=base, writing=published, direction=Direction.OPEN))
        if stretch is not None and stretch.first is not None:
            days.append(stretch.first)
    return days


def _is_dateline(sentence: Sentence, found: Found) -> bool:
    """Tell whether nothing but names stands before a date in its paragraph, and a dash soon after it."""
    text = sentence.annotated.text
    start, end = sentence.starts[found.first], sentence.ends[found.end - 1]
    line = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    if line == 0 and start > _LONGEST:
        return False
    before = text[line:start].replace(",", " ").replace("(", " ").replace("/", " ").split()
    if len(before) > _MOST_WORDS or not all(word[:1].isupper() or not word[:1].isalpha() for word in before):
        return False
    after = text[end : end + _LONGEST]
    dash = min((place for mark in _DASHES if (place := after.find(mark)) >= 0), default=-1)
    if dash < 0 or "\n" in after[:dash]:
        return False
    between = after[:dash].strip(" .,")
    return not between or (between[0] in "(/[" and between[-1] in ")/]")
