"""When a document was published, from the lines that say so; never from dates in its running text."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.documents.line_facts import shown
from recension.documents.metadata.day_order import DayOrder, Ordering, infer_order
from recension.documents.metadata.weekdays import weekday_number
from recension.documents.word_sets import phrases, tokens
from recension.record import BoilerplateReason as Reason
from recension.record import Method, Precision, PublishedDate, RivalValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.documents.metadata.account import Account
    from recension.documents.metadata.written_dates import WrittenDate
    from recension.record import Evidence

# Lines that may say when a text was published.
_DATED: Final = frozenset(
    {Reason.DATE, Reason.TOOLBAR, Reason.BYLINE, Reason.CREDIT, Reason.SITE_NAME, Reason.SIGN_OFF}
)
# Below the account its date stands within this many lines; further down dates are other texts'.
_NEAR_END: Final = 3

# Words of time and place that stand before dates of any kind.
_WEAK_OPENERS: Final = frozenset(
    {"on", "at", "le", "el", "il", "em", "à", "am", "um", "vom", "time", "в", "о", "om", "op"}
)

_PUBLISHED, _HEAD, _ABOVE, _UPDATED, _BELOW = range(5)


class _Candidate(NamedTuple):
    rank: int
    line: int
    date: WrittenDate
    method: Method


def read_published(account: Account) -> PublishedDate | None:
    """The day of publication with its words, or null where the lines do not give it.

    A date whose numbers may be day and month either way, with nothing in the document to decide, keeps its
    year, and both readings stay as rivals.
    """
    candidates = sorted(_candidates(account), key=lambda entry: (entry.rank, entry.line, entry.date.start))
    if not candidates:
        return None
    ordering = _ordering(account)
    chosen: PublishedDate | None = None
    rivals: list[RivalValue] = []
    for candidate in candidates:
        read = _read(account, candidate, ordering)
        if read is None:
            continue
        if chosen is None:
            chosen = read
        elif read.value != chosen.value and read.precision is not Precision.YEAR:
            why = (
                "a later change, by its words"
                if candidate.rank == _UPDATED
                else "stands further from the headline"
            )
            rivals.append(
                RivalValue(value=read.value, method=read.method, evidence=read.evidence, reasons=(why,))
            )
    if chosen is None:
        return None
    return PublishedDate(
        value=chosen.value,
        precision=chosen.precision,
        method=chosen.method,
        evidence=chosen.evidence,
        rivals=(*chosen.rivals, *rivals),
        reasons=chosen.reasons,
    )


def _candidates(account: Account) -> Iterator[_Candidate]:
    top = account.first if account.headline is None else min(account.headline, account.first)
    for index, dates in enumerate(account.dates):
        if not dates or account.reasons[index] not in _DATED:
            continue
        if index > account.last + _NEAR_END or (
            account.first <= index <= account.last - 1 and index > account.first + 1
        ):
            continue
        where = _ABOVE if index < top - 1 else _BELOW if index > account.first else _HEAD
        for date in dates:
            if date.year is not None and (date.day is not None or date.first is not None):
                yield _Candidate(_rank(account, index, date, where), index, date, Method.DATE_LINE)
    dateline = account.dateline
    if (
        dateline is not None
        and dateline.date is not None
        and dateline.date.year is not None
        and dateline.date.day
    ):
        yield _Candidate(_HEAD, account.dateline_index, dateline.date, Method.DATELINE)


def _rank(account: Account, index: int, date: WrittenDate, where: int) -> int:
    """Where the words before a date say that it is that of publication or of a change, they decide."""
    before = tokens(shown(account.facts[index].line)[: date.start])[-3:]
    for skip in range(len(before)):
        rest = before[skip:]
        if phrases("date_openers", "updated").opening(rest):
            return _UPDATED
        if phrases("date_openers", "published").opening(rest) and rest[0] not in _WEAK_OPENERS:
            return _PUBLISHED
    return where


def _ordering(account: Account) -> Ordering:
    return infer_order(
        (
            (date, shown(fact.line)[date.start : date.end])
            for fact, dates in zip(account.facts, account.dates, strict=True)
            for date in dates
        ),
        account.document.language,
    )


def _read(account: Account, candidate: _Candidate, ordering: Ordering) -> PublishedDate | None:
    date = candidate.date
    evidence = account.words(candidate.line, date.start, date.end)
    if not date.open_order:
        return _published(date, date.month, date.day, candidate.method, evidence, ())
    order, reasons = ordering.order, ordering.reasons
    by_neighbour = _by_neighbour(account, candidate)
    if by_neighbour is not None:
        order, reasons = by_neighbour.order, by_neighbour.reasons
    if order is DayOrder.DAY_FIRST:
        return _published(date, date.second, date.first, candidate.method, evidence, reasons)
    if order is DayOrder.MONTH_FIRST:
        return _published(date, date.first, date.second, candidate.method, evidence, reasons)
    readings = (
        _published(date, date.second, date.first, candidate.method, evidence, ("read as day first",)),
        _published(date, date.first, date.second, candidate.method, evidence, ("read as month first",)),
    )
    return PublishedDate(
        value=f"{date.year:04d}",
        precision=Precision.YEAR,
        method=candidate.method,
        evidence=evidence,
        rivals=tuple(
            RivalValue(value=read.value, method=read.method, evidence=read.evidence, reasons=read.reasons)
            for read in readings
            if read is not None
        ),
        reasons=reasons,
    )


def _by_neighbour(account: Account, candidate: _Candidate) -> Ordering | None:
    """What a weekday beside a date, or the same day written with the month's name, says about its order."""
    date = candidate.date
    if date.first is None or date.second is None or date.year is None:
        return None
    readings = {
        DayOrder.DAY_FIRST: _day(date.year, date.second, date.first),
        DayOrder.MONTH_FIRST: _day(date.year, date.first, date.second),
    }
    for word in tokens(shown(account.facts[candidate.line].line)):
        weekday = weekday_number(word)
        fitting = [order for order, day in readings.items() if day is not None and day.weekday() == weekday]
        if weekday is not None and len(fitting) == 1:
            return Ordering(
                order=fitting[0], reasons=(f"only {fitting[0].replace('_', ' ')} it falls on “{word}”",)
            )
    named = {
        (other.month, other.day)
        for dates in account.dates
        for other in dates
        if other.first is None and other.day is not None and other.year in {None, date.year}
    }
    fitting = [order for order, day in readings.items() if day is not None and (day.month, day.day) in named]
    if len(fitting) == 1:
        return Ordering(order=fitting[0], reasons=("the document gives the same day with the month's name",))
    return None


def _published(
    date: WrittenDate,
    month: int | None,
    day: int | None,
    method: Method,
    evidence: Evidence,
    reasons: tuple[str, ...],
) -> PublishedDate | None:
    if date.year is None or month is None or day is None or _day(date.year, month, day) is None:
        return None
    value = f"{date.year:04d}-{month:02d}-{day:02d}"
    precision = Precision.DAY
    if date.hour is not None and date.minute is not None:
        value += f"T{date.hour:02d}:{date.minute:02d}"
        precision = Precision.MINUTE
    return PublishedDate(value=value, precision=precision, method=method, evidence=evidence, reasons=reasons)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
