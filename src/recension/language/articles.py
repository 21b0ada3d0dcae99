"""The Arabic article before a name belongs to the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    Name: TypeAlias = tuple[int, int, str]

_ARTICLES: Final = frozenset({"al", "el", "ul"})
_HYPHENS: Final = frozenset({"-", "‐", "‑"})
_BEFORE: Final = 2
_PERSON: Final = "PER"


def with_articles(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """Take an Arabic article with its hyphen into the name that it stands before.

    In the sources of training it belongs to the name 68 times and stands before one 0 times. A person's name
    that ends before the article goes on behind it.

    Args:
        words: all words of a text.
        names: the names found, ascending and apart: first word, one past the last, type.

    Returns:
        The names, ascending and apart; a name that its article parted is one.
    """
    found: list[Name] = []
    for begin, end, kind in names:
        first = begin - _BEFORE
        article = first >= 0 and words[first].lower() in _ARTICLES and words[begin - 1] in _HYPHENS
        if not article or (found and found[-1][1] > first and found[-1][0] != first):
            found.append((begin, end, kind))
        elif found and (found[-1][1] > first or (found[-1][1:] == (first, _PERSON) and kind == _PERSON)):
            found[-1] = (found[-1][0], end, kind)
        else:
            found.append((first, end, kind))
    return found
