"""Happenings that words only name on the way to another act: "will host talks" is of hosting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.claims.known import Known
    from recension.claims.telling import Telling


def is_within_a_row(one: Telling, known: Known) -> bool:
    """Tell whether a happening is told in the words of another act: "will host talks", "took it in a raid".

    Args:
        one: a telling.
        known: the facts.
    """
    place, mention = one.event.evidence[0], one.event.mention
    if mention is None or one.event.quantities:
        return False
    return any(
        other.mention is not None
        and other.mention.start < mention.start
        and (
            (other.evidence[0] == place and _is_its_object(mention.quote, other.object or "", one))
            or (
                one.named
                and one.event.time is None
                and other.evidence[0].start < place.start
                and place.end <= other.evidence[0].end
            )
        )
        for other in known.events_over(place.document, place.start, place.end)
    )


def _is_its_object(word: str, object_: str, one: Telling) -> bool:
    """Whether the word for a happening stands in an object, and is a noun or the whole of it."""
    return word in object_ if one.named else word == object_
