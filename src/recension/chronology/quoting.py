"""Which words of a document stand inside quotation marks, paragraph by paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.language.annotated import Annotated

_OPENING = frozenset("“„«‹")
_CLOSING = frozenset("”»›")
_STRAIGHT = '"'


def quoted(annotated: Annotated) -> list[bool]:
    """Tell for each word whether it is quoted; a mark left open closes with its paragraph.

    One mark inside another does not count twice. Linear in the text, however unbalanced its marks.
    """
    annotation, text = annotated.annotation, annotated.text
    starts: list[int] = annotation.starts.tolist()
    ends: list[int] = annotation.ends.tolist()
    found: list[bool] = []
    inside, place = False, 0
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if inside and "\n" in text[place:start]:
            inside = False
        word, tag = text[start:end], annotation.xpos[number]
        if word in _OPENING or (tag == "``" and word not in _CLOSING and word != _STRAIGHT):
            inside = True
        elif word in _CLOSING or (tag == "''" and word != _STRAIGHT):
            inside = False
        elif word == _STRAIGHT:
            inside = not inside
        found.append(inside)
        place = end
    return found


def paragraphs(annotated: Annotated) -> list[int]:
    """Give for each word the number of its paragraph; lines are paragraphs."""
    annotation, text = annotated.annotation, annotated.text
    found: list[int] = []
    number, place = 0, 0
    for start, end in zip(annotation.starts.tolist(), annotation.ends.tolist(), strict=True):
        number += found != [] and text.find("\n", place, start) >= 0
        found.append(number)
        place = end
    return found
