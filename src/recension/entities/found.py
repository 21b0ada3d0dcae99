"""The entities of all documents, and which of them a word refers to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recension.record import DocumentId, Entity, EntityId


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A word that refers to entities: one, or several at once ("the two countries").

    Attributes:
        document: the document's id.
        offset: first code point of the word.
        entities: the entities.
    """

    document: DocumentId
    offset: int
    entities: tuple[EntityId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entities:
    """Who and what the documents speak of.

    Attributes:
        entities: sorted by id.
        references: every word that refers to one or several of them, sorted by document and place.
    """

    entities: tuple[Entity, ...]
    references: tuple[Reference, ...]
    _at: Mapping[tuple[DocumentId, int], tuple[EntityId, ...]] = field(init=False, repr=False, compare=False)
    _by_id: Mapping[EntityId, Entity] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        at = {(reference.document, reference.offset): reference.entities for reference in self.references}
        object.__setattr__(self, "_at", at)
        object.__setattr__(self, "_by_id", {entity.id: entity for entity in self.entities})

    def of_word(self, document: DocumentId, offset: int) -> EntityId | None:
        """Give the entity that a word refers to.

        Args:
            document: the document's id.
            offset: the code point at which the word starts.

        Returns:
            The entity of the smallest mention whose head or name the word is; None where there is none, or
            where it refers to several.
        """
        found = self._at.get((document, offset), ())
        return found[0] if len(found) == 1 else None

    def all_of_word(self, document: DocumentId, offset: int) -> tuple[EntityId, ...]:
        """Give all entities that a word refers to: both for "the two countries", one for a name."""
        return self._at.get((document, offset), ())

    def named(self, entity: EntityId) -> Entity | None:
        """Give an entity by its id; None where there is none of this id."""
        return self._by_id.get(entity)
