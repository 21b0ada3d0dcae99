"""Lines in another script than the account."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from recension.documents.line_facts import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from recension.documents.line_facts import LineFacts

_MOSTLY: Final = 0.6
# Enough to tell the script of a line by its beginning.
_SAMPLE: Final = 400
_BASIC_LATIN: Final = re.compile("[A-Za-z]+")
# Scripts that one language writes together.
_TOGETHER: Final = {"HIRAGANA": "CJK", "KATAKANA": "CJK", "KATAKANA-HIRAGANA": "CJK"}


@lru_cache(maxsize=4096)
def _script_of(letter: str) -> str:
    name = unicodedata.name(letter, "").split(" ", 1)[0]
    return _TOGETHER.get(name, name)


def script(text: str) -> str | None:
    """The script most letters of a text are written in, by the first word of their Unicode names.

    Null for a text without letters, or of several scripts none of which has most letters.
    """
    text = text[:_SAMPLE]
    if text.isascii():
        return "LATIN" if _BASIC_LATIN.search(text) else None
    latin = sum(map(len, _BASIC_LATIN.findall(text)))
    if latin >= _MOSTLY * sum(map(str.isalpha, text)):
        return "LATIN" if latin else None
    counts = Counter(_script_of(letter) for letter in text if letter.isalpha())
    if not counts:
        return None
    name, count = max(counts.items(), key=lambda entry: (entry[1], entry[0]))
    return name if count >= _MOSTLY * counts.total() else None


def foreign_script(facts: Sequence[LineFacts], prose: Collection[int]) -> set[int]:
    """Indices of the lines in another script than the paragraphs of prose."""
    if not prose:
        return set()
    scripts = [script(shown(fact.line)) for fact in facts]
    weights: Counter[str] = Counter()
    for index in prose:
        name = scripts[index]
        if name is not None:
            weights[name] += facts[index].words
    if not weights:
        return set()
    main = max(weights.items(), key=lambda entry: (entry[1], entry[0]))[0]
    return {index for index, name in enumerate(scripts) if name is not None and name != main}
