"""Where words stand in a row of code points, found for many documents at once."""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class _Kind(IntEnum):
    """What a code point is to words."""

    OTHER = 0
    LETTER = 1
    DIGIT = 2
    SIGN = 3  # a word by itself, in scripts without spaces
    MARK = 4  # part of the word it follows
    JOINER = 5  # part of a word when letters or digits stand on both sides
    DIGIT_JOINER = 6  # when digits stand on both sides
    LINE_END = 7
    UNKNOWN = 255  # not looked up yet


_CODE_POINTS: Final = 0x110000
_JOINERS: Final = "'’‘ʼ＇.-‐‑"
_DIGIT_JOINERS: Final = ",–"
_LINE_ENDS: Final = "\n\r\x0b\x0c\x85\u2028\u2029"
_INVISIBLE: Final = "\u00ad\u200c\u200d"  # soft hyphen and joiners, which leave a word one word
# First and last signs of scripts written without spaces: Thai, Lao, Myanmar, Khmer, kana, Han.
_UNSPACED: Final = (
    (0x0E01, 0x0E4E),
    (0x0E81, 0x0ECE),
    (0x1000, 0x103F),
    (0x1050, 0x108F),
    (0x1780, 0x17D3),
    (0x3005, 0x3007),
    (0x3041, 0x30FF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
    (0x20000, 0x323AF),
)


class TokenPlaces(NamedTuple):
    """Words of a row of code points.

    Attributes:
        starts: first code point of each word.
        ends: one past the last of each.
        line_ends: where lines end.
        inside: for each code point whether it is part of a word.
        signs: whether some words touch, so that `inside` alone does not tell them apart.
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    line_ends: NDArray[np.int64]
    inside: NDArray[np.bool_]
    signs: bool


def token_places(codes: NDArray[np.uint32], account: NDArray[np.bool_]) -> TokenPlaces:
    """Find words.

    A word is a run of letters, digits and marks, with apostrophes, hyphens and dots inside it, and commas and
    dashes between digits. In scripts without spaces each sign is a word.

    Args:
        codes: code points.
        account: for each whether it belongs to what is read; words end where that ends.
    """
    kinds = _kinds(codes)
    kinds[~account] = _Kind.OTHER
    word = (kinds == _Kind.LETTER) | (kinds == _Kind.DIGIT)
    present = np.bincount(kinds, minlength=_Kind.LINE_END + 1)
    if present[_Kind.MARK]:
        word |= _following(kinds, word | (kinds == _Kind.SIGN))
    inside = word.copy()
    inside[1:-1] |= (kinds[1:-1] == _Kind.JOINER) & word[:-2] & word[2:]
    if present[_Kind.DIGIT_JOINER]:
        digit = kinds == _Kind.DIGIT
        inside[1:-1] |= (kinds[1:-1] == _Kind.DIGIT_JOINER) & digit[:-2] & digit[2:]
    edge = np.zeros(len(codes) + 1, dtype=np.bool_)
    edge[1:-1] = inside[1:] != inside[:-1]
    edge[0], edge[-1] = inside[:1].any(), inside[-1:].any()
    edges = np.flatnonzero(edge)
    starts, ends = edges[0::2], edges[1::2]
    if present[_Kind.SIGN]:
        starts, ends, inside = _with_signs(kinds == _Kind.SIGN, inside, starts, ends)
    return TokenPlaces(
        starts, ends, np.flatnonzero(kinds == _Kind.LINE_END), inside, bool(present[_Kind.SIGN])
    )


def _following(kinds: NDArray[np.uint8], word: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Marks that follow a word, directly or after other marks."""
    mark = kinds == _Kind.MARK
    carrier = np.maximum.accumulate(np.where(mark, 0, np.arange(len(kinds))))
    return mark & word[carrier]


def _with_signs(
    sign: NDArray[np.bool_], inside: NDArray[np.bool_], starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Add signs as words of their own."""
    places = np.flatnonzero(sign)
    starts = np.concatenate((starts, places))
    order = np.argsort(starts, kind="stable")
    return starts[order], np.concatenate((ends, places + 1))[order], inside | sign


def _kinds(codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
    table = _table()
    kinds = table[codes]
    unknown = kinds == _Kind.UNKNOWN
    if unknown.any():
        for code in np.unique(codes[unknown]).tolist():
            table[code] = _kind(code)
        kinds = table[codes]
    return kinds


@lru_cache(maxsize=1)
def _table() -> NDArray[np.uint8]:
    """The kind of every code point, filled in as they are met: looking all of them up takes too long."""
    table = np.full(_CODE_POINTS, _Kind.UNKNOWN, dtype=np.uint8)
    for code in range(128):
        table[code] = _kind(code)
    return table


def _kind(code: int) -> _Kind:
    """The kind of a code point."""
    character = chr(code)
    for members, kind in (
        (_LINE_ENDS, _Kind.LINE_END),
        (_JOINERS, _Kind.JOINER),
        (_DIGIT_JOINERS, _Kind.DIGIT_JOINER),
        (_INVISIBLE, _Kind.MARK),
    ):
        if character in members:
            return kind
    if any(first <= code <= last for first, last in _UNSPACED) and not character.isdigit():
        return _Kind.SIGN
    if character.isdigit():
        return _Kind.DIGIT
    if character.isalnum() or character == "_":
        return _Kind.LETTER
    return _Kind.MARK if unicodedata.category(character).startswith("M") else _Kind.OTHER
