"""Dates with the name of a month or a weekday: 7 December 2023, Dec. 8, Friday, 5 May, 7-9 June."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.chronology.guards import is_bare_month, is_bare_weekday
from recension.chronology.meaning import Found, Meaning, altered, joined
from recension.chronology.partial import Partial
from recension.chronology.partial_dates import meaning_of
from recension.chronology.wordlists import lines, numbers, short_forms, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recension.chronology.meaning import Bearings
    from recension.chronology.sentences import Sentence
    from recension.chronology.stretches import Stretch

_DAY: Final = re.compile(r"([0-9]{1,2})(st|nd|rd|th)?")
_YEAR: Final = re.compile(r"[0-9]{4,5}")
_LISTED: Final = 12
"""Days that a list before the name of their month may have."""

_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_DAYS: Final = 31


def month_at(sentence: Sentence, here: int) -> int | None:
    """Give the month that a word names; "may" and "march" in small letters are other words."""
    word = sentence.at(here)
    month = numbers("months").get(word)
    return month if month is not None and sentence.is_capital(here) else None


def weekday_at(sentence: Sentence, here: int) -> int | None:
    """Give the weekday that a word names, Monday 0; it has a capital."""
    weekday = numbers("weekdays").get(sentence.at(here))
    return weekday if weekday is not None and sentence.is_capital(here) else None


def read_named(sentence: Sentence, here: int) -> Found | None:
    """Read a date with the name of a month or weekday that begins at a word."""
    word = sentence.at(here)
    if word in numbers("weekdays"):
        return _weekday_first(sentence, here)
    named = _named_day(sentence, here)
    if named is not None:
        return named
    found = read_date(sentence, here)
    return None if found is None else _weekday_in_brackets(sentence, found)


@cache
def _named_days() -> Mapping[str, tuple[tuple[tuple[str, ...], int, int], ...]]:
    """Give the days that have a name by the first word of it, longer names first."""
    found: dict[str, list[tuple[tuple[str, ...], int, int]]] = {}
    for name, month, day in lines("named_days"):
        spelled = tuple(name.split())
        found.setdefault(spelled[0], []).append((spelled, int(month), int(day)))
    return {first: tuple(sorted(days, key=lambda one: -len(one[0]))) for first, days in found.items()}


def _named_day(sentence: Sentence, here: int) -> Found | None:
    """Read "New Year's Day" and "New Year's Eve 2019"; in small letters they are other words."""
    for spelled, month, day in _named_days().get(sentence.at(here), ()):
        if (
            sentence.are(here, *spelled)
            and sentence.is_capital(here)
            and not _is_called(sentence, here, spelled)
        ):
            year, end = _year(sentence, here + len(spelled))
            end = here + len(spelled) if year is None else end
            return Found(first=here, end=end, meaning=meaning_of(Partial(year=year, month=month, day=day)))
    return None


def _is_called(sentence: Sentence, here: int, spelled: tuple[str, ...]) -> bool:
    """Tell "the May Day march", where a day only names what is held on it, from a day."""
    last = here + len(spelled) - 1
    head = sentence.head(last)
    return head is not None and head == last + 1 and sentence.relation(last) == "compound"


def read_date(sentence: Sentence, here: int) -> Found | None:
    """Read a date that begins with its day or its month."""
    word = sentence.at(here)
    if word == "the" and sentence.at(here + 1) in numbers("ordinal_words"):
        return _ordinal_day(sentence, here)
    if word == "the" and _DAY.fullmatch(sentence.at(here + 1)):
        found = _day_first(sentence, here + 1) or _day_alone(sentence, here + 1)
        return None if found is None else replace(found, first=here)
    if word[:1].isdigit():
        return _day_first(sentence, here)
    return _month_first(sentence, here) if word in numbers("months") else None


def _ordinal_day(sentence: Sentence, here: int) -> Found | None:
    """Read "the first of April"."""
    day, month = numbers("ordinal_words")[sentence.at(here + 1)], month_at(sentence, here + 3)
    if sentence.at(here + 2) != "of" or month is None or day == 0:
        return None
    year, end = _year(sentence, here + 4)
    partial = Partial(year=year, month=month, day=day)
    return Found(first=here, end=here + 4 if year is None else end, meaning=meaning_of(partial))


def _weekday_first(sentence: Sentence, here: int) -> Found | None:
    weekday = weekday_at(sentence, here)
    if weekday is None:
        return None
    after = here + 1
    if sentence.at(after) in words("parts_of_day") and sentence.at(after + 1) == "(":
        after += 1
    bracket = sentence.at(after) == "("
    after += sentence.at(after) in {",", "(", "the"}
    after += sentence.at(after) == "the" and sentence.at(after - 1) == ","
    date = read_date(sentence, after)
    if date is not None and date.meaning.partial is not None and date.meaning.partial.day is not None:
        if not bracket or sentence.at(date.end) == ")":
            meaning = meaning_of(replace(date.meaning.partial, weekday=weekday))
            return Found(first=here, end=date.end + bracket, meaning=meaning)
    elif date is not None and not bracket and _has_wrong_day(date.meaning):
        return replace(date, first=here)
    if sentence.at(here) in short_forms("weekdays") or not is_bare_weekday(sentence, here):
        return None
    return Found(first=here, end=here + 1, meaning=meaning_of(Partial(weekday=weekday)))


def _has_wrong_day(meaning: Meaning) -> bool:
    return meaning.partial is None and bool(meaning.reasons)


def _weekday_in_brackets(sentence: Sentence, found: Found) -> Found:
    """Take in the weekday of "Dec. 8 (Friday)" and "8 December, a Friday"."""
    partial = found.meaning.partial
    weekday = weekday_at(sentence, found.end + 1)
    if partial is None or partial.day is None or weekday is None or not sentence.are(found.end, "("):
        return found
    if sentence.at(found.end + 2) != ")":
        return found
    return Found(first=found.first, end=found.end + 3, meaning=meaning_of(replace(partial, weekday=weekday)))


def _day_first(sentence: Sentence, here: int) -> Found | None:
    """Read "7 December 2023", "5th of May", "7-9 June 2019", and the first of "8 and 9 October"."""
    days = [_day(sentence, here)]
    at = here + 1
    if days[0] is None:
        return None
    if sentence.at(at) == "-" and _day(sentence, at + 1) is not None:
        days.append(_day(sentence, at + 1))
        at += 2
    listed = at
    for _ in range(_LISTED):
        if sentence.at(listed) not in {",", "and", "or", "to"} or _day(sentence, listed + 1) is None:
            break
        listed += 2
    if sentence.at(listed) == "and" and sentence.at(listed - 1) == ",":
        listed = at
    month_place = listed + (sentence.at(listed) in {"of", "-"})
    month = month_at(sentence, month_place)
    if month is None or (sentence.at(listed) == "-" and not sentence.is_glued(listed)):
        return None
    glued_year = month_place + 1 + (sentence.at(month_place + 1) == "-" and sentence.at(listed) == "-")
    year, end = _year(sentence, glued_year)
    if year is None:
        end = month_place + 1
    partials = [Partial(year=year, month=month, day=day) for day in days]
    if len(partials) > 1:
        return Found(first=here, end=end, meaning=_from_to(partials[0], partials[1]))
    return Found(first=here, end=at if listed > at else end, meaning=meaning_of(partials[0]))


def _month_first(sentence: Sentence, here: int) -> Found | None:
    """Read "Dec. 8", "May 5th, 1999", "June 7-9, 2019", "December 2020" and a bare "April"."""
    month = month_at(sentence, here)
    if month is None:
        return None
    at = here + 1 + (sentence.at(here + 1) == "the" and sentence.at(here + 2)[:1].isdigit())
    day = _day(sentence, at)
    if day is not None and not _counts_something(sentence, at):
        last = _day(sentence, at + 2) if sentence.at(at + 1) == "-" else None
        end = at + 1 if last is None else at + 3
        year, year_end = _year(sentence, end)
        partial = Partial(year=year, month=month, day=day)
        meaning = (
            meaning_of(partial)
            if last is None
            else _from_to(partial, Partial(year=year, month=month, day=last))
        )
        return Found(first=here, end=end if year is None else year_end, meaning=meaning)
    year, end = _year(sentence, here + 1 + (sentence.at(here + 1) == "of"))
    if year is not None:
        return Found(first=here, end=end, meaning=meaning_of(Partial(year=year, month=month)))
    if sentence.at(here) in short_forms("months") or not is_bare_month(sentence, here):
        return None
    return Found(first=here, end=here + 1, meaning=meaning_of(Partial(month=month)))


def _counts_something(sentence: Sentence, here: int) -> bool:
    """Tell whether a number after a month counts what follows ("in May 12 ships sank"), by the tree."""
    head = sentence.head(here)
    return (
        head is not None
        and head == here + 1
        and sentence.relation(here) == "nummod"
        and sentence.tag(head) in {"NNS", "NN"}
    )


def _day_alone(sentence: Sentence, here: int) -> Found | None:
    """Read "the 25th" after "on": a day of the month that the words look to."""
    day = _day(sentence, here)
    before = sentence.at(here - 2)
    stands_alone = sentence.relation(here) in {"obl", "nmod", "conj"} and sentence.tag(here + 1)[:1] not in {
        "N",
        "J",
        "V",
    }
    if (
        day is None
        or before not in {"on", "by", "until"}
        or not sentence.at(here)[-1:].isalpha()
        or not stands_alone
    ):
        return None
    if sentence.at(here + 1) == "of":
        return None
    return Found(first=here, end=here + 1, meaning=meaning_of(Partial(day=day)))


def _day(sentence: Sentence, here: int) -> int | None:
    match = _DAY.fullmatch(sentence.at(here))
    return int(match[1]) if match is not None and int(match[1]) > 0 else None


def _year(sentence: Sentence, here: int) -> tuple[int | None, int]:
    """Read a year after a date, past a comma; give it with the number one past it."""
    at = here + (sentence.at(here) == ",")
    word = sentence.at(at)
    if _YEAR.fullmatch(word) is None:
        return None, here
    year = int(word)
    return (year, at + 1) if year >= _FIRST_YEAR else (None, here)


def _from_to(first: Partial, last: Partial) -> Meaning:
    """Make the meaning of a range of days of one month."""
    beginning, ending = meaning_of(first), meaning_of(last)
    if beginning.partial is None or ending.partial is None:
        return beginning if beginning.partial is None else ending

    def to_the_last(found: Stretch, bearings: Bearings) -> Stretch | None:
        start = meaning_of(replace(first, year=None if found.last is None else found.last.year)).value(
            bearings
        )
        return None if start is None else joined(start, found)

    return altered(ending, to_the_last)
