"""How old a text says that somebody is: "the 66-year-old sailor", "Ada Norr, 66,", "Ada Norr, aged 66"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.reading import SUBJECTS

if TYPE_CHECKING:
    from recension.entities.phrases import Phrase
    from recension.entities.reading import Reading

OLDEST: Final = 120
"""Years that nobody is older than; greater numbers are no ages."""

_BACK: Final = 4
"""Words from "old" back to the number of "66-year-old", hyphens between."""

_AGED: Final = frozenset({"aged", "age"})
_AFTER: Final = frozenset({",", ".", ";", ")", "and"})


def age_of(reading: Reading, phrase: Phrase) -> int | None:
    """Give the age that stands beside a mention; None where none does."""
    if is_person_by_age(reading, phrase.head):
        return _years_before(reading, phrase.head)
    for child in reading.related(phrase.head, "amod", "compound", "nmod"):
        if child < phrase.head and reading.words[child] == "old":
            return _years_before(reading, child)
    end = phrase.end
    if end + 2 >= len(reading) or reading.words[end] not in {",", "("}:
        return None
    at = end + 2 if reading.words[end + 1] in _AGED else end + 1
    if at + 1 < len(reading) and reading.words[at + 1] in _AFTER:
        return _years(reading.words[at])
    return None


def is_person_by_age(reading: Reading, word: int) -> bool:
    """Tell whether a word is the "old" of somebody who is told by his age alone: "the 66-year-old"."""
    if reading.words[word] != "old" or reading.plain(word) in {"amod", "compound"}:
        return False
    beside = reading.heads[word] == word + 1 and reading.relations[word] not in SUBJECTS
    return not beside and _years_before(reading, word) is not None


def _years_before(reading: Reading, old: int) -> int | None:
    words = reading.words[max(0, old - _BACK) : old]
    numbers = [years for word in words if (years := _years(word)) is not None]
    return numbers[-1] if numbers and any(word.startswith("year") for word in words) else None


def _years(word: str) -> int | None:
    return (
        int(word) if word.isdecimal() and len(word) <= len(str(OLDEST)) and 0 < int(word) <= OLDEST else None
    )
