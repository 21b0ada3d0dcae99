"""Context: the words around a place, so that a change can be read where it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recension.report.shown import one_line, shortened

if TYPE_CHECKING:
    from recension.record import Evidence

_REACH = 70  # code points on each side: one line of a note
_AROUND = 36  # code points on each side: enough for the words a number belongs to
_WORDS = 200


class InContext(NamedTuple):
    """Words with what stands before and after them on their line."""

    before: str
    words: str
    after: str


def in_context(text: str, start: int, end: int, reach: int = _REACH) -> InContext:
    """The words at [start, end) with their neighbours, cut at spaces and at the ends of the line.

    Args:
        text: the text the offsets count in.
        start: first code point.
        end: one past the last.
        reach: most code points on each side.
    """
    left = text[max(0, start - reach) : start]
    right = text[end : end + reach]
    before = left.rpartition("\n")[2]
    after = right.partition("\n")[0]
    if len(before) == reach and start > reach:
        before = "…" + (before.partition(" ")[2] or before)
    if len(after) == reach and end + reach < len(text):
        after = (after.rpartition(" ")[0] or after) + "…"
    return InContext(before, text[start:end], after)


def around(text: str, place: Evidence) -> InContext:
    """The words of a place on one line, shortened, with the few words that they belong to."""
    before, words, after = in_context(text, place.start, place.end, _AROUND)
    return InContext(
        (" " if before[:1].isspace() else "") + one_line(before) + (" " if before[-1:].isspace() else ""),
        shortened(words, _WORDS),
        (" " if after[:1].isspace() else "") + one_line(after),
    )
