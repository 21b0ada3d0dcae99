"""Guesses at an encoding that nothing states: UTF-16 by its NULs, the rest by the look of a sample."""

from __future__ import annotations

import re
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

    Looks at a sample around the first bytes beyond ASCII with charset-normalizer; what it cannot tell
    is read as windows-1252, in which most such files are, or as ISO 8859-1, which has no invalid bytes.
    """
    for encoding in (_normalizer(data), Encoding("cp1252", "windows-1252")):
        if encoding is not None and _fits(data, encoding):
            return encoding
    return Encoding("latin-1", "iso-8859-1")


def _fits(data: bytes, encoding: Encoding) -> bool:
    try:
        data.decode(encoding.codec)
    except (UnicodeError, ValueError):
        return False
    return True


def _normalizer(data: bytes) -> Encoding | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, seldom needed

    first = _BEYOND_ASCII.search(data)
    if first is None:
        return None
    start = data.rfind(b"\n", 0, first.start()) + 1
    if first.start() - start > _SAMPLE // 2:
        start = first.start()
    best = from_bytes(data[start : start + _SAMPLE]).best()
    return find(best.encoding) if best is not None else None
