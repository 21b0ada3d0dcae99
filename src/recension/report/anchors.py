"""Fragment ids: every thing in a report has an address that does not change when it is built again."""

from __future__ import annotations

import re

from recension.record import content_id

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")


def anchor(id_: str) -> str:
    """The fragment for an id of the record; an id with other characters is replaced by its digest."""
    return id_ if _PLAIN.match(id_) else content_id("x", id_)


def place_anchor(document: str, start: int, end: int) -> str:
    """The fragment of words in a document's text."""
    return f"at-{anchor(document)}-{start}-{end}"
