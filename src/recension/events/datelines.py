"""Times of datelines, which say when a report was sent and not when what it tells was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from recension.events.protocols import Timed
    from recension.language.annotated import Annotated

_LONGEST: Final = 100
"""Letters on either side of its date; the longest of the labelled lines that documents are read by has 72."""

_MOST_WORDS: Final = 8
_DASHES: Final = ("--", "—", "–", "―", " - ")


def is_in_dateline(annotated: Annotated, time: Timed) -> bool:
    """Tell whether only names stand before a time in its paragraph, and an agency and a dash behind it."""
    text, start, end = annotated.text, time.evidence.start, time.evidence.end
    line = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    if line == 0 and start > _LONGEST:
        return False
    before = text[line:start].replace(",", " ").replace("(", " ").replace("/", " ").split()
    if not before or len(before) > _MOST_WORDS or any(word[:1].islower() for word in before):
        return False
    if time.first and annotated.annotation.upos[time.first - 1] == "ADP":
        return False  # "On 2 June - a holiday -"
    after = text[end : end + _LONGEST].partition("\n")[0]
    dash = min((place for mark in _DASHES if (place := after.find(mark)) >= 0), default=-1)
    if dash < 0:
        return False
    between = after[:dash].strip(" .,")
    return not between or (between[0] in "(/[" and between[-1] in ")/]")
