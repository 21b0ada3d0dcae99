"""Progress: where an undertaking stood on each day, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.record import StatusValue
from recension.report.dates import day_of, last_day_of, readable_date
from recension.report.labels import Label
from recension.report.labels_of_claims import ACCORDS_MATRIX, STATUSES
from recension.report.views.cards import Card, source_card
from recension.report.views.cited import Cited, all_cited

if TYPE_CHECKING:
    import datetime as dt

    from recension.record import Status, Undertaking
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Notes

_MOST_WORDS: Final = 8
"""Pieces of evidence that one step shows."""

_DONE: Final = frozenset({StatusValue.FULFILLED, StatusValue.WITHDRAWN, StatusValue.SUPERSEDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A status on a day.

    Attributes:
        value: its word.
        name: its name, which the style sheet knows.
        meaning: what it says.
        date: the day as people read it; null where unknown.
        iso: the day in ISO 8601.
        cited: the words that say so.
        more: how many further pieces of evidence there are.
        origins: the sources it goes back to.
        independent: how many independent sources; null where that was not counted.
        reasons: why.
    """

    value: str
    name: str
    meaning: str
    date: str | None
    iso: str | None
    cited: tuple[Cited, ...]
    more: int
    origins: tuple[Card, ...]
    independent: int | None
    reasons: tuple[str, ...]


def steps(catalogue: Catalogue, notes: Notes, undertaking: Undertaking) -> tuple[Step, ...]:
    """The history of an undertaking, in the order of the record."""
    return tuple(_step(catalogue, notes, status) for status in undertaking.status)


def _step(catalogue: Catalogue, notes: Notes, status: Status) -> Step:
    label = STATUSES[status.value]
    return Step(
        value=label.text,
        name=status.value,
        meaning=label.meaning,
        date=readable_date(status.as_of) if status.as_of else None,
        iso=status.as_of,
        cited=all_cited(catalogue, notes, status.evidence[:_MOST_WORDS]),
        more=max(0, len(status.evidence) - _MOST_WORDS),
        origins=tuple(source_card(catalogue, id_) for id_ in status.origins),
        independent=status.independent_sources,
        reasons=status.reasons,
    )


def accords_matrix(undertaking: Undertaking) -> Label | None:
    """What the code of the Peace Accords Matrix says; null where there is none."""
    code = undertaking.accords_matrix
    if code is None or not 0 <= code < len(ACCORDS_MATRIX):
        return None
    return Label(f"{code} of 3: {ACCORDS_MATRIX[code].text}", ACCORDS_MATRIX[code].meaning)


def overdue_by(catalogue: Catalogue, undertaking: Undertaking) -> str | None:
    """The day of the last account, where the deadline passed before it and nothing is told of the doing.

    The accounts are the only clock: a report says the same whenever it is read.
    """
    deadline = undertaking.deadline
    value = (deadline.end or deadline.start) if deadline else None
    last = last_day_of(value) if value else None
    told = _last_account(catalogue)
    ended = any(status.value in _DONE for status in undertaking.status)
    if last is None or told is None or ended or told <= last:
        return None
    return readable_date(told.isoformat())


def _last_account(catalogue: Catalogue) -> dt.date | None:
    days = [
        day
        for document in catalogue.documents.values()
        if document.published and (day := day_of(document.published.value))
    ]
    return max(days, default=None)
