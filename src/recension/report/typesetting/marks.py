"""Marks laid over a text: any places, nested or crossing, become well-formed HTML in one sweep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from recension.report.shown import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Open marks at one place. A source with a thousand copies is cited at thousands of places that all overlap;
# beyond this depth a mark is kept as a point, so that the sweep stays linear and browsers keep up.
DEEPEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place to mark, with HTML that is ready to be written.

    Attributes:
        start: first code point.
        end: one past the last; equal to start for a point.
        opening: HTML before the words, with the fragment id if there is one.
        reopening: HTML that goes on with the mark after a break, without the id.
        closing: HTML after the words.
        rank: of marks over the same words the lower rank is outside.
    """

    start: int
    end: int
    opening: str
    reopening: str
    closing: str
    rank: int = 0

    @property
    def point(self) -> str:
        """The mark without words."""
        return self.opening + self.closing


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of text that is one element, such as a paragraph; marks never cross its edge."""

    start: int
    end: int
    opening: str
    closing: str


def typeset_blocks(text: str, blocks: Sequence[Block], marks: Iterable[Mark]) -> list[Markup]:
    """Write blocks of a text as HTML with marks over them, one piece for each block.

    Args:
        text: the text all offsets count in, in code points.
        blocks: ascending, not overlapping; words between blocks are not written.
        marks: in any order. A mark over several blocks goes on in each; one that lies outside every
            block is kept as a point, so that links to it still arrive.
    """
    waiting = sorted(marks, key=lambda m: (m.start, -m.end, m.rank, m.opening), reverse=True)
    open_: list[Mark] = []
    pieces: list[list[str]] = []
    for block in blocks:
        out: list[str] = [block.opening]
        open_ = [mark for mark in open_ if mark.end > block.start]
        out.extend(mark.reopening for mark in open_)
        _fill(text, block, waiting, open_, out)
        out.extend(mark.closing for mark in reversed(open_))
        out.append(block.closing)
        pieces.append(out)
    if waiting:
        pieces.append([mark.point for mark in reversed(waiting)])
    return [Markup("".join(out)) for out in pieces]  # noqa: S704 - escaped above, or markup of this package


def typeset(text: str, blocks: Sequence[Block], marks: Iterable[Mark]) -> Markup:
    """The same as one piece of HTML."""
    return Markup("").join(typeset_blocks(text, blocks, marks))


def _fill(text: str, block: Block, waiting: list[Mark], open_: list[Mark], out: list[str]) -> None:
    position = block.start
    while True:
        ends = min((mark.end for mark in open_), default=block.end)
        starts = waiting[-1].start if waiting else block.end
        at = max(position, min(ends, starts, block.end))
        if at > position:
            out.append(escaped(text[position:at]))
            position = at
        if open_ and ends <= at:
            _close(at, open_, out)
        elif waiting and starts <= at and (at < block.end or _is_point(waiting[-1], block)):
            mark = waiting.pop()
            if mark.end <= at or len(open_) >= DEEPEST:
                out.append(mark.point)
            else:
                out.append(mark.opening)
                open_.append(mark)
        else:
            return


def _is_point(mark: Mark, block: Block) -> bool:
    return mark.end <= block.end


def _close(at: int, open_: list[Mark], out: list[str]) -> None:
    """Close the marks that end here; those opened inside them are broken and go on."""
    first = next(index for index, mark in enumerate(open_) if mark.end <= at)
    out.extend(mark.closing for mark in reversed(open_[first:]))
    open_[first:] = [mark for mark in open_[first:] if mark.end > at]
    out.extend(mark.reopening for mark in open_[first:])
