"""Conflicts: slots in which tellings of one claim differ, and which departs from the origin they share."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recension.claims.credits import other_speakers
from recension.claims.distortions import distortions_of
from recension.claims.slots import differences
from recension.record import Conflict, ConflictKind, ConflictValue, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.claims.copies import Departure
    from recension.claims.known import Known
    from recension.claims.pair import Pair
    from recension.claims.parties import Parties
    from recension.claims.supports import Supported
    from recension.record import Evidence, Voice


def conflicts_of(
    supports: Sequence[Supported],
    known: Known,
    parties: Parties,
    voices: Sequence[Voice],
    departures: Sequence[Departure] = (),
) -> tuple[Conflict, ...]:
    """Compare the tellings of a claim slot by slot.

    Tellings of one origin are compared with the words they depart from: a distortion. Tellings of different
    origins are compared with each other, one for each origin and wording: a conflict.

    Args:
        supports: how documents stand to the claim.
        known: the facts.
        parties: who belongs to whom.
        voices: the voices of the claim.
        departures: what copies changed in which no event was read.

    Returns:
        Sorted by slot, distortions after conflicts; in a distortion the origin's value stands first.
    """
    found: list[Pair] = list(distortions_of(supports, known, parties))
    found.extend(_denials(supports))
    found.extend(other_speakers(supports, known, parties))
    found.extend(_between_origins(supports, known, parties, voices))
    found.extend(
        (one.slot, ConflictKind.DISTORTION, ((one.before.quote, one.before), (one.after.quote, one.after)))
        for one in departures
    )
    return _merged(found)


def _denials(supports: Sequence[Supported]) -> Iterable[Pair]:
    carrying = [one for one in supports if one.support.relation is not Relation.CONTRADICTS]
    against = [one for one in supports if one.support.relation is Relation.CONTRADICTS]
    for other in against:
        there = [one for one in carrying if one.support.document == other.support.document]
        for one in sorted(there or carrying, key=lambda one: one.telling.place)[:1]:
            yield (
                "polarity",
                ConflictKind.CONFLICT,
                (
                    (one.support.evidence.quote, one.support.evidence),
                    (other.support.evidence.quote, other.support.evidence),
                ),
            )


def _between_origins(
    supports: Sequence[Supported], known: Known, parties: Parties, voices: Sequence[Voice]
) -> Iterable[Pair]:
    """The first telling of each origin against those of the others.

    Where two origins are one voice and one of them was given, the other departs from it.
    """
    leaders: dict[object, Supported] = {}
    for one in sorted(supports, key=lambda one: (not _at_home(one, known), one.telling.place)):
        if one.support.relation is not Relation.CONTRADICTS and one.telling.origin.passage is None:
            leaders.setdefault(one.support.origin or one.support.document, one)
    ordered = list(leaders.values())
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if one.support.document == other.support.document:
                continue
            both = {one.support.origin, other.support.origin}
            shared = any(both <= set(voice.origins) for voice in voices) and _at_home(one, known)
            kind = ConflictKind.DISTORTION if shared else ConflictKind.CONFLICT
            for slot, value, against in differences(
                one.telling, other.telling, known, parties, shared=shared
            ):
                yield slot, kind, (value, against)


def _at_home(one: Supported, known: Known) -> bool:
    """Whether a telling stands at its origin."""
    return one.support.origin == known.source_of(one.support.document)


def _merged(found: Sequence[Pair]) -> tuple[Conflict, ...]:
    """One conflict for each slot, kind and first value, with all that stand against it."""
    groups: dict[tuple[str, ConflictKind, str], dict[str, dict[Evidence, None]]] = defaultdict(dict)
    for slot, kind, ((value, evidence), (other, against)) in found:
        values = groups[slot, kind, _folded(value)]
        values.setdefault(value, {})[evidence] = None
        values.setdefault(other, {})[against] = None
    conflicts = [
        Conflict(
            slot=slot,
            kind=kind,
            values=tuple(
                ConflictValue(value=value, evidence=tuple(evidence)) for value, evidence in values.items()
            ),
        )
        for (slot, kind, _), values in groups.items()
    ]
    return tuple(sorted(conflicts, key=lambda one: (one.slot, one.kind, one.values[0].value)))


def _folded(value: str) -> str:
    return " ".join(value.lower().split())
