"""Claims: one proposition over all documents that carry or deny it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.claims.bent import bent_retellings_of
from recension.claims.conflicts import conflicts_of
from recension.claims.copies import copies_of
from recension.claims.denials import denial_of
from recension.claims.supports import Supported, supports_of
from recension.claims.telling import is_worth_a_row
from recension.claims.wording import proposition
from recension.record import (
    Claim,
    ClaimId,
    ConflictKind,
    PassageKind,
    Relation,
    Role,
    Support,
    content_id,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.claims.copies import Copy
    from recension.claims.scales import Scales
    from recension.claims.telling import Telling
    from recension.record import Conflict


def claim_of(group: Sequence[Telling], scales: Scales) -> Claim:
    """Make a claim of the tellings of one proposition."""
    supports = (*supports_of(group, scales.known), *_denials(group, scales))
    first = _first(supports, scales)
    copies = [] if first.telling.negative else _copies(first, supports, scales)
    carrying = [one for one in supports if one.support.relation is not Relation.CONTRADICTS]
    origins = sorted({one.support.origin for one in carrying if one.support.origin is not None})
    generous = {one.generous for one in carrying if one.generous is not None}
    voices = scales.voices.of(origins)
    at_most = max(len(voices), len(scales.voices.of(generous, generous=True)))
    conflicts = conflicts_of(
        supports,
        scales.known,
        scales.parties,
        voices,
        [departure for _, copy in copies for departure in copy.departures],
    )
    return Claim(
        id=_id(first),
        text=proposition(
            first.telling, scales.known, scales.parties, disputed=any(map(_is_of_speakers, conflicts))
        ),
        events=tuple(sorted({one.telling.event.id for one in supports})),
        support=tuple(
            _each_once(
                sorted(
                    (*(one.support for one in supports), *(support for support, _ in copies)),
                    key=lambda one: (one.document, one.evidence.start, one.evidence.end, one.relation),
                )
            )
        ),
        origins=tuple(origins),
        independent_sources=len(voices),
        at_most=at_most,
        conflicts=conflicts,
        voices=voices,
        reasons=_reasons([*(one.support for one in supports), *(one for one, _ in copies)], len(voices)),
    )


def _is_of_speakers(one: Conflict) -> bool:
    return one.slot == "attribution" and one.kind is ConflictKind.CONFLICT


def _each_once(supports: Sequence[Support]) -> Iterator[Support]:
    """Leave out words of a document that support a claim twice in one way, by two acts that they tell."""
    seen: set[object] = set()
    for one in supports:
        key = one.document, one.evidence.start, one.evidence.end, one.relation, one.origin
        if key not in seen:
            seen.add(key)
            yield one


def _denials(group: Sequence[Telling], scales: Scales) -> Iterator[Supported]:
    """What documents set against their own telling: "That is not so, she said"."""
    for one in group:
        denial = denial_of(one, scales.known, scales.origins)
        if denial is not None:
            yield Supported(
                support=Support(
                    document=one.document,
                    relation=Relation.CONTRADICTS,
                    evidence=denial.evidence,
                    origin=denial.source,
                    reasons=denial.reasons,
                ),
                generous=denial.source,
                telling=one,
            )


def _copies(first: Supported, supports: Sequence[Supported], scales: Scales) -> list[tuple[Support, Copy]]:
    """Documents that have the words of a claim, copied, and in which no event was read."""
    told = {one.support.document for one in supports}
    event = first.telling.event
    found: list[tuple[Support, Copy]] = []
    place, known = event.evidence[0], scales.known
    for copy in (*copies_of(place, known, event), *bent_retellings_of(place, known)):
        if copy.place.document in told:
            continue
        told.add(copy.place.document)
        mostly = scales.known.role_of(copy.place.document) is Role.RELAY
        source = scales.known.sources.get(copy.passage.from_.source)
        label = source.label if source is not None else "a source"
        support = Support(
            document=copy.place.document,
            relation=_relation_of(copy, mostly=mostly),
            evidence=copy.place,
            origin=first.support.origin,
            reasons=(
                f"its words stand in {label} ({copy.passage.kind})",
                *first.support.reasons,
            ),
        )
        found.append((support, copy))
    return found


def _relation_of(copy: Copy, *, mostly: bool) -> Relation:
    if copy.passage.kind is PassageKind.PARAPHRASE:
        return Relation.PARAPHRASES
    quoted = copy.passage.kind is PassageKind.QUOTATION
    return Relation.QUOTES if quoted and not mostly else Relation.COPIES


def _first(supports: Sequence[Supported], scales: Scales) -> Supported:
    """The telling whose words the claim takes: the earliest at its origin, if that was given; no reaction."""

    def rank(one: Supported) -> tuple[bool, bool, bool, bool, bool, object]:
        at_origin = one.support.origin == scales.known.source_of(one.support.document)
        against = one.support.relation is Relation.CONTRADICTS
        return (
            against,
            one.telling.origin.reacting,
            not at_origin,
            one.telling.origin.passage is not None,
            not is_worth_a_row(one.telling.event),
            one.telling.place,
        )

    return min(supports, key=rank)


def _id(first: Supported) -> ClaimId:
    evidence = first.support.evidence
    return ClaimId(
        content_id("k", evidence.document, evidence.start, evidence.end, first.telling.event.predicate)
    )


def _reasons(supports: Sequence[Support], voices: int) -> tuple[str, ...]:
    unnamed = sum(1 for one in supports if one.origin is None)
    documents = len({one.document for one in supports})
    reasons: list[str] = []
    if voices == 1 and documents > 1:
        reasons.append("several documents, one voice")
    elif voices <= 1 and documents == 1:
        reasons.append("in one document alone")
    if unnamed:
        reasons.append(f"{unnamed} of its tellings name nobody, which counts as no source")
    return tuple(reasons)
