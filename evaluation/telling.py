"""Documents as retellings are looked for in them: annotated, with what verbatim copying shows beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.lineage.alignments.words import words_of
from recension.lineage.retelling.teller import Teller
from recension.lineage.retelling.units import Unit, units_of
from recension.lineage.witnesses.witness import Witness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.language.annotators import Annotator
    from recension.lineage.alignments.alignment import Alignment
    from recension.record import Document, DocumentId


def tellers_of(documents: Sequence[Document], annotator: Annotator) -> dict[DocumentId, Teller]:
    """Annotate documents; one given twice is one."""
    from recension.language.annotated import Annotated  # noqa: PLC0415 - heavy

    once = list({document.id: document for document in documents}.values())
    return {
        document.id: Teller(
            witness=Witness(document=document, words=words),
            annotated=Annotated(
                document=document, annotation=annotator.annotate(document.text, document.body)
            ),
        )
        for document, words in zip(once, words_of(once), strict=True)
    }


def units_apart(copy: Teller, source: Teller, alignments: Sequence[Alignment]) -> tuple[Unit, ...]:
    """The clauses of a document of which less than half is shared word for word with another."""
    ends = {copy.id, source.id}
    spans = [
        one.left_words if one.left == copy.id else one.right_words
        for one in alignments
        if {one.left, one.right} == ends
    ]
    return tuple(
        unit
        for unit in units_of(copy)
        if 2 * sum(any(span.start <= t.said.first < span.end for span in spans) for t in unit.tellings)
        < len(unit.tellings)
    )
