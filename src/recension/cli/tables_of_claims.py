"""What was promised and what is claimed, as rows: what `show` prints of undertakings and claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.cli.labels import documents_by_label, sources_by_label
from recension.cli.table import Table
from recension.cli.tables_of_facts import Places, names_of, quotes, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from recension.record import Claim, Evidence, Record


def undertakings(record: Record) -> Table:
    """A row for each undertaking, as the documents go on."""
    names, sources, place = names_of(record), sources_by_label(record), Places(record)
    ordered = sorted(record.undertakings, key=lambda one: (_first(one.evidence, place), one.id))
    return Table(
        columns=(
            "id",
            "agreement",
            "parties",
            "force",
            "action",
            "object",
            "quantity",
            "counterparts",
            "means",
            "deadline",
            "condition",
            "in_return_for",
            "status",
            "as_of",
            "accords_matrix",
            "faithful",
            "changed",
            "omitted",
            "words",
        ),
        rows=tuple(
            (
                one.id,
                sources.get(one.agreement, one.agreement),
                "; ".join(names.get(id_, id_) for id_ in one.parties) or None,
                one.force,
                one.action,
                one.object,
                one.quantity.evidence.quote if one.quantity else None,
                "; ".join(names.get(id_, id_) for id_ in one.counterparts) or None,
                one.means,
                written(one.deadline),
                one.condition,
                "; ".join(one.in_return_for) or None,
                one.status[-1].value if one.status else None,
                one.status[-1].as_of if one.status else None,
                one.accords_matrix,
                *(
                    sum(rendering.fidelity == fidelity for rendering in one.renderings)
                    for fidelity in ("faithful", "changed", "omitted")
                ),
                quotes(one.evidence),
            )
            for one in ordered
        ),
    )


def claims(record: Record) -> Table:
    """A row for each support of each claim: claims that most documents carry first."""
    labels, sources = documents_by_label(record), sources_by_label(record)
    return Table(
        columns=(
            "claim",
            "text",
            "independent_sources",
            "at_most",
            "document",
            "relation",
            "origin",
            "words",
            "place",
            "reasons",
        ),
        rows=tuple(
            (
                claim.id,
                claim.text,
                claim.independent_sources,
                claim.at_most,
                labels.get(support.document, support.document),
                support.relation,
                sources.get(support.origin, support.origin) if support.origin else None,
                support.evidence.quote,
                support.evidence.start,
                "; ".join(support.reasons) or None,
            )
            for claim in _in_order(record)
            for support in claim.support
        ),
    )


def conflicts(record: Record) -> Table:
    """A row for each value of each conflict, claim by claim."""
    labels = documents_by_label(record)
    return Table(
        columns=("claim", "text", "slot", "kind", "value", "document", "words", "place"),
        rows=tuple(
            (
                claim.id,
                claim.text,
                conflict.slot,
                conflict.kind,
                value.value,
                labels.get(evidence.document, evidence.document),
                evidence.quote,
                evidence.start,
            )
            for claim in _in_order(record)
            for conflict in claim.conflicts
            for value in conflict.values
            for evidence in value.evidence
        ),
    )


def _in_order(record: Record) -> list[Claim]:
    place = Places(record)
    return sorted(
        record.claims,
        key=lambda claim: (
            -len({one.document for one in claim.support}),
            _first((one.evidence for one in claim.support), place),
            claim.id,
        ),
    )


def _first(evidence: Iterable[Evidence], place: Callable[[Evidence], tuple[int, int]]) -> tuple[int, int]:
    return min((place(one) for one in evidence), default=(0, 0))
