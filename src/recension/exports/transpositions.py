"""Blocks that changed places: what a transposition puts in another order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.overlap import longest_overlap
from recension.record import Span, VariantKind

if TYPE_CHECKING:
    from recension.exports.readings import Entry, Reading

_WORD: Final = re.compile(r"\w+")


def blocks_of(entry: Entry, reading: Reading) -> tuple[Span, ...] | None:
    """The blocks of the base's words, as places within the entry's words, in the order of the witness.

    Args:
        entry: a place of the base.
        reading: a reading of it.

    Returns:
        Two blocks, or three where words stay between them; null where the reading is no transposition or
        has other words beside the order, so that putting blocks in order would not give it.
    """
    whole = not (reading.begins or reading.ends) and len(reading.parts) == 1
    if reading.kind is not VariantKind.TRANSPOSITION or not whole or entry.continued:
        return None
    places = [found.span() for found in _WORD.finditer(entry.words)]
    ours = [entry.words[start:end].casefold() for start, end in places]
    theirs = [found[0].casefold() for found in _WORD.finditer(reading.words)]
    first, second = longest_overlap(ours, theirs), longest_overlap(theirs, ours)
    between = ours[first : len(ours) - second]
    if not first or not second or first + second > len(ours):
        return None
    if theirs != [*ours[len(ours) - second :], *between, *ours[:first]]:
        return None
    cuts = [(len(ours) - second, len(ours)), (first, len(ours) - second), (0, first)]
    return tuple(Span(places[start][0], places[end - 1][1]) for start, end in cuts if start < end)
