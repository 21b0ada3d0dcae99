"""Standing matter: what one publisher's pages all end in, such as a notice, makes no kin of them.

A page's own account and what stands under all pages cannot always be told apart on one page. On two they can:
pages of one publisher that share whole lines word for word at their end, and nothing else, took no words from
each other.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recension.lineage.alignments.alignment import Alignment
    from recension.lineage.alignments.words import Words
    from recension.record import Document, DocumentId, Span

# Of pages that share more than this of their words one is a version of the other.
_MOST: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands under pages of one publisher, and what documents share beside it.

    Attributes:
        begins: for each page that has such an end the first code point of the longest one, in its text.
        alignments: what documents share otherwise, in the order given.
    """

    begins: Mapping[DocumentId, int]
    alignments: tuple[Alignment, ...]


def standing_matter(
    documents: Iterable[Document], words: Iterable[Words], alignments: Sequence[Alignment]
) -> Standing:
    """Part what two pages of one publisher share only because all its pages end in it from the rest.

    What two documents share is judged by these two alone, so that no third one changes it.

    Args:
        documents: the documents, of which some have a publisher.
        words: their words.
        alignments: what they share.
    """
    publisher = {one.id: one.publisher.value.casefold() for one in documents if one.publisher is not None}
    known = {one.document: one for one in words}
    grouped: dict[tuple[DocumentId, DocumentId], list[Alignment]] = defaultdict(list)
    for one in alignments:
        if publisher.get(one.left) is not None and publisher.get(one.left) == publisher.get(one.right):
            grouped[one.left, one.right].append(one)
    standing = {ends: shared[0] for ends, shared in grouped.items() if _is_standing(shared, known)}
    begins: dict[DocumentId, int] = {}
    for one in standing.values():
        for document, span in ((one.left, one.left_words), (one.right, one.right_words)):
            at = int(known[document].starts[span.start])
            begins[document] = min(at, begins.get(document, at))
    return Standing(
        begins=begins,
        alignments=tuple(one for one in alignments if (one.left, one.right) not in standing),
    )


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
