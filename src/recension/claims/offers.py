"""Offers: what a party undertakes on its own account, outside any agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.claims.cast import is_pronoun
from recension.claims.clauses import is_announced, is_within_another
from recension.claims.within_rows import is_within_a_row
from recension.claims.words import has_phrase, spoken, stems
from recension.record import Modality

if TYPE_CHECKING:
    from recension.claims.scales import Scales
    from recension.claims.telling import Telling
    from recension.record import EntityId, Participant, SourceId


_OWN: Final = frozenset({"i", "we", "my", "our"})


def is_offer(one: Telling, scales: Scales) -> bool:
    """Whether a speaker promises an act of his own, or says that he is ready for one.

    What somebody says of another's plans is no offer.
    """
    announced = is_announced(one.event, scales.known) or _is_of_its_own_text(one, scales)
    promised = one.event.modality is Modality.PROMISED or (
        one.event.modality is Modality.PLANNED and announced
    )
    ready = has_phrase(scales.known.sentence_text(one.event.evidence[0]), "readiness") is not None
    possible = one.event.modality in {Modality.POSSIBLE, Modality.PLANNED}
    if one.negative or one.affirms or not (promised or (ready and possible)):
        return False
    if is_within_another(one.event, scales.known) or is_within_a_row(one, scales.known):
        return False
    source = offer_source(one, scales)
    if source is None or not one.event.actors:
        return False
    speakers = scales.parties.roots(scales.voices.speaker(source).parties)
    if not speakers or all(_is_speaker(actor, speakers, scales) for actor in one.event.actors):
        return bool(speakers)
    pronouns = all(is_pronoun(actor.text) for actor in one.event.actors)
    return pronouns and bool(one.actors) and one.actors <= speakers


def _is_of_its_own_text(one: Telling, scales: Scales) -> bool:
    """Whether a house says in a text that it issued itself what will be done: "Ormel Glass will pay"."""
    return one.origin.own and one.document in scales.known.issuers


def _is_speaker(actor: Participant, speakers: frozenset[EntityId], scales: Scales) -> bool:
    """Whether who acts is who speaks: "we", "my ministry", "the ministry", a short name of his."""
    root = scales.parties.root(actor.entity) if actor.entity is not None else None
    if root in speakers or (set(spoken(actor.text)[:1]) & _OWN):
        return True
    names = stems(actor.text)
    described = spoken(actor.text)[:1] == ("the",) and (root is None or not scales.parties.is_named(root))
    return bool(names) and any(
        (described or actor.text.split()[-1][:1].isupper()) and names <= stems(scales.parties.name(speaker))
        for speaker in speakers
    )


def offer_source(one: Telling, scales: Scales) -> SourceId | None:
    """Where an offer was made: the utterance, or the document of a party that speaks for itself."""
    if _is_of_its_own_text(one, scales):
        return one.origin.source
    if one.origin.statement is None and scales.parties.publisher_party(one.document) is None:
        return None if one.origin.own else one.origin.source
    return one.origin.source


def offering(one: Telling, source: SourceId, scales: Scales) -> frozenset[EntityId]:
    """The parties that an offer binds: who acts, where he is the one that speaks, else who speaks."""
    speakers = scales.parties.roots(scales.voices.speaker(source).parties)
    return one.actors & speakers or speakers
