"""What looks like a month or weekday and is none: verbs, names of people and papers, feasts, frequencies."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from recension.chronology.wordlists import words

if TYPE_CHECKING:
    from recension.chronology.sentences import Sentence

_FREQUENCIES: Final = frozenset(
    {"every", "each", "any", "some", "one", "another", "most", "alternate", "per"}
)
_BEFORE: Final = frozenset(
    {
        "last",
        "next",
        "this",
        "past",
        "coming",
        "early",
        "late",
        "earlier",
        "later",
        "mid",
        "until",
        "previous",
        "following",
    }
)
_NAMED: Final = frozenset({"PER", "ORG", "LOC"})


def is_bare_month(sentence: Sentence, here: int) -> bool:
    """Tell whether a word that could be a month by itself is one, by tags, tree and names."""
    if sentence.tag(here) not in {"NNP", "NN", "NNPS"}:
        return False
    if here == 0 and sentence.at(here) in {"march", "may"} and sentence.relation(here) == "compound":
        return False  # "March participants" may be those of a march
    if sentence.at(here - 1) in {"the", "a", "an"} and sentence.relation(here) not in {
        "compound",
        "nmod:unmarked",
    }:
        return False
    return _is_free(sentence, here)


def is_bare_weekday(sentence: Sentence, here: int) -> bool:
    """Tell whether a word that could be a weekday by itself is one."""
    before = sentence.at(here - 1)
    if before in _FREQUENCIES or (before in words("ordinal_words") and before not in _BEFORE):
        return False  # "the first Sunday of each month"
    return _is_free(sentence, here)


def _is_free(sentence: Sentence, here: int) -> bool:
    """Tell whether a word is no part of a name, by the names found and the capitals beside it."""
    if _inside_name(sentence, here):
        return False
    before = here - 1
    if (
        before >= 0
        and sentence.is_capital(before)
        and sentence.head(before) == here
        and sentence.at(before) not in _BEFORE
        and sentence.relation(before) in {"compound", "amod", "flat", "nmod:unmarked", "nmod:desc"}
    ):
        return False  # Black Friday, Good Friday, Bloody Sunday, Mr March
    if sentence.relation(here) == "flat":
        return False
    if (
        sentence.is_capital(here + 1)
        and sentence.head(here + 1) == here
        and sentence.relation(here + 1) == "flat"
    ):
        return False  # August Marl
    head = sentence.head(here)
    return not (
        head is not None
        and head > here
        and sentence.relation(here) in {"compound", "flat"}
        and all(sentence.is_capital(number) for number in range(here, head + 1))
        and not sentence.raw[head].isupper()
        and sentence.at(head) not in words("parts_of_day")
    )  # Sunday Herald, Friday Club, May Day


def _inside_name(sentence: Sentence, here: int) -> bool:
    annotation = sentence.annotated.annotation
    number = sentence.first + here
    index = bisect_right(annotation.name_starts, number) - 1
    if index < 0 or int(annotation.name_ends[index]) <= number:
        return False
    return (
        annotation.name_types[index] in _NAMED
        or annotation.name_ends[index] - annotation.name_starts[index] > 1
    )
