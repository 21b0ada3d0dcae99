"""Lines that name who wrote or published, or when: bylines, date lines, credit lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.documents.metadata.weekdays import weekday_names
from recension.documents.metadata.written_dates import find_dates
from recension.documents.word_sets import labels, phrases, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts

_BYLINE_WORDS: Final = 14
# A byline may close with a full stop when it is no longer than a name.
_ENDED_WORDS: Final = 4
_DATE_LINE_WORDS: Final = 14
# Two names, a day and an hour of publication, a day and an hour of a change.
_NAMES_WORDS: Final = 30
_CREDIT_WORDS: Final = 12
# Words beside a date that a date line may hold without being one of its known words: a place, an outlet.
_UNKNOWN_WORDS: Final = 2

_CLOCK: Final = re.compile(
    r"^\d{1,2}[:.h]\d{2}(?::\d{2})?(?:am|pm)?$|^[ap]\.?m\.?$|^[a-z]{2,4}t$|^gmt[+-]?\d*$|^utc[+-]?\d*$"
)
_CONNECTORS: Final = frozenset(
    [
        "and",
        "und",
        "et",
        "y",
        "e",
        "i",
        "и",
        "і",
        "та",
        "ve",
        "och",
        "og",
        "en",
        "&",
        ",",
        "with",
        "mit",
        "avec",
        "con",
        "com",
        "for",
        "für",
        "in",
    ]
)


def is_date_line(facts: LineFacts, language: str | None = None) -> bool:
    """Whether a line is a date and hardly anything else."""
    if facts.words > _DATE_LINE_WORDS or (facts.prose and facts.ends_sentence):
        return False
    dates = find_dates(facts.line.text, language)
    if not dates or not any(date.day or date.first for date in dates):
        return False
    text = facts.line.text
    left = text
    for date in reversed(dates):
        left = left[: date.start] + " " + left[date.end :]
    known = labels("date_openers") | weekday_names()
    unknown = [word for word in _without_openers(tokens(left)) if word not in known and not is_clock(word)]
    return (len(unknown) <= _UNKNOWN_WORDS and not facts.ends_sentence) or not unknown


def is_byline(facts: LineFacts) -> bool:
    """Whether a line opens as a byline and holds names only, or nothing more."""
    if facts.words > _BYLINE_WORDS or (facts.ends_sentence and facts.words > _ENDED_WORDS):
        return False
    length = phrases("byline_openers").opening(facts.tokens)
    if not length:
        return False
    if facts.line.text.startswith("(") and length > 1:
        return True
    rest = facts.line.text.replace(":", " ").split()[length:]
    if not rest:
        return True
    named = [word for word in rest if word.casefold().strip(".,()") not in _CONNECTORS]
    capitals = sum(word.strip("(\"'“‘@").strip()[:1].isupper() or not word[:1].isalpha() for word in named)
    return bool(named) and capitals == len(named)


def names_author(facts: LineFacts, authors: Sequence[tuple[str, ...]]) -> bool:
    """Whether a line holds names of authors, at most with a date, and nothing else.

    Args:
        facts: the line.
        authors: the words of their names, folded.
    """
    if facts.words > _NAMES_WORDS:
        return False
    text = facts.line.text
    for date in reversed(find_dates(text)):
        text = text[: date.start] + " " + text[date.end :]
    left = list(tokens(text))
    named = False
    for author in authors:
        at = next((at for at in range(len(left)) if tuple(left[at : at + len(author)]) == author), None)
        if author and at is not None:
            del left[at : at + len(author)]
            named = True
    opened = phrases("byline_openers").opening(tuple(left)) if left else 0
    known = labels("date_openers") | weekday_names() | frozenset(_CONNECTORS)
    rest = _without_openers(tuple(left[opened:]))
    return named and all(word in known or is_clock(word) for word in rest)


def is_credit_line(facts: LineFacts) -> bool:
    """Whether a line names the outlet or agency that a text was taken from: "Source: X"."""
    if facts.words > _CREDIT_WORDS:
        return False
    opening, colon, _ = facts.folded.partition(":")
    return bool(colon) and opening.strip() in labels("credit_openers")


def _without_openers(words: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    position = 0
    while position < len(words):
        length = phrases("date_openers").opening(words[position : position + 4])
        if not length:
            found.append(words[position])
        position += max(length, 1)
    return tuple(found)


def is_clock(word: str) -> bool:
    """Whether a word is a time of day, a part of one, or a time zone."""
    return word.isdecimal() or _CLOCK.match(word) is not None
