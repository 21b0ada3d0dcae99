"""Reciprocity: which undertakings are given for each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.claims.words import has_phrase
from recension.record import Force

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.claims.known import Known
    from recension.claims.promise import Promise
    from recension.record import UndertakingId


def ties(promises: Sequence[Promise], known: Known) -> dict[UndertakingId, tuple[UndertakingId, ...]]:
    """Find what each undertaking is given in return for.

    "In its turn", "in exchange", "in return" tie all that a sentence undertakes to what the other side
    undertakes in the nearest sentence before. "For its part", "likewise", "while" tie it only to an
    undertaking of the other side with the same act, and that one back to it only where its sentence says so.
    What is done "as a sign of goodwill" is done for nothing.

    Args:
        promises: in the order of the text.
        known: the facts.

    Returns:
        For each undertaking the ids of its counterparts, sorted.
    """
    found: dict[UndertakingId, set[UndertakingId]] = {one.id: set() for one in promises}
    binding = [one for one in promises if one.force is Force.COMMITS and one.agreement is not None]
    for at, one in enumerate(binding):
        words = known.sentence_text(one.telling.event.evidence[0])
        mutual = has_phrase(words, "reciprocal") is not None
        if mutual:
            partners = _nearest_before(one, binding[:at], known)
        elif _is_paired(one, known):
            partners = [
                other
                for other in _others(one, binding[:at])
                if other.telling.event.predicate == one.telling.event.predicate
            ][-1:]
        else:
            continue
        for other in partners:
            found[one.id].add(other.id)
            if mutual or _is_paired(other, known):
                found[other.id].add(one.id)
    return {id_: tuple(sorted(several)) for id_, several in found.items()}


def _is_paired(one: Promise, known: Known) -> bool:
    return has_phrase(known.sentence_text(one.telling.event.evidence[0]), "pairing") is not None


def _nearest_before(one: Promise, before: Sequence[Promise], known: Known) -> list[Promise]:
    others = _others(one, before)
    if not others:
        return []
    nearest = known.sentence(others[-1].telling.event.evidence[0])
    return [other for other in others if known.sentence(other.telling.event.evidence[0]) == nearest]


def _others(one: Promise, before: Sequence[Promise]) -> list[Promise]:
    """What the other side undertakes, in the same document."""
    return [
        other
        for other in before
        if other.roots.isdisjoint(one.roots)
        and other.telling.document == one.telling.document
        and other.source == one.source
    ]
