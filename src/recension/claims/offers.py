"""Offers: what a party undertakes on its own account, outside any agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.claims.words import has_phrase
from recension.record import Modality

if TYPE_CHECKING:
    from recension.claims.telling import Telling
    from recension.claims.weighing import Scales
    from recension.record import SourceId


def is_offer(one: Telling, scales: Scales) -> bool:
    """Whether a speaker promises an act of his own, or says that he is ready for one.

    What somebody says of another's plans is no offer.
    """
    promised = one.event.modality is Modality.PROMISED
    ready = has_phrase(scales.known.sentence_text(one.event.evidence[0]), "readiness") is not None
    possible = one.event.modality in {Modality.POSSIBLE, Modality.PLANNED}
    if one.negative or one.affirms or not (promised or (ready and possible)):
        return False
    source = offer_source(one, scales)
    if source is None or not one.actors:
        return False
    speaker = scales.voices.speaker(source)
    return one.actors <= scales.parties.roots(speaker.parties)


def offer_source(one: Telling, scales: Scales) -> SourceId | None:
    """Where an offer was made: the utterance, or the document of a party that speaks for itself."""
    if one.origin.statement is None and scales.parties.publisher_party(one.document) is None:
        return None if one.origin.own else one.origin.source
    return one.origin.source
