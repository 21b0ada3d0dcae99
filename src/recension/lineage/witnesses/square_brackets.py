"""Places inside square brackets: what an editor puts into words of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

# An insertion in brackets is a word or a few; a longer one is a parenthesis of the author's own.
_LONGEST_BRACKET: Final = 80


def bracketed_spans(text: str, paragraphs: Iterable[Span]) -> tuple[Span, ...]:
    """Places between square brackets, by their start.

    Args:
        text: the whole text.
        paragraphs: half-open spans of code points; brackets are closed in the paragraph they open in.
    """
    spans: list[Span] = []
    for start, end in paragraphs:
        at = text.find("[", start, end)
        while at >= 0:
            close = text.find("]", at, min(end, at + _LONGEST_BRACKET))
            if close >= 0:
                spans.append(Span(at, close))
            at = text.find("[", at + 1, end)
    return tuple(spans)
