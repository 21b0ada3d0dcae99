"""Parts a text into segments of bounded size: what is held as numbers at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.language.sentences import Edge, edges
from recension.language.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.record import Span

SEGMENT: Final = 20_000
"""Words of a segment: bounds memory, whatever the length of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of words.

    Attributes:
        text: the whole text.
        places: first code point of each word and one past its last.
        edges: what stands before each word.
        given: whether the edges are known to be all sentence starts, rather than proposed.
    """

    text: str
    places: Sequence[tuple[int, int]]
    edges: Sequence[Edge]
    given: bool = False


def segments(text: str, spans: Sequence[Span] | None, most: int = SEGMENT) -> Iterator[Segment]:
    """Find the words of a text and part them, at a line's end where one is near.

    Args:
        text: the text.
        spans: the parts of it to read, ascending; the whole text if None.
        most: words from which on the next line begins a new segment.

    Yields:
        Segments in order; the first word of each part stands after a hard edge.
    """
    places: list[tuple[int, int]] = []
    forced: list[int] = []
    for start, end in spans if spans is not None else [(0, len(text))]:
        forced.append(len(places))
        for place in tokens(text, start, end):
            full = len(places) >= most
            if full and (len(places) >= most + most // 10 or "\n" in text[places[-1][1] : place[0]]):
                yield _proposed(text, places, forced)
                places, forced = [], []
            places.append(place)
    if places:
        yield _proposed(text, places, forced)


def _proposed(text: str, places: list[tuple[int, int]], forced: list[int]) -> Segment:
    found = edges(text, places)
    for index in forced:
        if index < len(found):
            found[index] = Edge.LINE
    return Segment(text=text, places=places, edges=found)


def given_segments(
    text: str, places: Sequence[tuple[int, int]], sentences: Sequence[int], most: int = SEGMENT
) -> Iterator[Segment]:
    """Part words whose sentences are known, between sentences.

    Args:
        text: the text.
        places: its words.
        sentences: number of the first word of each sentence, ascending, the first one 0.
        most: words from which on the next sentence begins a new segment.

    Yields:
        Segments in order.
    """
    starts = frozenset(sentences)
    begin = 0
    for stop in [*sentences[1:], len(places)]:
        if stop - begin >= most or (stop == len(places) and stop > begin):
            found = [Edge.LINE if word in starts else Edge.NONE for word in range(begin, stop)]
            yield Segment(text=text, places=places[begin:stop], edges=found, given=True)
            begin = stop
