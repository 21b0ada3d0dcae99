"""Short names for documents, for sentences that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Document


def label(document: Document) -> str:
    """The publisher, else the file's name, else the title, else the id."""
    if document.publisher is not None:
        return document.publisher.value
    if document.source.path:
        return document.source.path.rsplit("/", 1)[-1]
    return f"“{document.title.value}”" if document.title is not None else str(document.id)


def listed(items: Sequence[str]) -> str:
    """The items as words of a sentence: "A", "A and B", "A, B and C"."""
    if len(items) < 2:  # noqa: PLR2004 - one needs no "and"
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
