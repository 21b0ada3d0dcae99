"""The encoding that a page declares about itself, read from its first bytes."""

from __future__ import annotations

import re
from typing import Final

# Browsers look no further than 1,024 bytes; many pages declare later and are read rightly all the same.
_SEARCHED: Final = 8 * 1024
_XML: Final = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9._:-]{1,40})")
_META: Final = re.compile(rb"<meta\s([^>]{1,1000})>", re.IGNORECASE)
_CHARSET: Final = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)


def declared_encoding(data: bytes) -> str | None:
    """The name in a page's first `meta` with a charset, or in its XML declaration; null without either."""
    beginning = data[:_SEARCHED]
    for meta in _META.finditer(beginning):
        charset = _CHARSET.search(meta[1])
        if charset is not None:
            return charset[1].decode("ascii")
    xml = _XML.match(beginning)
    return xml[1].decode("ascii") if xml is not None else None
