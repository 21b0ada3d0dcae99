"""Signs of direction that stand outside the shared words: dates and credits."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from recension.record import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.direction.pair import Pair
    from recension.lineage.witnesses.witness import Witness

_SHORTEST_NAME: Final = 3


def earlier(pair: Pair) -> float:
    """The source was published before the copy, at the precision of both dates."""
    first, second = pair.source.document.published, pair.copy.document.published
    if first is None or second is None:
        return 0.0
    digits = 16 if first.precision is second.precision is Precision.MINUTE else 10
    if any(date.precision in {Precision.MONTH, Precision.YEAR} for date in (first, second)):
        digits = 4 if Precision.YEAR in {first.precision, second.precision} else 7
    one, other = _instant(first.value, digits), _instant(second.value, digits)
    return 1.0 if one < other else 0.0


def _instant(value: str, digits: int) -> str:
    """A date cut to a precision; with an offset from UTC, the instant in UTC."""
    if digits > 10:  # noqa: PLR2004 - longer than YYYY-MM-DD: a time of day
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            return value[:digits]
        offset = moment.utcoffset() or timedelta()
        return (moment.replace(tzinfo=None) - offset).isoformat()[:digits]
    return value[:digits]


def names_source(pair: Pair) -> float:
    """The copy names the source's publisher in words of its own."""
    return float(names_publisher(pair))


def names_publisher(pair: Pair) -> bool:
    """Whether the copy names the source's publisher, which is not its own, in words that it did not copy."""
    publisher = pair.source.document.publisher
    own = pair.copy.document.publisher
    if publisher is None:
        return False
    if own is not None and own.value.casefold() == publisher.value.casefold():
        return False
    shared = {index for _, index in pair.shared}
    return any(
        not _is_within(match.start(), match.end(), shared, pair.copy)
        for match in _mentions(publisher.value, pair.copy.document.text)
    )


def names_in(name: str, text: str) -> bool:
    """Whether a text names somebody: as whole words, in whatever case."""
    return any(True for _ in _mentions(name, text))


def _mentions(name: str, text: str) -> Iterator[re.Match[str]]:
    if len(name) >= _SHORTEST_NAME:
        yield from re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)


def _is_within(start: int, end: int, shared: set[int], witness: Witness) -> bool:
    """Whether a place of a text has words of the body, and all of them are among these."""
    first, last = bisect_right(witness.ends, start), bisect_left(witness.starts, end)
    return first < last and all(index in shared for index in range(first, last))
