"""Years, decades, centuries and ranges of years, told from other numbers of four figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.chronology.meaning import Found, Meaning, stated
from recension.chronology.named_dates import month_at
from recension.chronology.partial import Partial
from recension.chronology.partial_dates import meaning_of
from recension.chronology.stretches import Part, part_of, years
from recension.chronology.units import unit_named
from recension.chronology.wordlists import numbers, words

if TYPE_CHECKING:
    from recension.chronology.sentences import Sentence

_YEAR: Final = re.compile(r"1[0-9]{3}|20[0-9]{2}|21[0-9]{2}")
_LATE_YEAR: Final = re.compile(r"1[89][0-9]{2}|20[0-9]{2}")
_RANGE: Final = re.compile(
    r"(1[0-9]{3}|20[0-9]{2}|21[0-9]{2})[-–—‑/]([0-9]{4}|[0-9]{2})(?![0-9/–-]|[.,][0-9])"
)
_DECADE: Final = re.compile(r"(1[0-9]{2}|20[0-9])0s")
_YEAR_OF_TEN: Final = re.compile(r"1[0-9]{2}0|20[0-9]0")
_ORDINAL: Final = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)")

_SURE: Final = frozenset(
    {"in", "since", "until", "till", "during", "before", "after", "between", "through", "throughout", "early"}
    | {"late", "mid", "circa", "year", "years", "like", "spring", "summer", "autumn", "fall", "winter"}
)
"""Words before a number of four figures that make it a year."""

_UNSURE: Final = frozenset(
    {"and", "or", ",", "-", "to", "for", "of", "by", "(", "over", "than", "from", "about", "around"}
)
"""Words before a year that stand before plain numbers just as often."""

_PREPOSITIONS: Final = _SURE | _UNSURE

_NAMING: Final = frozenset({"nummod", "compound", "appos", "nmod", "nmod:unmarked", "dep"})

_SAME_CENTURY: Final = 100
_MOST_CENTURIES: Final = 21


def read_years(sentence: Sentence, here: int) -> Found | None:
    """Read a year, a range of years, a decade or a century that begins at a word."""
    word = sentence.at(here)
    if word[:1].isdigit():
        return _range(sentence, here) or _decade(sentence, here, here) or _single(sentence, here)
    if word == "the":
        return (
            _decade(sentence, here, here + 1) or _century(sentence, here) or _told(sentence, here, here + 1)
        )
    if word.startswith("fy") and _YEAR.fullmatch(word[2:]):
        return Found(first=here, end=here + 1, meaning=_fiscal(int(word[2:])))
    return None


def _told(sentence: Sentence, first: int, here: int) -> Found | None:
    """Read "the year 2000", "the years 2014-2016", "the fiscal year 2025"."""
    fiscal = sentence.at(here) in {"fiscal", "financial"}
    here += fiscal
    if sentence.at(here) not in {"year", "years"}:
        return None
    number = sentence.at(here + 1)
    found = _range(sentence, here + 1)
    if found is not None:
        return Found(first=first, end=found.end, meaning=found.meaning)
    if _YEAR.fullmatch(number) is None:
        return None
    year = int(number)
    meaning = _fiscal(year) if fiscal else meaning_of(Partial(year=year))
    return Found(first=first, end=here + 2, meaning=meaning)


def _fiscal(year: int) -> Meaning:
    return stated(years(year, year), "a fiscal year may begin in another month than January")


def _range(sentence: Sentence, here: int) -> Found | None:
    if here >= len(sentence):
        return None
    match = _RANGE.match(sentence.annotated.text, sentence.starts[here])
    end = None if match is None else sentence.end_at(match.end(), here)
    if match is None or end is None:
        return None
    first = int(match[1])
    last = int(match[2]) if len(match[2]) > 2 else first // _SAME_CENTURY * _SAME_CENTURY + int(match[2])  # noqa: PLR2004 - two figures
    if len(match[2]) == 2 and last % _SAME_CENTURY == 0:  # noqa: PLR2004 - 1999/00
        last += _SAME_CENTURY
    if not first < last <= first + _SAME_CENTURY:
        return None
    return Found(first=here, end=end, meaning=stated(years(first, last)))


def _decade(sentence: Sentence, first: int, here: int) -> Found | None:
    """Read "the 1990s", "the early 2000s", "the mid-1980s", "the 1980's"."""
    part = {"early": Part.EARLY, "late": Part.LATE, "mid": Part.MIDDLE}.get(sentence.at(here))
    if part is not None:
        here += 1 + (sentence.at(here + 1) == "-")
    begin, end = _decade_at(sentence, first, here)
    if begin is None:
        return None
    stretch = years(begin, begin + 9)
    meaning = stated(stretch if part is None else part_of(stretch, part))
    return Found(first=first, end=end, meaning=meaning)


def _decade_at(sentence: Sentence, first: int, here: int) -> tuple[int | None, int]:
    """Give the year a decade begins with ("1990s", "1980's", "nineties"), and the number one past it."""
    word = sentence.at(here)
    match = _DECADE.fullmatch(word)
    if match is not None:
        return int(match[1]) * 10, here + 1
    if sentence.at(first) != "the":
        return None, here
    if sentence.at(here + 1) == "'s" and _YEAR_OF_TEN.fullmatch(word):
        return int(word), here + 2
    if word in {"'", "‘"} and sentence.is_glued(here + 1):
        return numbers("decade_words").get(f"'{sentence.at(here + 1)}"), here + 2
    return numbers("decade_words").get(word), here + 1


def _century(sentence: Sentence, first: int) -> Found | None:
    """Read "the 19th century", "the early nineteenth century"."""
    here = first + 1
    part = {"early": Part.EARLY, "late": Part.LATE, "mid": Part.MIDDLE}.get(sentence.at(here))
    if part is not None:
        here += 1 + (sentence.at(here + 1) == "-")
    word = sentence.at(here)
    match = _ORDINAL.fullmatch(word)
    number = int(match[1]) if match else numbers("ordinal_words").get(word, 0)
    if sentence.at(here + 1) != "century" or not 0 < number <= _MOST_CENTURIES:
        return None
    stretch = years((number - 1) * 100 + 1, number * 100)
    return Found(
        first=first, end=here + 2, meaning=stated(stretch if part is None else part_of(stretch, part))
    )


def _single(sentence: Sentence, here: int) -> Found | None:
    word = sentence.at(here)
    if _YEAR.fullmatch(word) is None:
        return None
    month = month_at(sentence, here + 1)
    if month is not None and _LATE_YEAR.fullmatch(word) and not sentence.at(here + 2)[:1].isdigit():
        return Found(first=here, end=here + 2, meaning=meaning_of(Partial(year=int(word), month=month)))
    if not _is_year(sentence, here):
        return None
    return Found(first=here, end=here + 1, meaning=meaning_of(Partial(year=int(word))))


def _is_year(sentence: Sentence, here: int) -> bool:
    """Tell a year from a count, a measure, a house number or a part of a name."""
    head = sentence.head(here)
    if sentence.at(here - 1) == "-" and sentence.at(here - 2) == "mid":
        return True
    if _is_measured(sentence, here) or _follows_a_name(sentence, here, head):
        return False
    counts = sentence.relation(here) in {"nummod", "det"} and head is not None and head > here
    if counts and (sentence.tag(head or 0) == "NNS" or sentence.at(head or 0) in words("units_of_measure")):
        return False
    sure = sentence.at(here - 1) in _SURE
    if _LATE_YEAR.fullmatch(sentence.at(here)) is None:
        return sure and not counts
    return sure or _is_attribute(sentence, here, counts=counts) or _is_listed(sentence, here)


def _is_measured(sentence: Sentence, here: int) -> bool:
    """Tell whether a number has a unit, a sign of money or a letter on it."""
    before, after = sentence.at(here - 1), sentence.at(here + 1)
    if sentence.is_glued(here) and before not in {"(", "-", "[", "'", "‘", "“", '"'}:
        return True  # $2000, No.1990
    if after in {"a", "an", "per"} and unit_named(sentence.at(here + 2)) is not None:
        return True  # "2000 a year"
    if unit_named(after) is not None or after in words("units_of_measure"):
        return True  # "a 2000 year old tradition"
    return sentence.is_glued(here + 1) and after in {"%", "°", "-", "/"}


def _is_attribute(sentence: Sentence, here: int, *, counts: bool) -> bool:
    """Tell whether a year says which war, law or summit is meant ("the 2020 war")."""
    head = sentence.head(here)
    if head is None or head < here:
        return False
    if sentence.relation(here) not in {"compound", "nmod", "nmod:unmarked", "amod", "nummod"}:
        return False
    house = counts and sentence.is_capital(head)
    return not house or sentence.tag(here - 1) in {"DT", "JJ", "NNP", "PRP$"}


def _is_listed(sentence: Sentence, here: int) -> bool:
    """Tell whether a year follows another one, or words that stand before numbers of any kind."""
    before, relation, head = sentence.at(here - 1), sentence.relation(here), sentence.head(here)
    if relation == "conj":
        return (
            head is not None
            and _YEAR.fullmatch(sentence.at(head)) is not None
            and sentence.at(head - 1) in _PREPOSITIONS
        )
    if before in {"about", "around", "circa"} and relation in {"root", "xcomp", "ccomp"}:
        return True
    if before in _UNSURE:
        return relation in {"obl", "nmod", "appos", "nmod:unmarked", "obl:unmarked"}
    return relation == "root" or here == 0


def _follows_a_name(sentence: Sentence, here: int, head: int | None) -> bool:
    """Tell whether the number belongs to a name before it ("Resolution 1987", "Article 2024")."""
    relation = sentence.relation(here)
    if relation in {"flat", "list"}:
        return True
    if head is None or head != here - 1 or relation not in _NAMING:
        return False
    return sentence.is_capital(head) or (
        sentence.tag(head) in {"NN", "NNP"} and sentence.at(head) not in _PREPOSITIONS
    )
