"""Parts a text into words with their places, as the English treebanks of Universal Dependencies do.

One pass of one pattern finds candidates; contractions, hyphens and full stops are then settled on each of
them. Every
repetition in the pattern is possessive or bounded, so time is linear in the text, whatever it holds.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from recension.language.wordlists import wordlist

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS: Final = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0981-\u0983\u09bc-\u09d7\u0e31-\u0e4e\u200c\u200d\ufe00-\ufe0f"
)
"""Combining marks and joiners that belong to the letter before them."""

_LETTERS: Final = rf"[^\W_][^\W_{_MARKS}]*+(?:[{_MARKS}]++[^\W_]*+)*+"
_APOSTROPHES: Final = "'’ʼ＇‘`´"
"""What stands for an apostrophe between letters; the last three by mistake."""

_CANDIDATE: Final = re.compile(
    rf"""
      (?P<address>(?:https?://|www\.)[^\s<>"“”]++)
    | (?P<mail>[A-Za-z0-9][\w.+%-]{{0,63}}+@[A-Za-z0-9-]{{1,63}}+(?:\.[A-Za-z0-9-]{{1,63}}+){{1,8}}+)
    | (?P<handle>[@\#][^\W\d]\w*+)
    | (?P<date>[0-9]{{1,4}}/[0-9]{{1,2}}/[0-9]{{2,4}}(?![0-9/]))
    | (?P<face>[:;]-?[()DP](?![^\W_]))
    | (?P<initials>(?:[A-Za-z]\.){{2,12}}+(?:[A-Za-z](?![^\W_]))?+)
    | (?P<number>[0-9]++(?:[.,:][0-9]++)*+)(?P<unit>(?:st|nd|rd|th|s)\b)?+
    | (?P<word>{_LETTERS}(?:[{_APOSTROPHES}]{_LETTERS})*+)
    | (?P<run>\.{{2,}}+|-{{2,}}+|[!?]++|\*++|=++|_++|~++|<++|>++|\$++)
    | (?P<mark>[^\s\x00-\x1f\x7f-\x9f\ufeff\u200b])
    """,
    re.VERBOSE,
)
"""Candidates in the order of trust; control characters and spaces without width are no words."""

_CONTRACTION: Final = re.compile(
    rf"(?i:(?P<not>n[{_APOSTROPHES}]t)|(?P<end>[{_APOSTROPHES}](?:s|m|d|re|ve|ll)))\Z"
)
_TAIL: Final = ".,;:!?)]}'’*"
_WHOLE: Final = {"cannot": (3,), "gonna": (3,), "wanna": (3,), "gotta": (3,), "lemme": (3,), "gimme": (3,)}
_BARE_NOT: Final = re.compile(r"(?i:(?:do|ca|did|does|is|was|have|could|would|should|are|were|has)nt)\Z")
_FILE: Final = re.compile(r"[^\W_]{1,64}+(?:[._][^\W_]{1,64}+){0,7}\.[a-z][a-z0-9]{1,9}+(?![^\W_])")
_SITE: Final = re.compile(r"[^\W_]{1,64}+\.([A-Z][A-Za-z]{1,3}+)(?![\w.])")
"""A name of a site with a capital after its full stop, where the ending is one of `data/domains.txt`."""

_CUT: Final = re.compile(rf"[{_APOSTROPHES}]")


def is_address(word: str) -> bool:
    """Tell whether a word is an address of the internet or of a person's mail."""
    match = _CANDIDATE.fullmatch(word)
    return match is not None and match.lastgroup in {"address", "mail"}


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Find the words of a part of a text.

    Args:
        text: any text.
        start: first code point of the part.
        end: one past its last; the end of the text if None.

    Yields:
        First code point of each word and one past its last, ascending, never overlapping, never empty.
    """
    end = len(text) if end is None else end
    place = start
    while place < end:
        match = _CANDIDATE.search(text, place, end)
        if match is None:
            return
        for first, last in _settle(match, text, end):
            yield first, last
            place = last


def _settle(match: re.Match[str], text: str, end: int) -> Iterator[tuple[int, int]]:
    first, last = match.span()
    if match.lastgroup == "address":
        while last - first > 1 and text[last - 1] in _TAIL:
            last -= 1
        yield first, last
    elif match.lastgroup == "word":
        yield from _word(text, first, last, end)
    else:
        yield first, last


def _word(text: str, first: int, last: int, end: int) -> Iterator[tuple[int, int]]:
    word = text[first:last]
    if last < end and text[last] == "." and _keeps_stop(text, word, last, end):
        yield first, last + 1
        return
    if last < end and text[last] == "-" and word.lower() in wordlist("prefixes"):
        joined = _CANDIDATE.match(text, last + 1, end)
        if joined is not None and joined.lastgroup == "word":
            yield first, _before_contraction(text, joined.start(), joined.end())
            return
    if last < end and text[last] in "._":
        file = _FILE.match(text, first, end)
        if file is not None:
            yield first, file.end()
            return
        site = _SITE.match(text, first, end)
        if site is not None and site.group(1).lower() in wordlist("domains"):
            yield first, site.end()
            return
    if _BARE_NOT.match(word):
        yield first, last - 2
        yield last - 2, last
        return
    cuts = _WHOLE.get(word.lower())
    if cuts is not None:
        yield first, first + cuts[0]
        yield first + cuts[0], last
        return
    yield from _contracted(text, first, last)


def _before_contraction(text: str, first: int, last: int) -> int:
    cut = _CUT.search(text, first, last)
    return cut.start() if cut else last


def _contracted(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Part "don't", "it's", "they'd've" at their seams."""
    seams = [last]
    stop = last
    while stop - first <= _LONGEST_CONTRACTED:
        found = _CONTRACTION.search(text[first:stop])
        if found is None or (found.start() == 0 and stop == last):
            break
        stop = first + found.start()
        if stop == first:
            break
        seams.append(stop)
    seams.append(first)
    seams = sorted(set(seams))
    yield from pairwise(seams)


_LONGEST_CONTRACTED: Final = 64


def _keeps_stop(text: str, word: str, last: int, end: int) -> bool:
    """Tell whether the full stop after a word is its own: an abbreviation, or an initial before a name."""
    if word in wordlist("abbreviations"):
        return True
    after = last + 1
    while after < end and after <= last + _GAP and text[after] in " \u00a0\u202f":
        after += 1
    following = text[after : after + 1]
    if word in wordlist("numbered"):
        return following.isdigit()
    return len(word) == 1 and word.isupper() and word != "I" and after > last + 1 and following.isupper()


_GAP: Final = 2
"""Spaces looked past after a full stop."""
