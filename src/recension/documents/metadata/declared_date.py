"""The date that a page's markup declares, beside what its lines say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.documents.metadata.dates import read_published
from recension.documents.metadata.written_dates import find_dates
from recension.documents.page import Field
from recension.record import Method, Precision, PublishedDate, RivalValue, cite

if TYPE_CHECKING:
    from recension.documents.metadata.account import Account
    from recension.documents.page import Declaration

_ISO: Final = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
# An address that bears the day: /2031/05/17/ or /2031-05-17.
_IN_ADDRESS: Final = re.compile(r"[/=_-](\d{4})[/_-](\d{2})[/_-](\d{2})(?=[/_.?&-]|$)")


def published(account: Account) -> PublishedDate | None:
    """When a document was published: markup first, then its lines, then its address."""
    declared = [found for value in account.declared(Field.PUBLISHED) if (found := _declared(account, value))]
    from_lines = read_published(account)
    found = [*declared, *([from_lines] if from_lines else [])]
    by_address = _from_address(account)
    if by_address is not None:
        found.append(by_address)
    if not found:
        return None
    best = found[0]
    others = [
        RivalValue(value=other.value, method=other.method, evidence=other.evidence, reasons=other.reasons)
        for other in found[1:]
        if other.value != best.value and not best.value.startswith(other.value)
    ]
    return PublishedDate(
        value=best.value,
        precision=best.precision,
        method=best.method,
        evidence=best.evidence,
        place=best.place,
        rivals=(*best.rivals, *others),
        reasons=best.reasons,
    )


def _declared(account: Account, value: Declaration) -> PublishedDate | None:
    match = _ISO.match(value.value.strip())
    if match is not None and find_dates(match[1]):
        day, clock, zone = match[1], match[2], match[3] or ""
        text, precision = day, Precision.DAY
        if clock is not None and not (clock == "00:00" and zone in {"", "Z", "+00:00"}):
            text, precision = f"{day}T{clock}{zone.upper()}", Precision.MINUTE
    else:
        dates = [
            date for date in find_dates(value.value, account.document.language) if date.day and date.year
        ]
        if not dates:
            return None
        text, precision = f"{dates[0].year:04d}-{dates[0].month:02d}-{dates[0].day:02d}", Precision.DAY
    return PublishedDate(
        value=text,
        precision=precision,
        method=value.method,
        evidence=cite(account.document, value.start, value.end),
        place=value.place,
    )


def _from_address(account: Account) -> PublishedDate | None:
    """The day in the address; its words are evidence only where the text holds the address itself."""
    if account.url is None:
        return None
    match = _IN_ADDRESS.search(account.url)
    if match is None or not find_dates(f"{match[1]}-{match[2]}-{match[3]}"):
        return None
    value = f"{match[1]}-{match[2]}-{match[3]}"
    for declared in account.declared(Field.URL):
        start = account.document.text.find(match[0], declared.start, declared.end)
        if start >= 0:
            evidence = cite(account.document, start + 1, start + len(match[0]))
            return PublishedDate(
                value=value,
                precision=Precision.DAY,
                method=Method.URL,
                evidence=evidence,
                place=declared.place,
            )
    return PublishedDate(
        value=value,
        precision=Precision.DAY,
        method=Method.INFERRED,
        evidence=None,
        reasons=(f"the address it was given with bears this day: {account.url}",),
    )
