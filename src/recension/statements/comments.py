"""Comments: a writer's own words on what was said, "in a move seen as a first step", behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.statements.contents import clause_words
from recension.statements.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from recension.statements.reading import Reading


def comments_in(reading: Reading, content: AbstractSet[int]) -> frozenset[int]:
    """Find the words of a content that are the writer's own on all of it.

    "In a move" takes up what was said as a whole; what is said of that move is not said by the speaker.

    Args:
        reading: the document.
        content: the words of the content.

    Returns:
        Their numbers; none of words in quotation marks.
    """
    found: set[int] = set()
    for word in content:
        if reading.lemmas[word] not in word_set("moves") or reading.quotation_of[word] >= 0:
            continue
        marks = {reading.lemmas[child] for child in reading.trees.related(word, "case", "det")}
        told = [
            child
            for child in reading.trees.related(word, "acl")
            if reading.xpos[child] in {"VBN", "VBD", "VBZ"}
        ]
        if marks == {"in", "a"} and told and word > min(content):
            found |= clause_words(reading, word, frozenset())
    return frozenset(word for word in found if reading.quotation_of[word] < 0)
