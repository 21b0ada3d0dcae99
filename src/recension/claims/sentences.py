"""Where a sentence ends, as far as marks show it: enough to read the words around an event."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.record import Document

_END: Final = re.compile(r"[.!?][\"'”’»)]{0,3}\s+(?=[\"'“‘«(\[]{0,2}[A-Z0-9À-Þ])|\n")
_REACH: Final = 1000
"""Code points that a sentence may reach before or after a place: longer than any a newspaper prints, and a
bound on what hostile text without full stops costs."""
_BACK: Final = 8  # code points before an end of a sentence among which an abbreviation stands
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sen|Gov|No|Sept|Dec|Nov|Oct|Jan|Feb)\.\s+$"
)


def borders(text: str) -> list[int]:
    """Where sentences begin, in code points, ascending; 0 is the first."""
    found = [0]
    found.extend(
        match.end()
        for match in _END.finditer(text)
        if _ABBREVIATION.search(text[max(0, match.end() - _BACK) : match.end()]) is None
    )
    return found


def sentence_in(starts: list[int], text: str, start: int, end: int) -> Span:
    """The sentence, or the run of sentences, that holds [start, end).

    Args:
        starts: where the sentences of the text begin, see `borders`.
        text: the text.
        start: first code point.
        end: one past the last.

    Returns:
        Without the blanks at its end, and cut where a text has no end of a sentence for long.
    """
    begin = max(starts[bisect_right(starts, start) - 1], start - _REACH)
    after = bisect_left(starts, end)
    stop = min(starts[after] if after < len(starts) else len(text), end + _REACH)
    return Span(begin, max(end, begin + len(text[begin:stop].rstrip())))


def sentences_of(document: Document) -> Iterator[Span]:
    """The sentences of a document's body, in order."""
    starts = borders(document.text)
    for start, end in document.body:
        inside = [start, *(one for one in starts if start < one < end), end]
        for first, last in pairwise(inside):
            if document.text[first:last].strip():
                yield Span(first, last)
