"""Where a sentence ends, as far as marks show it: enough to read the words around an event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.record import Document

_END: Final = re.compile(r"[.!?][\"'”’»)]{0,3}\s+(?=[\"'“‘«(\[]{0,2}[A-Z0-9À-Þ])|\n")
_REACH: Final = 2000
"""Code points that a sentence may reach before or after a place: longer than any a newspaper prints."""
_AHEAD: Final = 4  # code points after an end of a sentence that the pattern looks at
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sen|Gov|No|Sept|Dec|Nov|Oct|Jan|Feb)\.\s+$"
)


def sentence_around(text: str, start: int, end: int) -> Span:
    """The sentence, or the run of sentences, that holds [start, end).

    Args:
        text: the canonical text.
        start: first code point.
        end: one past the last.

    Returns:
        From after the last end of a sentence before the place to the first end after it.
    """
    first = max(0, start - _REACH)
    begin = first
    for match in _END.finditer(text, first, min(len(text), start + _AHEAD)):
        if match.end() <= start and _ABBREVIATION.search(text[max(0, match.end() - 8) : match.end()]) is None:
            begin = match.end()
    last = min(len(text), end + _REACH)
    for match in _END.finditer(text, max(begin, end - 1), last):
        if _ABBREVIATION.search(text[max(0, match.end() - 8) : match.end()]) is None:
            return Span(begin, max(end, match.end() if match.group() != "\n" else match.start()))
    return Span(begin, last)


def sentences_of(document: Document) -> Iterator[Span]:
    """The sentences of a document's body, in order."""
    for start, end in document.body:
        at = start
        while at < end:
            span = sentence_around(document.text, at, min(at + 1, end))
            stop = min(end, max(span.end, at + 1))
            if document.text[at:stop].strip():
                yield Span(at, stop)
            at = stop
