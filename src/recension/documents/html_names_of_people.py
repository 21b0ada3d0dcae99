"""Names of authors in the words of markup: openers and joiners taken off, each name by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.documents.word_sets import label, phrases, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST: Final = 400
# What stands between names in bylines: marks, and the word for "and" in twenty languages.
_JOINER: Final = re.compile(
    r"\s*[,;|•·]\s*|\s+(?:and|und|et|y|e|i|och|og|en|ja|és|ve|и|та|&)\s+|\s+[/–—-]\s+"
)
_WORD: Final = re.compile(r"[^\s:]+:?\s*")
# Not names: addresses, numbers, and the last part of an address (ana-berg).
_NO_NAME: Final = re.compile(r"[:@*\n]|www\.|^[\d\W]+$|^[a-z]{2,}\d*(?:[-_][a-z0-9]{2,})+$")
# An abbreviation of a name after it: Ana Berg (abe).
_SHORT_FORM: Final = re.compile(r"\s*\([^()]{1,12}\)$")
_FEWEST_WORDS: Final = 2
_MOST_WORDS: Final = 4
_MOST_WORDS_WHOLE: Final = 6
# "by", "von", "par", "door" are openers whatever follows; "Editor" may begin a name.
_SHORT_OPENER: Final = 4


def names_in(words: str, *, visible: bool) -> Iterator[tuple[int, int]]:
    """The places of names in a value that markup says are authors.

    Addresses and sentences are no names; "By" and its like before a name are left out. A value is
    taken apart at commas and words such as "and" only where its first part can be a person's name and the
    others are no longer than one.

    Args:
        words: the value.
        visible: whether it stands in the visible text, where anything may stand beside a name.
    """
    if len(words) > _LONGEST:
        return
    start = _after_opener(words)
    parts = [place for part in _parts(words, start) if (place := _trimmed(words, *part))]
    whole = _trimmed(words, start, len(words))
    if visible:
        yield from (place for place in parts if _is_personal(words[place[0] : place[1]]))
    elif (
        len(parts) > 1
        and _is_personal(words[parts[0][0] : parts[0][1]])
        and all(len(words[left:right].split()) <= _MOST_WORDS for left, right in parts)
    ):
        yield from parts
    elif whole is not None and len(words[whole[0] : whole[1]].split()) <= _MOST_WORDS_WHOLE:
        yield whole
    elif parts and _is_personal(words[parts[0][0] : parts[0][1]]):
        yield parts[0]


def is_outlet(name: str, outlets: frozenset[str]) -> bool:
    """Whether a name is that of the outlet itself or of an address.

    Args:
        name: the name.
        outlets: labels of what the page calls its publisher.
    """
    return label(name) in outlets or ("." in name.strip(".") and " " not in name)


def _after_opener(words: str) -> int:
    """Where the names begin after "By" and its like."""
    opening = phrases("byline_openers").opening(tokens(words))
    position = 0
    for match in _WORD.finditer(words):
        if not opening:
            break
        opening -= 1
        position = match.end()
    opener = words[:position].rstrip()
    rest = words[position:]
    return position if len(opener) <= _SHORT_OPENER or opener.endswith(":") or _is_personal(rest) else 0


def _is_personal(name: str) -> bool:
    """Whether words can be a person's name: two to four, the first and last capitalised if they can be."""
    words = name.split()
    return (
        _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        and not any(letter.isdigit() for letter in name)
        and all(word[0].isalpha() and not word[0].islower() for word in (words[0], words[-1]))
    )


def _trimmed(words: str, start: int, end: int) -> tuple[int, int] | None:
    """The place of a name without marks and short forms around it; null where no name is left."""
    name = words[start:end]
    name = _SHORT_FORM.sub("", name.rstrip()).strip().strip(" .:;,").strip()
    if not name or _NO_NAME.search(name):
        return None
    left = words.index(name, start)
    return left, left + len(name)


def _parts(words: str, start: int) -> Iterator[tuple[int, int]]:
    for joiner in _JOINER.finditer(words, start):
        yield start, joiner.start()
        start = joiner.end()
    yield start, len(words)
