"""Lines of a text that hold something, as spans."""

from __future__ import annotations

from typing import Final, NamedTuple

# White space and characters without a glyph: byte order mark, joiners, marks of direction, hyphen, NUL.
INVISIBLE: Final = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\u2060\u00ad\x00"
)


class Line(NamedTuple):
    """The visible part of a line.

    Attributes:
        start: first code point that shows.
        end: one past the last that shows.
        text: the code points between.
    """

    start: int
    end: int
    text: str


def split_lines(text: str, start: int = 0) -> list[Line]:
    """Split a text from `start` on into the lines that show something.

    Any line break that Unicode knows ends a line. Linear in the length of the text.
    """
    found: list[Line] = []
    position = start
    for raw in text[start:].splitlines(keepends=True):
        shown = raw.strip(INVISIBLE)
        if shown:
            left = position + len(raw) - len(raw.lstrip(INVISIBLE))
            found.append(Line(left, left + len(shown), shown))
        position += len(raw)
    return found
