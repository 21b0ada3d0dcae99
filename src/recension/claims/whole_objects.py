"""Whole objects: a thing with what it is for, where its words alone say little: "moves towards a union"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.claims.words import phrase_place

if TYPE_CHECKING:
    from recension.record import Event


def whole_object(event: Event) -> str | None:
    """Give the object of an act with the words right behind it that say what it is for or about.

    The tree may hang these on the verb. They go on to the end of the clause.

    Args:
        event: the event.
    """
    quote = " ".join(event.evidence[0].quote.split())
    object_ = " ".join((event.object or "").split())
    at = quote.find(object_) if object_ else -1
    if at < 0:
        return event.object
    behind = quote[at + len(object_) :]
    end = min((place for mark in ",;:.(" if (place := behind.find(mark)) >= 0), default=len(behind))
    place = phrase_place(behind[:end], "directions")
    if place is None or behind[: place[0]].strip() or not behind[place[1] : end].strip():
        return event.object
    return f"{object_}{behind[:end]}".rstrip(" \"'“”’»")
