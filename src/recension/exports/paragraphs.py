"""Paragraphs: the account itself, line by line, as places in the document's text."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Document

_LINE: Final = re.compile(r"[^\n\r]+")
_SPACE: Final = re.compile(r"[ \t\n\r]+")


def paragraphs_of(document: Document) -> tuple[tuple[Span, ...], ...]:
    """The body, a paragraph for each line that has words.

    A paragraph is one place, or several where something else (a dateline, a label) was taken out of the
    line. No place holds a line break, and none is blank.
    """
    found: list[list[Span]] = []
    last = 0
    for part in sorted(document.body):
        for line in _LINE.finditer(document.text, part.start, part.end):
            if not single_spaced(line[0]):
                continue
            span = Span(line.start(), line.end())
            same_line = found and not re.search(r"[\n\r]", document.text[last : span.start])
            if same_line:
                found[-1].append(span)
            else:
                found.append([span])
            last = span.end
    return tuple(map(tuple, found))


def body_words(document: Document, start: int, end: int) -> str:
    """What of the place [start, end) is account, with single spaces between its words."""
    body = document.body
    first = max(bisect_right(body, start, key=lambda span: span.start) - 1, 0)
    parts: list[str] = []
    for span in body[first:]:
        if span.start >= end:
            break
        parts.append(document.text[max(span.start, start) : min(span.end, end)])
    return single_spaced(" ".join(parts))


def single_spaced(text: str) -> str:
    """A text on one line: what XML takes for white space is one space, and none at the ends."""
    return _SPACE.sub(" ", text).strip(" ")


def pieces(stretches: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """What of [start, end) lies in stretches of the account, never over the border of two.

    A place with nothing in any stretch becomes the nearest place without words inside one.

    Args:
        stretches: sorted, apart from one another, at least one.
        start: first code point.
        end: one past the last code point.
    """
    first = max(bisect_right(stretches, start, key=lambda span: span.start) - 1, 0)
    found: list[Span] = []
    for span in stretches[first:]:
        if span.start >= end:
            break
        inside = Span(max(span.start, start), min(span.end, end))
        if inside.start < inside.end:
            found.append(inside)
    if found:
        return tuple(found)
    nearest = stretches[first]
    place = min(max(start, nearest.start), nearest.end)
    return (Span(place, place),)
