"""What capitals tell: which words are names, and in which lines they tell anything."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

# A line with more capitals than this is a headline in title case, where a capital says nothing of names.
# Set by definition: running English text has about one capital in eight words, title case four in five.
_TITLE_CASE: Final = 0.6


def telling_capitals(surfaces: Sequence[str], line_starts: Sequence[int]) -> tuple[bool, ...]:
    """For each word whether a capital says something in its line: it is not in title case or capitals.

    Args:
        surfaces: words as they stand.
        line_starts: index of the first word of each line, ascending.
    """
    result: list[bool] = []
    for first, last in pairwise(sorted({0, *line_starts, len(surfaces)})):
        letters = [surface[:1].isupper() for surface in surfaces[first:last] if surface[:1].isalpha()]
        tells = sum(letters) <= _TITLE_CASE * len(letters)
        result.extend([tells] * (last - first))
    return tuple(result)


def names_among(
    keys: Sequence[str], capital: Sequence[bool], telling: Sequence[bool], sentence_starts: Sequence[bool]
) -> tuple[bool, ...]:
    """For each word whether it is part of a name, as far as capitals can tell.

    Where a capital tells nothing, a word is a name if it has a capital wherever that tells something.

    Args:
        keys: words as compared.
        capital: for each whether it has a capital.
        telling: for each whether a capital says something in its line.
        sentence_starts: for each whether a sentence begins with it.
    """
    calendar = word_set("calendar")
    inside: set[str] = set()
    lower: set[str] = set()
    for index, key in enumerate(keys):
        if not capital[index]:
            lower.add(key)
        elif telling[index] and not sentence_starts[index]:
            inside.add(key)
    result: list[bool] = []
    for index, key in enumerate(keys):
        if not capital[index] or key == "i" or key in calendar:
            result.append(False)
        elif telling[index] and not sentence_starts[index]:
            result.append(True)
        else:
            result.append(key in inside and key not in lower)
    return tuple(result)
