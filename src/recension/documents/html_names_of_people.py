"""Names of authors in the words of markup: openers and joiners taken off, each name by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.documents.word_sets import phrases, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST: Final = 400
_JOINER: Final = re.compile(
    r"\s*[,;|•·]\s*|\s+(?:and|und|et|y|e|i|och|og|en|ja|és|ve|и|та|&)\s+|\s+[/–—-]\s+"
)
_ADDRESS: Final = re.compile(r"https?:|www\.|@")
_MOST_WORDS: Final = 6


def names_in(words: str) -> Iterator[tuple[int, int]]:
    """The places of names in a value that markup declares to be authors.

    Addresses and sentences are no names; "By" and its like before a name are left out.
    """
    if len(words) > _LONGEST:
        return
    position = 0
    for start, end in _parts(words):
        position = start
        text = words[position:end]
        opening = phrases("byline_openers").opening(tokens(text))
        for match in re.finditer(r"[^\s:]+:?\s*", text):
            if not opening:
                break
            opening -= 1
            position = start + match.end()
        name = words[position:end].strip(" .:()")
        if name and not _ADDRESS.search(name) and len(name.split()) <= _MOST_WORDS:
            left = words.index(name, position)
            yield left, left + len(name)


def _parts(words: str) -> Iterator[tuple[int, int]]:
    position = 0
    for joiner in _JOINER.finditer(words):
        yield position, joiner.start()
        position = joiner.end()
    yield position, len(words)
