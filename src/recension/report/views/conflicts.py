"""Conflicts: slots in which accounts of one claim differ, with both wordings and which one departs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.record import ConflictKind
from recension.report.anchors import anchor
from recension.report.labels_of_claims import CONFLICT_KINDS
from recension.report.shown import one_line
from recension.report.views.cited import Cited, all_cited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Claim, Conflict, ConflictValue, DocumentId
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Notes

_MOST_WORDINGS: Final = 12
"""Documents that one value cites; the claim lists the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One of the values that differ.

    Attributes:
        value: the value.
        wordings: the words of the accounts that have it.
        more: how many further wordings there are.
        origin: whether the origin of the others has it.
        departs: whether it departs from the origin that the accounts share.
        repeats: whether it is no more than the words of the first account that has it.
    """

    value: str
    wordings: tuple[Cited, ...]
    more: int
    origin: bool
    departs: bool
    repeats: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictView:
    """A slot in which accounts differ.

    Attributes:
        anchor: its fragment.
        slot: what they differ in.
        kind: conflict or distortion.
        meaning: what that is.
        distortion: whether one of them departs from the origin.
        claim: the text of the claim.
        claim_anchor: the fragment of the claim.
        values: the values, that of the origin first.
    """

    anchor: str
    slot: str
    kind: str
    meaning: str
    distortion: bool
    claim: str
    claim_anchor: str
    values: tuple[Value, ...]


def conflicts(catalogue: Catalogue, notes: Notes, claims: Sequence[Claim]) -> tuple[ConflictView, ...]:
    """Every conflict of some claims: distortions first, in the order of the claims."""
    found = [
        conflict_view(catalogue, notes, claim, index)
        for claim in claims
        for index in range(len(claim.conflicts))
    ]
    return tuple(sorted(found, key=lambda view: not view.distortion))


def conflict_anchor(claim: Claim, index: int) -> str:
    """The fragment of a conflict."""
    return f"{anchor(claim.id)}-conflict{index + 1}"


def slot_name(slot: str) -> str:
    """The name of a slot as people read it."""
    return slot.replace("_", " ")


def conflict_view(catalogue: Catalogue, notes: Notes, claim: Claim, index: int) -> ConflictView:
    """One conflict of a claim."""
    conflict = claim.conflicts[index]
    distortion = conflict.kind is ConflictKind.DISTORTION
    above = _above(catalogue, claim, conflict) if distortion else frozenset[int]()
    values = [
        Value(
            value=slot_name(value.value),
            wordings=all_cited(catalogue, notes, value.evidence[:_MOST_WORDINGS]),
            more=max(0, len(value.evidence) - _MOST_WORDINGS),
            origin=position in above,
            departs=bool(above) and position not in above,
            repeats=any(one_line(one.quote) == one_line(value.value) for one in value.evidence[:1]),
        )
        for position, value in enumerate(conflict.values)
    ]
    label = CONFLICT_KINDS[conflict.kind]
    return ConflictView(
        anchor=conflict_anchor(claim, index),
        slot=slot_name(conflict.slot),
        kind=label.text,
        meaning=label.meaning,
        distortion=distortion,
        claim=claim.text,
        claim_anchor=anchor(claim.id),
        values=tuple(sorted(values, key=lambda value: value.departs)),
    )


def _above(catalogue: Catalogue, claim: Claim, conflict: Conflict) -> frozenset[int]:
    """The positions of the values that the origin has; empty where the record does not show it.

    The origin has a value that a document tells which is an origin of the claim, or one which every document
    with another value descends from.
    """
    given = {document.id for id_ in claim.origins if (document := catalogue.document_of(id_)) is not None}
    holders = [{evidence.document for evidence in value.evidence} for value in conflict.values]
    of_origin = frozenset(index for index, documents in enumerate(holders) if documents & given)
    if of_origin and len(of_origin) < len(holders):
        return of_origin
    ancestors = [_ancestors(catalogue, value) for value in conflict.values]
    for index, documents in enumerate(holders):
        others = [above for position, above in enumerate(ancestors) if position != index]
        if others and all(documents & above for above in others):
            return frozenset({index})
    return frozenset()


def _ancestors(catalogue: Catalogue, value: ConflictValue) -> set[DocumentId]:
    """Every document that a document with this value descends from."""
    found: set[DocumentId] = set()
    waiting = [evidence.document for evidence in value.evidence if evidence.document in catalogue.documents]
    while waiting:
        edge = catalogue.edge_to(catalogue.documents[waiting.pop()])
        above = catalogue.document_of(edge.from_) if edge else None
        if above is not None and above.id not in found:
            found.add(above.id)
            waiting.append(above.id)
    return found
