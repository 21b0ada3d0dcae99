"""Datelines: the place, the day and the agency that stand before the first sentence of a dispatch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.documents.metadata.weekdays import weekday_number
from recension.documents.metadata.written_dates import find_dates
from recension.record import Span

if TYPE_CHECKING:
    from recension.documents.metadata.written_dates import WrittenDate

# The longest dateline of the training lines has 72 letters.
_LONGEST: Final = 100
_MOST_WORDS: Final = 8
_AGENCY_WORDS: Final = 4

_DASH: Final = re.compile(r"\s*(?:--|[—–―])\s*|\s-\s|(?<=[)\]/])[.:]?\s+")
_AGENCY: Final = re.compile(r"\(([^()]{2,40})\)|\[([^\[\]]{2,40})\]|/([^/\d\s]{2,20})/")
# Without a dash a bracket alone makes no dateline ("the mayor (Green Party) said"): only a place in capitals.
_ADDRESS: Final = re.compile(r"[^\W\d_a-zà-öø-ÿа-я]{3}[^a-zà-öø-ÿа-я(\[/]{0,60}[(\[/]")
_CONNECTOR: Final = re.compile(
    r"^(?:de|la|le|el|den|der|of|the|al|d'|da|do|di|du|am|im|an|and|und|et|y|e|i|и|і|ve)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What stands before the first sentence.

    Attributes:
        end: one past its last code point, in the paragraph.
        date: the day, where it gives one.
        agency: where the agency's name stands, where it gives one.
    """

    end: int
    date: WrittenDate | None
    agency: Span | None


def read_dateline(paragraph: str, language: str | None = None) -> Dateline | None:
    """Read the dateline of a paragraph, or null where it has none.

    A dateline gives a day or an agency, and beside them nothing but names and weekdays: "Harbourton,
    3 May (Coast Agency) --".
    """
    for dash in _DASH.finditer(paragraph, 0, _LONGEST):
        lead = paragraph[: dash.start()]
        agency = _agency(lead)
        dates = find_dates(lead, language)
        bracketed = not dash[0].strip(" .:")
        if (not dates and agency is None) or (bracketed and not dates and not _ADDRESS.match(lead)):
            continue
        left = _AGENCY.sub(" ", lead)
        for date in reversed(find_dates(left, language)):
            left = left[: date.start] + " " + left[date.end :]
        words = [word.strip(".,:;/|") for word in left.split()]
        if len(words) <= _MOST_WORDS and all(_is_name(word) for word in words):
            return Dateline(end=dash.end(), date=dates[0] if dates else None, agency=agency)
        return None
    return None


def _agency(lead: str) -> Span | None:
    for match in _AGENCY.finditer(lead):
        group = next(number for number in (1, 2, 3) if match[number] is not None)
        name = match[group]
        words = name.split()
        if (
            len(words) <= _AGENCY_WORDS
            and name[:1].isupper()
            and not any(letter.isdigit() for letter in name)
        ):
            return Span(match.start(group), match.end(group))
    return None


def _is_name(word: str) -> bool:
    return (
        not word
        or word[:1].isupper()
        or not word[:1].isalpha()
        or weekday_number(word) is not None
        or _CONNECTOR.match(word) is not None
    )
