"""Whether two words of time can name one time: "today" and "Friday" can, "June" and "July" cannot."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import lines_of, word_set
from recension.lineage.variants.numerals import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.witnesses.witness import Witness
    from recension.record import Span

# From the day a text is published: "Friday" is the one before or the one after.
_WEEK: Final = 6
# A number in a date from which it is a year and no day of a month.
_YEAR: Final = 32
_NEAR: Final = {"yesterday": -1, "today": 0, "tomorrow": 1}
_ISO_DAY: Final = 10
_ORDER: Final = "order"


def times_apart(before: Span, source: Witness, after: Span, copy: Witness) -> bool:
    """Whether a copy's words of time name another time than the source's.

    Only a kind of time stands against its own: a month against a month. A day that is named by its distance
    ("today") or its place in the week is looked up from the day its text was published, where that is known.

    Args:
        before: words of time of the source.
        source: the source.
        after: words of time of the copy.
        copy: the copy.
    """
    ours, theirs = _named(before, source), _named(after, copy)
    if "near" in {*ours, *theirs} or ("weekday" in ours) != ("weekday" in theirs):
        one, other = _days(ours, source), _days(theirs, copy)
        return one is not None and other is not None and one.isdisjoint(other)
    return any(theirs.get(kind, time) != time for kind, time in ours.items())


def same_day(before: Span, source: Witness, after: Span, copy: Witness) -> bool:
    """Whether words of time of both sides name one day, looked up from the days the texts were published."""
    one, other = _days(_named(before, source), source), _days(_named(after, copy), copy)
    return one is not None and other is not None and not one.isdisjoint(other)


@cache
def _table() -> dict[str, tuple[str, str]]:
    """For each word its kind of time and the time it names."""
    lines = [line.split() for line in lines_of("time_kinds")]
    return {word: (kind, time) for kind, time, *others in lines for word in (time, *others)}


@cache
def _in_order(kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(time for known, time in _table().values() if known == kind))


def _named(words: Span, witness: Witness) -> dict[str, str]:
    """What words of time name, by its kind; words of no kind name nothing."""
    found: dict[str, str] = {}
    for index in range(words.start, words.end):
        key = witness.keys[index].removesuffix("'s")
        value = value_of([key])
        if value is not None:
            found["year" if value >= _YEAR else "day"] = f"{value:f}"
        elif key in word_set("order_in_time"):
            found[_ORDER] = key
        elif key in _table():
            kind, time = _table()[key]
            found[kind] = time
    return found


def _days(named: dict[str, str], witness: Witness) -> frozenset[date] | None:
    """The days that words of time can name; null where the text does not tell."""
    published = _published(witness)
    if published is None:
        return None
    if "near" in named:
        return frozenset({published + timedelta(_NEAR[named["near"]])})
    if "weekday" in named:
        wanted = _in_order("weekday").index(named["weekday"])
        around = (published + timedelta(days) for days in range(-_WEEK, _WEEK + 1))
        return frozenset(day for day in around if day.weekday() == wanted)
    if "month" in named and named.get("day", "").isdigit():
        month, day = _in_order("month").index(named["month"]) + 1, int(named["day"])
        return frozenset(_dates(month, day, published.year))
    return None


def _dates(month: int, day: int, year: int) -> Iterator[date]:
    """A day of the year before, the year itself and the year after."""
    for one in (year - 1, year, year + 1):
        try:
            yield date(one, month, day)
        except ValueError:
            continue


def _published(witness: Witness) -> date | None:
    published = witness.document.published
    if published is None or len(published.value) < _ISO_DAY:
        return None
    try:
        return date.fromisoformat(published.value[:_ISO_DAY])
    except ValueError:
        return None
