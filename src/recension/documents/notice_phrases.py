"""Phrases of notices in a line, counted once for every rule that asks."""

from __future__ import annotations

from recension.documents.word_sets import phrases


def count_notices(words: tuple[str, ...], folded: str) -> tuple[int, int]:
    """How many phrases of notices a line holds, and how many words they take."""
    found = phrases("notice_phrases").occurrences(words, folded)
    if not found and "©" in folded:
        return 1, 1
    return len(found), sum(length for _, length in found)
