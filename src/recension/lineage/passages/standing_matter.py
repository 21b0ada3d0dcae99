"""Standing matter: what one publisher's pages all end in, such as a notice, makes no kin of them.

A page's own account and what stands under all pages cannot always be told apart on one page. On two they can:
pages of one publisher that share whole lines word for word at their end, and nothing else, took no words from
each other.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recension.lineage.alignments.alignment import Alignment
    from recension.lineage.alignments.words import Words
    from recension.record import Document, DocumentId, Span

# Of pages that share more than this of their words one is a version of the other.
_MOST: Final = 0.5


def without_standing_matter(
    documents: Iterable[Document], words: Iterable[Words], alignments: Sequence[Alignment]
) -> tuple[Alignment, ...]:
    """Leave out what two pages of one publisher share only because all its pages end in it.

    What two documents share is judged by these two alone, so that no third one changes it.

    Args:
        documents: the documents, of which some have a publisher.
        words: their words.
        alignments: what they share.

    Returns:
        The other alignments, in their order.
    """
    publisher = {one.id: one.publisher.value.casefold() for one in documents if one.publisher is not None}
    known = {one.document: one for one in words}
    grouped: dict[tuple[DocumentId, DocumentId], list[Alignment]] = defaultdict(list)
    for one in alignments:
        if publisher.get(one.left) is not None and publisher.get(one.left) == publisher.get(one.right):
            grouped[one.left, one.right].append(one)
    standing = {ends for ends, shared in grouped.items() if _is_standing(shared, known)}
    return tuple(one for one in alignments if (one.left, one.right) not in standing)


def _is_standing(shared: Sequence[Alignment], words: Mapping[DocumentId, Words]) -> bool:
    """Whether all that two pages share is the end of both, in whole lines, word for word."""
    if len(shared) != 1:
        return False
    (one,) = shared
    if len(one.blocks) != 1 or one.similarity < 1:
        return False
    return _ends_in(words[one.left], one.left_words) and _ends_in(words[one.right], one.right_words)


def _ends_in(words: Words, span: Span) -> bool:
    count = len(words.starts)
    return span.end == count and span.start in words.breaks and span.end - span.start <= _MOST * count
