"""When something was said: the time beside the words that hand it over, or the day of the text it is from."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from recension.record import Precision, Time, TimeMethod

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.language.annotated import Annotated
    from recension.record import Evidence
    from recension.statements.account import Account, TimeInText
    from recension.statements.attribution import Attribution

_DAY: Final = len("2031-01-01")
_OF_THE_TEXT: Final = "the day of the given text that it is from"


def said_when(account: Account, attribution: Attribution) -> Time | None:
    """Give the time of the attributing clause, if it is known; the first of several.

    A day that dates the document itself ("Dec. 8 (Agency) -- ...") tells when it was written.

    Args:
        account: the document.
        attribution: who said what in it.
    """
    published = account.annotated.document.published
    own = published.evidence if published is not None else None
    for time in account.times:
        if time.time.start is None or not any(
            run.first <= time.first and time.end <= run.end for run in attribution.clause
        ):
            continue
        if own is None or not _meets(account.annotated, time, own):
            return time.time
    return None


def _meets(annotated: Annotated, time: TimeInText, place: Evidence) -> bool:
    words = annotated.words_at(place.start, place.end)
    return time.first < words.stop and words.start < time.end


def date_of(told: Iterable[Time | None], text: Account | None) -> Time | None:
    """Choose the time of a statement.

    Args:
        told: the times that documents give.
        text: the given text that it is from, if there is one.

    Returns:
        The most exact that words state or resolve; else the day of the text; else what was inferred.
    """
    times = sorted(
        (time for time in told if time is not None),
        key=lambda time: (time.precision is not Precision.DAY, time.start or "", time.text),
    )
    firm = [time for time in times if time.method is not TimeMethod.INFERRED]
    own = None if text is None else _day_of(text)
    return next(iter([*firm, *([own] if own is not None else []), *times]), None)


def _day_of(text: Account) -> Time | None:
    published = text.annotated.document.published
    if published is None or published.precision not in {Precision.DAY, Precision.MINUTE}:
        return None
    day, words = published.value[:_DAY], published.evidence
    try:
        dt.date.fromisoformat(day)
    except ValueError:
        return None
    if words is None:
        return None  # inferred itself
    return Time(
        start=day,
        end=None,
        precision=Precision.DAY,
        text=" ".join(words.quote.split()),
        method=TimeMethod.INFERRED,
        anchor=None,
        reasons=(_OF_THE_TEXT,),
    )
