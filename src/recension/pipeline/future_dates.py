"""Dates of publication that lie after the day of reading: no account given today was published tomorrow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from recension.record import Precision, Problem, PublishedDate, RivalValue

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from recension.record import Document

_SLACK: Final = timedelta(days=1)
"""Somewhere the day after that of Greenwich has begun already."""

_DAY: Final = len("2000-01-01")
_PRECISIONS: Final = {4: Precision.YEAR, 7: Precision.MONTH, _DAY: Precision.DAY}


def without_future_dates(
    documents: Sequence[Document], moment: datetime
) -> tuple[list[Document], list[Problem]]:
    """Take no date that lies after the day of reading; another date of the same account stands in for it.

    Where no more documents lie before that day than after it, the clock is as likely to be wrong as the dates
    (SOURCE_DATE_EPOCH=0, a machine whose battery is empty), and all stay.

    Args:
        documents: in any order.
        moment: when they are read.

    Returns:
        The documents in the order given, and a problem for each one whose date was not taken.
    """
    today = moment.date()
    late = [_is_after(one.published.value, today) for one in documents if one.published is not None]
    if 2 * sum(late) >= len(late):
        return list(documents), []
    found: list[Document] = []
    problems: list[Problem] = []
    for document in documents:
        published = document.published
        if published is None or not _is_after(published.value, today):
            found.append(document)
            continue
        other = _other(published, today)
        found.append(replace(document, published=other))
        problems.append(_problem(document, published, other, today))
    return found, problems


def _is_after(value: str, today: date) -> bool:
    latest = (today + _SLACK).isoformat()
    day = value[:_DAY]
    return day > latest[: len(day)]


def _other(published: PublishedDate, today: date) -> PublishedDate | None:
    """Make the first rival the date that is not in the future; the date that was found becomes a rival."""
    rivals = [one for one in published.rivals if not _is_after(one.value, today)]
    if not rivals:
        return None
    taken = rivals[0]
    late = RivalValue(
        value=published.value,
        method=published.method,
        evidence=published.evidence,
        reasons=("it lies after the day on which the account was read",),
    )
    return PublishedDate(
        value=taken.value,
        precision=_PRECISIONS.get(len(taken.value), Precision.MINUTE),
        method=taken.method,
        evidence=taken.evidence,
        rivals=(late, *(one for one in published.rivals if one is not taken)),
        reasons=(*taken.reasons, f"{published.value} was found first, and lies after the day of reading"),
    )


def _problem(
    document: Document, published: PublishedDate, other: PublishedDate | None, today: date
) -> Problem:
    instead = "no other date was found" if other is None else f"{other.value} was taken instead"
    return Problem(
        path=document.source.path,
        document=document.id,
        code="future_date",
        message=f"It gives {published.value} as the day of its publication, which lies after "
        f"{today.isoformat()}, the day on which it was read; {instead}. Look at the page, and at the clock "
        "of this machine.",
    )
