"""The main text of a page: which of its visible words an extractor keeps, as spans over them.

The extractor is trafilatura in precision mode. It gives new strings; their words are found again in the
visible text one by one, so that nothing of the record is a string that does not stand in the page.
"""

from __future__ import annotations

import logging
import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, cast

from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from recension.documents.html_element import Element

_WORD: Final = re.compile(r"\w+")
# Words that are looked up together: four in a row seldom stand twice in a page, and sub-headings have fewer.
_RUN: Final = 4
# Places of a run that are compared, on either side of where the last run ended.
_TRIED: Final = 8
# How far from the block before it a short block may stand, in words.
_REACH: Final = 2000
# A line is main text when at least this share of its words is. F1 on article-extraction and news-metadata:
# .1 .9682 .9475, .3 .9682 .9473, .5 .9682 .9474, .7 .9681 .9473, .9 .9677 .9473.
_SHARE: Final = 0.5


def kept_strings(root: Element) -> tuple[str, ...] | None:
    """The blocks of text that trafilatura keeps of a page, in its order; null where it finds no main text."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import, needed only for pages

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    extracted = bare_extraction(
        cast("HtmlElement", root), favor_precision=True, include_comments=False, include_tables=True
    )
    if extracted is None or isinstance(extracted, dict) or not extracted.text:
        return None
    return tuple(line for line in extracted.text.splitlines() if line.strip())


def main_spans(text: str, kept: Sequence[str]) -> tuple[Span, ...]:
    """Find the words that an extractor kept in the visible text.

    Runs of four words that the text has are found first, from the place where the last one ended
    onward and only then before it; shorter blocks are found between the blocks around them.

    Args:
        text: the visible text, one block a line.
        kept: blocks of text that an extractor kept, in its order.

    Returns:
        Spans of whole lines of the text, ascending, apart from each other: the lines at least half of
        whose words were kept.
    """
    words = [Span(*match.span()) for match in _WORD.finditer(text)]
    visible = [text[start:end] for start, end in words]
    taken = bytearray(len(visible))
    _mark([_WORD.findall(block) for block in kept], visible, taken)
    return tuple(_lines(text, words, taken))


def _mark(blocks: list[list[str]], visible: list[str], taken: bytearray) -> None:
    """Set `taken` to 1 for every visible word that a block holds."""
    places: dict[tuple[str, ...], list[int]] = {}
    for index in range(len(visible) - _RUN + 1):
        places.setdefault(tuple(visible[index : index + _RUN]), []).append(index)
    cursor = 0
    bounds: list[tuple[int, int]] = []  # of each block, the first and one past the last word found
    for block in blocks:
        first = cursor
        found = False
        at = 0
        while at + _RUN <= len(block):
            candidates = places.get(tuple(block[at : at + _RUN]))
            if not candidates:
                at += 1
                continue
            start, length = _longest(block, at, visible, candidates, cursor)
            taken[start : start + length] = b"\1" * length
            if not found:
                first, found = start, True
            cursor = start + length
            at += length
        bounds.append((first, cursor) if found else (-1, -1))
    _mark_short(blocks, bounds, visible, taken)


def _longest(
    block: list[str], at: int, visible: list[str], candidates: list[int], cursor: int
) -> tuple[int, int]:
    """The place where a block's words from `at` run on longest; of equals the nearest after the cursor."""
    following = bisect_left(candidates, cursor)
    tried = candidates[following : following + _TRIED] + candidates[max(0, following - _TRIED) : following]
    best = (tried[0], 0)
    for start in tried:
        length = _RUN
        while (
            at + length < len(block)
            and start + length < len(visible)
            and block[at + length] == visible[start + length]
        ):
            length += 1
        if length > best[1]:
            best = (start, length)
    return best


def _mark_short(
    blocks: list[list[str]], bounds: list[tuple[int, int]], visible: list[str], taken: bytearray
) -> None:
    """Find blocks of fewer words than a run between the blocks before and after them."""
    limits = [len(visible)] * (len(blocks) + 1)
    for index in range(len(blocks) - 1, -1, -1):
        first = bounds[index][0]
        limits[index] = first if first >= 0 else limits[index + 1]
    cursor = 0
    for index, block in enumerate(blocks):
        if bounds[index][0] >= 0:
            cursor = bounds[index][1]
            continue
        size = len(block)
        if not size:
            continue
        for start in range(cursor, min(limits[index + 1] - size + 1, cursor + _REACH)):
            if visible[start : start + size] == block:
                taken[start : start + size] = b"\1" * size
                cursor = start + size
                break


def _lines(text: str, words: list[Span], taken: bytearray) -> list[Span]:
    """Lines of which enough words are taken, runs of them joined."""
    spans: list[Span] = []
    index = 0
    start = 0
    joins = False
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        total = kept = 0
        while index < len(words) and words[index].start < end:
            total += 1
            kept += taken[index]
            index += 1
        is_main = bool(total) and kept >= _SHARE * total
        if is_main:
            right = start + len(line.rstrip())
            if joins:
                spans[-1] = Span(spans[-1].start, right)
            else:
                spans.append(Span(start, right))
        joins = is_main or (joins and not total)
        start = end
    return spans


def coverage(text: str, kept: Sequence[str]) -> float:
    """The share of the kept words' runs of four that the visible text has; 1 where there are none."""
    visible = _WORD.findall(text)
    runs = {tuple(visible[index : index + _RUN]) for index in range(len(visible) - _RUN + 1)}
    total = found = 0
    for block in kept:
        words = _WORD.findall(block)
        for index in range(len(words) - _RUN + 1):
            total += 1
            found += tuple(words[index : index + _RUN]) in runs
    return found / total if total else 1.0
