"""Parties: how an entity is named wherever the report speaks of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.report.anchors import anchor
from recension.report.shown import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.record import EntityId
    from recension.report.catalogue import Catalogue

_NAME = 80  # code points


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An entity, named, with its fragment; without one where the record does not hold it."""

    name: str
    anchor: str | None


def party(catalogue: Catalogue, id_: EntityId) -> Party:
    """The entity with this id; the id itself where nothing has it."""
    entity = catalogue.entities.get(id_)
    if entity is None:
        return Party(name=id_, anchor=None)
    return Party(name=shortened(entity.name, _NAME), anchor=anchor(id_) if id_ in catalogue.set_out else None)


def parties(catalogue: Catalogue, ids: Iterable[EntityId]) -> tuple[Party, ...]:
    """The entities with these ids, by name."""
    return tuple(sorted((party(catalogue, id_) for id_ in ids), key=lambda one: one.name))
