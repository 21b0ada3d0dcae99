"""Bent words: sentences that retell a claim with another force, in which no event of it was read.

"The two sides hope that the members agree" may come back as "it demanded that the members agree". Lineage has
aligned the two; what it marks as a change of force is a retelling of the claim and a distortion of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.claims.copies import Copy, Departure
from recension.claims.distortions import meet
from recension.claims.projection import COVERED
from recension.claims.words import spoken
from recension.lineage.lexicon import word_classes
from recension.record import PassageKind, VariantChange, VariantKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.claims.known import Known
    from recension.record import Evidence, Passage, Variant


def bent_retellings_of(place: Evidence, known: Known) -> Iterator[Copy]:
    """Find sentences that retell the words at a place with another force, by what lineage aligned.

    Args:
        place: the words of a claim, where they stand at its origin.
        known: the facts.

    Yields:
        The retelling, its passage, and the change of force; one for each document.
    """
    seen: set[str] = set()
    for passage in known.passages_from(known.source_of(place.document)):
        if (
            passage.kind is not PassageKind.PARAPHRASE
            or passage.to.document in seen
            or not _covers(passage, place)
        ):
            continue
        changes = [variant for variant in passage.variants if _is_of_force(variant, place)]
        if changes:
            seen.add(passage.to.document)
            yield Copy(
                passage.to,
                passage,
                tuple(
                    Departure("modality", variant.from_, variant.to)
                    for variant in changes
                    if variant.from_ is not None
                ),
            )


def _covers(passage: Passage, place: Evidence) -> bool:
    first, last = passage.from_.start, passage.from_.end
    if first is None or last is None:
        return False
    shared = min(place.end, last) - max(place.start, first)
    return shared >= COVERED * (place.end - place.start)


def _is_of_force(variant: Variant, place: Evidence) -> bool:
    """Whether a change stands in a claim's words and puts one word of force for another."""
    if variant.kind is not VariantKind.SUBSTITUTION or VariantChange.MODALITY not in variant.changes:
        return False
    if variant.from_ is None or not meet(variant.from_, place):
        return False
    known = word_classes("modality")
    return all(
        any(word in known for word in spoken(quote)) for quote in (variant.from_.quote, variant.to.quote)
    )
