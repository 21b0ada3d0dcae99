"""Documents and what they share, made by hand, without the matching of this project."""

from __future__ import annotations

from difflib import SequenceMatcher

from recension.lineage.alignments.words import words_of
from recension.lineage.direction.pair import Pair
from recension.lineage.witnesses.copying import Copying, Run
from recension.lineage.witnesses.witness import Witness
from recension.record import Document, Span
from tests.factories import document


def witnesses(*documents: Document) -> tuple[Witness, ...]:
    return tuple(
        Witness(document=one, words=words) for one, words in zip(documents, words_of(documents), strict=True)
    )


def copying_between(source: Witness, copy: Witness) -> Copying:
    """Both bodies as one stretch, equal words as difflib finds them."""
    matcher = SequenceMatcher(a=source.ids, b=copy.ids, autojunk=False)
    runs = tuple(Run(block.a, block.b, block.size) for block in matcher.get_matching_blocks() if block.size)
    return Copying(
        source=source,
        copy=copy,
        source_words=Span(0, len(source)),
        copy_words=Span(0, len(copy)),
        runs=runs,
        similarity=matcher.ratio(),
    )


def copying_of(source: str, copy: str, *, published: tuple[str | None, str | None] = (None, None)) -> Copying:
    """Two texts, the second taken as a copy of the first. Texts must differ."""
    one, other = witnesses(document(source, published=published[0]), document(copy, published=published[1]))
    return copying_between(one, other)


def pair_of(source: Document, copy: Document) -> Pair:
    one, other = witnesses(source, copy)
    return Pair(source=one, copy=other, copyings=(copying_between(one, other),))
