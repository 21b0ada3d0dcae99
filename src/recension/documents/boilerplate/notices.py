"""What a page says about itself or to its visitor: cookies, browsers, subscriptions, errors, copyright."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.documents.word_sets import phrases

if TYPE_CHECKING:
    from recension.documents.line_facts import LineFacts

# Phrases of notices turn up in accounts too ("terms of use", "without permission"). A line is a notice on its
# words alone when it holds several, or when they make up this share of it: of 1,153 such training lines 98 %
# are no article text.
_SURE_PHRASES: Final = 2
_SURE_SHARE: Final = 0.2


def notice_phrases(facts: LineFacts) -> tuple[int, int]:
    """How many phrases of notices a line holds, and how many words they take."""
    found = phrases("notice_phrases").occurrences(facts.tokens, facts.folded)
    if "©" in facts.folded and not found:
        return 1, 1
    return len(found), sum(length for _, length in found)


def is_notice(facts: LineFacts) -> bool:
    """Whether a line is a notice on its words alone."""
    count, length = notice_phrases(facts)
    return count >= _SURE_PHRASES or (count > 0 and length >= _SURE_SHARE * facts.words)
