"""When something was said: the time beside the words that hand it over, or the day of the text it is from."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from recension.language.message_kinds import Use, message_kinds
from recension.record import Precision, Time, TimeMethod

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.language.annotated import Annotated
    from recension.record import Evidence
    from recension.statements.account import Account, TimeInText
    from recension.statements.attribution import Attribution

_CLIMB: Final = 12
"""Words from a time up to the cue that are asked whether they open a clause of their own."""

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
        if _is_of_another_clause(account.annotated, attribution, time):
            continue
        if own is None or not _meets(account.annotated, time, own):
            return time.time
    return None


def _is_of_another_clause(annotated: Annotated, attribution: Attribution, time: TimeInText) -> bool:
    """Tell a time of what describes the speaker or of what he was asked from that of his saying.

    "Holt, who had left on Tuesday, said", "Asked whether shots were fired on Tuesday, Holt said"; but "in a
    letter that was published on Tuesday" dates what it says.
    """
    trees, here = annotated.trees, time.first
    cue = attribution.cue
    for _ in range(_CLIMB):
        head = trees.head(here)
        if head is None or (cue is not None and cue.first <= here < cue.end):
            return False
        relation = trees.relation(here)
        text = annotated.lemma(head).lower() in message_kinds(Use.MEDIUM)
        if (relation == "acl:relcl" and not text) or trees.plain_relation(here) == "ccomp":
            return any(run.first <= here < run.end for run in attribution.clause)
        here = head
    return False


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
