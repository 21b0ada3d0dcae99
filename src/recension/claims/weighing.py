"""Weighing: from gathered facts to claims, undertakings and a timeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.claims.asides import is_a_chance, is_aside
from recension.claims.claims_over import claim_of
from recension.claims.hollow import is_hollow
from recension.claims.nouns import is_only_named
from recension.claims.scales import Scales
from recension.claims.timeline import timeline_of
from recension.claims.undertakings import undertakings_in
from recension.claims.within_rows import is_within_a_row

if TYPE_CHECKING:
    from recension.claims.gathered import Gathered
    from recension.claims.likeness import Similarity
    from recension.claims.telling import Telling
    from recension.record import Claim, Source, TimelineEntry, Undertaking


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What weighing adds to a record.

    Attributes:
        claims: sorted by id.
        undertakings: sorted by id.
        timeline: events with a known time, in time.
        sources: lost sources that had to be made for origins, sorted by id.
    """

    claims: tuple[Claim, ...]
    undertakings: tuple[Undertaking, ...]
    timeline: tuple[TimelineEntry, ...]
    sources: tuple[Source, ...]


def weigh(gathered: Gathered, similarity: Similarity | None = None) -> Weighed:
    """Weigh what documents say: claims, undertakings and their status, the timeline.

    Pure and deterministic; the order of what is given changes nothing.

    Args:
        gathered: the facts of all documents.
        similarity: from texts to unit vectors, one row a text; without it, claims are matched by slots alone.
    """
    scales = Scales(gathered, similarity)
    undertakings = undertakings_in(scales)
    claims = _claims(scales, undertakings)
    used = {origin for claim in claims for origin in claim.origins}
    used |= {one.origin for claim in claims for one in claim.support if one.origin is not None}
    used |= {one.agreement for one in undertakings}
    used |= {origin for one in undertakings for status in one.status for origin in status.origins}
    made = (scales.origins.made[source] for source in sorted(used & set(scales.origins.made)))
    return Weighed(
        claims=claims,
        undertakings=undertakings,
        timeline=timeline_of(gathered.events),
        sources=tuple(made),
    )


def claims_of(gathered: Gathered, similarity: Similarity | None = None) -> tuple[Claim, ...]:
    """The claims alone; see `weigh`."""
    scales = Scales(gathered, similarity)
    return _claims(scales, undertakings_in(scales))


def undertakings_of(gathered: Gathered, similarity: Similarity | None = None) -> tuple[Undertaking, ...]:
    """The undertakings alone; see `weigh`."""
    return undertakings_in(Scales(gathered, similarity))


def _claims(scales: Scales, undertakings: tuple[Undertaking, ...]) -> tuple[Claim, ...]:
    undertaken = {event for one in undertakings for event in one.events}
    found: dict[str, Claim] = {}
    for group in scales.groups:
        if all(one.origin.reacting for one in group):
            continue  # who welcomes a deal does not say that there is one
        claim = claim_of(group, scales)
        if undertaken.isdisjoint(claim.events) and _says_nothing(group, claim, scales):
            continue
        found[claim.id] = claim
    return tuple(found[id_] for id_ in sorted(found))


def _says_nothing(group: list[Telling], claim: Claim, scales: Scales) -> bool:
    """Whether a claim is one document's aside or mere mention without number and time, or names a chance."""
    if all(is_a_chance(one.event, scales.known) or is_hollow(one.event, scales.known) for one in group):
        return True
    if len({support.document for support in claim.support}) > 1:
        return False
    if all(is_aside(one.event, scales.known) or is_within_a_row(one, scales.known) for one in group):
        return True
    return all(
        is_only_named(one.event, scales.known) and not one.event.quantities and one.event.time is None
        for one in group
    )
