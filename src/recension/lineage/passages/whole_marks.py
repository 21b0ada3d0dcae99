"""Ends of a passage at whole marks: no bracket, quotation mark or genitive is cut through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.record import Span

if TYPE_CHECKING:
    from recension.lineage.witnesses.witness import Witness

_BRACKETS: Final = {"(": ")", "[": "]", "{": "}"}
_OPENERS: Final = {closer: opener for opener, closer in _BRACKETS.items()}
_APOSTROPHES: Final = frozenset("'’")
# What may stand between the last word of a quotation and the mark that ends it.
_BEFORE_CLOSING: Final = frozenset(",.!?;:…")
# So many marks in a row at an end are looked at.
_DEEPEST: Final = 4


def whole_marks(start: int, end: int, witness: Witness) -> Span:
    """A place of a text with the marks beside it whose other halves it has.

    Args:
        start: first code point of its first word.
        end: one past the last code point of its last word.
        witness: the document.
    """
    text = witness.document.text
    for _ in range(_DEEPEST):
        before, after = _missing(text, start, end)
        if start > 0 and text[start - 1] in before:
            start -= 1
        elif end < len(text) and text[end] in after:
            end += 1
        else:
            break
    for quotation in witness.quotations:
        opening = quotation.start - 1
        if quotation.start == start and quotation.end < end:
            start = opening
        elif start <= opening < end <= quotation.end and set(text[end : quotation.end]) <= _BEFORE_CLOSING:
            end = quotation.end + 1
    if end < len(text) and text[end] in _APOSTROPHES and text[end - 1] in "sS":
        ends_quotation = any(quotation.end == end for quotation in witness.quotations)
        end += not ends_quotation
    return Span(start, end)


def _missing(text: str, start: int, end: int) -> tuple[set[str], set[str]]:
    """Brackets whose other half stands at a place: those to open before it, those to close after it."""
    open_: list[str] = []
    before: set[str] = set()
    for mark in text[start:end]:
        if mark in _BRACKETS:
            open_.append(mark)
        elif mark in _OPENERS:
            if open_ and open_[-1] == _OPENERS[mark]:
                open_.pop()
            else:
                before.add(_OPENERS[mark])
    return before, {_BRACKETS[mark] for mark in open_}
