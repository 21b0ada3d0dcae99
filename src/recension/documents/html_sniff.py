"""Whether bytes are surely a page: they begin with one of its tags (WHATWG MIME Sniffing, section 7.1)."""

from __future__ import annotations

import re
from typing import Final

_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_TAG: Final = re.compile(
    rb"<(?:!doctype\s+html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|article)[\s>]",
    re.IGNORECASE,
)
_SKIPPED: Final = ((b"<!--", b"-->"), (b"<?", b">"))


def is_page(data: bytes) -> bool:
    """Whether bytes begin with a tag of HTML, comments and an XML declaration passed over; also in UTF-16."""
    for mark in _MARKS:
        if data.startswith(mark):
            data = data[len(mark) :]
            break
    rest = data.replace(b"\0", b"").lstrip()
    skipping = True
    while skipping:
        skipping = False
        for opening, closing in _SKIPPED:
            if rest.startswith(opening):
                end = rest.find(closing, len(opening))
                rest = b"" if end < 0 else rest[end + len(closing) :].lstrip()
                skipping = True
    return _TAG.match(rest) is not None
