"""Departures: the variants between a base text and a witness, as seen from the base."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.record import VariantKind
from recension.report.anchors import anchor
from recension.report.contexts import in_context
from recension.report.labels import CHANGES, VARIANT_KINDS, WEIGHTS
from recension.report.shown import shortened

if TYPE_CHECKING:
    from recension.record import Evidence, Passage, Variant, VariantWeight
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Note, Notes

_WORDS = 240  # code points of a reading in the apparatus; the place in the text shows the rest

SYMBOLS = {
    VariantKind.OMISSION: "−",
    VariantKind.ADDITION: "+",
    VariantKind.SUBSTITUTION: "→",
    VariantKind.TRANSPOSITION: "↔",
}
_REVERSED = {
    VariantKind.OMISSION: VariantKind.ADDITION,
    VariantKind.ADDITION: VariantKind.OMISSION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """One variant, base first.

    Attributes:
        anchor: its fragment in the apparatus.
        kind: omission, addition, substitution or transposition, as seen from the base.
        weight: spelling, style or substance.
        symbol: the sign of its kind.
        kind_label: the word for its kind.
        weight_label: the word for its weight.
        changes: the parts of the sense it touches.
        reasons: why it has this weight.
        base: the place in the base; null where the base is lost.
        witness: the place in the witness; null where the witness is lost.
        base_words: the words of the base, shortened.
        witness_words: the words of the witness, shortened.
        after: the last words before the place in the base, for an addition.
        base_note: the note that cites the base.
        witness_note: the note that cites the witness.
        siglum: the letter of the witness.
        number: its number in the apparatus of the base.
    """

    anchor: str
    kind: VariantKind
    weight: VariantWeight
    symbol: str
    kind_label: str
    weight_label: str
    changes: tuple[str, ...]
    reasons: tuple[str, ...]
    base: Evidence | None
    witness: Evidence | None
    base_words: str
    witness_words: str
    after: str
    base_note: Note | None
    witness_note: Note | None
    siglum: str
    number: int = 0


def variant_anchor(passage: Passage, index: int) -> str:
    """The fragment of a variant in the apparatus whose base is the source it departs from."""
    return f"{anchor(passage.id)}-v{index + 1}"


def departure(
    catalogue: Catalogue, notes: Notes, passage: Passage, index: int, *, reverse: bool
) -> Departure:
    """A variant of a passage as seen from its source, or in reverse from its copy."""
    variant: Variant = passage.variants[index]
    kind = _REVERSED.get(variant.kind, variant.kind) if reverse else variant.kind
    base, witness = (variant.to, variant.from_) if reverse else (variant.from_, variant.to)
    witness_siglum = (
        catalogue.siglum_of(passage.from_.source)
        if reverse
        else catalogue.sigla.get(passage.to.document, "?")
    )
    return Departure(
        anchor=variant_anchor(passage, index) + ("-reverse" if reverse else ""),
        kind=kind,
        weight=variant.weight,
        symbol=SYMBOLS[kind],
        kind_label=VARIANT_KINDS[kind].text,
        weight_label=WEIGHTS[variant.weight].text,
        changes=tuple(CHANGES[change].text for change in variant.changes),
        reasons=variant.reasons,
        base=base,
        witness=witness,
        base_words=shortened(base.quote, _WORDS) if base else "",
        witness_words=shortened(witness.quote, _WORDS) if witness else "",
        after=_words_before(catalogue, base) if base and base.start == base.end else "",
        base_note=notes.cite(base) if base else None,
        witness_note=notes.cite(witness) if witness else None,
        siglum=witness_siglum,
    )


def _words_before(catalogue: Catalogue, place: Evidence) -> str:
    document = catalogue.documents.get(place.document)
    if document is None:
        return ""
    return " ".join(in_context(document.text, place.start, place.end).before.split()[-2:])
