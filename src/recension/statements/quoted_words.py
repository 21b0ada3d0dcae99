"""The quotations of a document as runs of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recension.language.quotations import quotations
from recension.record import Span
from recension.statements.attribution import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.language.annotated import Annotated


class Quoted(NamedTuple):
    """An outermost quotation.

    Attributes:
        words: its words, the marks left out; over all paragraphs it goes on over.
        inner: first code point inside the marks, one past the last.
    """

    words: Run
    inner: Span


def paragraphs_of(annotated: Annotated) -> Iterator[Span]:
    """Go through the lines of the body that hold anything, as code-point spans."""
    text = annotated.text
    for start, end in annotated.document.body:
        at = start
        while at < end:
            stop = text.find("\n", at, end)
            stop = end if stop < 0 else stop
            if stop > at and not text[at:stop].isspace():
                yield Span(at, stop)
            at = stop + 1


def quoted_in(annotated: Annotated) -> tuple[Quoted, ...]:
    """Find the outermost quotations, in order; one that goes on over paragraphs is one."""
    text = annotated.text
    found: list[Quoted] = []
    goes_on = False
    paragraphs = tuple(paragraphs_of(annotated))
    ends = {end for _, end in paragraphs}
    for quotation in quotations(text, paragraphs):
        if quotation.depth:
            continue
        words = annotated.words_at(quotation.start, quotation.end)
        if not words:
            continue
        if goes_on:
            before = found.pop()
            found.append(Quoted(Run(before.words.first, words.stop), Span(before.inner.start, quotation.end)))
        else:
            found.append(Quoted(Run(words.start, words.stop), Span(quotation.start, quotation.end)))
        # open at the end of its paragraph: the next one continues it
        goes_on = quotation.end in ends
    return tuple(found)
