"""Paraphrases: the passages in which documents tell again, in other words, what others say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.lineage.retelling.likeness import Likeness
from recension.lineage.retelling.passages import passages_of
from recension.lineage.retelling.retellings import Known, retellings
from recension.lineage.retelling.teller import Teller

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from recension.language.annotated import Annotated
    from recension.lineage.direction.direction import Direction
    from recension.lineage.retelling.likeness import Encoder
    from recension.lineage.witnesses.witness import Witness
    from recension.record import DocumentId, Passage

    Ends = tuple[DocumentId, DocumentId]


def paraphrases(
    annotated: Sequence[Annotated],
    stories: Sequence[Collection[DocumentId]],
    witnesses: Mapping[DocumentId, Witness],
    known: Known,
    encoder: Encoder,
) -> dict[Ends, tuple[Passage, ...]]:
    """Find what documents tell again of others of their story.

    Args:
        annotated: the documents that an annotator covers, in any order.
        stories: ids of the documents of each story.
        witnesses: the documents' words.
        known: what verbatim copying has shown.
        encoder: gives the vectors of sentences and of single words.

    Returns:
        By (source, copy), sorted, the passages in the order of the copy.
    """
    tellers = {
        one.document.id: Teller(witness=witnesses[one.document.id], annotated=one)
        for one in annotated
        if one.document.id in witnesses
    }
    found = retellings(tellers, stories, known, Likeness(encoder))
    return {
        (one.source, one.copy): tuple(passages_of(one, tellers))
        for one in sorted(found, key=lambda one: (one.source, one.copy))
    }


def known_from(
    links: Mapping[Ends, Direction],
    inherited: Mapping[DocumentId, NDArray[np.bool_]],
    quoted: Sequence[Passage],
    witnesses: Mapping[DocumentId, Witness],
) -> Known:
    """Say what verbatim copying has shown: who stands above whom, and which words are no document's own.

    Args:
        links: by (source, copy), how sure the direction is.
        inherited: for each document that has words from others, for each of its words whether it is one.
        quoted: what documents quote of lost sources.
        witnesses: the documents.
    """
    masks = {document: mask.copy() for document, mask in inherited.items()}
    for passage in quoted:
        document = passage.to.document
        witness = witnesses[document]
        mask = masks.get(document, witness.in_quotation & False)
        starts = witness.words.starts
        masks[document] = mask | ((starts >= passage.to.start) & (starts < passage.to.end))
    return Known(ancestry=dict(_ancestry(links)), inherited=masks)


def _ancestry(links: Mapping[Ends, Direction]) -> Iterator[tuple[Ends, Direction]]:
    """Who stands above whom; over several steps as sure as the least sure one."""
    above: dict[DocumentId, list[DocumentId]] = {}
    for source, copy in sorted(links):
        above.setdefault(copy, []).append(source)
    for copy in sorted(above):
        reached: dict[DocumentId, Direction] = {}
        left = [(links[source, copy], source) for source in reversed(above[copy])]
        while left:
            direction, here = left.pop()
            if here in reached or here == copy:
                continue
            reached[here] = direction
            for further in reversed(above.get(here, [])):
                step = links[further, here]
                left.append((min(direction, step, key=lambda one: one.confidence), further))
        for source in sorted(reached):
            yield (source, copy), reached[source]
