"""Forces: how far words of an agreement bind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.claims.lexicon import word_set
from recension.record import Force, Modality

if TYPE_CHECKING:
    from recension.record import Event


def force_of(event: Event) -> Force | None:
    """How far an event of an agreement binds its parties, or null where it is no undertaking.

    A view or a principle is affirmed in whatever tense; of what is to come, a promise or a plan commits.
    """
    if event.predicate.lower() in word_set("affirming") and event.modality in {
        Modality.ACTUAL,
        Modality.PROMISED,
    }:
        return Force.AFFIRMS
    return {
        Modality.PROMISED: Force.COMMITS,
        Modality.PLANNED: Force.COMMITS,
        Modality.HOPED: Force.HOPES,
        Modality.CALLED_FOR: Force.CALLS_FOR,
    }.get(event.modality)
