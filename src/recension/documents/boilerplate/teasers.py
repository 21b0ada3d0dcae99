"""Lists of other stories: a heading such as "Related articles", then titles, dates and truncated leads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.documents.word_sets import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts

_HEADING_WORDS: Final = 8
# Words a heading may go on for after its phrase ("most read in Sport").
_HEADING_MORE: Final = 4
# The account goes on after a list of other stories where this many paragraphs of prose stand in a row.
_RESUMING_PROSE: Final = 2
# A single word with a colon ("Related:") opens sentences too.
_INLINE_WORDS: Final = 2
_INLINE: Final = re.compile(r"^[^:]{4,40}:\s?\S")


def is_teaser_heading(facts: LineFacts) -> bool:
    """Whether a line is the heading of a list of other stories."""
    if facts.words > _HEADING_WORDS or (facts.ends_sentence and not facts.line.text.endswith("…")):
        return False
    length = phrases("teaser_headings").opening(facts.tokens)
    return (length > 0 and len(facts.tokens) - length <= _HEADING_MORE) or any(
        start == 0 and span == 1 and facts.words <= _HEADING_WORDS for start, span in _unspaced(facts)
    )


def is_inline_teaser(facts: LineFacts) -> bool:
    """Whether a line names another story itself: "Read also: ..."."""
    length = phrases("teaser_headings").opening(facts.tokens)
    return length >= _INLINE_WORDS and _INLINE.match(facts.line.text) is not None and not facts.prose


def teaser_lines(facts: Sequence[LineFacts], blocked: Sequence[bool]) -> list[bool]:
    """Mark the lines that belong to lists of other stories.

    Args:
        facts: the lines of a text.
        blocked: which lines are known to be no account, for other reasons.
    """
    marks = [False] * len(facts)
    resumes = _resumptions(facts, blocked)
    index = 0
    while index < len(facts):
        end = resumes[index]
        if is_teaser_heading(facts[index]) or (is_inline_teaser(facts[index]) and end == len(facts)):
            marks[index:end] = [True] * (end - index)
            index = end
            continue
        marks[index] = is_inline_teaser(facts[index])
        index += 1
    return marks


def _resumptions(facts: Sequence[LineFacts], blocked: Sequence[bool]) -> list[int]:
    """For every line where running prose begins again below it; the number of lines where it does not."""
    starts: list[int] = []
    run: list[int] = []
    for index, fact in enumerate(facts):
        if blocked[index]:
            continue
        if not fact.prose:
            run = []
            continue
        run.append(index)
        if len(run) == _RESUMING_PROSE:
            starts.append(run[0])
    resumes = [len(facts)] * len(facts)
    following = len(facts)
    for index in range(len(facts) - 1, -1, -1):
        resumes[index] = following
        if starts and starts[-1] == index:
            following = starts.pop()
    return resumes


def _unspaced(facts: LineFacts) -> list[tuple[int, int]]:
    found = phrases("teaser_headings")
    return [place for place in found.occurrences((), facts.folded) if place[1] == 1]
