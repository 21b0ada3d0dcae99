"""The promises of undertakings and claims: numbers that follow from voices, and fields that agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.record.claims import Fidelity, Relation
from recension.record.finding import Finding
from recension.record.verify_facts import quantity_findings, time_findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.record.claims import Claim, Rendering, Undertaking
    from recension.record.record import Record

_FULLEST: Final = 3  # of the Peace Accords Matrix


def verify_claims(record: Record) -> Iterator[Finding]:
    """Find what is wrong with undertakings and claims."""
    for i, undertaking in enumerate(record.undertakings):
        yield from _undertaking(undertaking, f"record.undertakings[{i}]")
    for i, claim in enumerate(record.claims):
        yield from _claim(claim, f"record.claims[{i}]")


def _undertaking(one: Undertaking, where: str) -> Iterator[Finding]:
    if one.id in one.in_return_for:
        message = "it is made in return for itself"
        yield Finding(where=f"{where}.in_return_for", code="cycle", message=message)
    if one.accords_matrix is not None and not 0 <= one.accords_matrix <= _FULLEST:
        message = f"{one.accords_matrix} is not in 0..3"
        yield Finding(where=f"{where}.accords_matrix", code="range", message=message)
    if one.quantity is not None:
        yield from quantity_findings(one.quantity, f"{where}.quantity")
    if one.deadline is not None:
        yield from time_findings(one.deadline, f"{where}.deadline")
    yield from _renderings(one.renderings, f"{where}.renderings")
    for i, status in enumerate(one.status):
        count = status.independent_sources
        if count is not None and not 0 <= count <= len(status.origins):
            message = f"{count} independent sources of {len(status.origins)} origins"
            yield Finding(where=f"{where}.status[{i}]", code="count", message=message)
    days = [status.as_of for status in one.status if status.as_of is not None]
    if days != sorted(days):
        yield Finding(where=f"{where}.status", code="not_sorted", message="steps are not sorted by day")


def _renderings(renderings: Sequence[Rendering], where: str) -> Iterator[Finding]:
    documents = [one.document for one in renderings]
    if len(set(documents)) != len(documents):
        yield Finding(where=where, code="contradicts", message="a document renders it twice")
    for i, one in enumerate(renderings):
        if (one.fidelity is Fidelity.CHANGED) != bool(one.changes):
            message = f"called {one.fidelity} with {len(one.changes)} changes"
            yield Finding(where=f"{where}[{i}]", code="contradicts", message=message)
        if one.fidelity is Fidelity.OMITTED and one.evidence:
            message = "called omitted, with words that give it"
            yield Finding(where=f"{where}[{i}]", code="contradicts", message=message)
        if any(evidence.document != one.document for evidence in one.evidence):
            message = "it cites another document"
            yield Finding(where=f"{where}[{i}]", code="evidence", message=message)


def _claim(claim: Claim, where: str) -> Iterator[Finding]:
    if not claim.support:
        yield Finding(where=f"{where}.support", code="no_evidence", message="no document carries it")
    for i, support in enumerate(claim.support):
        if support.evidence.document != support.document:
            message = "it cites another document"
            yield Finding(where=f"{where}.support[{i}]", code="evidence", message=message)
    for i, conflict in enumerate(claim.conflicts):
        if len({value.value for value in conflict.values}) < 2:  # noqa: PLR2004 - to differ takes two
            message = "fewer than two values differ"
            yield Finding(where=f"{where}.conflicts[{i}]", code="contradicts", message=message)
    yield from _counts(claim, where)
    yield from _voices(claim, where)


def _counts(claim: Claim, where: str) -> Iterator[Finding]:
    if not 0 <= claim.independent_sources <= claim.at_most:
        message = f"{claim.independent_sources} independent sources, {claim.at_most} at most"
        yield Finding(where=f"{where}.at_most", code="count", message=message)
    if claim.independent_sources != len(claim.voices):
        message = f"{claim.independent_sources} independent sources, {len(claim.voices)} voices"
        yield Finding(where=f"{where}.independent_sources", code="count", message=message)
    carried = {
        support.origin
        for support in claim.support
        if support.origin is not None and support.relation is not Relation.CONTRADICTS
    }
    if carried != set(claim.origins):
        message = "its origins are not those of the documents that carry it"
        yield Finding(where=f"{where}.origins", code="contradicts", message=message)


def _voices(claim: Claim, where: str) -> Iterator[Finding]:
    """Voices speak through origins of the claim, and no two share an origin or a party."""
    spoken: set[str] = set()
    for i, voice in enumerate(claim.voices):
        if not voice.origins or not set(voice.origins) <= set(claim.origins):
            message = "a voice speaks through an origin that the claim does not have"
            yield Finding(where=f"{where}.voices[{i}]", code="count", message=message)
        if spoken & {*voice.origins, *voice.parties}:
            message = "two voices share an origin or a party, so they are one"
            yield Finding(where=f"{where}.voices[{i}]", code="count", message=message)
        spoken |= {*voice.origins, *voice.parties}
