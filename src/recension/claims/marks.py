"""Quotation marks: whether a place stands between them."""

from __future__ import annotations

from typing import Final

_PAIRS: Final = {"“": "”", "«": "»", "„": "“", "‘": "’"}


def in_quotation_marks(text: str, at: int) -> bool:
    """Whether a place stands inside quotation marks that its paragraph opens and closes.

    Args:
        text: the canonical text.
        at: the place, in code points.
    """
    first = text.rfind("\n", 0, at) + 1
    last = text.find("\n", at)
    paragraph = text[first : last if last >= 0 else len(text)]
    closing: str | None = None
    for offset, sign in enumerate(paragraph):
        if first + offset >= at:
            return closing is not None and closing in paragraph[offset:]
        if closing is None:
            closing = '"' if sign == '"' else _PAIRS.get(sign)
        elif sign == closing and not (sign == "’" and paragraph[offset + 1 : offset + 2].isalpha()):
            closing = None
    return False
