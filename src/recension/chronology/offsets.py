"""Counts of units before and after something: three days ago, two weeks later, within 48 hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING, Final

from recension.chronology.counts import ADVERBS, Count, read_count
from recension.chronology.meaning import UNDATED, Bearings, CountsFrom, Found, Meaning, unresolved
from recension.chronology.reach import from_writing, up_to_writing
from recension.chronology.stretches import Stretch, moved_unit, shifted
from recension.chronology.units import PRECISIONS, Unit
from recension.record import Precision

if TYPE_CHECKING:
    from recension.chronology.sentences import Sentence

_AFTER: Final = {"later": 1, "after": 1, "afterwards": 1, "afterward": 1, "on": 1}
_BEFORE: Final = {"earlier": -1, "before": -1, "previously": -1, "prior": -1}
ENDS: Final = frozenset(
    {
        "",
        ".",
        ",",
        ";",
        ":",
        ")",
        "]",
        "-",
        "!",
        "?",
        '"',
        "”",
        "'",
        "’",
        "and",
        "but",
        "or",
        "when",
        "in",
        "at",
        "on",
        "by",
    }
)
"""What may follow "the day before" where it counts from the date mentioned last."""

_SHARES: Final = (
    (("just", "under"), -1),
    (("just", "over"), 1),
    (("less", "than"), -1),
    (("more", "than"), 1),
    (("at", "least"), 1),
    (("under",), -1),
    (("nearly",), -1),
    (("almost",), -1),
    (("over",), 1),
)
"""Words before a count that make it a most (-1) or a least (1)."""

_PERIOD: Final = Unit.YEAR, Unit.MONTH, Unit.DECADE, Unit.QUARTER


def read_offset(sentence: Sentence, here: int) -> Found | None:
    """Read a count before or after something that begins at a word."""
    word = sentence.at(here)
    if word in {"in", "within"}:
        return _ahead(sentence, here)
    for words_before, share in _SHARES:
        if sentence.are(here, *words_before):
            return _share(sentence, here, here + len(words_before), share)
    count = None if word in ADVERBS else read_count(sentence, here)
    if count is None:
        return None
    return _counted(sentence, here, count) or _matter(sentence, here, count)


def ends_there(sentence: Sentence, end: int) -> bool:
    """Tell whether nothing follows "a day before" that it would count from."""
    return sentence.at(end) in ENDS or sentence.tag(end) in {"VBD", "VBZ", "VBP", "MD"}


def _share(sentence: Sentence, first: int, here: int, share: int) -> Found | None:
    """Read "less than two weeks ago", "more than a year later": up to a count (-1), or beyond it (1)."""
    count = read_count(sentence, here)
    if count is None or count.number is None:
        return None
    number, unit, word = count.number, count.unit, sentence.at(count.end)
    step = -1 if word == "ago" else {"later": 1, "earlier": -1}.get(word)
    if step is None or sentence.at(count.end + 1) == "than":
        return None

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        first, last = sorted((base, shifted(base, step * number, unit)))
        if share < 0:
            return Stretch(first=first, last=last, precision=Precision.VAGUE)
        if step > 0:
            return Stretch(first=last, last=None, precision=Precision.VAGUE)
        return Stretch(first=None, last=first, precision=Precision.VAGUE)

    counts_from = CountsFrom.WRITING if word == "ago" else CountsFrom.MENTION
    needs = Precision.DAY if unit not in _PERIOD or word == "ago" else PRECISIONS[unit]
    return Found(
        first=first, end=count.end + 1, meaning=Meaning(counts_from=counts_from, value=value, needs=needs)
    )


def _counted(sentence: Sentence, here: int, count: Count) -> Found | None:
    word, end = sentence.at(count.end), count.end + 1
    if word == "ago":
        return Found(first=here, end=end, meaning=_ago(count))
    if word == "from" and sentence.at(end) in {"now", "today"}:
        return Found(first=here, end=end + 1, meaning=_unit_ahead(count))
    if word in {"early", "late"} and sentence.at(end) in ENDS - {"on", "in"}:
        return Found(
            first=here,
            end=end,
            meaning=unresolved(CountsFrom.UNDATED, "counts from a plan whose date the words do not give"),
        )
    step = _AFTER.get(word) or _BEFORE.get(word)
    if step is None or word == "on":
        return None
    if word == "prior":
        return None if sentence.at(end) == "to" else Found(first=here, end=end, meaning=_beside(count, step))
    if word in {"later", "earlier"} and sentence.at(end) == "than":
        return Found(first=here, end=end, meaning=unresolved(CountsFrom.UNDATED, UNDATED))
    if word in {"after", "before"} and not ends_there(sentence, end):
        return Found(first=here, end=end, meaning=unresolved(CountsFrom.UNDATED, UNDATED))
    return Found(first=here, end=end, meaning=_beside(count, step))


def counted_before(sentence: Sentence, here: int) -> tuple[Count, int] | None:
    """Read "two days before" or "a week after" where more words follow; give the count and the direction."""
    count = read_count(sentence, here)
    step = None if count is None else {"after": 1, "before": -1}.get(sentence.at(count.end))
    return None if count is None or step is None else (count, step)


def from_stretch(count: Count, step: int, stretch: Stretch) -> Stretch | None:
    """Count units from a stretch; open where the count is left unsaid."""
    if count.number is None:
        if step > 0:
            return Stretch(first=stretch.last, last=None, precision=Precision.VAGUE)
        return Stretch(first=None, last=stretch.first, precision=Precision.VAGUE)
    return moved_unit(stretch, step * count.number, count.unit)


def _beside(count: Count, step: int) -> Meaning:
    """Make the meaning of a count from the date mentioned last."""

    def value(bearings: Bearings) -> Stretch | None:
        return None if bearings.base is None else from_stretch(count, step, bearings.base)

    needs = Precision.DAY if count.unit not in _PERIOD else PRECISIONS[count.unit]
    reasons = () if count.number is not None else (f"the words do not say how many {count.unit.value}s",)
    return Meaning(counts_from=CountsFrom.MENTION, value=value, needs=needs, reasons=reasons)


def _ago(count: Count) -> Meaning:
    if count.number is None:
        return up_to_writing(None, count.unit)
    number, unit = count.number, count.unit

    def value(bearings: Bearings) -> Stretch | None:
        return None if bearings.base is None else moved_unit(bearings.base, -number, unit)

    by_day = PRECISIONS[unit] is Precision.DAY
    return Meaning(counts_from=CountsFrom.SPEAKING if by_day else CountsFrom.WRITING, value=value)


def _unit_ahead(count: Count) -> Meaning:
    if count.number is None:
        return from_writing(None, count.unit)
    number, unit = count.number, count.unit

    def value(bearings: Bearings) -> Stretch | None:
        return None if bearings.base is None else moved_unit(bearings.base, number, unit)

    return Meaning(counts_from=CountsFrom.CLAUSE, value=value)


def _ahead(sentence: Sentence, here: int) -> Found | None:
    """Read "in two weeks", "within 48 hours", "within a matter of hours or days"."""
    count = read_count(sentence, here + 1)
    if count is None or (sentence.at(here) == "in" and not _stands_free(sentence, count)):
        return None
    if (
        count.number is None
        and sentence.at(here) == "in"
        and sentence.at(here + 1) not in {"a", "days", "weeks", "months", "hours"}
    ):
        return None
    end = count.end
    if sentence.at(end) == "of" or sentence.at(end) in {"after", "from"}:
        if sentence.at(here) == "in":
            return None
        return Found(first=here, end=end, meaning=unresolved(CountsFrom.UNDATED, UNDATED))
    if sentence.at(end) == "'" and sentence.at(end + 1) == "time":
        end += 2
    if sentence.at(here) == "in":
        return Found(first=here, end=end, meaning=replace(_unit_ahead(count), only_forward=True))
    return Found(first=here, end=end, meaning=_within(count))


def _stands_free(sentence: Sentence, count: Count) -> bool:
    """Tell whether a count after "in" hangs on a verb; "the second attack in two weeks" does not."""
    last = count.end - 1
    return sentence.relation(last) in {"obl", "obl:unmarked", "advmod", "conj", "nmod"} or (
        sentence.at(last - 1) == "or"
    )


def _within(count: Count) -> Meaning:
    if count.number is None:
        return replace(from_writing(None, count.unit), only_forward=False, bounded=True)
    number, unit = count.number, count.unit

    def value(bearings: Bearings) -> Stretch | None:
        base = None if bearings.base is None else bearings.base.first
        if base is None:
            return None
        if unit in {Unit.HOUR, Unit.MINUTE}:
            last = base + timedelta(days=ceil(number / (24 if unit is Unit.HOUR else 1440)))
        else:
            last = shifted(base, number, unit)
        return Stretch(first=base, last=last, precision=PRECISIONS[unit])

    return Meaning(counts_from=CountsFrom.CLAUSE, value=value, bounded=True)


def _matter(sentence: Sentence, here: int, count: Count) -> Found | None:
    """Read "a matter of hours or days" after words that look forward."""
    if not sentence.are(here, "a", "matter", "of") or count.number is not None:
        return None
    return Found(
        first=here, end=count.end, meaning=replace(from_writing(None, count.unit), only_forward=True)
    )
