"""From a place in a copy to the place it was taken from, through a passage, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.record import Span, VariantKind, cite

if TYPE_CHECKING:
    from recension.record import Document, Evidence, Passage

COVERED: Final = 0.5
"""Share of an event's words that a passage must hold for the event to descend with it: half of what is said
was taken. Not measured: a rule of reading, with no figure to tune it on."""


def covered(place: Evidence, passage: Passage) -> float:
    """The share of a place, in code points, that the copied words of a passage hold, 0 to 1.

    What the copy put in between them is its own.
    """
    length = place.end - place.start
    if length <= 0:
        return 0.0
    added = sum(
        _overlap(place, variant.to) for variant in passage.variants if variant.kind is VariantKind.ADDITION
    )
    return max(0, _overlap(place, passage.to) - added) / length


def _overlap(one: Evidence, other: Evidence) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def to_source(passage: Passage, start: int, end: int) -> Span | None:
    """Where words of a copy stand in what it copies, or null where the source is lost.

    What the copy leaves out right behind them does not belong to them.

    Args:
        passage: the passage.
        start: first code point in the copy.
        end: one past the last.
    """
    first, last = passage.from_.start, passage.from_.end
    if first is None or last is None:
        return None
    pairs = [(passage.to.start, first)]
    pairs.extend(
        (variant.to.end, variant.from_.end)
        for variant in passage.variants
        if variant.from_ is not None and variant.kind is not VariantKind.TRANSPOSITION
    )
    pairs.sort()
    left_out = {
        (variant.to.end, variant.from_.end)
        for variant in passage.variants
        if variant.kind is VariantKind.OMISSION and variant.from_ is not None and variant.to.end >= end
    }
    until = [pair for pair in pairs if pair not in left_out]
    return _within(
        _moved(pairs, max(start, passage.to.start)), _moved(until, min(end, passage.to.end)), first, last
    )


def to_copy(passage: Passage, start: int, end: int, *, behind: bool = True) -> Span | None:
    """Where words of a source stand in the copy, or null where the passage does not hold them.

    Args:
        passage: a passage from a given document.
        start: first code point in the source.
        end: one past the last.
        behind: whether what the copy puts in right behind them belongs to them.
    """
    first, last = passage.from_.start, passage.from_.end
    if first is None or last is None or min(end, last) <= max(start, first):
        return None
    pairs = [(first, passage.to.start)]
    pairs.extend(
        (variant.from_.end, variant.to.end)
        for variant in passage.variants
        if variant.from_ is not None and variant.kind is not VariantKind.TRANSPOSITION
    )
    pairs.sort()
    apart = {
        (variant.from_.end, variant.to.end)
        for variant in passage.variants
        if variant.kind is VariantKind.ADDITION and variant.from_ is not None and variant.from_.end >= end
    }
    until = pairs if behind else [pair for pair in pairs if pair not in apart]
    return _within(
        _moved(pairs, max(start, first)), _moved(until, min(end, last)), passage.to.start, passage.to.end
    )


def _moved(pairs: list[tuple[int, int]], offset: int) -> int:
    """An offset, moved as the last pair of places at or before it says."""
    before, after = max((pair for pair in pairs if pair[0] <= offset), default=pairs[0])
    return after + offset - before


def _within(start: int, end: int, first: int, last: int) -> Span:
    start, end = max(first, min(start, last)), max(first, min(end, last))
    return Span(start, end) if start < end else Span(first, last)


def on_words(text: str, span: Span) -> Span:
    """Widen a place to whole words, and leave blanks at its edges out: inside a variant a place is only near.

    Args:
        text: the text it is in.
        span: the place.
    """
    start, end = span
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def there_in(source: Document, passage: Passage, place: Evidence) -> Evidence | None:
    """The words of a source that stand for words of a copy, null where none do."""
    span = to_source(passage, place.start, place.end)
    return None if span is None else cite(source, span.start, span.end)
