"""What a document can have in common with another: the names, numbers and words of its body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from recension.documents.metadata.weekdays import weekday_number
from recension.documents.metadata.written_dates import month_number
from recension.stories.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.record import Document

# Letters and digits with the marks that belong to them; the marks of scripts that write vowels as marks
# are not alphanumeric to Python, so their blocks are named.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u0670\u06d6-\u06ed"
    "\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u0eb1-\u0ecd\u0f71-\u0f84\u102b-\u103e\u17b4-\u17d3"
)
_WORD = re.compile(rf"\d+(?:[.,]\d+)*(?![^\W\d_])|(?:[^\W_]|[{_MARKS}])+")

# Scripts written without spaces: Thai, Lao, Burmese, Khmer, kana, Han. A run of them is no word, so its
# pairs of neighbouring signs are counted instead, the usual unit where no dictionary is at hand.
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003134f]"
)

# After one of these, or on a new line, a capital letter says nothing about a name.
_SENTENCE_BREAK = re.compile(r"[.!?:;…\"“”„«»‹›()\[\]{}`|•·\n\r\u2028\u2029]|\s[–—-]+\s")

# What may stand between the words of one name.
_JOINTS = frozenset({" ", "-", "\u00a0"})

# Far longer than any account; what a story is shows long before, and a page without end stays cheap.
_READ_AT_MOST = 400_000

# One sentence without an end where this share of at least so many words is capitalised is a heading in
# title case: the capitals of its inner words say nothing either.
_HEADING_SHARE = 0.6
_HEADING_WORDS = 4


class Name(NamedTuple):
    """A capitalised sequence inside a sentence: its words, folded, and the sequence as it stands."""

    key: str
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the body of one document holds.

    Attributes:
        words: all words but numbers, in lower case without accents, the words of names included.
        names: the words that stand capitalised inside a sentence, or mix letters and digits.
        numbers: digits without separators.
        sequences: the names as wholes, sorted by key.
        length: how many words and numbers, repetitions included.
    """

    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    sequences: tuple[Name, ...]
    length: int


class _Token(NamedTuple):
    shown: str
    first: bool  # of a sentence
    joined: bool  # to the word before by nothing but a space or a hyphen


def terms(document: Document, *, end: int | None = None) -> Terms:
    """Collect the names, numbers and words of a document's body, up to a code point of its text."""
    words: set[str] = set()
    names: set[str] = set()
    numbers: set[str] = set()
    sequences: dict[str, str] = {}
    length = 0
    for line in _lines(document, end):
        run: list[str] = []
        tokens = list(_tokens(line))
        heading = _is_heading(line, tokens)
        length += len(tokens)
        for token in tokens:
            if not token.shown.isalpha() and _is_number(token.shown):
                numbers.add(re.sub("[.,]", "", token.shown))
                continue
            if not token.shown.isascii() and _UNSPACED.search(token.shown):
                words.update(token.shown[at : at + 2] for at in range(max(1, len(token.shown) - 1)))
                continue
            key = fold(token.shown)
            if len(key) < 2 and not token.shown[0].isdigit():  # noqa: PLR2004 - what apostrophes cut off
                continue
            words.add(key)
            if not token.joined:
                _close(run, sequences)
            if _is_name(token) and not heading and not _is_of_the_calendar(token.shown, document.language):
                names.add(key)
                run.append(token.shown)
            else:
                _close(run, sequences)
        _close(run, sequences)
    return Terms(
        words=frozenset(words),
        names=frozenset(names),
        numbers=frozenset(numbers),
        sequences=tuple(Name(key, sequences[key]) for key in sorted(sequences)),
        length=length,
    )


def _lines(document: Document, last: int | None) -> Iterator[str]:
    left = _READ_AT_MOST
    for start, end in document.body:
        stop = min(end, start + left, end if last is None else max(start, last))
        left -= stop - start
        yield from document.text[start:stop].splitlines()


def _tokens(line: str) -> Iterator[_Token]:
    end = 0
    for match in _WORD.finditer(line):
        gap = line[end : match.start()]
        joined = end > 0 and gap in _JOINTS
        first = end == 0 or (not joined and _SENTENCE_BREAK.search(gap) is not None)
        yield _Token(match.group(), first, joined)
        end = match.end()


def _is_number(shown: str) -> bool:
    return shown[0].isdigit() and not any(sign.isalpha() for sign in shown)


def _is_heading(line: str, tokens: list[_Token]) -> bool:
    if any(token.first for token in tokens[1:]) or line.rstrip().endswith((".", "!", "?")):
        return False
    cased = [token for token in tokens if token.shown.lower() != token.shown.upper()]
    capitals = sum(token.shown[0].isupper() for token in cased)
    return len(cased) >= _HEADING_WORDS and capitals >= _HEADING_SHARE * len(cased)


def _is_of_the_calendar(shown: str, language: str | None) -> bool:
    """Whether it names a month or a weekday, which says when and not who."""
    return weekday_number(shown) is not None or month_number(shown, language) is not None


def _is_name(token: _Token) -> bool:
    if token.shown.isalpha() or not any(sign.isdigit() for sign in token.shown):
        return token.shown[0].isupper() and not token.first
    return any(sign.isupper() for sign in token.shown)


def _close(run: list[str], sequences: dict[str, str]) -> None:
    if run:
        shown = " ".join(run)
        sequences.setdefault(fold(shown), shown)
        run.clear()
