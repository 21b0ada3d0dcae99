"""Paragraphs that were put into an account later and say when: "Update, 28 May: ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.chronology.anchors import Anchor
from recension.chronology.meaning import Bearings, CountsFrom, Direction
from recension.chronology.stretches import single
from recension.chronology.wordlists import words
from recension.record import TimeMethod

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.chronology.resolving import Expression
    from recension.language.annotated import Annotated

_LONGEST: Final = 40
"""Letters that may stand before the date of a note."""

_BESIDE: Final = frozenset({"on", "at", "from"})
_DATES: Final = frozenset({CountsFrom.NOTHING, CountsFrom.WRITING})
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]*)?")
_CLOSED: Final = re.compile(
    r"[\s,]{0,3}(?:(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?[\s,]{0,3})?[:)\]|–—-]"
)
"""What parts the date of a note from what it tells: a colon, a bracket, a dash, with a time of day or not."""


def anchors_of_notes(
    annotated: Annotated, expressions: Sequence[Expression], anchor: Anchor
) -> Mapping[int, Anchor]:
    """Find the paragraphs that count from a day of their own.

    Args:
        annotated: the document.
        expressions: of it, in order.
        anchor: what the others count from; completes a day without a year.

    Returns:
        What they count from, by the number of the paragraph.
    """
    found: dict[int, Anchor] = {}
    seen: set[int] = set()
    for one in expressions:
        if one.paragraph in seen:
            continue
        seen.add(one.paragraph)
        if one.quoted or one.meaning.counts_from not in _DATES or not _opens_note(annotated, one):
            continue
        base = None if anchor.day is None else single(anchor.day)
        stretch = one.meaning.value(Bearings(base=base, writing=anchor.day, direction=Direction.OPEN))
        if stretch is None or stretch.first is None or stretch.first != stretch.last:
            continue
        day = stretch.first.isoformat()
        found[one.paragraph] = Anchor(
            first=stretch.first,
            last=stretch.first,
            text=day,
            method=TimeMethod.RESOLVED,
            reasons=(f"the paragraph says that it was added on {day}",),
        )
    return found


def _opens_note(annotated: Annotated, one: Expression) -> bool:
    """Tell whether nothing but words for a note stands before a date, and a mark behind it."""
    text = annotated.text
    evidence = annotated.cite(one.first, one.end)
    if not any(letter.isdigit() for letter in evidence.quote):
        return False  # "Update, Thursday" may be of any week
    line = text.rfind("\n", max(0, evidence.start - _LONGEST - 1), evidence.start) + 1
    if line == 0 and evidence.start > _LONGEST:
        return False
    before = [word.lower().replace("’", "'") for word in _WORD.findall(text[line : evidence.start])]
    openers = words("note_openers")
    if not any(word in openers for word in before):
        return False
    return all(word in openers or word in _BESIDE for word in before) and (
        _CLOSED.match(text, evidence.end) is not None
    )
