"""Numbers in figures and in words, brought to one value."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIGURE: Final = re.compile(r"(\d[\d,.]{0,30})(?:st|nd|rd|th|s)?%?")
_SCALE: Final = 100
_DOZEN: Final = "dozen"
_TENS: Final = frozenset(Decimal(ten) for ten in range(20, 100, 10))


@cache
def _number_words() -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in word_pairs("number_words")}


def _figure(key: str) -> Decimal | None:
    """The value of a number in figures: 32, 1,000, 29th, 2.5."""
    match = _FIGURE.fullmatch(key)
    if match is None:
        return None
    digits = match[1].rstrip(".,")
    groups = digits.split(",")
    if len(groups) > 1 and not all(len(group) == 3 for group in groups[1:]):  # noqa: PLR2004 - thousands go by three
        return None
    try:
        return Decimal(digits.replace(",", ""))
    except InvalidOperation:
        return None


def is_number(key: str) -> bool:
    """Whether a word is a number, in figures or in words; "first" and "second" are."""
    return key[:1].isdigit() or all(part in _number_words() for part in key.split("-"))


def value_of(keys: Sequence[str]) -> Decimal | None:
    """The value of a number written in one or more words, or null where the words are no single number.

    Args:
        keys: words in lower case: ["2"], ["two", "hundred"], ["1.2", "million"], ["twenty-two"].
    """
    parts = [part for key in keys for part in ([key] if key[:1].isdigit() else key.split("-")) if part]
    total = Decimal(0)
    group = Decimal(0)
    last = Decimal("Infinity")
    seen = False
    for part in parts:
        value = _figure(part)
        if value is None:
            value = _number_words().get(part)
        if value is None:
            if part == "and" and seen:
                continue
            return None
        if (value >= _SCALE and not part[:1].isdigit()) or part == _DOZEN:
            group = (group or Decimal(1)) * value
            if value > _SCALE:
                total, group = total + group, Decimal(0)
            last = Decimal("Infinity")
        elif seen and value >= last:
            return None  # "two three": two numbers, not one
        else:
            group += value
            last = Decimal(10) if value in _TENS else Decimal(0)  # "twenty" takes a unit, "twelve" does not
        seen = True
    return total + group if seen else None
