"""What a page says about itself or to its visitor: cookies, browsers, subscriptions, errors, copyright."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.documents.metadata.outlets import looks_like_outlet
from recension.documents.word_sets import labels, phrases

if TYPE_CHECKING:
    from recension.documents.line_facts import LineFacts

# Phrases of notices turn up in accounts too ("terms of use", "without permission"). A line is a notice on its
# words alone when it holds several, or when they make up this share of it: of 1,153 such training lines 98 %
# are no article text.
_SURE_PHRASES: Final = 2
_SURE_SHARE: Final = 0.2
# Outside the account this many words of address, and this share of a line, make it a notice.
_ADDRESSES: Final = 2
_COPYRIGHT_WORDS: Final = 14
_COPYRIGHT: Final = re.compile(r"\W{0,3}(?:[©ⓒ]|\(c\)|copyright\b)\s*", re.IGNORECASE)
_YEAR: Final = re.compile(r"\b(?:19|20)\d{2}\b")
_ADDRESS_SHARE: Final = 0.08


def is_copyright(facts: LineFacts) -> bool:
    """Whether a line opens with a sign of copyright and has a year or an outlet: no picture's credit does."""
    text = facts.line.text
    opening = _COPYRIGHT.match(text)
    if opening is None or facts.words > _COPYRIGHT_WORDS or facts.prose:
        return False
    named = text[opening.end() :]
    if phrases("photo_agencies").occurrences(facts.tokens, facts.folded) or "/" in named:
        return False
    return _YEAR.search(named) is not None or looks_like_outlet(named)


def is_notice(facts: LineFacts) -> bool:
    """Whether a line is a notice on its words alone."""
    count, length = facts.notices
    return count >= _SURE_PHRASES or (count > 0 and length >= _SURE_SHARE * facts.words)


def addresses_visitor(facts: LineFacts) -> bool:
    """Whether a line outside the account speaks of the page and to its visitor."""
    told = sum(word in labels("address_words") for word in facts.tokens)
    return told >= _ADDRESSES and told >= _ADDRESS_SHARE * facts.words


def speaks_as_notice(facts: LineFacts) -> bool:
    """Whether a line that is known to stand outside the account is a notice: one phrase is enough there."""
    return facts.notices[0] > 0 or addresses_visitor(facts)
