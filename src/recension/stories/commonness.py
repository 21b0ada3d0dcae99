"""How many texts of a language hold a word, whatever the texts at hand.

Five documents of one event cannot say which words are common: every word that matters stands in all
of them. So the expectation comes from outside: by Zipf's law (Zipf 1949) the word of rank r makes up a
tenth of 1/r of a text, and a text holds it with the chance that any of its words is that word. Ranks
come from lists of the commonest words; a word on no list is the rarer the longer it is (Zipf's law of
abbreviation). Because nothing is counted in the documents themselves, what two of them are to each
other does not change when a third arrives.
"""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from recension.stories.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

# Words of an account: the mean of ECB+ train is 332, of MEANTIME 321.
_TEXT_WORDS = 300

# Zipf's constant: rank times share of the text, about a tenth in every language it was counted for.
_ZIPF = 0.1

# An unlisted word of two letters ranks as the 1,000th, each further letter halves its share, up to nine.
# ECB+ train, BCubed F1 at the threshold of `grouping`: 300 .886, 1,000 .887, 3,000 .888.
_UNLISTED_RANK = 1000
_SHORTEST = 2
_LONGEST = 9


@cache
def noun_capitals() -> frozenset[str]:
    """Codes of the languages that write every noun with a capital letter."""
    return frozenset(_lines("noun_capitals"))


def _lines(name: str) -> list[str]:
    text = files("recension.stories").joinpath(f"data/{name}.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _list_names() -> Mapping[str, str]:
    return dict(line.split(" ", 1) for line in _lines("frequency_lists"))


@cache
def _ranks(language: str) -> Mapping[str, int]:
    name = _list_names().get(language)
    package = find_spec("justext")  # its lists are read, its code is not imported
    if name is None or package is None or not package.submodule_search_locations:
        return {}
    path = Path(next(iter(package.submodule_search_locations))) / "stoplists" / f"{name}.txt"
    if not path.is_file():
        return {}
    ranks: dict[str, int] = {}
    for word in path.read_text(encoding="utf-8").split():
        ranks.setdefault(fold(word), len(ranks) + 1)
    return ranks


def expected_share(word: str, language: str | None) -> float:
    """The share of texts of a language that hold a word.

    Args:
        word: folded, at least one code point.
        language: ISO 639 code, null where unknown.

    Returns:
        Above 0, below 1.
    """
    rank = _ranks(language).get(word) if language else None
    if rank is None:
        letters = max(_SHORTEST, min(len(word), _LONGEST))
        return -math.expm1(-_TEXT_WORDS * _ZIPF / (_UNLISTED_RANK * 2 ** (letters - _SHORTEST)))
    return -math.expm1(-_TEXT_WORDS * _ZIPF / rank)
