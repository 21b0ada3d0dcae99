"""Passages: words that one document took from another, as the record gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.passages.descent import confidences_of
from recension.lineage.passages.whole_marks import whole_marks
from recension.lineage.variants.gaps import edits_of
from recension.lineage.variants.variants import variants_of
from recension.record import Passage, PassageId, PassageKind, PassageOrigin, VariantWeight, cite, content_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.direction.direction import Direction
    from recension.lineage.witnesses.copying import Copying
    from recension.lineage.witnesses.witness import Witness
    from recension.record import Evidence, SourceId, Span, Variant

# A passage is a quotation if more of its shared words stand inside quotation marks than outside: by
# definition.
_QUOTATION: Final = 0.5


def passages_of(stretches: Sequence[Copying], source: SourceId, direction: Direction) -> tuple[Passage, ...]:
    """The passages of all stretches of words that one document has from another.

    Args:
        stretches: seen from source to copy, in the order they are to have.
        source: id of the record's source for the source document.
        direction: how sure it is that the words went this way, and why.
    """
    return tuple(
        passage_of(stretch, source, direction, confidence)
        for stretch, confidence in zip(stretches, confidences_of(stretches), strict=True)
    )


def passage_of(copying: Copying, source: SourceId, direction: Direction, confidence: float) -> Passage:
    """The passage of a copied stretch of words.

    Args:
        copying: the stretch, seen from source to copy.
        source: id of the record's source for the source document.
        direction: how sure it is that the words went this way, and why.
        confidence: how likely it is that the words were taken over at all, see `descent.py`.
    """
    from_ = _evidence(copying.source, copying.source_words)
    to = _evidence(copying.copy, copying.copy_words)
    variants = variants_of(copying)
    return Passage(
        id=PassageId(content_id("p", from_.document, from_.start, from_.end, to.document, to.start, to.end)),
        from_=PassageOrigin(source=source, start=from_.start, end=from_.end, quote=from_.quote),
        to=to,
        kind=_kind(copying, variants),
        similarity=round(_similarity(copying), 4),
        direction=round(direction.confidence, 4),
        reasons=direction.reasons,
        variants=variants,
        confidence=round(confidence, 4),
    )


def _evidence(witness: Witness, words: Span) -> Evidence:
    words_only = witness.evidence(*words)
    start, end = whole_marks(words_only.start, words_only.end, witness)
    return cite(witness.document, start, end)


def _similarity(copying: Copying) -> float:
    source, copy = copying.source_words, copying.copy_words
    apart = sum(edit.source.end - edit.source.start for edit in edits_of(copying))
    return (source.end - source.start - apart) / max(source.end - source.start, copy.end - copy.start, 1)


def _kind(copying: Copying, variants: tuple[Variant, ...]) -> PassageKind:
    if quoted_share(copying) > _QUOTATION >= quoted_share(copying.reversed()):
        return PassageKind.QUOTATION
    if any(variant.weight is not VariantWeight.SPELLING for variant in variants):
        return PassageKind.EDITED
    return PassageKind.VERBATIM


def quoted_share(copying: Copying) -> float:
    """Of the shared words, the share that the copy has inside quotation marks, 0 to 1."""
    quoted = copying.copy.quoted
    total = sum(run.length for run in copying.runs)
    inside = sum(bool(quoted[run.copy + offset]) for run in copying.runs for offset in range(run.length))
    return inside / total if total else 0.0
