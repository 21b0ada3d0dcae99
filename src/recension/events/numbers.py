"""Numbers in figures and words."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.events.wordlists import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FIGURE: Final = re.compile(r"(\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(\.\d{1,9})?")
_HUNDRED: Final = 100
_LARGEST: Final = Decimal(10) ** 15


@cache
def _values() -> Mapping[str, Decimal]:
    return {word: Decimal(value[0]) for word, value in table("number_words").items()}


def is_number(word: str) -> bool:
    """Tell whether a lower-case word is a number or a part of one."""
    return word in _values() or _FIGURE.fullmatch(word) is not None


def value_of(words: Sequence[str]) -> float | None:
    """Read the number that lower-case words give together.

    Args:
        words: as they stand, without hyphens: ["forty", "one"], ["1.2", "million"], ["a", "hundred"].

    Returns:
        The value; None where they are no single number.
    """
    total = group = Decimal(0)
    seen = False
    for word in words:
        if word in {"-", "‐", "–", "and", "a", "an"}:
            continue
        figure = _FIGURE.fullmatch(word)
        value = Decimal(word.replace(",", "")) if figure else _values().get(word)
        if value is None:
            return None
        if not figure and (value >= _HUNDRED or word == "dozen"):
            group = (group or Decimal(1)) * value
            if value > _HUNDRED:
                total, group = total + group, Decimal(0)
        elif figure and group:
            return None
        else:
            group += value
        seen = True
        if total + group > _LARGEST:
            return None
    return float(total + group) if seen else None
