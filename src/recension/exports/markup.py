"""XML as text: escaped, and free of characters that XML 1.0 cannot carry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# What is outside the production Char of XML 1.0 (W3C, fifth edition, section 2.2).
_FORBIDDEN: Final = re.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_PICTURES: Final = 0x2400  # U+2400 to U+241F: one visible sign for each control character
_LAST_CONTROL: Final = 0x1F
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# a parser would turn line breaks and tabs of an attribute into spaces, and a return of a text into a newline
_ATTRIBUTE_ESCAPES: Final = {**_ESCAPES, '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_TEXT_ESCAPES: Final = {**_ESCAPES, "\r": "&#13;"}
_IN_ATTRIBUTE: Final = str.maketrans(_ATTRIBUTE_ESCAPES)
_IN_TEXT: Final = str.maketrans(_TEXT_ESCAPES)

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def visible(text: str) -> str:
    """Show what XML cannot carry: a control character by its picture, all else by U+FFFD."""
    return _FORBIDDEN.sub(_picture, text)


def forbidden(text: str) -> int:
    """How many characters of a text XML cannot carry."""
    return sum(1 for _ in _FORBIDDEN.finditer(text))


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(_PICTURES + code) if code <= _LAST_CONTROL else _REPLACEMENT


def characters(text: str) -> str:
    """Text as content of an element."""
    return visible(text).translate(_IN_TEXT)


def element(name: str, attributes: Mapping[str, str | None] | None = None, *content: str) -> str:
    """An element around markup; attributes without a value are left out.

    Args:
        name: its name.
        attributes: plain text.
        content: markup: elements, or text that went through `characters`.
    """
    written = "".join(
        f' {key}="{visible(value).translate(_IN_ATTRIBUTE)}"'
        for key, value in (attributes or {}).items()
        if value is not None
    )
    inside = "".join(content)
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"
