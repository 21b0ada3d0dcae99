"""Notes by which a page corrects an earlier state of itself: nobody tells that any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.documents.boilerplate.credits import is_clock
from recension.documents.line_facts import shown
from recension.documents.metadata.weekdays import weekday_names
from recension.documents.metadata.written_dates import find_dates
from recension.documents.word_sets import labels, phrases, tokens

if TYPE_CHECKING:
    from recension.documents.line_facts import LineFacts

# A note that corrects is a paragraph, not an account.
_NOTE_WORDS: Final = 120
# A date and a time of day may stand before the colon.
_OPENING_LETTERS: Final = 60
_MARKS: Final = (":", " –", " —", " -", ")", "]")


def is_correction(facts: LineFacts) -> bool:
    """Whether a line corrects an earlier state of the account that it stands with."""
    if facts.words > _NOTE_WORDS:
        return False
    if phrases("correction_phrases").occurrences(facts.tokens, facts.folded):
        return True
    length = phrases("correction_openers").opening(facts.tokens)
    return length > 0 and (length == len(facts.tokens) or _is_dated(facts, length))


def _is_dated(facts: LineFacts, length: int) -> bool:
    """Whether at most a date stands between the word that opens a note and a mark behind it."""
    text = shown(facts.line)
    places = [place for mark in _MARKS if (place := text.find(mark, 0, _OPENING_LETTERS)) >= 0]
    if not places:
        return False
    for end in sorted(places):
        opening = text[:end]
        for date in reversed(find_dates(opening)):
            opening = opening[: date.start] + " " + opening[date.end :]
        rest = tokens(opening)[length:]
        known = labels("date_openers") | weekday_names()
        if all(word in known or is_clock(word) for word in rest):
            return True
    return False
