"""Standings: what each document makes of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.record import Modality
from recension.report.labels_of_claims import RELATIONS, Standing

if TYPE_CHECKING:
    from recension.record import Claim, DocumentId, Support
    from recension.report.catalogue import Catalogue

_HEDGED = frozenset({Modality.POSSIBLE, Modality.ALLEGED})


def standings(catalogue: Catalogue, claim: Claim) -> dict[DocumentId, tuple[tuple[Standing, Support], ...]]:
    """The standing of each document that carries or denies a claim, with its words; the plainest first.

    A document hedges where it tells the claim's event as possible or alleged and other documents do not.
    """
    told: dict[DocumentId, set[Modality]] = {}
    for id_ in claim.events:
        event = catalogue.events.get(id_)
        for evidence in event.evidence if event else ():
            if event is not None:
                told.setdefault(evidence.document, set()).add(event.modality)
    hedging = {document for document, modalities in told.items() if modalities <= _HEDGED}
    found: dict[DocumentId, list[tuple[Standing, Support]]] = {}
    for support in claim.support:
        standing = RELATIONS[support.relation]
        if support.document in hedging and standing is not Standing.CONTRADICTS:
            standing = Standing.HEDGES
        found.setdefault(support.document, []).append((standing, support))
    order = list(Standing)
    return {
        document: tuple(sorted(pairs, key=lambda pair: (order.index(pair[0]), pair[1].evidence.start)))
        for document, pairs in found.items()
    }
