"""Texts from outside made fit to show: what a browser would hide or obey becomes a visible mark."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

# Unicode Standard Annex 9 (bidirectional controls) and UTR 36 (invisible characters). Zero-width joiners and
# the soft hyphen stay: scripts need them, and they neither reorder nor hide words.
_NAMES = {
    0x061C: "ALM",
    0x200B: "ZWSP",
    0x200E: "LRM",
    0x200F: "RLM",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
    0x0000: "NUL",
}
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f]"
)


def _mark(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"⟦{_NAMES.get(code) or f'U+{code:04X}'}⟧"


def shown(text: str) -> str:
    """A text with its control characters as marks such as ⟦RLO⟧; still to be escaped."""
    return _HIDDEN.sub(_mark, text)


def escaped(text: str) -> Markup:
    """A text fit for HTML, in content and in quoted attributes."""
    return escape(shown(text))


def one_line(text: str) -> str:
    """A text with every stretch of white space as one space, for quotes inside a line."""
    return " ".join(text.split())


def shortened(text: str, length: int) -> str:
    """A text of at most `length` code points, cut at a space where one is near, with an ellipsis."""
    line = one_line(text)
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    head, space, _ = cut.rpartition(" ")
    return f"{head if space and len(head) > length // 2 else cut}…"
