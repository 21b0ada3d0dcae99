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
    index = 0
    while index < len(facts):
        if is_inline_teaser(facts[index]):
            marks[index] = True
        elif is_teaser_heading(facts[index]):
            end = _section_end(facts, blocked, index)
            marks[index:end] = [True] * (end - index)
            index = end
            continue
        index += 1
    return marks


def _section_end(facts: Sequence[LineFacts], blocked: Sequence[bool], heading: int) -> int:
    """One past the last line of the list under a heading: where prose resumes, else the end of the text."""
    run = 0
    for index in range(heading + 1, len(facts)):
        if blocked[index]:
            continue
        if not facts[index].prose:
            run = 0
            continue
        run += 1
        if run == _RESUMING_PROSE and facts[index].ends_sentence:
            start = index
            while start > heading + 1 and (blocked[start - 1] or facts[start - 1].prose):
                start -= 1
            while blocked[start] and start < index:
                start += 1
            return start
    return len(facts)


def _unspaced(facts: LineFacts) -> list[tuple[int, int]]:
    found = phrases("teaser_headings")
    return [place for place in found.occurrences((), facts.folded) if place[1] == 1]
