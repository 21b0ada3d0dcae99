"""Variants: every place where a copy departs from what it copies, named and weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.lineage.variants.gaps import edits_of
from recension.lineage.variants.letters import letter_edits
from recension.lineage.variants.moved_words import moved_edits, told_elsewhere
from recension.lineage.variants.transposition import transpositions
from recension.lineage.variants.weighing import weighed, weighed_order
from recension.record import Variant, VariantKind, VariantWeight

if TYPE_CHECKING:
    from recension.lineage.witnesses.copying import Copying, Edit


def variants_of(copying: Copying) -> tuple[Variant, ...]:
    """The variants of a copied stretch of words, in the order of the copy.

    Putting the words of every variant's `to` in the place of its `from_` gives the copy's words from the
    source's, up to letters that are the same word (capitals at a beginning, one kind of apostrophe for
    another).

    Args:
        copying: an alignment seen from the source to the copy.
    """
    source, copy = copying.source, copying.copy
    found: list[tuple[Edit, Variant]] = []
    edits = transpositions(edits_of(copying), source, copy)
    plain = [edit for edit, turned in edits if not turned]
    moved = moved_edits(plain, source, copy)
    elsewhere = told_elsewhere([edit for edit in plain if edit not in moved], source, copy)
    retold = frozenset(elsewhere.values())
    for edit, turned in edits:
        if turned:
            weight = weighed_order(edit, source, copy)
        else:
            place = elsewhere.get(edit)
            weight = weighed(
                edit,
                source,
                copy,
                moved=edit in moved,
                elsewhere=place.source if place is not None else None,
                retold=edit in retold,
            )
        found.append(
            (
                edit,
                Variant(
                    kind=VariantKind.TRANSPOSITION if turned else _kind(edit),
                    weight=weight.weight,
                    changes=weight.changes,
                    from_=source.evidence(*edit.source),
                    to=copy.evidence(*edit.copy),
                    reasons=weight.reasons,
                ),
            )
        )
    covered = [edit.copy for edit, variant in found if variant.kind is VariantKind.TRANSPOSITION]
    for edit, reason in letter_edits(copying):
        if any(span.start <= edit.copy.start < span.end for span in covered):
            continue
        found.append(
            (
                edit,
                Variant(
                    kind=VariantKind.SUBSTITUTION,
                    weight=VariantWeight.SPELLING,
                    from_=source.evidence(*edit.source),
                    to=copy.evidence(*edit.copy),
                    reasons=(reason,),
                ),
            )
        )
    found.sort(key=lambda entry: (entry[0].copy, entry[0].source))
    return tuple(variant for _, variant in found)


def _kind(edit: Edit) -> VariantKind:
    if edit.copy.start == edit.copy.end:
        return VariantKind.OMISSION
    if edit.source.start == edit.source.end:
        return VariantKind.ADDITION
    return VariantKind.SUBSTITUTION
