"""Contents carried to the end of the quotations they begin, end or stand in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.statements.reading import Draft, Reading


def carried(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Carry every content to the end of its quotation.

    A clause whose head stands in quotation marks that do not hold the cue is part of what was said between
    the marks: all of it is content, over sentences and paragraphs. Where marks open inside a content and
    close behind its end, the content ends where they close.

    Args:
        reading: the document.
        drafts: findings in the order of the text.

    Returns:
        The same findings with their contents complete.
    """
    return [_carried(reading, draft) for draft in drafts]


def _carried(reading: Reading, draft: Draft) -> Draft:
    own = reading.quotation_of[draft.anchor]
    content = set(draft.content)
    whole = set(draft.quotations)
    touched = {reading.quotation_of[word] for word in content} - {-1, own}
    for index in sorted(touched):
        words = range(*reading.quotations[index].words)
        at_edge = words.stop - 1 > max(content) or (draft.root is not None and draft.root in words)
        if at_edge:
            content.update(words)
            whole.add(index)
        elif content.issuperset(word for word in words if reading.is_word(word)):
            whole.add(index)
    return replace(draft, content=frozenset(content), quotations=frozenset(whole))
