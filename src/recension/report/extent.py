"""Extent: how much of a long record one page sets out, so that links lead only to what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from recension.record import Entity, Record

MOST_ENTITIES: Final = 1000
"""Entities that a page sets out, about 2 MB of it; `recension show entities` lists them all."""


def entities_set_out(record: Record) -> tuple[Entity, ...]:
    """The entities with most mentions; of equals those that others are part of."""
    held = {entity.part_of for entity in record.entities if entity.part_of}
    ranked = sorted(record.entities, key=lambda one: (-len(one.mentions), one.id not in held, one.id))
    return tuple(ranked[:MOST_ENTITIES])
