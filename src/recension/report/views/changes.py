"""Changes of substance: the departures a reader should see first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.record import PassageKind, VariantChange, VariantKind, VariantWeight
from recension.report.contexts import InContext, around
from recension.report.drawing.stemma import SURE
from recension.report.labels import CHANGES, VARIANT_KINDS
from recension.report.views.cards import Card, source_card
from recension.report.views.departures import variant_anchor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.record import Passage, Variant
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Note, Notes

# What changes who did what to how many comes before what changes when or on whose word.
_ORDER = (
    VariantChange.NEGATION,
    VariantChange.NUMBER,
    VariantChange.PARTY,
    VariantChange.NAME,
    VariantChange.QUOTATION,
    VariantChange.MODALITY,
    VariantChange.ATTRIBUTION,
    VariantChange.TIME,
    VariantChange.CONTENT,
)
LIKELY = 0.5  # below it the words are more likely to be alike by chance
_KINDS = (
    VariantKind.SUBSTITUTION,
    VariantKind.OMISSION,
    VariantKind.ADDITION,
    VariantKind.TRANSPOSITION,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCard:
    """One change of substance, before and after.

    Attributes:
        source: where the words were taken from.
        copy: who changed them.
        before: the words of the source in their context; null where it is lost.
        after: the words of the copy in their context.
        kind: the word for the kind of variant.
        changes: the parts of the sense it touches.
        before_note: the note that cites the source.
        after_note: the note that cites the copy.
        href: its fragment in the apparatus.
    """

    source: Card
    copy: Card
    before: InContext | None
    after: InContext
    kind: str
    changes: tuple[str, ...]
    before_note: Note | None
    after_note: Note
    href: str


def _doubt(passage: Passage) -> int | None:
    """How sure it is that words were taken over, so that a departure is a change: 0 surely, 1 likely.

    Null for what may as well be told anew: a retelling that is not sure, words that may be alike by chance.
    """
    retold = passage.kind is PassageKind.PARAPHRASE
    if passage.confidence >= SURE:
        return int(retold)
    return None if retold or passage.confidence < LIKELY else 1


def changes_of_substance(
    catalogue: Catalogue, notes: Notes, passages: Iterable[Passage], most: int
) -> tuple[ChangeCard, ...]:
    """The `most` weightiest changes, in an order that looks at what they touch and never at who made them.

    Only words that were taken over can have been changed: changes of those that surely were come first; what
    may as well be told anew is left to the apparatus.
    """
    found = [
        ((doubt, *_rank(variant)), passage.to.start, passage.id, index, passage)
        for passage in passages
        if (doubt := _doubt(passage)) is not None
        for index, variant in enumerate(passage.variants)
        if variant.weight is VariantWeight.SUBSTANCE
    ]
    found.sort(key=lambda item: item[:4])
    return tuple(_card(catalogue, notes, passage, index) for _, _, _, index, passage in found[:most])


def _rank(variant: Variant) -> tuple[int, int, int, int]:
    touched = min((_ORDER.index(change) for change in variant.changes), default=len(_ORDER))
    length = len(variant.to.quote) + (len(variant.from_.quote) if variant.from_ else 0)
    return touched, _KINDS.index(variant.kind), len(variant.changes), length


def _card(catalogue: Catalogue, notes: Notes, passage: Passage, index: int) -> ChangeCard:
    variant = passage.variants[index]
    given = variant.from_ if variant.from_ and variant.from_.document in catalogue.documents else None
    copy = catalogue.source_of.get(passage.to.document)
    return ChangeCard(
        source=source_card(catalogue, passage.from_.source),
        copy=source_card(catalogue, copy or passage.from_.source),
        before=around(catalogue.documents[given.document].text, given) if given else None,
        after=around(catalogue.documents[variant.to.document].text, variant.to),
        kind=VARIANT_KINDS[variant.kind].text,
        changes=tuple(CHANGES[change].text for change in variant.changes),
        before_note=notes.cite(given) if given else None,
        after_note=notes.cite(variant.to),
        href=variant_anchor(passage, index),
    )
