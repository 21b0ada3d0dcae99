"""Ranges and bounds: between March and May, from 3 to 17 November, since 2014, by Friday."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from recension.chronology.clock_times import read_clock
from recension.chronology.meaning import Bearings, CountsFrom, Direction, Found, Meaning, joined
from recension.chronology.partial import Partial
from recension.chronology.partial_dates import meaning_of
from recension.chronology.points import read_point
from recension.chronology.stretches import Stretch
from recension.chronology.wordlists import words
from recension.record import Precision

if TYPE_CHECKING:
    from recension.chronology.sentences import Sentence

_LINKS: Final = {
    "between": frozenset({"and"}),
    "from": frozenset({"to", "until", "till", "through", "-"}),
    "": frozenset({"-", "through", "to"}),
}
_BOUNDS: Final = {
    "since": ("since",),
    "by": ("by",),
    "until": ("until",),
    "till": ("till",),
    "before": ("before",),
    "after": ("after",),
    "no": ("no", "later", "than"),
    "not": ("not", "later", "than"),
}
_ROUGHLY: Final = frozenset({"about", "around", "approximately", "roughly"})
_DAY: Final = timedelta(days=1)
_ATTRIBUTES: Final = frozenset({"compound", "nummod", "amod", "nmod:poss", "nmod:unmarked"})


def read_expression(sentence: Sentence, here: int) -> Found | None:
    """Read the longest expression of time that begins at a word: a range, a bound or a point."""
    word = sentence.at(here)
    if word in {"between", "from"}:
        found = _range(sentence, here, here + 1, _LINKS[word])
        return found or (_from(sentence, here) if word == "from" else None)
    if word in _BOUNDS:
        return _bound(sentence, here)
    return _range(sentence, here, here, _LINKS[""]) or read_point(sentence, here)


def _range(sentence: Sentence, first: int, here: int, links: frozenset[str]) -> Found | None:
    beginning = read_point(sentence, here) or _open_end(sentence, here, links)
    if beginning is None:
        return None
    link = sentence.at(beginning.end)
    if link not in links:
        return None
    ending = read_point(sentence, beginning.end + 1)
    if ending is None or (first == here and not _fits(sentence, beginning, ending, link)):
        return None
    if link == "to" and _is_moved(sentence, here):
        return None
    return Found(first=first, end=ending.end, meaning=_between(beginning.meaning, ending.meaning))


def _open_end(sentence: Sentence, here: int, links: frozenset[str]) -> Found | None:
    """Read the bare day of "from 3 to 17 November"."""
    word = sentence.at(here)
    if not (word.isascii() and word.isdigit() and len(word) <= 2 and sentence.at(here + 1) in links):  # noqa: PLR2004 - figures of a day
        return None
    return Found(first=here, end=here + 1, meaning=meaning_of(Partial(day=int(word))))


def _fits(sentence: Sentence, beginning: Found, ending: Found, link: str) -> bool:
    """Tell whether two points without "from" before them are a range: of one kind and close."""
    first, last = beginning.meaning.partial, ending.meaning.partial
    if first is None or last is None:
        return False
    if (
        link == "-"
        and not sentence.is_glued(beginning.end)
        and (first.weekday is not None or last.year is None)
    ):
        return False  # a dash between clauses
    return (first.weekday is None) == (last.weekday is None) and (first.day is None) == (last.day is None)


def _is_moved(sentence: Sentence, here: int) -> bool:
    """Tell whether a verb of moving governs: "moved from Monday to Friday" names two days, not a range."""
    head = sentence.head(here)
    steps = 0
    while head is not None and 0 <= head < len(sentence) and steps < _STEPS:
        if sentence.tag(head)[:1] == "V":
            return sentence.annotated.lemma(sentence.first + head) in words("deferring_verbs")
        head = sentence.head(head)
        steps += 1
    return False


_STEPS: Final = 4
"""Words between a range and the verb that governs it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ends:
    beginning: Meaning
    ending: Meaning

    def value(self, bearings: Bearings) -> Stretch | None:
        ending = self.ending.value(bearings)
        first, last = self.beginning.partial, self.ending.partial
        if first is not None and last is not None and ending is not None and ending.last is not None:
            if (
                last.day is not None
                and first.day is not None
                and first.month is None
                and first.weekday is None
            ):
                first = replace(first, month=last.month or ending.last.month)
            if first.year is None and first.month is not None and last.month is not None:
                return self._completed(first, ending, bearings)
            if first.weekday is not None and first.day is None and last.weekday is not None:
                return self._weekdays(first, ending, bearings)
            if first != self.beginning.partial:
                start = meaning_of(first).value(bearings)
                return None if start is None else joined(start, ending)
        start = self.beginning.value(bearings)
        return None if start is None or ending is None else joined(start, ending)

    def _completed(self, first: Partial, ending: Stretch, bearings: Bearings) -> Stretch | None:
        """Give the beginning the year of the end, or the one before where it would come after it."""
        assert ending.last is not None  # noqa: S101 - what the caller has looked at
        for year in (ending.last.year, ending.last.year - 1):
            start = meaning_of(replace(first, year=year)).value(bearings)
            found = None if start is None else joined(start, ending)
            if found is not None:
                return found
        return None

    def _weekdays(self, first: Partial, ending: Stretch, bearings: Bearings) -> Stretch | None:
        """Take the last such weekday before the end; where the words look forward the week may have begun."""
        assert first.weekday is not None  # noqa: S101 - what the caller has looked at
        if ending.last is None:
            return None
        end: date = ending.last
        start = end - timedelta(days=(end.weekday() - first.weekday) % 7)
        base = None if bearings.base is None else bearings.base.first
        if bearings.direction is Direction.FORWARD and base is not None and start < base:
            start, end = start + timedelta(days=7), end + timedelta(days=7)
        return Stretch(first=start, last=end, precision=Precision.DAY)


def _between(beginning: Meaning, ending: Meaning) -> Meaning:
    anchored = [one for one in (ending, beginning) if one.counts_from is not CountsFrom.NOTHING]
    first, last = beginning.partial, ending.partial
    completes = (
        first is not None
        and last is not None
        and last.year is not None
        and (first.day is None or last.day is not None)
    )
    source = ending if completes or not anchored else anchored[0]
    return Meaning(
        counts_from=source.counts_from,
        value=_Ends(beginning=beginning, ending=ending).value,
        needs=source.needs,
        bounded=True,
        reasons=(
            *beginning.reasons,
            *(reason for reason in ending.reasons if reason not in beginning.reasons),
        ),
    )


def _from(sentence: Sentence, here: int) -> Found | None:
    """Read "from Monday" and "from 2017 onwards"; "a law from 1994" is the year alone.

    "Moved from Monday to Friday" begins on neither: it is left to the words behind "from".
    """
    found = read_point(sentence, here + 1)
    if found is None or (sentence.at(found.end) == "to" and _is_moved(sentence, here + 1)):
        return None
    end, onwards = found.end, sentence.at(found.end) in {"on", "onward", "onwards"}
    partial = found.meaning.partial
    if onwards:
        end += 1
    elif (
        partial is None or (partial.day is None and partial.weekday is None) or _is_attribute(sentence, found)
    ):
        return None

    def value(bearings: Bearings) -> Stretch | None:
        stretch = found.meaning.value(bearings)
        if stretch is None or stretch.first is None:
            return None
        return Stretch(first=stretch.first, last=None, precision=Precision.VAGUE)

    meaning = replace(
        found.meaning,
        value=value,
        partial=None,
        bounded=True,
        only_forward=not onwards and partial is not None,
    )
    return Found(first=here, end=end, meaning=meaning)


def _bound(sentence: Sentence, here: int) -> Found | None:
    opening = _BOUNDS[sentence.at(here)]
    if not sentence.are(here, *opening):
        return None
    at = here + len(opening)
    at += 2 if sentence.are(at, "at", "least") else sentence.at(at) in _ROUGHLY
    found = read_point(sentence, at)
    if found is None or found.meaning.bounded or _is_attribute(sentence, found):
        return None
    word = opening[0]
    if word in {"before", "after"} and _begins_in_the_day(sentence, found.first):
        return None  # "shortly before midnight on Tuesday" is of that Tuesday
    change = {"since": _since, "before": _before, "after": _after}.get(word, _by)
    inner = found.meaning

    def value(bearings: Bearings) -> Stretch | None:
        stretch = inner.value(bearings)
        return None if stretch is None else change(stretch, bearings)

    meaning = replace(inner, value=value, partial=None, bounded=True)
    return Found(first=here, end=found.end, meaning=meaning)


def _begins_in_the_day(sentence: Sentence, here: int) -> bool:
    at = here + (sentence.at(here) == "the")
    return sentence.at(at) in words("parts_of_day") or read_clock(sentence, here) is not None


def _is_attribute(sentence: Sentence, found: Found) -> bool:
    """Tell whether a time belongs to a noun after it: "before Friday's vote", "by the 2020 war"."""
    if sentence.at(found.end) in {"'s", "'"}:
        return True
    for number in range(found.first, found.end):
        head = sentence.head(number)
        if head is not None and head >= found.end and sentence.relation(number) in _ATTRIBUTES:
            return sentence.tag(head)[:1] == "N"
    return False


def _since(stretch: Stretch, bearings: Bearings) -> Stretch | None:
    if stretch.first is None:
        return None
    if bearings.writing is None or bearings.writing < stretch.first:
        return Stretch(first=stretch.first, last=None, precision=Precision.VAGUE)
    return Stretch(first=stretch.first, last=bearings.writing, precision=stretch.precision)


def _by(stretch: Stretch, _: Bearings) -> Stretch | None:
    return None if stretch.last is None else Stretch(first=None, last=stretch.last, precision=Precision.VAGUE)


def _before(stretch: Stretch, _: Bearings) -> Stretch | None:
    if stretch.precision is Precision.VAGUE:
        return _by(stretch, _)  # "before the end of the month"
    if stretch.first is None:
        return None
    return Stretch(first=None, last=stretch.first - _DAY, precision=Precision.VAGUE)


def _after(stretch: Stretch, _: Bearings) -> Stretch | None:
    if stretch.last is None:
        return None
    return Stretch(first=stretch.last + _DAY, last=None, precision=Precision.VAGUE)
