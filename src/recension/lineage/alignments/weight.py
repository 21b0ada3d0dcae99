"""How much a word says by itself: what sharing it is worth as a sign of copying.

A weight depends on the word alone, never on the other documents, so that it is as sound for five documents
as for a million and adding a document moves nothing. The order is the usual one of text reuse detection
(rare words tell more), with closed word classes, frames of news and names told apart instead of counted.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from recension.lineage.lexicon import lines_of

LIGHT: Final = 0.1
_REPORTING: Final = 0.4
_TITLE: Final = 0.25  # "Minister of Foreign Affairs"
# Reports that are independent of each other share the names of those they report on.
NAME: Final = 0.5
_NUMERAL: Final = 0.5
_SHORT: Final = 0.4
_SHORT_LETTERS: Final = 3
# A sign of a script without spaces: words there have two signs, more or less.
_SIGN: Final = 0.6
_CONTENT: Final = 1.0


@lru_cache(maxsize=1)
def _listed() -> dict[str, float]:
    weights: dict[str, float] = {}
    for name, weight in (("reporting_words", _REPORTING), ("light_words", LIGHT)):
        for line in lines_of(name):
            weights.update(dict.fromkeys(line.split(), weight))
    return weights


def weight_of(form: str, word: str) -> float:
    """What sharing a word is worth.

    Args:
        form: the word as it stands.
        word: the word normalised for comparing.

    Returns:
        0 to 1: little for articles and the like, less for names, numerals and frames of news, 1 for the rest.
    """
    listed = _listed().get(word)
    if listed is not None:
        return _TITLE if listed == _REPORTING and form[0].isupper() else listed
    if len(word) == 1:
        return _SIGN if ord(word) >= 0x0E01 else LIGHT  # noqa: PLR2004 - where scripts without spaces begin
    if any(map(str.isdigit, word)):
        return _NUMERAL
    if form[:1].isupper():
        return NAME
    return _SHORT if len(word) <= _SHORT_LETTERS else _CONTENT
