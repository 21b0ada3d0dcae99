"""Witnesses as labels and reasons of lost sources name them, and the days that bound what they go back to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.witnesses.sources import first_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.witnesses.witness import Witness
    from recension.record import Document

_DAY: Final = 10  # code points of YYYY-MM-DD
# So many documents are named.
_NAMED: Final = 2


def time_bound(documents: Sequence[Document]) -> list[str]:
    """The latest day, month or year of what documents go back to, if the date of any is known."""
    dates = [one.published.value[:_DAY] for one in documents if one.published is not None]
    if not dates:
        return []
    # of a month or year any day may be meant: it bounds by its last
    first = min(dates, key=lambda date: date.ljust(_DAY, "~"))
    return [f"not after {first}, when the first of them was published"]


def name_of(witness: Witness) -> str:
    """The publisher of a document, or its title, or its first words."""
    document = witness.document
    if document.publisher is not None:
        return document.publisher.value
    title = document.title.value if document.title is not None else first_words(witness)
    return f"“{title}”" if title else str(document.id)


def listed(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    more = len(names) - _NAMED
    if more > 0:
        return f"{', '.join(names[:_NAMED])} and {more} more"
    return " and ".join(names)
