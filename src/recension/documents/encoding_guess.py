"""Guesses at an encoding that nothing states: UTF-16 by its NULs, the rest by the look of a sample."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from recension.documents.encoding_names import Encoding, find

# The share of bytes that are NUL on the emptier side of a UTF-16 text, at least: a text in Cyrillic, Greek or
# Chinese has NULs only in its spaces, digits and line breaks, and short words are seven letters long.
_FEWEST_NULS: Final = 0.02
# The share of all NULs that stand on one side (even or odd places): in UTF-16 nearly all of them.
_ONE_SIDED: Final = 0.95
# Code points a wide text may have that no text has: unassigned planes' controls and private use.
_STRANGE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffe\uffff]")
_MOST_STRANGE: Final = 0.01

# charset-normalizer takes seconds for megabytes and says no better from more than this many bytes.
_SAMPLE: Final = 16 * 1024

# A sign or digit beyond ASCII with a letter before or after it, other than quotation marks and dashes.
_SIGNS: Final = "¡-¦¨©¬-±²³´¶¸¹¼-¾×÷"
# Private use and half-width kana, which whole texts are not written in, count as signs too.
_SIGN_IN_WORD: Final = re.compile(
    rf"(?<=[^\W\d_])[{_SIGNS}¿]|[{_SIGNS}](?=[^\W\d_])|[\ue000-\uf8ff\uff61-\uff9f]"
)
_WESTERN: Final = Encoding("cp1252", "windows-1252")
_CYRILLIC: Final = (Encoding("cp1251", "windows-1251"), Encoding("koi8-r", "koi8-r"))
_CENTRAL: Final = Encoding("cp1250", "windows-1250")
# Encodings that files without a mark are in, by Python's names: those of the WHATWG standard and of DOS.
_LATIN: Final = (
    "cp1252",
    "cp1250",
    "cp1254",
    "cp1257",
    "cp1258",
    "iso8859-2",
    "iso8859-15",
    "cp850",
    "cp852",
)
_OTHER_SCRIPTS: Final = (
    *("cp1251", "koi8-r", "koi8-u", "cp866", "iso8859-5", "mac-cyrillic", "cp1253", "iso8859-7", "cp1255"),
    *("iso8859-8", "cp1256", "iso8859-6", "cp874", "cp932", "euc_jp", "gb18030", "big5hkscs", "cp949"),
)
# Encodings that charset-normalizer names and the larger one in use that holds them.
_LARGER: Final = {
    "shift_jis_2004": "cp932",
    "shift_jisx0213": "cp932",
    "euc_jis_2004": "euc_jp",
    "johab": "cp949",
}
# Sentences in Spanish, German and Swedish with fewer letters beyond ASCII were told as Polish or Chinese.
_FEWEST_TO_TELL: Final = 32
_ASCII_LETTER: Final = re.compile(rb"[A-Za-z]")
_BEYOND_ASCII: Final = re.compile(rb"[\x80-\xff]")


def unmarked_wide(data: bytes) -> str | None:
    """The codec of UTF-16 without a byte order mark, or null where the bytes do not look like it."""
    if len(data) < 2:  # noqa: PLR2004 - one code unit
        return None
    sample = data[: 2 * _SAMPLE]
    even = sample[0::2].count(0)
    odd = sample[1::2].count(0)
    nuls = even + odd
    if nuls < _FEWEST_NULS * len(sample) / 2 or nuls == 0 or max(even, odd) < _ONE_SIDED * nuls:
        return None
    codec = "utf-16-le" if odd > even else "utf-16-be"
    text = sample[: len(sample) // 2 * 2].decode(codec, "replace")
    strange = len(_STRANGE.findall(text)) + text.count("\ufffd")
    return codec if strange <= _MOST_STRANGE * len(text) + 1 else None


def guess(data: bytes) -> Encoding:
    """The most likely encoding of bytes that are not UTF-8.

    Looks at a sample around the first bytes beyond ASCII with charset-normalizer. Of the usual encodings
    that it thinks possible, and those most in use for Latin and Cyrillic letters, the one with the fewest
    signs inside words is taken: "og³osi³a" is "ogłosiła" read wrongly. Where most letters are ASCII no
    encoding of another script is possible, and few others are too little to tell more. What fits nothing
    is read as ISO 8859-1, which has no invalid bytes.
    """
    sample = _sample(data)
    fitting = [encoding for encoding in _candidates(sample) if _fits(data, encoding)]
    if not fitting:
        return Encoding("latin-1", "iso-8859-1")
    best = min(fitting, key=lambda encoding: _signs_in_words(sample.decode(encoding.codec, "replace")))
    if _WESTERN in fitting and data.decode(best.codec) == data.decode(_WESTERN.codec):
        return _WESTERN
    return best


def _fits(data: bytes, encoding: Encoding) -> bool:
    try:
        data.decode(encoding.codec)
    except (UnicodeError, ValueError):
        return False
    return True


def _sample(data: bytes) -> bytes:
    """The lines around the first bytes beyond ASCII."""
    first = _BEYOND_ASCII.search(data)
    at = first.start() if first is not None else 0
    start = data.rfind(b"\n", 0, at) + 1
    return data[max(start, at - _SAMPLE // 2) :][:_SAMPLE]


def _candidates(sample: bytes) -> list[Encoding]:
    """Possible encodings, the likeliest first."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, seldom needed

    beyond = len(_BEYOND_ASCII.findall(sample))
    latin = len(_ASCII_LETTER.findall(sample)) > beyond
    usual = _LATIN if latin else (*_LATIN, *_OTHER_SCRIPTS)
    names = [match.encoding for match in from_bytes(sample)]
    found = [find(_LARGER.get(name, name)) for name in names]
    likely = [encoding for encoding in found if encoding is not None and encoding.codec in usual]
    known = [_WESTERN, _CENTRAL] if latin else [*_CYRILLIC, _WESTERN, _CENTRAL]
    few = latin and beyond < _FEWEST_TO_TELL
    return list(dict.fromkeys([*known, *likely] if few else [*likely, *known]))


def _signs_in_words(text: str) -> int:
    """How often a sign beyond ASCII stands inside a word, or a capital after a small letter."""
    return len(_SIGN_IN_WORD.findall(text)) + sum(
        before.islower() and letter.isupper() and not letter.isascii() for before, letter in pairwise(text)
    )
