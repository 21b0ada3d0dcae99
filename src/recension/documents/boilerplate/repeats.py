"""Lines that stand in a text more than once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts

# Shorter lines ("Yes.") come back in an account by chance.
_REPEATED_WORDS: Final = 3
# A picture's alternative text and its caption are the same words, the caption often with a credit behind.
_CAPTION_WORDS: Final = 4
_CREDIT_LETTERS: Final = 80


def repeated_lines(facts: Sequence[LineFacts]) -> list[int]:
    """Indices of lines that say what a line above says."""
    seen: set[str] = set()
    found: list[int] = []
    for index, fact in enumerate(facts):
        if fact.words < _REPEATED_WORDS:
            continue
        if fact.folded in seen:
            found.append(index)
        seen.add(fact.folded)
    return found


def repeated_captions(facts: Sequence[LineFacts], headline: int | None) -> list[int]:
    """Indices of neighbouring lines that are a picture's alternative text and its caption."""
    found: list[int] = []
    for index in range(len(facts) - 1):
        above, below = facts[index], facts[index + 1]
        if above.words < _CAPTION_WORDS or headline in {index, index + 1}:
            continue
        longer = len(below.folded) - len(above.folded)
        if 0 <= longer <= _CREDIT_LETTERS and below.folded.startswith(above.folded):
            found += [index, index + 1]
    return found
