"""Collation: a witness beside the base, over one passage that they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.exports.paragraphs import body_words, pieces
from recension.record import Evidence, PassageKind, Span, VariantChange, VariantKind, VariantWeight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recension.record import (
        Document,
        DocumentId,
        Passage,
        PassageId,
    )

_INVERSE: Final = {
    VariantKind.OMISSION: VariantKind.ADDITION,
    VariantKind.ADDITION: VariantKind.OMISSION,
}
_HEAVIEST_FIRST: Final = (VariantWeight.SUBSTANCE, VariantWeight.STYLE, VariantWeight.SPELLING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """A place of the base where a witness has other words, inside one line of the account.

    Attributes:
        start: first code point in the base.
        end: one past the last; equal to `start` where the witness adds words.
        reading: the witness's words; empty where it has none.
        kind: omission, addition, substitution or transposition, as seen from the base.
        weight: spelling, style or substance.
        changes: the parts of the sense that it touches.
        witness: the words in the witness.
        continued: whether it runs on from the line before, where its reading stands.
    """

    start: int
    end: int
    reading: str
    kind: VariantKind
    weight: VariantWeight
    changes: tuple[VariantChange, ...]
    witness: Evidence
    continued: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Collation:
    """A passage that a witness shares with the base.

    Attributes:
        witness: the document beside the base.
        passage: the passage of the record.
        start: where it begins in the base.
        end: where it ends in the base.
        inverted: whether the base is the copy, and what the record says was turned round.
        departures: in the order of the base; none overlaps another.
    """

    witness: DocumentId
    passage: PassageId
    start: int
    end: int
    inverted: bool
    departures: tuple[Departure, ...]


def collate(
    passage: Passage, base: Document, stretches: Sequence[Span], witness: Document, *, inverted: bool
) -> Collation | None:
    """Put a witness beside the base over a passage.

    Args:
        passage: has the base on one side and the witness, which was given, on the other.
        base: the base.
        stretches: the places of the base's account.
        witness: the other document.
        inverted: whether the base is the copy.

    Returns:
        The collation; null where the passage's variants do not stand in the order of the base or lie
        outside the passage, so that they cannot be read off it.
    """
    origin, copy = passage.from_, passage.to
    if origin.start is None or origin.end is None:
        return None
    source = Evidence(
        document=(witness if inverted else base).id,
        start=origin.start,
        end=origin.end,
        quote=origin.quote or "",
    )
    here, there = (copy, source) if inverted else (source, copy)
    if here.end > len(base.text) or there.end > len(witness.text):
        return None
    found = _places(passage, inverted=inverted)
    if passage.kind is PassageKind.PARAPHRASE:
        found = (_as_a_whole(found, here, there),)
    at_base, at_witness = here.start, there.start
    for place in found:
        ours, theirs = _inside(place.base, here), _inside(place.witness, there)
        if ours.start < at_base or theirs.start < at_witness:
            return None
        at_base, at_witness = ours.end, theirs.end
    if at_base > here.end or at_witness > there.end:
        return None
    whole = pieces(stretches, here.start, here.end)
    return Collation(
        witness=witness.id,
        passage=passage.id,
        start=whole[0].start,
        end=whole[-1].end,
        inverted=inverted,
        departures=tuple(
            departure
            for place in found
            for departure in _departures(place, _inside(place.base, here), stretches, witness)
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A variant as seen from the base."""

    base: Evidence
    witness: Evidence
    kind: VariantKind
    weight: VariantWeight
    changes: tuple[VariantChange, ...]


def _inside(place: Evidence, passage: Evidence) -> Span:
    """A place; one without words moved into its passage, since it stands right after the word before."""
    if place.start < place.end:
        return Span(place.start, place.end)
    at = min(max(place.start, passage.start), passage.end)
    return Span(at, at)


def _places(passage: Passage, *, inverted: bool) -> tuple[_Place, ...]:
    return tuple(
        _Place(
            base=variant.to if inverted else variant.from_,
            witness=variant.from_ if inverted else variant.to,
            kind=_INVERSE.get(variant.kind, variant.kind) if inverted else variant.kind,
            weight=variant.weight,
            changes=variant.changes,
        )
        for variant in passage.variants
        if variant.from_ is not None
    )


def _as_a_whole(places: Iterable[_Place], base: Evidence, witness: Evidence) -> _Place:
    # a paraphrase has other words throughout: its variants name what was bent, not every word
    return _Place(
        base=base,
        witness=witness,
        kind=VariantKind.SUBSTITUTION,
        weight=heaviest((place.weight for place in places), VariantWeight.STYLE),
        changes=united(place.changes for place in places),
    )


def heaviest(weights: Iterable[VariantWeight], least: VariantWeight) -> VariantWeight:
    """The weightiest of several, and of `least`."""
    return min((*weights, least), key=_HEAVIEST_FIRST.index)


def united(changes: Iterable[Iterable[VariantChange]]) -> tuple[VariantChange, ...]:
    """All changes of several variants, in the order of the record's list."""
    found = {change for some in changes for change in some}
    return tuple(change for change in VariantChange if change in found)


def _departures(place: _Place, at: Span, stretches: Sequence[Span], witness: Document) -> Iterator[Departure]:
    reading = body_words(witness, place.witness.start, place.witness.end)
    for index, piece in enumerate(pieces(stretches, at.start, at.end)):
        yield Departure(
            start=piece.start,
            end=piece.end,
            reading="" if index else reading,
            kind=place.kind,
            weight=place.weight,
            changes=place.changes,
            witness=place.witness,
            continued=index > 0,
        )
